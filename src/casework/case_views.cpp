#include "casework/case_views.hpp"

#include "casework/timeline_words.hpp"
#include "kernel/text.hpp"
#include "web/components/choices.hpp"
#include "web/components/fields.hpp"
#include "web/components/lists.hpp"
#include "web/components/messages.hpp"
#include "web/components/table.hpp"
#include "web/form_fields.hpp"
#include "web/staff_frame.hpp"

namespace reeve::casework {
namespace {

using namespace web;
using namespace protocol;

Html how_counted(const CaseFile& file, const Run& run, const calendar::WorkingDays& days) {
  const auto counted = explained(file.edition(), file.adoption.terms(), run, days);
  return details({.summary = group("How this date was counted",
                                   el("span", cls("govuk-visually-hidden"), ": ",
                                      file.edition().duties[static_cast<std::size_t>(run.duty)].words)),
                  .content = counted ? bullets(counted->derivation)
                                     : el("p", cls("govuk-body"), counted.refusal().sentence),
                  .classes = "govuk-!-margin-bottom-0"});
}

std::string position_of(const CaseFile& file, const Run& run, const calendar::WorkingDays& days,
                        calendar::Date today) {
  if (run.is == Run::Is::done)
    return "Done on " + calendar::in_words(*run.ended) + (run.late(today) ? ", late" : ", in time");
  if (run.missed()) return "Not done in time; no longer owed since " + calendar::in_words(*run.ended);
  if (run.is == Run::Is::fell_away) return "No longer owed since " + calendar::in_words(*run.ended);
  if (run.is == Run::Is::lapsed) return "The day has passed";
  if (!run.due || run.due->is != Due::Is::dated) return {};
  return position_in_words(counted_of(file.edition(), file.adoption.terms(), run), *run.due, today, days);
}

std::string date_of(const Run& run) {
  if (!run.due) return "No date yet";
  if (run.due->is == Due::Is::stopped) return "The clock stands";
  if (run.due->is == Due::Is::off_the_table) return "Cannot be counted";
  return calendar::in_words_with_day(run.due->on);
}

bool holds_day(const Fact& fact) {
  return fact.kind == Kind::day || fact.kind == Kind::past_day || fact.kind == Kind::coming_day;
}

std::string label_of(const Fact& fact, bool needed) {
  return needed ? fact.words : fact.words + " (optional)";
}

std::vector<web::Choice> choices_of(const Fact& fact) {
  if (fact.kind == Kind::yes_or_no) return {{.value = "yes", .text = "Yes"}, {.value = "no", .text = "No"}};
  std::vector<web::Choice> all;
  for (const auto& choice : fact.choices) all.push_back({.value = choice.name, .text = choice.words});
  return all;
}

}  // namespace

std::string times_in_words(const Adoption& adoption) {
  std::vector<std::string> all;
  const auto terms = adoption.terms();
  for (std::size_t at = 0; at < terms.size(); ++at)
    all.push_back(adoption.edition->settings[at].words + ": " + in_words(terms[at]));
  return text::join(all, "; ");
}

Html bullets(const std::vector<std::string>& sentences) {
  std::vector<Html> items;
  for (const auto& sentence : sentences) items.push_back(el("li", sentence));
  return el("ul", cls("govuk-list govuk-list--bullet"), items);
}

Html due_tag(const std::string& due_on, calendar::Date today) {
  const auto now = calendar::iso(today);
  if (due_on < now) return tag({.text = "Late", .classes = "govuk-tag--red"});
  if (due_on == now) return tag({.text = "Today", .classes = "govuk-tag--yellow"});
  return {};
}

Html duties_view(const CaseFile& file, const protocol::Timeline& timeline, const calendar::WorkingDays& days,
                 calendar::Date today) {
  Table rows{.caption = "What is due and what was done",
             .head = {web::Cell{"What"}, web::Cell{"Who"}, web::Cell{"Due"}, web::Cell{"Where it stands"}}};
  for (const auto& run : timeline.runs) {
    const auto& duty = file.edition().duties[static_cast<std::size_t>(run.duty)];
    const bool owed_and_dated = run.is == Run::Is::owed && run.due && run.due->is == Due::Is::dated;
    rows.rows.push_back(
        row_of(web::Cell{group(duty.words, how_counted(file, run, days))},
               web::Cell{title_of_role(file.edition(), owner_now(file.edition(), timeline, duty))},
               web::Cell{group(date_of(run), " ",
                               owed_and_dated ? due_tag(calendar::iso(run.due->on), today) : Html{})},
               web::Cell{group(position_of(file, run, days, today),
                               el("div", cls("govuk-hint govuk-!-margin-bottom-0"), "Rests on ",
                                  std::string(in_words(duty.rests_on)), ": ", shown(duty.clause)))}));
  }
  return rows.rows.empty() ? el("p", cls("govuk-body"), "Nothing is due.") : table(rows);
}

Html facts_view(const Edition& edition, const Event& event) {
  std::vector<SummaryRow> rows;
  for (const auto& [name, value] : event.facts) {
    const auto& fact = edition.facts[static_cast<std::size_t>(edition.fact(name))];
    rows.push_back({.key = fact.words, .value = el("div", cls("reeve-typed"), in_words(fact, value))});
  }
  return rows.empty() ? Html{} : summary_list({.rows = rows, .classes = "govuk-summary-list--no-border"});
}

// A number among few is chosen.
std::vector<web::Choice> marks_of(const Fact& fact) {
  constexpr long long most = 10;
  std::vector<web::Choice> marks;
  if (!fact.least || !fact.most || *fact.most - *fact.least > most) return marks;
  for (auto mark = *fact.least; mark <= *fact.most; ++mark)
    marks.push_back({.value = std::to_string(mark), .text = std::to_string(mark)});
  return marks;
}

Html fact_field(const Fact& fact, const Fields& form, const Refusals& problems, bool needed) {
  const auto label = label_of(fact, needed);
  const auto error = problem_of(problems, fact.name);
  if (holds_day(fact)) return day_field({.name = fact.name, .label = label}, form, problems);
  switch (fact.kind) {
    case Kind::yes_or_no:
      return radios({.legend = {.text = label},
                     .name = fact.name,
                     .items = choices_of(fact),
                     .value = std::string(form.get(fact.name)),
                     .error = error,
                     .inline_items = true});
    case Kind::one_of:
      return radios({.legend = {.text = label},
                     .name = fact.name,
                     .items = choices_of(fact),
                     .value = std::string(form.get(fact.name)),
                     .error = error});
    case Kind::any_of:
      return checkboxes({.legend = {.text = label},
                         .name = fact.name,
                         .items = choices_of(fact),
                         .values = form.all(fact.name),
                         .error = error});
    case Kind::number:
      if (const auto marks = marks_of(fact); !marks.empty())
        return radios({.legend = {.text = label},
                       .name = fact.name,
                       .items = marks,
                       .value = std::string(form.get(fact.name)),
                       .error = error,
                       .inline_items = true});
      [[fallthrough]];
    case Kind::money:
      return input({.label = {.text = label},
                    .name = fact.name,
                    .value = std::string(form.get(fact.name)),
                    .error = error,
                    .inputmode = "numeric",
                    .prefix = fact.kind == Kind::money ? web::Content("£") : web::Content(),
                    .classes = "govuk-input--width-10"});
    default:
      return textarea(
          {.label = {.text = label},
           .name = fact.name,
           .value = std::string(form.get(fact.name)),
           .hint = fact.is_private
                       ? "Seen by the offices of this case, and by whoever a letter of it goes to later"
                       : "",
           .error = error});
  }
}

Html step_fields(const Edition& edition, const Decision& step, const Fields& form, Refusals& problems) {
  Html fields;
  const auto add = [&](const std::vector<Index>& facts, bool needed) {
    for (const auto at : facts) {
      const auto& fact = edition.facts[static_cast<std::size_t>(at)];
      fields += fact_field(fact, form, problems, needed);
      if (holds_day(fact)) problems = led_to_boxes(std::move(problems), fact.name);
    }
  };
  add(step.needs, true);
  add(step.may_say, false);
  return fields;
}

Outcome<Facts> read_facts(const Edition& edition, const std::vector<Index>& needed,
                          const std::vector<Index>& may_be_said, const Fields& form) {
  Facts facts;
  Refusals problems;
  const auto read = [&](Index at, bool must) {
    const auto& fact = edition.facts[static_cast<std::size_t>(at)];
    std::string written;
    if (holds_day(fact)) {
      const bool empty = form.get(fact.name + "-day").empty() && form.get(fact.name + "-month").empty() &&
                         form.get(fact.name + "-year").empty();
      if (empty && !must) return;
      const auto day = read_day(form, fact.name);
      if (!day) {
        problems.insert(problems.end(), day.refusals().begin(), day.refusals().end());
        return;
      }
      written = calendar::iso(*day);
    } else {
      written =
          fact.kind == Kind::any_of ? text::join(form.all(fact.name), ",") : std::string(form.get(fact.name));
    }
    if (text::trim(written).empty() && !must) return;
    auto value = read_value(fact, written);
    if (value)
      facts.emplace_back(fact.name, std::move(value).value());
    else
      problems.insert(problems.end(), value.refusals().begin(), value.refusals().end());
  };
  for (const auto at : needed) read(at, true);
  for (const auto at : may_be_said) read(at, false);
  if (!problems.empty()) return problems;
  return facts;
}

}  // namespace reeve::casework
