// Stopping and starting a clock, more time, and undoing: each shows what moves before it is done.
#include <fmt/format.h>

#include <algorithm>

#include "casework/case_pages.hpp"
#include "casework/case_views.hpp"
#include "casework/timeline_words.hpp"
#include "kernel/text.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/form_fields.hpp"

namespace reeve::casework {
namespace {

using namespace web;
using namespace protocol;

// One of the three, as its page needs it.
struct Turning {
  CaseFile file = {};
  Event event = {};  // without day and role
  std::string title = {};
  std::string address = {};  // below the case
  std::string clause = {};
  std::vector<Index> roles = {};
  std::string done = {};
};

std::optional<Turning> pausing(Visit& visit) {
  auto file = case_of(visit);
  const auto at = file ? file->edition().pause(visit.at("pause")) : none;
  if (at == none) return std::nullopt;
  const auto& pause = file->edition().pauses[static_cast<std::size_t>(at)];
  const auto timeline = file->derived(days_of(visit, *file), visit.now.today);
  const bool stands =
      std::find(timeline.stopped.begin(), timeline.stopped.end(), at) != timeline.stopped.end();
  Turning turning{.event = {.what = stands ? Event::What::resumed : Event::What::paused, .name = pause.name},
                  .title = (stands ? "Start the clock again: " : "Stop the clock: ") + pause.words,
                  .address = "pause/" + pause.name,
                  .clause = shown(pause.clause),
                  .roles = roles_for(visit, file->edition(), pause.by),
                  .done = stands ? "clock_started" : "clock_stopped"};
  turning.file = std::move(*file);
  return turning;
}

std::optional<Turning> extending(Visit& visit) {
  auto file = case_of(visit);
  const auto at = file ? file->edition().duty(visit.at("duty")) : none;
  if (at == none) return std::nullopt;
  const auto& duty = file->edition().duties[static_cast<std::size_t>(at)];
  if (!duty.extension) return std::nullopt;
  Turning turning{.event = {.what = Event::What::extended, .name = duty.name},
                  .title = "Extend: " + duty.words,
                  .address = "extend/" + duty.name,
                  .clause = shown(duty.clause),
                  .roles = roles_for(visit, file->edition(), duty.extension->by),
                  .done = "time_extended"};
  turning.file = std::move(*file);
  return turning;
}

std::optional<Turning> undoing(Visit& visit) {
  auto file = case_of(visit);
  if (!file) return std::nullopt;
  const auto found = std::find_if(file->events.begin(), file->events.end(),
                                  [&](const Event& one) { return one.id == visit.at("event"); });
  if (found == file->events.end() || found->name == "start") return std::nullopt;
  std::vector<Index> by{file->edition().role(found->role)};
  Turning turning{
      .event = {.what = Event::What::undone, .target = found->id},
      .title = "Undo what was recorded wrongly",
      .address = "undo/" + found->id,
      .clause = fmt::format("{}: {}", calendar::in_words(found->on), event_in_words(file->edition(), *found)),
      .roles = roles_for(visit, file->edition(), by),
      .done = "event_undone"};
  turning.file = std::move(*file);
  return turning;
}

Html more_field(const Turning& turning, const Fields& form, const Refusals& problems) {
  if (turning.event.what != Event::What::extended) return {};
  const auto& duty = turning.file.edition()
                         .duties[static_cast<std::size_t>(turning.file.edition().duty(turning.event.name))];
  return input({.label = {.text = fmt::format("How many more {}s", one_of(duty.extension->up_to.unit))},
                .name = "more",
                .value = std::string(form.get("more")),
                .hint = "At most " + in_words(duty.extension->up_to) + " in all",
                .error = problem_of(problems, "more"),
                .inputmode = "numeric",
                .classes = "govuk-input--width-3"});
}

Response form_page(const Visit& visit, const Turning& turning, Refusals problems) {
  Html fields = group(seen_field(turning.file), happened_field(visit, visit.request.form, problems));
  fields += role_field(turning.file.edition(), turning.roles, visit.request.form, problems);
  fields += more_field(turning, visit.request.form, problems);
  fields += reason_field(turning.event, visit.request.form, problems);
  problems = led_to_boxes(std::move(problems), "on");
  const int status = problems.empty() ? 200 : 422;
  return show(visit,
              {.title = turning.title,
               .crumbs = crumbs_of(visit, turning.file, turning.title),
               .problems = std::move(problems)},
              group(el("span", cls("govuk-caption-xl"), turning.file.reference),
                    el("h1", cls("govuk-heading-xl"), turning.title),
                    el("p", cls("govuk-body govuk-hint"), turning.clause),
                    post_form(visit, case_address(visit, turning.file, turning.address), fields,
                              button({.text = "Continue"}))),
              status);
}

Outcome<Event> read_turn(const Visit& visit, const Turning& turning) {
  auto event = turning.event;
  Refusals problems;
  const auto day = read_day(visit.request.form, "on");
  const auto role = read_role(turning.file.edition(), turning.roles, visit.request.form);
  if (!day) problems = day.refusals();
  if (!role) problems.push_back(role.refusal());
  if (event.what == Event::What::extended) {
    const auto more = text::whole_number(visit.request.form.get("more"));
    if (!more) problems.push_back({"Say how many more, in digits.", {}, "more"});
    event.by = more.value_or(0);
  }
  if (!problems.empty()) return problems;
  event.on = *day;
  event.role = *role;
  event.reason = text::trim(visit.request.form.get("reason"));
  event.who = visit.person->account;
  return event;
}

Response turn_get(Visit& visit, const std::optional<Turning>& turning) {
  if (!turning || turning->roles.empty()) return not_found(visit);
  return form_page(visit, *turning, {});
}

Response turn_post(Visit& visit, std::optional<Turning> turning) {
  if (!turning || turning->roles.empty()) return not_found(visit);
  if (const auto seen = check_seen(turning->file, visit.request.form); !seen)
    return form_page(visit, *turning, seen.refusals());
  if (wants_change(visit.request.form)) return form_page(visit, *turning, {});
  auto event = read_turn(visit, *turning);
  if (!event) return form_page(visit, *turning, event.refusals());
  if (is_confirmed(visit.request.form)) {
    const auto kept = keep_confirmed(visit, turning->file, *event);
    return kept ? done_and_back(*kept, turning->done) : form_page(visit, *turning, kept.refusals());
  }
  const auto days = days_of(visit, turning->file);
  const auto added = check_event(turning->file, *event, days, visit.now.today);
  if (!added) return form_page(visit, *turning, added.refusals());
  auto with = turning->file;
  with.events.push_back(*event);
  const auto letters = letters_of(visit.session(), with, added->after, *event, days, {});
  if (!letters) return form_page(visit, *turning, letters.refusals());
  return show(
      visit,
      {.title = "Check before it is recorded", .crumbs = crumbs_of(visit, turning->file, turning->title)},
      group(el("span", cls("govuk-caption-xl"), turning->title),
            el("h1", cls("govuk-heading-xl"), "Check before it is recorded"), done_by(turning->file, *event),
            letters_gone(visit.session(), turning->file, event->target), reason_view(*event),
            not_reached_view(with.edition(), *letters, reachable(visit.session(), with)),
            preview(turning->file, *event, *added, *letters, visit.now.today),
            confirm_form(visit, case_address(visit, turning->file, turning->address),
                         letters->empty() ? "Record it" : "Record it and send")));
}

template <typename Find>
void add(Routes& all, std::string_view pattern, std::string_view does, Find find) {
  all.push_back(get(pattern, Allow::may("cases.decide"), does,
                    [find](Visit& visit) { return turn_get(visit, find(visit)); }));
  all.push_back(post(pattern, Allow::may("cases.decide"), does,
                     [find](Visit& visit) { return turn_post(visit, find(visit)); }));
}

}  // namespace

Routes clock_routes() {
  Routes all;
  add(all, "/work/{body}/cases/{reference}/pause/{pause}", "Stop a clock, or start it again", pausing);
  add(all, "/work/{body}/cases/{reference}/extend/{duty}", "Give a duty more time", extending);
  add(all, "/work/{body}/cases/{reference}/undo/{event}", "Undo what was recorded wrongly", undoing);
  return all;
}

}  // namespace reeve::casework
