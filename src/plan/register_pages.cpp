#include "plan/plan_pages.hpp"
#include "plan/quarter.hpp"
#include "web/components/navigation.hpp"
#include "web/components/table.hpp"
#include "web/staff_frame.hpp"

namespace reeve::plan {
namespace {

using namespace web;

constexpr std::size_t page_size = 50;

// One row more than a page says whether there is a next; the key of the last row is where it starts.
storage::Rows<7> rows_after(storage::Session& record, std::string_view after) {
  return record.read<7>(
      "select c.sort_key, c.number, (select w.label from wording w where w.commitment_id = c.id order by "
      "w.starts_on desc, w.edition desc limit 1), l.starts_on, t.title, e.name, c.slug "
      "from commitment c join commitment_line l on l.id = (select x.id from commitment_line x where "
      "x.commitment_id = c.id order by x.starts_on desc limit 1) "
      "join theme_page t on t.id = l.theme_page_id "
      "left join legend_entry e on e.id = (select x.legend_entry_id from status x where x.commitment_id = "
      "c.id and x.period_id = l.period_id order by x.decided_at desc, x.id desc limit 1) "
      "where c.sort_key > :after order by c.sort_key limit 51",
      {{"after", std::string(after)}});
}

Response register_view(Visit& visit) {
  const auto found = rows_after(*visit.record, visit.request.query.get("after"));
  Table rows{.caption = "Commitments in the record",
             .head = {web::Cell{"Number"}, web::Cell{"Commitment"}, web::Cell{"Theme"},
                      web::Cell{"Latest period"}, web::Cell{"Status"}}};
  const auto shown = std::min(found.size(), page_size);
  rows.rows.reserve(shown);
  for (std::size_t at = 0; at < shown; ++at) {
    const auto& [key, number, label, starts_on, theme, status, slug] = found[at];
    const auto quarter = quarter_of(calendar::parse_date(starts_on.text()).value());
    const auto address = work_address(visit, "quarters/" + slug_of(quarter) + "/commitments/" + slug.text());
    rows.rows.push_back(row_of(web::Cell{number.is_null() ? "None" : number.text()},
                               web::Cell{el("a", cls("govuk-link"), href(address), label.text())},
                               web::Cell{theme.text()}, web::Cell{label_of(quarter)},
                               web::Cell{status.is_null() ? "Not recorded or not decided" : status.text()}));
  }
  Pagination pages;
  if (found.size() > page_size)
    pages.next = PageLink{.href = work_address(visit, "commitments") +
                                  "?after=" + encode_component(found[page_size - 1][0].text())};
  if (!visit.request.query.get("after").empty())
    pages.previous = PageLink{.href = work_address(visit, "commitments"), .text = "First page"};
  return show(visit, {.title = "Commitments", .crumbs = {{.text = "Commitments"}}},
              group(el("h1", cls("govuk-heading-xl"), "Commitments"), table(rows),
                    pages.next || pages.previous ? pagination(pages) : Html{}));
}

}  // namespace

Routes register_routes() {
  return {get("/work/{body}/commitments", Allow::may("plan.read_drafts"),
              "Commitments of the record, fifty a page", register_view)};
}

}  // namespace reeve::plan
