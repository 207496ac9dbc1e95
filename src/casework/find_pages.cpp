// Somebody calls and does not have their reference: the case is found by who they are. What is asked for
// travels in the body of the request, never in its address, and every case that is shown counts as looked at.
#include <algorithm>
#include <map>

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

// One word of three letters or digits: fewer would find almost everybody.
bool is_enough(const std::string& who) {
  constexpr std::size_t fewest_letters = 3;
  const auto words = text::split(who, " ");
  return std::any_of(words.begin(), words.end(),
                     [](const std::string& word) { return text::letters(word) >= fewest_letters; });
}

// By protocol in which the person's offices have a part: the role that its cases are from.
std::map<std::string, std::string> people_of(const Visit& visit) {
  std::map<std::string, std::string> all;
  for (const auto& adoption : adoptions(*visit.record))
    if (const auto person = person_of(*adoption.edition);
        person != protocol::none && has_part_in(visit, *adoption.edition))
      all.try_emplace(adoption.protocol, adoption.edition->roles[static_cast<std::size_t>(person)].name);
  return all;
}

Html results_view(const Visit& visit, const FoundCases& all) {
  const auto& found = all.cases;
  Html unreadable;
  if (all.unreadable > 0)
    unreadable = el("p", cls("govuk-body"), text::counted(all.unreadable, "case", "cases"),
                    " could not be read: tell whoever looks after this system.");
  if (found.empty())
    return group(
        el("p", cls("govuk-body"),
           "Nobody of that name, address or number was found among the cases of your office. Try a part "
           "of the name: it may be spelt in another way."),
        unreadable);
  Table rows{.caption = found.size() == most_shown ? "The newest 20; write more of the name to see others"
                                                   : "Found, the newest first",
             .head = {web::Cell{"Case"}, web::Cell{"Who"}, web::Cell{"Where it stands"}}};
  for (const auto& one : found)
    rows.rows.push_back(row_of(
        web::Cell{
            el("a", cls("govuk-link"), href(work_address(visit, "cases/" + one.reference)), one.reference)},
        web::Cell{one.name.empty() ? std::string("No name was given") : one.name},
        web::Cell{one.words + ", since " + calendar::in_words(calendar::parse_date(one.since).value())}));
  return group(table(rows), unreadable);
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
  if (!is_enough(who))
    return find_page(visit, {}, {{"Write at least three letters or digits of one word.", {}, "who"}});
  // Read before the act begins: nobody waits to write while many cases are opened.
  const auto found = find_by_person(*visit.record, people_of(visit), visit.person->offices, who, most_shown);
  const auto note_looks = [&](storage::Work& work) {
    for (const auto& one : found.cases)
      work.record("looked_at", one.reference, "Found by who it is from",
                  storage::Work::Even::without_changes);
  };
  if (!found.cases.empty()) visit.act_together(note_looks);
  return find_page(visit, results_view(visit, found), {});
}

}  // namespace

Routes find_routes() {
  constexpr std::string_view find = "/work/{body}/cases/find";
  return {get(find, Allow::may("cases.read"), "Find a case by who it is from", find_get),
          post(find, Allow::may("cases.read"), "Find a case by who it is from", find_post)};
}

}  // namespace reeve::casework
