// Counting time in the statutes' own words. Each phrase has its own function, because the phrases do not mean
// the same: "28 days starting with the day after" ends a day later than "28 days beginning with".
//
// No function knows what day it is or where it is: every day and every calendar is an argument. The answer
// comes with its derivation, so that a person can check the count by hand. A count that would pass the end of
// the bank holiday table is refused, never guessed.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "kernel/calendar/bank_holidays.hpp"
#include "kernel/calendar/date.hpp"
#include "kernel/outcome.hpp"

namespace reeve::calendar {

// The first line names the rule, the calendar and its source; then one line a day, or a run of days where
// every day counts: "Friday 25 December 2026: bank holiday (Christmas Day), not counted".
using Derivation = std::vector<std::string>;

struct Deadline {
  Date date;  // the last day on which the thing may be done
  Derivation derivation;
};

// What is day zero when something arrives on a Saturday, a Sunday or a bank holiday? The statutes do not say,
// and government's own calculators disagree, so whoever counts must choose and the derivation says which was
// chosen. Received Saturday 21 November 2026, 10 working days: 4 December by the first reading, 7 December by
// the second.
enum class WeekendReceipt {
  // The day of receipt, whatever day it is; working day 1 is the first working day after it. FOIA 2000
  // s.10(1) read
  // literally: "the twentieth working day following the date of receipt". Ministry of Justice; Alaveteli.
  day_zero_is_receipt,
  // The next working day: what arrives on a closed day is treated as received when the office next opens, and
  // working day 1 is the working day after that. Home Office correspondence system (HOCS).
  day_zero_is_next_working_day,
};

// "not later than the twentieth working day following the date of receipt" (FOIA 2000 s.10(1)).
Outcome<Deadline> working_day_following(Date received, int n, const BankHolidays& holidays,
                                        WeekendReceipt reading);

// "within a period of 28 days starting with the day after the day on which ..." (S.I. 2020/2 reg 29(2)).
Outcome<Deadline> days_starting_day_after(Date sent, int n);

// "56 days beginning with the day on which the report is published" (Police Act 1996 s.55(5A)).
Outcome<Deadline> days_beginning_with(Date published, int n);

// "two weeks beginning with the day": the day itself is the first of the 7n days.
Outcome<Deadline> weeks_beginning_with(Date day, int n);

// A period of n months after a day ends on the corresponding date of the month, or on the last day of a month
// that has no such date: Dodds v Walker [1981] 1 WLR 1027 (HL), where four months from 30 September ended on
// 30 January.
Outcome<Deadline> months_after(Date date, int n);

// "by 1st February": on or before that day.
Outcome<Deadline> by(unsigned day, std::chrono::month month, int year);

// "not later than the end of the day following the day on which ...": the next day, working or not.
Outcome<Deadline> end_of_next_day(Date date);

// The last day for giving "five clear days" notice of a meeting (Local Government Act 1972 ss.100A(6),
// 100B(3)). Neither the day of the notice nor the day of the meeting counts. That the days between are
// working days is not in the section: it is how councils practise it, following R v Swansea City Council ex p
// Elitestone Ltd (1993). The notice is given on a working day too, because papers must be open to inspection
// from then.
Outcome<Deadline> clear_days_before(Date meeting, int n, const BankHolidays& holidays);

// The first working day after the date, never the date itself.
Outcome<Deadline> next_working_day(Date date, const BankHolidays& holidays);

// How many working days come after `from`, up to and including `to`.
Outcome<int> working_days_between(Date from, Date to, const BankHolidays& holidays);

// Where today stands in a count of working days: day 0 until working day 1 comes, past `of` when it is late.
struct Position {
  int day;
  int of;
  Date last_day;
};
Outcome<Position> position(Date today, Date received, int n, const BankHolidays& holidays,
                           WeekendReceipt reading);
std::string in_words(const Position& position);  // working day 3 of 10; 2 working days late

}  // namespace reeve::calendar
