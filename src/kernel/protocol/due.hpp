// When something is due, and how that was counted: the edition's words, the time a body has set, the day it
// counts from, what the clock stood still for, and what it was extended by.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/calendar/working_days.hpp"
#include "kernel/protocol/edition.hpp"

namespace reeve::protocol {

// The clock stands from the first day until it starts again; that day counts, those before it do not.
struct Stop {
  calendar::Date from = {};
  std::optional<calendar::Date> until = {};  // nothing: it stands still
  Index pause = none;
};

// A count with everything in it.
struct Counted {
  Count::Way way = Count::Way::after;
  Period period = {};  // after the body's setting
  int extended = 0;    // more of the same unit
  calendar::Date start = {};
  calendar::WeekendReceipt day_zero{};
  const std::vector<Stop>* stops = nullptr;  // in order, none touching another; may be null
};

struct Due {
  enum class Is { dated, stopped, off_the_table } is = Is::dated;
  calendar::Date on = {};  // dated: the last day
};
Due due_of(const Counted& counted, const calendar::WorkingDays& days);

// Parts of a count, for those who explain one.
struct Zero {
  calendar::Date day = {};  // the day after it is day 1
  bool known = true;        // false when the table of bank holidays does not reach it
};
Zero zero_of(const Counted& counted, const calendar::WorkingDays& days);
int days_wanted(const Counted& counted);  // working days, or days: weeks and months are counted in days
int days_run(const Counted& counted, const calendar::WorkingDays& days, calendar::Date today);

// The same date, line by line: each day that counts and each that does not, and why. `start` says what the
// first day is: "The day it arrived". The words of a stop are looked up by its pause.
struct CountWords {
  std::string start, clause;
  std::vector<std::string> pauses;  // by index
};
Outcome<calendar::Deadline> explained(const Counted& counted, const calendar::WorkingDays& days,
                                      const CountWords& words);

// Where a day stands in the count: "working day 7 of 10", "day 3 of 14", "2 working days late"; empty when
// nothing is counted.
std::string position_in_words(const Counted& counted, const Due& due, calendar::Date today,
                              const calendar::WorkingDays& days);
// The same by what a list keeps, while the clock runs: how many days are wanted, nothing when none are
// counted.
struct Wanted {
  std::optional<int> days = {};
  bool working = false;
};
std::string position_in_words(const Wanted& wanted, calendar::Date due_on, calendar::Date today,
                              const calendar::WorkingDays& days);

}  // namespace reeve::protocol
