// A case derived from its edition and its events: where it stands and since when, what is due by whom, what
// is late, and why. Nothing of it is kept: correcting an event, undoing one, a new bank holiday and a pause
// all give a new timeline from the same few facts.
//
// The order in which events were recorded has no say. They are taken by the day they happened; what happened
// on one day is taken in the order the edition allows, and where it allows several, in the edition's own.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kernel/protocol/due.hpp"
#include "kernel/protocol/value.hpp"

namespace reeve::protocol {

struct Event {
  enum class What { decided, learned, paused, resumed, extended, undone };
  std::string id = {};
  int number = 0;  // in the order of recording: what undoes another comes after it
  What what = What::decided;
  std::string name = {};   // of the decision, the pause or the duty; empty when something was learned
  calendar::Date on = {};  // the day it happened
  std::string role = {};   // in which role of the edition
  std::string who = {};    // the account, for rules about two people
  std::vector<std::pair<std::string, Value>> facts = {};
  int by = 0;                   // extended: how many more, in the unit of the duty
  std::string target = {};      // undone: the event that does not count
  std::string instead_of = {};  // a correction: the event it stands for
  std::string reason = {};      // why more time is given, or something undone; nothing is derived from it
};
std::string_view code_of(Event::What what);
std::optional<Event::What> what_called(std::string_view code);

// The times that hold for a case: what its body set when it adopted the edition.
using Terms = std::vector<Period>;  // by setting
Terms usual_terms(const Edition& edition);

struct Step {
  int event = none;  // place in the events given; none when it came by itself, the day after a date passed
  Index decision = none;
  Index lapsed = none;           // the duty whose date passed
  Index from = none, to = none;  // states
  calendar::Date on = {};
};

// One time that a duty was owed.
struct Run {
  Index duty = none;
  std::optional<calendar::Date> start = {};  // what it counts from; nothing: that day is not known yet
  calendar::Date begun = {};                 // when it began to be owed
  int extended = 0;
  std::vector<Stop> stops = {};  // for what its clock stood still, in order
  std::optional<Due> due = {};
  enum class Is { owed, done, fell_away, lapsed } is = Is::owed;
  std::optional<calendar::Date> ended = {};
  Index done_by = none;  // the decision

  bool late(calendar::Date today) const;  // owed and past its date, or done after it
  bool missed() const;                    // ended without having been done, after its date
};

// An event that has no place as things are: kept, shown, and counted for nothing until it fits.
struct Misfit {
  int event = none;
  std::string why;
};

struct Timeline {
  bool begun = false;
  Index state = none;
  calendar::Date since = {};
  calendar::Date as_of = {};  // the evening it is derived for
  std::vector<Step> steps;
  std::vector<Run> runs;
  std::vector<Misfit> misfits;
  std::vector<char> dead;                   // by event: undone or corrected, so that it does not count
  std::vector<std::optional<Value>> facts;  // by fact of the edition: what was last said of it
  std::vector<Index> stopped;               // pauses that stand now
  std::vector<int> taken;                   // by decision: how often
  std::vector<int> taken_here;              // since the present state was entered

  // Whether the event at this place counts: it was not undone or corrected, and has a place as things are.
  bool counts(std::size_t event) const;
  const Run* nearest() const;         // the owed run that is due first
  const Run* last(Index duty) const;  // the last time it was owed; null when it never was
  Run* last(Index duty);
};

// As on the evening of `today`.
Timeline derive(const Edition& edition, const Terms& terms, const std::vector<Event>& events,
                const calendar::WorkingDays& days, calendar::Date today);

// Events that do not count, by their place: undone or corrected by one that does. The later recorded has the
// say.
std::vector<char> dead_among(const std::vector<Event>& events);

// What can be decided on that day, with the reason when something stands against it.
struct Open {
  Index decision = none;
  std::string why_not = {};  // empty: it can be taken once its facts are given
};
std::vector<Open> open_decisions(const Edition& edition, const Timeline& timeline);

// By role: whether it is kept out of the case as it stands.
std::vector<char> kept_out(const Edition& edition, const Timeline& timeline);
// Who owes a duty, and who is waited for in a state, as the case stands: the owner; or where that one is kept
// out, the first other office that may take a step that does it. none for an outcome.
Index owner_now(const Edition& edition, const Timeline& timeline, const Duty& duty);
Index owner_now(const Edition& edition, const Timeline& timeline);
// The same where it is known already who is kept out: for many cases at once.
Index owner_now(const Edition& edition, const std::vector<char>& out, const Duty& duty);
Index owner_now(const Edition& edition, const std::vector<char>& out, Index state);
// Whether one of these offices is kept out of it.
bool is_kept_out(const Edition& edition, const Timeline& timeline, const std::vector<std::string>& offices);
// Whether one of these offices has a role in the case, and none of them is kept out of it: who holds two
// hears nothing by the other either.
bool has_part_in(const Edition& edition, const Timeline& timeline, const std::vector<std::string>& offices);

Counted counted_of(const Edition& edition, const Terms& terms, const Run& run);
// Line by line; refused where the date cannot be counted, saying why.
Outcome<calendar::Deadline> explained(const Edition& edition, const Terms& terms, const Run& run,
                                      const calendar::WorkingDays& days);

}  // namespace reeve::protocol
