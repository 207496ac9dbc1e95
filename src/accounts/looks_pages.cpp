#include <map>

#include "accounts/account_pages.hpp"
#include "accounts/accounts.hpp"
#include "kernel/text.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/components/navigation.hpp"
#include "web/components/table.hpp"
#include "web/staff_frame.hpp"

namespace reeve::accounts {
namespace {

using namespace web;

constexpr std::size_t page_size = 50;

using Look = std::array<storage::Cell, 6>;

// Of one case by the index of subjects, of all by the index of looks.
std::vector<Look> looks(storage::Session& record, const std::string& about, const std::string& before) {
  if (about.empty())
    return record.read<6>(
        "select number, at, account, office, subject, clause from journal where what = 'looked_at' and "
        "number < "
        ":before order "
        "by number desc limit 51",
        {{"before", before}});
  return record.read<6>(
      "select number, at, account, office, subject, clause from journal where subject = :about and what = "
      "'looked_at' and "
      "number < :before order by number desc limit 51",
      {{"about", about}, {"before", before}});
}

Response looks_view(Visit& visit) {
  const std::string about(text::trim(visit.request.query.get("about")));
  const auto found = looks(*visit.record, about, line_before(visit.request));
  std::map<std::string, std::string> names;
  for (const auto& account : all_accounts(*visit.installation)) names[account.id] = account.display_name;
  Table rows{.caption = "Latest looks first",
             .head = {web::Cell{"When"}, web::Cell{"Who"}, web::Cell{"In which office"}, web::Cell{"What"},
                      web::Cell{"Shown"}}};
  for (std::size_t at = 0; at < std::min(found.size(), page_size); ++at) {
    const auto& [number, when, account, office, subject, shown] = found[at];
    const auto moment = calendar::parse_instant(when.text());
    rows.rows.push_back(
        row_of(web::Cell{moment ? calendar::in_words(calendar::in_london(*moment)) : when.text()},
               web::Cell{names[account.text()]}, web::Cell{visit.authority.title_of(office.text())},
               web::Cell{subject.text()}, web::Cell{shown.text()}));
  }
  Pagination pages;
  if (found.size() > page_size)
    pages.next = PageLink{.href = work_address(visit, "looks") + "?before=" + found[page_size - 1][0].text() +
                                  (about.empty() ? "" : "&about=" + encode_component(about)),
                          .text = "Earlier looks"};
  return show(
      visit, {.title = "Who looked", .crumbs = {{.text = "Who looked"}}},
      group(el("h1", cls("govuk-heading-xl"), "Who looked"),
            el("p", cls("govuk-body"),
               "Every look at a case, a day of appointments or an export, written down before the page was "
               "shown."),
            el("form", attr("method", "get"), attr("action", work_address(visit, "looks")),
               input({.label = {.text = "Only at this reference"},
                      .name = "about",
                      .value = about,
                      .classes = "govuk-input--width-10"}),
               button({.text = "Show", .kind = ButtonKind::secondary})),
            rows.rows.empty() ? el("p", cls("govuk-body"), "Nobody looked.") : table(rows),
            pages.next ? pagination(pages) : Html{}));
}

}  // namespace

Routes looks_routes() {
  return {get("/work/{body}/looks", Allow::may("record.read_looks"), "Who looked at personal data, and when",
              looks_view)};
}

}  // namespace reeve::accounts
