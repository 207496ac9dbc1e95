#include <fmt/format.h>

#include <algorithm>

#include "casework/case_file.hpp"
#include "casework/timeline_words.hpp"

namespace reeve::casework {
namespace {

using namespace protocol;

// An undo or a correction is of an event of this case that still counts.
std::optional<std::string> cannot_undo(const CaseFile& file, const Event& event) {
  const auto& wanted = event.target.empty() ? event.instead_of : event.target;
  if (wanted.empty()) return std::nullopt;
  const auto found = std::find_if(file.events.begin(), file.events.end(),
                                  [&](const Event& one) { return one.id == wanted; });
  if (found == file.events.end()) return "There is no such step in this case.";
  const auto ended = [&](const Event& one) { return one.target == wanted || one.instead_of == wanted; };
  const auto dead = dead_among(file.events);
  for (std::size_t at = 0; at < file.events.size(); ++at)
    if (!dead[at] && ended(file.events[at]))
      return "That step does not count already: it was undone or corrected.";
  return std::nullopt;
}

// Of two answers on one day nothing says which is the later: the days have the say, not the order of
// recording. Words stand beside each other; anything else has one answer a day.
std::optional<std::string> said_otherwise(const CaseFile& file, const Event& event) {
  const auto dead = dead_among(file.events);
  for (std::size_t at = 0; at < file.events.size(); ++at) {
    const auto& other = file.events[at];
    if (dead[at] != 0 || other.id == event.instead_of || other.on != event.on || other.what != event.what ||
        other.name != event.name)
      continue;
    for (const auto& [name, value] : event.facts) {
      const auto& fact = file.edition().facts[static_cast<std::size_t>(file.edition().fact(name))];
      if (fact.kind == Kind::words) continue;
      for (const auto& [told, was] : other.facts)
        if (told == name && was != value)
          return fmt::format("“{}” was answered on {} already: {}. Correct that step instead.", fact.words,
                             calendar::in_words(event.on), in_words(fact, was));
    }
  }
  return std::nullopt;
}

}  // namespace

Outcome<Added> check_event(const CaseFile& file, const Event& event, const calendar::WorkingDays& days,
                           calendar::Date today) {
  if (event.on > today)
    return Refusal{
        fmt::format("{} has not come yet. Record what has happened.", calendar::in_words(event.on)),
        {},
        "on"};
  if (file.erased)
    return Refusal{"What was about people in this case is erased, so nothing more is recorded in it."};
  for (const auto& [name, value] : event.facts)
    if (file.edition().fact(name) == none)
      return Refusal{fmt::format("This edition knows no fact “{}”.", name), {}, name};
  if (const auto why = cannot_undo(file, event)) return Refusal{*why};
  if (const auto why = said_otherwise(file, event)) return Refusal{*why};
  auto with = file;
  with.events.push_back(event);
  with.events.back().number = static_cast<int>(with.events.size());
  Added added{.before = file.derived(days, today), .after = with.derived(days, today), .stranded = {}};
  const auto was_misfit = [&](int number) {
    return std::any_of(added.before.misfits.begin(), added.before.misfits.end(),
                       [&](const Misfit& one) { return one.event == number; });
  };
  const auto last = static_cast<int>(with.events.size()) - 1;
  for (const auto& misfit : added.after.misfits) {
    if (misfit.event == last) return Refusal{misfit.why};
    if (!was_misfit(misfit.event)) added.stranded.push_back(misfit.event);
  }
  // What is new takes no place from what was recorded: only undoing and correcting may.
  if (!added.stranded.empty() && event.target.empty() && event.instead_of.empty())
    return Refusal{fmt::format(
        "This would leave no place for “{}” of {}. Undo that first, if it was recorded wrongly.",
        event_in_words(file.edition(), file.events[static_cast<std::size_t>(added.stranded.front())]),
        calendar::in_words(file.events[static_cast<std::size_t>(added.stranded.front())].on))};
  return added;
}

}  // namespace reeve::casework
