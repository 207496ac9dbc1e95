#include "api/paging.hpp"

#include <algorithm>

#include "api/parameters.hpp"

namespace reeve::api {
namespace {

std::string address_after(const Asked& asked, const std::string& slug) {
  std::string address = asked.address + "?";
  for (const auto& [name, value] : asked.query.pairs())
    if (name != "after" && !value.empty())
      address += web::encode_component(name) + "=" + web::encode_component(value) + "&";
  return address + "after=" + web::encode_component(slug);
}

}  // namespace

std::optional<std::size_t> start_of(const Asked& asked, const std::vector<std::string>& slugs) {
  const auto after = asked.given("after");
  if (after.empty()) return 0;
  const auto found = std::find(slugs.begin(), slugs.end(), after);
  if (found == slugs.end()) return std::nullopt;
  return static_cast<std::size_t>(found - slugs.begin()) + 1;
}

Page page_of(const Asked& asked, const std::vector<std::string>& slugs,
             const std::vector<std::size_t>& matching, std::size_t start) {
  Page page;
  const auto limit = limit_of(asked);
  for (auto row = std::lower_bound(matching.begin(), matching.end(), start); row != matching.end(); ++row) {
    if (page.rows.size() == limit) {
      page.next = address_after(asked, slugs[page.rows.back()]);
      break;
    }
    page.rows.push_back(*row);
  }
  return page;
}

std::string no_such_row(const Asked& asked) { return "No row has the slug " + asked.given("after") + "."; }

}  // namespace reeve::api
