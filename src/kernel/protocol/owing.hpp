// What is owed while a case is derived: each time a duty was owed, its clock and its date. Whoever derives
// says what happened, in order; nothing here knows of more than one event. Behind derive() only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/protocol/placing.hpp"

namespace reeve::protocol {

class Owing {
 public:
  // The runs of the timeline are written here; the state and the facts of `standing` are only read.
  Owing(const Edition& edition, const Terms& terms, const calendar::WorkingDays& days,
        const Standing& standing, Timeline& timeline);

  // A decision: what it does is done, and what is counted from it begins, in the state it leads to.
  void meet(Index decision, calendar::Date on);
  void begin_from_decision(Index decision, Index to, calendar::Date on);
  // What is counted from the facts of an event begins, or begins on another day.
  void begin_from_facts(const Placed& event);
  // A state: what ends with it is owed no longer, before anything begins in the next.
  void leave(calendar::Date on);
  void enter(Index state, calendar::Date on);

  // Clocks. What may not be done says why.
  std::optional<std::string> cannot_turn(const Placed& event) const;
  void turn(const Placed& event);
  std::optional<std::string> cannot_extend(const Placed& event);
  void extend(const Placed& event);
  bool stands_still(Index pause) const;

  // The run whose date passed first before that day, and leads on by itself; none.
  Index first_past(calendar::Date day);
  void lapse(Index run, calendar::Date on);

  std::optional<calendar::Date> last_date(Index duty);  // of the last time it was owed
  void finish();                                        // dates every run

 private:
  const Duty& duty(Index at) const { return edition_.duties[static_cast<std::size_t>(at)]; }
  Run& run(Index at) const { return timeline_.runs[static_cast<std::size_t>(at)]; }
  Run* open(Index duty) const;
  template <typename Each>
  void each_stopped(Index pause, const Each& each) const;
  std::optional<calendar::Date> start_of(const Duty& of) const;
  void begin(Index duty, std::optional<calendar::Date> start, calendar::Date on);
  void end(Run& run, Run::Is is, calendar::Date on);
  void date(Run& run) const;

  const Edition& edition_;
  const Terms& terms_;
  const calendar::WorkingDays& days_;
  const Standing& standing_;
  Timeline& timeline_;
  std::vector<Index> open_run_;  // by duty: the run that is owed
};

}  // namespace reeve::protocol
