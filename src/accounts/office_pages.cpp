#include <map>

#include "accounts/account_pages.hpp"
#include "accounts/accounts.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/components/table.hpp"
#include "web/staff_frame.hpp"

namespace reeve::accounts {
namespace {

using namespace web;

Html end_form(const Visit& visit, const Holding& holding) {
  return el("form", attr("method", "post"), attr("action", work_address(visit, "offices/end")),
            csrf_field(visit), hidden_input("holding", holding.id),
            button({.text = group("End today", el("span", cls("govuk-visually-hidden"),
                                                  ": " + visit.authority.title_of(holding.office))),
                    .kind = ButtonKind::warning,
                    .classes = "govuk-!-margin-bottom-0"}));
}

Html appoint_form(const Visit& visit, const std::vector<Account>& accounts, const Refusals& problems) {
  std::vector<SelectOption> people{{.text = "Choose a person", .value = ""}};
  for (const auto& account : accounts)
    people.push_back({.text = account.display_name + " (" + account.email + ")", .value = account.id});
  std::vector<SelectOption> offices{{.text = "Choose an office", .value = ""}};
  for (const auto& office : visit.authority.offices())
    offices.push_back({.text = office.title, .value = office.code});
  const auto& form = visit.request.form;
  return group(el("h2", cls("govuk-heading-l"), "Give an office"),
               post_form(visit, work_address(visit, "offices"),
                         select({.label = {.text = "Person"},
                                 .name = "account",
                                 .value = std::string(form.get("account")),
                                 .options = std::move(people),
                                 .error = problem_of(problems, "account")}),
                         select({.label = {.text = "Office"},
                                 .name = "office",
                                 .value = std::string(form.get("office")),
                                 .options = std::move(offices),
                                 .error = problem_of(problems, "office")}),
                         input({.label = {.text = "First day"},
                                .name = "from_on",
                                .value = form.has("from_on") ? std::string(form.get("from_on"))
                                                             : calendar::iso(visit.now.today),
                                .hint = "Like 2026-11-22",
                                .error = problem_of(problems, "from_on"),
                                .classes = "govuk-input--width-10"}),
                         button({.text = "Give the office"})));
}

Response offices_view(Visit& visit, const Refusals& problems) {
  const auto people = all_accounts(*visit.installation);
  std::map<std::string, std::string> names;
  for (const auto& account : people) names[account.id] = account.display_name;
  Table held{.caption = "Offices held",
             .head = {web::Cell{"Office"}, web::Cell{"Held by"}, web::Cell{"From"}, web::Cell{"Until"},
                      web::Cell{"Act"}}};
  for (const auto& holding : holdings(*visit.record)) {
    const bool open = !holding.to_on || *holding.to_on >= calendar::iso(visit.now.today);
    held.rows.push_back(web::Row{
        {web::Cell{visit.authority.title_of(holding.office)},
         web::Cell{names.contains(holding.account) ? names[holding.account] : "Not in this installation"},
         web::Cell{holding.from_on}, web::Cell{holding.to_on.value_or("Still held")},
         web::Cell{open && !holding.to_on ? end_form(visit, holding) : web::text("")}}});
  }
  return show(
      visit,
      {.title = "Offices",
       .crumbs = {{.text = "Offices"}},
       .problems = problems,
       .done = done_words(visit.request)},
      group(el("h1", cls("govuk-heading-xl"), "Offices"), table(held), appoint_form(visit, people, problems)),
      problems.empty() ? 200 : 422);
}

Response appoint_post(Visit& visit) {
  const auto& form = visit.request.form;
  const auto from = calendar::parse_date(form.get("from_on"));
  if (!from) return offices_view(visit, {{"Write the first day like 2026-11-22.", {}, "from_on"}});
  if (!form.get("account").empty() && !find_account(*visit.installation, std::string(form.get("account"))))
    return offices_view(visit, {{"Choose a person from the list.", {}, "account"}});
  if (auto appointed = appoint(visit.work(), visit.authority, std::string(form.get("account")),
                               std::string(form.get("office")), *from, std::nullopt);
      !appointed)
    return offices_view(visit, appointed.refusals());
  return done_and_back(work_address(visit, "offices"), "added");
}

Response end_post(Visit& visit) {
  if (auto ended = end_holding(visit.work(), std::string(visit.request.form.get("holding")), visit.now.today);
      !ended)
    return refused_page(visit, ended.refusals());
  return done_and_back(work_address(visit, "offices"), "saved");
}

}  // namespace

Routes office_routes() {
  return {get("/work/{body}/offices", Allow::may("record.appoint"), "Who holds which office",
              [](Visit& visit) { return offices_view(visit, {}); }),
          post("/work/{body}/offices", Allow::may("record.appoint"), "Give an office", appoint_post),
          post("/work/{body}/offices/end", Allow::may("record.appoint"), "End an office holding", end_post)};
}

}  // namespace reeve::accounts
