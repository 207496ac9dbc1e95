#include <map>

#include "accounts/account_pages.hpp"
#include "accounts/accounts.hpp"
#include "kernel/text.hpp"
#include "web/components/navigation.hpp"
#include "web/components/table.hpp"
#include "web/staff_frame.hpp"

namespace reeve::accounts {
namespace {

using namespace web;

constexpr std::size_t page_size = 50;

std::string words_of(const std::string& what) { return text::replace_all(what, "_", " "); }

// Who did what in a case is on the case's own pages, for those who may see it. Here it would tell whom a case
// is about what becomes of it.
bool is_about_a_case(std::string_view what) { return what.starts_with("case_") || what == "looked_at"; }

Response journal_view(Visit& visit) {
  const auto found = visit.record->read<7>(
      "select number, at, account, office, what, clause, hash from journal where number < :before order by "
      "number desc limit 51",
      {{"before", line_before(visit.request)}});
  std::map<std::string, std::string> names;
  for (const auto& account : all_accounts(*visit.installation)) names[account.id] = account.display_name;
  Table rows{.caption = "Latest lines first",
             .head = {figure("Line"), web::Cell{"When"}, web::Cell{"Who"}, web::Cell{"In which office"},
                      web::Cell{"What"}, web::Cell{"Rule"}, web::Cell{"Hash"}}};
  for (std::size_t at = 0; at < std::min(found.size(), page_size); ++at) {
    const auto& [number, when, account, office, what, clause, hash] = found[at];
    const auto moment = calendar::parse_instant(when.text());
    const bool shut = is_about_a_case(what.text());
    const auto who = names.contains(account.text()) ? names[account.text()] : "The installation";
    rows.rows.push_back(
        web::Row{{figure(number.text()),
                  web::Cell{moment ? calendar::in_words(calendar::in_london(*moment)) : when.text()},
                  web::Cell{shut ? "" : who}, web::Cell{shut ? "" : visit.authority.title_of(office.text())},
                  web::Cell{shut ? "A step about a case" : words_of(what.text())},
                  web::Cell{shut ? "" : clause.text()}, web::Cell{el("code", hash.text().substr(0, 16))}}});
  }
  Pagination pages;
  if (found.size() > page_size)
    pages.next =
        PageLink{.href = work_address(visit, "journal") + "?before=" + found[page_size - 1][0].text(),
                 .text = "Earlier lines"};
  return show(
      visit, {.title = "Journal", .crumbs = {{.text = "Journal"}}},
      group(el("h1", cls("govuk-heading-xl"), "Journal"),
            el("p", cls("govuk-body"),
               "Every change to this record, one line each. Each line holds the hash of the line before it."),
            table(rows), pages.next ? pagination(pages) : Html{}));
}

}  // namespace

std::string line_before(const Request& request) {
  const auto wanted = text::trim(request.query.get("before"));
  const bool whole = !wanted.empty() && wanted.size() < 16 &&
                     wanted.find_first_not_of("0123456789") == std::string_view::npos;
  return whole ? std::string(wanted) : "9223372036854775807";
}

Routes journal_routes() {
  return {get("/work/{body}/journal", Allow::may("record.read_journal"), "The journal", journal_view)};
}

}  // namespace reeve::accounts
