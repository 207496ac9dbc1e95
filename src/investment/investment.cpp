#include "investment/investment.hpp"

#include "investment/investment_pages.hpp"
#include "investment/publish_investment_store.hpp"

namespace reeve::investment_files {
const std::vector<std::pair<std::string_view, std::string_view>>& files();
}

namespace reeve::investment {

storage::SchemaPart schema() {
  return {"investment", storage::migrations_in(investment_files::files(), "schema/"), {}, {}};
}

web::Routes routes(const plan::PublicExtras& extras) {
  web::Routes all;
  for (auto&& some :
       {fund_routes(), scheme_routes(), scheme_step_routes(), investment_publish_routes(extras)})
    all.insert(all.end(), some.begin(), some.end());
  return all;
}

std::vector<plan::PublicLink> sections(storage::Session& record) {
  if (!is_published(record)) return {};
  return {{"Investment", "investment/index.html"}};
}

}  // namespace reeve::investment
