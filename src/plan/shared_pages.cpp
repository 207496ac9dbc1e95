#include "accounts/accounts.hpp"
#include "plan/plan.hpp"
#include "plan/plan_pages.hpp"
#include "web/components/fields.hpp"
#include "web/staff_frame.hpp"

namespace reeve::plan {
namespace {

template <typename Things>
auto with_slug(const Things& things, const std::string& slug) -> decltype(&things.front()) {
  for (const auto& thing : things)
    if (thing.slug == slug) return &thing;
  return nullptr;
}

}  // namespace

std::string quarter_address(const web::Visit& visit, const Period& period, std::string_view rest) {
  return web::work_address(visit, "quarters/" + period.slug) + (rest.empty() ? "" : "/" + std::string(rest));
}

std::optional<Report> report_of(web::Visit& visit) {
  const auto period = find_period(*visit.record, visit.at("period"));
  if (!period) return std::nullopt;
  return load_report(*visit.record, *period);
}

const ThemePage* theme_of(const web::Visit& visit, const std::optional<Report>& report) {
  return report ? with_slug(report->pages, visit.at("theme")) : nullptr;
}
const CommitmentLine* commitment_of(const web::Visit& visit, const std::optional<Report>& report) {
  return report ? with_slug(report->commitments, visit.at("commitment")) : nullptr;
}
const IndicatorLine* indicator_of(const web::Visit& visit, const std::optional<Report>& report) {
  return report ? with_slug(report->indicators, visit.at("indicator")) : nullptr;
}

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

web::Html wanted_field(const std::string& wanted, std::string_view hint, const std::string& error) {
  return web::select({.label = {.text = "Wanted direction"},
                      .name = "wanted",
                      .value = wanted,
                      .options = {{.text = "Not recorded", .value = "not_recorded"},
                                  {.text = "Up", .value = "up"},
                                  {.text = "Down", .value = "down"},
                                  {.text = "Neither", .value = "neither"}},
                      .hint = hint.empty() ? web::Content() : web::Content(hint),
                      .error = error});
}

}  // namespace reeve::plan
