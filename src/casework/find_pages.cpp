// Somebody calls and does not have their reference: the case is found by who they are. What is asked for
// travels in the body of the request, never in its address, and every case that is shown counts as looked at.
#include "casework/case_pages.hpp"
#include "casework/find_store.hpp"
#include "casework/timeline_words.hpp"
#include "kernel/text.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/components/table.hpp"

namespace reeve::casework {
namespace {

using namespace web;

constexpr std::size_t most_shown = 20;
constexpr std::size_t fewest_letters = 3;

Html results_view(Visit& visit, const std::vector<Found>& found) {
  if (found.empty())
    return el("p", cls("govuk-body"),
              "No case of your office. Try a part of the name, the e-mail address or the telephone number.");
  Table rows{.caption = found.size() == most_shown ? "The newest 20; write more of the name to see others"
                                                   : "Found, the newest first",
             .head = {web::Cell{"Case"}, web::Cell{"Who"}, web::Cell{"Where it stands"}}};
  for (const auto& one : found)
    rows.rows.push_back(row_of(
        web::Cell{
            el("a", cls("govuk-link"), href(work_address(visit, "cases/" + one.reference)), one.reference)},
        web::Cell{one.name.empty() ? std::string("No name was given") : one.name},
        web::Cell{one.words + ", since " + calendar::in_words(calendar::parse_date(one.since).value())}));
  return table(rows);
}

Response find_page(Visit& visit, const Html& results, const Refusals& problems) {
  const auto title = "Find a case by who it is from";
  return show(visit,
              {.title = title,
               .crumbs = {{.text = "Cases", .href = work_address(visit, "cases")}, {.text = "Find"}},
               .problems = problems},
              group(el("h1", cls("govuk-heading-xl"), title), results,
                    post_form(visit, work_address(visit, "cases/find"),
                              input({.label = {.text = "Name, e-mail or telephone, or a part of it"},
                                     .name = "who",
                                     .value = std::string(visit.request.form.get("who")),
                                     .hint = "It is noted that you looked at the cases that are found",
                                     .error = problem_of(problems, "who")}),
                              button({.text = "Find"}))),
              problems.empty() ? 200 : 422);
}

Response find_get(Visit& visit) { return find_page(visit, {}, {}); }

Response find_post(Visit& visit) {
  const auto who = std::string(text::trim(visit.request.form.get("who")));
  if (who.size() < fewest_letters)
    return find_page(visit, {}, {{"Write at least three letters or digits.", {}, "who"}});
  const auto found =
      find_by_person(visit.session(), protocols_of(visit), visit.person->offices, who, most_shown);
  for (const auto& one : found)
    visit.work().record("looked_at", one.reference, "Found by who it is from",
                        storage::Work::Even::without_changes);
  return find_page(visit, results_view(visit, found), {});
}

}  // namespace

Routes find_routes() {
  constexpr std::string_view find = "/work/{body}/cases/find";
  return {get(find, Allow::may("cases.read"), "Find a case by who it is from", find_get),
          post(find, Allow::may("cases.read"), "Find a case by who it is from", find_post)};
}

}  // namespace reeve::casework
