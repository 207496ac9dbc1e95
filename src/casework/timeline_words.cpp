#include "casework/timeline_words.hpp"

#include <fmt/format.h>

#include "kernel/text.hpp"

namespace reeve::casework {

using namespace protocol;

std::string title_of_role(const Edition& edition, Index role) {
  return role == none ? "nobody" : edition.roles[static_cast<std::size_t>(role)].title;
}

std::string titles_of_roles(const Edition& edition, const std::vector<Index>& roles) {
  std::vector<std::string> titles;
  for (const auto role : roles) titles.push_back(title_of_role(edition, role));
  return text::join(titles, ", ");
}

namespace {

std::string clocks_that_stand(const Edition& edition, const Timeline& timeline) {
  std::string says;
  for (const auto pause : timeline.stopped)
    says += fmt::format(" The clock stands: {}.", edition.pauses[static_cast<std::size_t>(pause)].words);
  return says;
}

}  // namespace

std::string standing_in_words(const Edition& edition, const Timeline& timeline) {
  if (!timeline.begun) return "The case has not begun.";
  auto says = fmt::format("{}, since {}.", edition.states[static_cast<std::size_t>(timeline.state)].words,
                          calendar::in_words(timeline.since));
  if (const auto owner = owner_now(edition, timeline); owner != none)
    says += fmt::format(" Waiting for: {}.", title_of_role(edition, owner));
  return says + clocks_that_stand(edition, timeline);
}

std::string standing_outside(const Edition& edition, const Timeline& timeline, Index role) {
  const auto& state = edition.states[static_cast<std::size_t>(timeline.state)];
  if (!timeline.begun || state.outside.empty()) return standing_in_words(edition, timeline);
  auto says =
      fmt::format("{}. That is how it stands since {}.", state.outside, calendar::in_words(timeline.since));
  if (const auto owner = owner_now(edition, timeline); owner != none)
    says += owner == role ? std::string(" We wait for you.")
                          : fmt::format(" It is with: {}.", title_of_role(edition, owner));
  return says + clocks_that_stand(edition, timeline);
}

std::string event_in_words(const Edition& edition, const Event& event) {
  const auto name = [&](const auto& all, Index at) {
    return at == none ? event.name : all[static_cast<std::size_t>(at)].words;
  };
  switch (event.what) {
    case Event::What::decided:
      return event.name == "start" ? "Opened" : name(edition.decisions, edition.decision(event.name));
    case Event::What::learned:
      return "Something was learned";
    case Event::What::paused:
      return "Clock stopped: " + name(edition.pauses, edition.pause(event.name));
    case Event::What::resumed:
      return "Clock started again: " + name(edition.pauses, edition.pause(event.name));
    case Event::What::extended:
      return fmt::format("Extended by {}: {}", event.by, name(edition.duties, edition.duty(event.name)));
    case Event::What::undone:
      return "Undone";
  }
  return {};
}

std::string step_in_words(const Edition& edition, const Step& step) {
  const auto state = [&](Index at) { return edition.states[static_cast<std::size_t>(at)].words; };
  const auto what = step.decision != none
                        ? edition.decisions[static_cast<std::size_t>(step.decision)].words
                        : "The day passed: " + edition.duties[static_cast<std::size_t>(step.lapsed)].words;
  if (step.from == step.to) return what;
  return step.from == none ? fmt::format("{}: {}", what, state(step.to))
                           : fmt::format("{}: {} → {}", what, state(step.from), state(step.to));
}

std::string run_in_words(const Edition& edition, const Terms& terms, const Run& run,
                         const calendar::WorkingDays& days, calendar::Date today) {
  const auto& duty = edition.duties[static_cast<std::size_t>(run.duty)];
  if (!run.due) return fmt::format("no date yet: “{}” is not known", in_words(edition, duty.due.from));
  if (run.missed())
    return fmt::format("due {}, not done in time, no longer owed since {}",
                       calendar::in_words_with_day(run.due->on), calendar::in_words(*run.ended));
  if (run.is == Run::Is::fell_away)
    return fmt::format("no longer owed since {}", calendar::in_words(*run.ended));
  if (run.due->is == Due::Is::stopped) return "the clock stands still";
  if (run.due->is == Due::Is::off_the_table)
    return "cannot be counted: the table of bank holidays does not reach it";
  const auto due = calendar::in_words_with_day(run.due->on);
  if (run.is == Run::Is::lapsed) return fmt::format("due {}, which passed", due);
  if (run.is == Run::Is::done)
    return fmt::format("due {}, done on {}, {}", due, calendar::in_words(*run.ended),
                       run.late(today) ? "late" : "in time");
  const auto position = position_in_words(counted_of(edition, terms, run), *run.due, today, days);
  return position.empty() ? "due " + due : fmt::format("due {}, {}", due, position);
}

}  // namespace reeve::casework
