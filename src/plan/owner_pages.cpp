#include "accounts/accounts.hpp"
#include "plan/plan_pages.hpp"
#include "web/components/fields.hpp"

namespace reeve::plan {

web::Html owner_field(web::Visit& visit, const std::string& owner) {
  std::vector<web::SelectOption> people{{.text = "Nobody", .value = ""}};
  for (const auto& account : accounts::all_accounts(*visit.installation))
    people.push_back({.text = account.display_name, .value = account.id});
  return web::select({.label = {.text = "Owner"},
                      .name = "owner",
                      .value = owner,
                      .options = std::move(people),
                      .hint = "Who updates it each quarter and is reminded"});
}

}  // namespace reeve::plan
