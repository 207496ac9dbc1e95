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
  if (is_their_own(file, *found))
    return "Whoever is outside sent this themselves, so it stays as they sent it. Record what is known "
           "beside it.";
  const auto dead = dead_among(file.events);
  for (std::size_t at = 0; at < file.events.size(); ++at)
    if (!dead[at] && ended(file.events[at]))
      return "That step does not count already: it was undone or corrected.";
  return std::nullopt;
}

// Whether the days alone say which of two events of one day comes first: the start does, and two that lead on
// follow each other through the states.
bool is_ordered(const Edition& edition, const Event& a, const Event& b) {
  const auto leads = [&](const Event& event) {
    const auto at = event.what == Event::What::decided ? edition.decision(event.name) : none;
    return at != none && edition.decisions[static_cast<std::size_t>(at)].leads_to != none;
  };
  const auto starts = [&](const Event& event) { return event.name == edition.start().name; };
  return starts(a) || starts(b) || (leads(a) && leads(b));
}

struct TwoAnswers {
  std::string first, second, fact;  // ids of the events
  std::string why;

  friend bool operator==(const TwoAnswers& a, const TwoAnswers& b) {
    return a.first == b.first && a.second == b.second && a.fact == b.fact;
  }
};

// Of two answers on one day nothing says which is the later: the days have the say, not the order of
// recording. Words stand beside each other; anything else has one answer a day.
std::vector<TwoAnswers> two_answers(const Edition& edition, const std::vector<Event>& events) {
  std::vector<TwoAnswers> all;
  const auto dead = dead_among(events);
  for (std::size_t later = 0; later < events.size(); ++later)
    for (std::size_t at = 0; at < later; ++at) {
      const auto& a = events[at];
      const auto& b = events[later];
      if (dead[at] != 0 || dead[later] != 0 || a.on != b.on || is_ordered(edition, a, b)) continue;
      for (const auto& [name, value] : a.facts)
        for (const auto& [again, other] : b.facts) {
          const auto& fact = edition.facts[static_cast<std::size_t>(edition.fact(name))];
          if (name == again && value != other && fact.kind != Kind::words)
            all.push_back({a.id, b.id, name,
                           fmt::format("“{}” was answered on {} already: {}. Correct that step instead.",
                                       fact.words, calendar::in_words(a.on), in_words(fact, value))});
        }
    }
  return all;
}

// What an event, or undoing one, brings beside an answer of the same day.
std::optional<std::string> says_otherwise(const CaseFile& before, const CaseFile& after) {
  const auto known = two_answers(before.edition(), before.events);
  for (const auto& one : two_answers(after.edition(), after.events))
    if (std::find(known.begin(), known.end(), one) == known.end()) return one.why;
  return std::nullopt;
}

}  // namespace

bool says_why(const Event& event) {
  return event.what == Event::What::extended || event.what == Event::What::undone ||
         !event.instead_of.empty();
}

Outcome<Added> check_event(const CaseFile& file, const Event& event, const calendar::WorkingDays& days,
                           calendar::Date today) {
  if (event.on > today)
    return Refusal{
        fmt::format("{} has not come yet. Record what has happened.", calendar::in_words(event.on)),
        {},
        "on"};
  if (says_why(event) && event.reason.empty())
    return Refusal{event.what == Event::What::extended
                       ? "Say why more time is needed. The reason stays in the case."
                       : "Say what was wrong. The reason stays in the case.",
                   {},
                   "reason"};
  if (file.erased)
    return Refusal{"What was about people in this case is erased, so nothing more is recorded in it."};
  for (const auto& [name, value] : event.facts)
    if (file.edition().fact(name) == none)
      return Refusal{fmt::format("This edition knows no fact “{}”.", name), {}, name};
  if (const auto why = cannot_undo(file, event)) return Refusal{*why};
  auto with = file;
  with.events.push_back(event);
  with.events.back().number = static_cast<int>(with.events.size());
  if (const auto why = says_otherwise(file, with)) return Refusal{*why};
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
