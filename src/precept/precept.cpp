#include "precept/precept.hpp"

#include "precept/precept_pages.hpp"
#include "precept/publish_precept_store.hpp"

namespace reeve::precept_files {
const std::vector<std::pair<std::string_view, std::string_view>>& files();
}

namespace reeve::precept {

storage::SchemaPart schema() {
  return {"precept", storage::migrations_in(precept_files::files(), "schema/"), {}, {}};
}

web::Routes routes(const plan::PublicExtras& extras) {
  web::Routes all;
  for (auto&& some : {precept_routes(), proposal_routes(), member_routes(), step_routes(), take_back_routes(),
                      condition_routes(), precept_publish_routes(extras)})
    all.insert(all.end(), some.begin(), some.end());
  return all;
}

std::vector<plan::PublicLink> sections(storage::Session& record) {
  if (!any_published(record)) return {};
  return {{"Precept", "precept/index.html"}};
}

}  // namespace reeve::precept
