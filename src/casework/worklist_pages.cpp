#include <fmt/format.h>

#include <algorithm>

#include "casework/case_pages.hpp"
#include "casework/case_views.hpp"
#include "kernel/text.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/components/navigation.hpp"
#include "web/components/table.hpp"

namespace reeve::casework {
namespace {

using namespace web;

Html hint_line(const std::string& words) {
  return words.empty() ? Html{} : el("div", cls("govuk-hint govuk-!-margin-bottom-0"), words);
}

web::Cell link_to(const Visit& visit, const WorkItem& item) {
  const auto letter = item.letter.empty() ? std::string() : "/letters/" + item.letter;
  return {group(el("a", cls("govuk-link"), href(work_address(visit, "cases/" + item.reference + letter)),
                   item.reference, el("span", cls("govuk-visually-hidden"), ", ", item.words)),
                hint_line(item.state))};
}

std::string_view rests_on(const WorkItem& item) {
  return protocol::in_words(static_cast<protocol::RestsOn>(item.rests_on));
}

Html due_cell(const Visit& visit, const WorkItem& item, const calendar::WorkingDays& days) {
  if (!item.dated()) return el("span", item.wanted.days ? "The clock stands still" : "No date");
  const auto due = calendar::parse_date(item.due_on).value();
  return group(calendar::in_words_with_day(due), " ", due_tag(item.due_on, visit.now.today),
               hint_line(protocol::position_in_words(item.wanted, due, visit.now.today, days)));
}

Html list(const Visit& visit, const WorkPage& page, const calendar::WorkingDays& days) {
  Table rows{.caption = "What is due in your cases, the first due first",
             .head = {web::Cell{"Case"}, web::Cell{"Due"}, web::Cell{"What"}, web::Cell{"Rests on"}}};
  for (const auto& item : page.items)
    rows.rows.push_back(row_of(
        link_to(visit, item), web::Cell{due_cell(visit, item, days)},
        web::Cell{group(item.words, hint_line((item.from_outside ? "Waiting for: " : "") + item.role))},
        web::Cell{std::string(item.dated() ? rests_on(item) : "")}));
  return rows.rows.empty() ? el("p", cls("govuk-body"), "Nothing waits for you.") : table(rows);
}

Html starts(const Visit& visit) {
  if (!visit.may("cases.keep")) return {};
  std::vector<Html> all;
  std::string seen;
  for (const auto& adoption : adoptions(*visit.record)) {
    if (adoption.protocol == seen || adoption.from > visit.now.today) continue;
    seen = adoption.protocol;
    if (!has_part_in(visit, *adoption.edition)) continue;
    all.push_back(button({.text = "New: " + adoption.edition->title,
                          .kind = ButtonKind::secondary,
                          .href = work_address(visit, "cases/new/" + adoption.protocol)}));
  }
  return all.empty() ? Html{} : button_group(all);
}

Html next_page(const std::string& address, const std::string& after) {
  if (after.empty()) return {};
  return pagination({.next = PageLink{.href = address + "?after=" + encode_component(after)}});
}

Html find_form(const Visit& visit, const Refusals& problems) {
  return el("form", attr("method", "get"), attr("action", work_address(visit, "cases")),
            input({.label = {.text = "Find a case by its reference"},
                   .name = "reference",
                   .value = std::string(visit.request.query.get("reference")),
                   .error = problem_of(problems, "reference"),
                   .classes = "govuk-input--width-10"}),
            button({.text = "Find", .kind = ButtonKind::secondary}));
}

Response worklist_get(Visit& visit) {
  Refusals problems;
  std::string wanted(text::trim(visit.request.query.get("reference")));
  std::transform(wanted.begin(), wanted.end(), wanted.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  if (!wanted.empty()) {
    const auto file = find_case(*visit.record, wanted);
    if (file && has_part_in(visit, *file)) return see_other(case_address(visit, *file));
    problems.push_back({"No case of your office has this reference.", {}, "reference"});
  }
  const auto page =
      work_of(*visit.record, visit.person->offices, std::string(visit.request.query.get("after")));
  const auto days = working_days(*visit.record, calendar::Jurisdiction::england_and_wales);
  if (!days) throw storage::Fault(days.refusal().sentence);
  const auto more = next_page(work_address(visit, "cases"), page.next);
  return show(
      visit,
      {.title = "Cases",
       .crumbs = {{.text = "Cases"}},
       .problems = problems,
       .done = done_words(visit.request)},
      group(
          el("h1", cls("govuk-heading-xl"), "Cases"), list(visit, page, *days), more,
          find_form(visit, problems),
          el("p", cls("govuk-body"),
             el("a", cls("govuk-link"), href(work_address(visit, "cases/find")), "Find it by who it is from"),
             ", when somebody does not have the reference."),
          starts(visit),
          el("p", cls("govuk-body"),
             el("a", cls("govuk-link"), href(work_address(visit, "protocols")),
                "Protocols this body works by"),
             ". ",
             el("a", cls("govuk-link"), href(work_address(visit, "calendar")),
                "Your dates in your own calendar"),
             ". ", el("a", cls("govuk-link"), href(work_address(visit, "letters")), "Letters to post"), ". ",
             el("a", cls("govuk-link"), href(work_address(visit, "cases/ended")), "Cases that have ended"),
             ".")));
}

Response ended_get(Visit& visit) {
  const auto page = ended_cases(*visit.record, protocols_of(visit), visit.person->offices,
                                std::string(visit.request.query.get("after")));
  Table rows{.caption = "The latest first",
             .head = {web::Cell{"Case"}, web::Cell{"How it ended"}, web::Cell{"On"}}};
  for (const auto& one : page.cases)
    rows.rows.push_back(
        row_of(web::Cell{el("a", cls("govuk-link"), href(work_address(visit, "cases/" + one.reference)),
                            one.reference)},
               web::Cell{one.words}, web::Cell{calendar::in_words(calendar::parse_date(one.since).value())}));
  return show(visit,
              {.title = "Cases that have ended",
               .crumbs = {{.text = "Cases", .href = work_address(visit, "cases")}, {.text = "Ended"}}},
              group(el("h1", cls("govuk-heading-xl"), "Cases that have ended"),
                    rows.rows.empty() ? el("p", cls("govuk-body"), "None has ended with nothing left to do.")
                                      : table(rows),
                    next_page(work_address(visit, "cases/ended"), page.next)));
}

}  // namespace

Routes worklist_routes() {
  return {get("/work/{body}/cases", Allow::may("cases.read"), "Cases that wait for an office", worklist_get),
          get("/work/{body}/cases/ended", Allow::may("cases.read"), "Cases that have ended", ended_get)};
}

}  // namespace reeve::casework
