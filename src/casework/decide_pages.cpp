#include <algorithm>

#include "casework/case_pages.hpp"
#include "casework/case_views.hpp"
#include "casework/standing_fact_store.hpp"
#include "casework/timeline_words.hpp"
#include "kernel/text.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/form_fields.hpp"

namespace reeve::casework {
namespace {

using namespace web;
using namespace protocol;

struct Deciding {
  CaseFile file = {};
  Index decision = none;
  std::vector<Index> roles;
  const Event* corrected = nullptr;  // of the file: the step that was recorded wrongly
  std::string address = {};          // below the case

  const Decision& what() const { return file.edition().decisions[static_cast<std::size_t>(decision)]; }
};

std::optional<Deciding> deciding(Visit& visit) {
  auto file = case_of(visit);
  if (!file) return std::nullopt;
  const auto decision = file->edition().decision(visit.at("decision"));
  if (decision == none || decision == 0) return std::nullopt;
  auto roles = roles_for(visit, file->edition(),
                         takers_of(file->edition().decisions[static_cast<std::size_t>(decision)]));
  if (roles.empty()) return std::nullopt;
  return Deciding{std::move(*file), decision, std::move(roles), nullptr, "decide/" + visit.at("decision")};
}

// The same, to stand in the place of a step that was recorded wrongly: the start as well.
std::optional<Deciding> correcting(Visit& visit) {
  auto file = case_of(visit);
  if (!file) return std::nullopt;
  const auto dead = dead_among(file->events);
  for (std::size_t at = 0; at < file->events.size(); ++at) {
    const auto& event = file->events[at];
    if (event.id != visit.at("event") || event.what != Event::What::decided || dead[at] != 0) continue;
    const auto decision = file->edition().decision(event.name);
    auto roles = roles_for(visit, file->edition(),
                           takers_of(file->edition().decisions[static_cast<std::size_t>(decision)]));
    if (roles.empty()) return std::nullopt;
    Deciding on{std::move(*file), decision, std::move(roles), nullptr, "correct/" + visit.at("event")};
    on.corrected = &on.file.events[at];
    return on;
  }
  return std::nullopt;
}

void put_day(std::vector<std::pair<std::string, std::string>>& fields, const std::string& name,
             calendar::Date day) {
  fields.insert(fields.end(), {{name + "-day", std::to_string(day.day())},
                               {name + "-month", std::to_string(day.month())},
                               {name + "-year", std::to_string(day.year())}});
}

// What was recorded, as the form would have sent it.
Fields as_form(const Edition& edition, const Event& event) {
  std::vector<std::pair<std::string, std::string>> fields{{"role", event.role}};
  put_day(fields, "on", event.on);
  for (const auto& [name, value] : event.facts) {
    const auto& fact = edition.facts[static_cast<std::size_t>(edition.fact(name))];
    if (const auto* day = std::get_if<calendar::Date>(&value))
      put_day(fields, name, *day);
    else if (const auto* many = std::get_if<std::vector<std::string>>(&value))
      for (const auto& one : *many) fields.emplace_back(name, one);
    else
      fields.emplace_back(name, written(fact, value));
  }
  return Fields(std::move(fields));
}

// What somebody outside said already and letters of the step pass on; what the step itself brings is its own.
std::vector<PassedOn> what_is_passed_on(Visit& visit, const Deciding& on) {
  const auto& edition = on.file.edition();
  auto all = passed_on(on.file, on.file.derived(days_of(visit, on.file), visit.now.today), on.what());
  if (on.corrected)
    for (const auto& [name, value] : on.corrected->facts)
      std::erase_if(all, [&, fact = edition.fact(name)](const PassedOn& one) { return one.fact == fact; });
  return all;
}

Response form_page(Visit& visit, const Deciding& on, Refusals problems) {
  const auto& what = on.what();
  auto asked = asked_of(*visit.record, on.file.edition(), what, on.file.began_on());
  const auto passed = what_is_passed_on(visit, on);
  for (const auto& one : passed) std::erase(asked.may_say, one.fact);  // not asked for a second time
  const bool fresh = on.corrected && visit.request.form.pairs().empty();
  const auto form = fresh ? as_form(on.file.edition(), *on.corrected) : visit.request.form;
  const auto title =
      on.corrected ? "Correct: " + event_in_words(on.file.edition(), *on.corrected) : what.words;
  Html fields = group(seen_field(on.file), happened_field(visit, form, problems),
                      role_field(on.file.edition(), on.roles, form, problems));
  fields += step_fields(on.file.edition(), asked, form, problems);
  fields += passed_on_fields(
      on.file, passed, form,
      on.corrected ? passed_on_by(visit.session(), on.file, on.corrected->id) : PassedOnWords());
  if (on.corrected) fields += reason_field({.instead_of = on.corrected->id}, form, problems);
  problems = led_to_boxes(std::move(problems), "on");
  const int status = problems.empty() ? 200 : 422;
  return show(
      visit, {.title = title, .crumbs = crumbs_of(visit, on.file, title), .problems = std::move(problems)},
      group(el("span", cls("govuk-caption-xl"), on.file.reference), el("h1", cls("govuk-heading-xl"), title),
            el("p", cls("govuk-body govuk-hint"), shown(what.clause)),
            post_form(visit, case_address(visit, on.file, on.address), fields, button({.text = "Continue"}))),
      status);
}

Response form_get(Visit& visit, const std::optional<Deciding>& on) {
  return on ? form_page(visit, *on, {}) : not_found(visit);
}

Outcome<Event> read_event(Visit& visit, const Deciding& on) {
  Refusals problems;
  const auto gather = [&](const auto& outcome) {
    if (!outcome) problems.insert(problems.end(), outcome.refusals().begin(), outcome.refusals().end());
  };
  const auto& form = visit.request.form;
  const auto day = read_day(form, "on");
  const auto role = read_role(on.file.edition(), on.roles, form);
  const auto asked = asked_of(*visit.record, on.file.edition(), on.what(), on.file.began_on());
  auto facts = casework::read_facts(on.file.edition(), asked.needs, asked.may_say, form);
  gather(day);
  gather(role);
  gather(facts);
  if (!problems.empty()) return problems;
  return Event{.what = Event::What::decided,
               .name = on.what().name,
               .on = *day,
               .role = *role,
               .who = visit.person->account,
               .facts = std::move(facts).value(),
               .instead_of = on.corrected ? on.corrected->id : std::string(),
               .reason = on.corrected ? std::string(text::trim(form.get("reason"))) : std::string()};
}

// What was recorded until now, beside what takes its place.
Html replaced_view(const Deciding& on) {
  if (!on.corrected) return {};
  return group(el("h2", cls("govuk-heading-m"), "In the place of, on ", calendar::in_words(on.corrected->on)),
               facts_view(on.file.edition(), *on.corrected));
}

Response confirm_page(Visit& visit, const Deciding& on, Event event) {
  if (const auto fits = settle_standing_facts(*visit.record, on.file, event); !fits)
    return form_page(visit, on, fits.refusals());
  const auto days = days_of(visit, on.file);
  const auto added = check_event(on.file, event, days, visit.now.today);
  if (!added) return form_page(visit, on, added.refusals());
  auto with = on.file;
  with.events.push_back(event);
  const auto letters =
      letters_of(visit.session(), with, added->after, event, days, read_passed_on(visit.request.form));
  if (!letters) return form_page(visit, on, letters.refusals());
  return show(
      visit, {.title = "Check before it is recorded", .crumbs = crumbs_of(visit, on.file, on.what().words)},
      group(
          el("span", cls("govuk-caption-xl"),
             on.corrected ? "Correct: " + event_in_words(on.file.edition(), *on.corrected) : on.what().words,
             ", ", calendar::in_words_with_day(event.on)),
          el("h1", cls("govuk-heading-xl"), "Check before it is recorded"), done_by(on.file, event),
          facts_view(on.file.edition(), event), replaced_view(on), reason_view(event),
          letters_gone(visit.session(), on.file, event.instead_of),
          not_reached_view(on.file.edition(), *letters, reachable(visit.session(), on.file)),
          preview(on.file, event, *added, *letters, visit.now.today),
          confirm_form(visit, case_address(visit, on.file, on.address),
                       letters->empty() ? "Record it" : "Record it and send")));
}

Response form_post(Visit& visit, std::optional<Deciding> on) {
  if (!on) return not_found(visit);
  if (const auto seen = check_seen(on->file, visit.request.form); !seen)
    return form_page(visit, *on, seen.refusals());
  if (wants_change(visit.request.form)) return form_page(visit, *on, {});
  const auto event = read_event(visit, *on);
  if (!event) return form_page(visit, *on, event.refusals());
  if (!is_confirmed(visit.request.form)) return confirm_page(visit, *on, *event);
  const auto kept = keep_confirmed(visit, on->file, *event);
  if (!kept) return form_page(visit, *on, kept.refusals());
  return done_and_back(*kept, sends_letters(on->file.edition(), *event) ? "step_sent" : "step_recorded");
}

}  // namespace

Routes decide_routes() {
  const auto may = Allow::may("cases.decide");
  constexpr std::string_view decide = "/work/{body}/cases/{reference}/decide/{decision}";
  constexpr std::string_view correct = "/work/{body}/cases/{reference}/correct/{event}";
  return {looked_at("reference", get(decide, may, "Record a step of a case",
                                     [](Visit& visit) { return form_get(visit, deciding(visit)); })),
          looked_at("reference", post(decide, may, "Record a step of a case",
                                      [](Visit& visit) { return form_post(visit, deciding(visit)); })),
          looked_at("reference", get(correct, may, "Correct a step of a case",
                                     [](Visit& visit) { return form_get(visit, correcting(visit)); })),
          looked_at("reference", post(correct, may, "Correct a step of a case",
                                      [](Visit& visit) { return form_post(visit, correcting(visit)); }))};
}

}  // namespace reeve::casework
