#include "casework/case_pages.hpp"
#include "casework/case_views.hpp"
#include "casework/retention_store.hpp"
#include "kernel/text.hpp"
#include "web/components/button.hpp"
#include "web/components/choices.hpp"
#include "web/components/fields.hpp"
#include "web/components/messages.hpp"
#include "web/components/table.hpp"
#include "web/form_fields.hpp"

namespace reeve::casework {
namespace {

using namespace web;

constexpr std::string_view address = "/work/{body}/retention";

std::string title_of(const std::vector<Adoption>& known, const std::string& protocol) {
  for (const auto& one : known)
    if (one.protocol == protocol) return one.edition->title;
  return protocol;
}

Html rules_view(storage::Session& record, const std::vector<Adoption>& known, calendar::Date today) {
  Table rows{.caption = "Rules that hold today",
             .head = {web::Cell{"Cases"}, web::Cell{"Kept after the end"}, web::Cell{"Since"},
                      web::Cell{"Rests on"}}};
  for (const auto& rule : retention_rules(record, today))
    rows.rows.push_back(row_of(web::Cell{title_of(known, rule.protocol)},
                               web::Cell{text::counted(rule.months, "month", "months")},
                               web::Cell{calendar::in_words(rule.from)}, web::Cell{rule.reason}));
  return rows.rows.empty() ? el("p", cls("govuk-body"), "No rule is set, so nothing is due to be erased.")
                           : table(rows);
}

// What is due and cannot go yet.
Html held_up_view(const Visit& visit, const std::vector<DueForErasure>& due) {
  std::vector<std::string> references;
  for (const auto& one : due)
    if (one.letter_waits) references.push_back(one.reference);
  if (references.empty()) return {};
  return el("p", cls("govuk-body"), "Held up by a letter that ",
            el("a", cls("govuk-link"), href(work_address(visit, "letters")), "waits to be posted"), ": ",
            text::join(references, ", "), ".");
}

Html due_view(const Visit& visit, const std::vector<Adoption>& known, const std::vector<DueForErasure>& due) {
  const auto held = held_up_view(visit, due);
  if (std::all_of(due.begin(), due.end(), [](const auto& one) { return one.letter_waits; }))
    return group(el("p", cls("govuk-body"), "Nothing is due to be erased today."), held);
  Table rows{.caption = "Due to be erased",
             .head = {web::Cell{"Reference"}, web::Cell{"What"}, web::Cell{"Outcome"}, web::Cell{"Ended"}}};
  std::vector<Choice> items;
  std::vector<std::string> all;
  for (const auto& one : due) {
    if (one.letter_waits) continue;
    rows.rows.push_back(row_of(web::Cell{one.reference}, web::Cell{title_of(known, one.protocol)},
                               web::Cell{one.words}, web::Cell{calendar::in_words(one.ended)}));
    items.push_back({.value = one.reference, .text = one.reference});
    all.push_back(one.reference);
  }
  return group(table(rows), held,
               post_form(visit, work_address(visit, "retention"), hidden_input("act", "erase"),
                         checkboxes({.legend = {.text = "Which are erased"},
                                     .name = "reference",
                                     .items = items,
                                     .values = all,
                                     .hint = "Leave out what must be kept longer, and note in the case why"}),
                         button({.text = "Continue"})));
}

// Once more, since it cannot be brought back.
Response check_page(Visit& visit) {
  const auto references = visit.request.form.all("reference");
  const auto title = "Check before they are erased";
  return show(
      visit,
      {.title = title,
       .crumbs = {{.text = "How long cases are kept", .href = work_address(visit, "retention")},
                  {.text = title}}},
      group(el("h1", cls("govuk-heading-xl"), title), bullets(references),
            warning_text({.content = "Names, addresses, what was written, the letters and the files of these "
                                     "cases are destroyed and cannot be brought back."}),
            el("p", cls("govuk-body"),
               "What was decided, when and by which office stays, so dates and numbers stay."),
            confirm_form(visit, work_address(visit, "retention"),
                         "Erase these " + std::to_string(references.size()))));
}

Html set_form(const Visit& visit, const std::vector<Adoption>& known, const Refusals& problems) {
  const auto& sent = visit.request.form;
  std::vector<Choice> items;
  for (const auto& one : known)
    if (items.empty() || items.back().value != one.protocol)
      items.push_back({.value = one.protocol, .text = one.edition->title});
  return group(el("h2", cls("govuk-heading-l"), "Set a rule"),
               post_form(visit, work_address(visit, "retention"), hidden_input("act", "set"),
                         radios({.legend = {.text = "Cases"},
                                 .name = "protocol",
                                 .items = items,
                                 .value = std::string(sent.get("protocol")),
                                 .error = problem_of(problems, "protocol")}),
                         input({.label = {.text = "Months after the end"},
                                .name = "months",
                                .value = std::string(sent.get("months")),
                                .error = problem_of(problems, "months"),
                                .inputmode = "numeric",
                                .classes = "govuk-input--width-3"}),
                         day_field({.name = "from", .label = "From which day"}, sent, problems),
                         input({.label = {.text = "What it rests on"},
                                .name = "reason",
                                .value = std::string(sent.get("reason")),
                                .error = problem_of(problems, "reason")}),
                         button({.text = "Set the rule", .kind = ButtonKind::secondary})));
}

bool is_theirs(Visit& visit, const std::string& protocol) {
  const auto theirs = protocols_of(visit);
  return std::find(theirs.begin(), theirs.end(), protocol) != theirs.end();
}

// Nobody destroys what they have no part in, or are kept out of.
std::vector<DueForErasure> due_here(Visit& visit) {
  auto due = due_for_erasure(visit.session(), visit.now.today);
  const auto theirs = protocols_of(visit);
  const auto hidden = kept_from(visit.session(), visit.person->offices);
  std::erase_if(due, [&](const DueForErasure& one) {
    return hidden.contains(one.reference) ||
           std::find(theirs.begin(), theirs.end(), one.protocol) == theirs.end();
  });
  return due;
}

Outcome<int> erase(Visit& visit) {
  const auto references = visit.request.form.all("reference");
  for (const auto& reference : references) {
    const auto file = find_case(visit.work().session(), reference);
    if (!file || !has_part_in(visit, *file)) return Refusal{"There is no case " + reference + "."};
  }
  return erase_due(visit.work(), references);
}

Response page(Visit& visit, Refusals problems) {
  auto& record = visit.session();
  const auto known = adoptions(record);
  auto theirs = known;
  std::erase_if(theirs, [&](const Adoption& one) { return !is_theirs(visit, one.protocol); });
  const int status = problems.empty() ? 200 : 422;
  auto led = led_to_boxes(problems, "from");
  const auto title = "How long cases are kept";
  return show(visit,
              {.title = title,
               .crumbs = {{.text = title}},
               .problems = std::move(led),
               .done = done_words(visit.request)},
              group(el("h1", cls("govuk-heading-xl"), title), rules_view(record, known, visit.now.today),
                    due_view(visit, known, due_here(visit)), set_form(visit, theirs, problems)),
              status);
}

Outcome<int> set(Visit& visit) {
  const auto& form = visit.request.form;
  if (!is_theirs(visit, std::string(form.get("protocol"))))
    return Refusal{"Choose which cases it is about.", {}, "protocol"};
  const auto months = text::whole_number(form.get("months"));
  const auto from = read_day(form, "from");
  Refusals problems;
  if (!months) problems.push_back({"Write a number of months.", {}, "months"});
  if (!from) problems.insert(problems.end(), from.refusals().begin(), from.refusals().end());
  if (!problems.empty()) return problems;
  const auto done = set_retention(visit.work(), {.protocol = std::string(form.get("protocol")),
                                                 .months = *months,
                                                 .from = *from,
                                                 .reason = std::string(text::trim(form.get("reason")))});
  if (!done) return done.refusals();
  return 1;
}

Response act_post(Visit& visit) {
  const auto& form = visit.request.form;
  const bool erases = form.get("act") == "erase";
  if (erases && (wants_change(form) || form.all("reference").empty())) return page(visit, {});
  if (erases && !is_confirmed(form)) return check_page(visit);
  const auto done = erases ? erase(visit) : set(visit);
  if (!done) return page(visit, done.refusals());
  return done_and_back(work_address(visit, "retention"), erases ? "people_erased" : "saved");
}

}  // namespace

Routes retention_routes() {
  return {
      get(address, Allow::may("cases.erase"), "How long cases are kept, and what is due to be erased",
          [](Visit& visit) { return page(visit, {}); }),
      post(address, Allow::may("cases.erase"), "Set a rule of retention, or erase what is due", act_post)};
}

}  // namespace reeve::casework
