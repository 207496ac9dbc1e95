#include <fmt/format.h>

#include <optional>

#include "kernel/calendar/counting.hpp"

namespace reeve::calendar {

namespace {

std::string ordinal(int n) {
  const int tens = n % 100;
  const bool teens = tens >= 11 && tens <= 13;
  const int units = teens ? 0 : n % 10;
  return fmt::format("{}{}", n, units == 1 ? "st" : units == 2 ? "nd" : units == 3 ? "rd" : "th");
}

std::optional<Refusal> fewer_than_one(int n) {
  if (n >= 1) return std::nullopt;
  return Refusal{fmt::format("A count of working days starts at 1, but {} was asked for.", n)};
}

// One count in progress: the table it uses, what was wanted of it, and a line for every day it has met.
class Tally {
 public:
  Tally(const BankHolidays& holidays, std::string wanted, std::string_view rule)
      : holidays_(holidays),
        wanted_(std::move(wanted)),
        lines_{fmt::format("{} {}", rule, calendar_in_words(holidays))} {}

  std::optional<Refusal> begin_on(Date day, std::string_view what) {
    if (auto refusal = not_covered(day, holidays_, wanted_)) return refusal;
    say(day, what);
    return std::nullopt;
  }

  // The nth working day away from `from`: onward when step is 1, back when it is -1.
  Outcome<Date> count(Date from, int n, int step, std::string_view what) {
    Date day = from;
    for (int counted = 0; counted < n;) {
      day = day + step;
      if (auto refusal = not_covered(day, holidays_, wanted_)) return *refusal;
      if (holidays_.is_working_day(day))
        say(day, fmt::format("{} {}", what, ++counted));
      else
        lines_.push_back(not_counted(day, holidays_));
    }
    return day;
  }

  Outcome<Date> day_zero(Date received, WeekendReceipt reading) {
    if (reading == WeekendReceipt::day_zero_is_receipt || holidays_.is_working_day(received)) {
      if (auto refusal = begin_on(received, "received; day zero, not counted")) return *refusal;
      return received;
    }
    if (auto refusal = begin_on(received, "received, but not a working day")) return *refusal;
    const auto opening = count(received, 1, 1, "working day");
    if (opening) restate_last(*opening, "treated as received; day zero, not counted");
    return opening;
  }

  void restate_last(Date day, std::string_view what) {
    lines_.pop_back();
    say(day, what);
  }

  Deadline ending_on(Date day) && { return Deadline{day, std::move(lines_)}; }

 private:
  void say(Date day, std::string_view what) {
    lines_.push_back(fmt::format("{}: {}", in_words_with_day(day), what));
  }

  const BankHolidays& holidays_;
  std::string wanted_;
  Derivation lines_;
};

std::string_view in_words(WeekendReceipt reading) {
  return reading == WeekendReceipt::day_zero_is_receipt
             ? "day zero is the day of receipt, whatever day it is"
             : "what is received on a day that is not a working day is treated as received on the next one";
}

Tally tally_following(Date received, int n, const BankHolidays& holidays, WeekendReceipt reading) {
  return Tally{holidays, fmt::format("the {} working day following {}", ordinal(n), in_words(received)),
               fmt::format("The {} working day following receipt; {}.", ordinal(n), in_words(reading))};
}

std::string clear_days(int n) { return fmt::format("{} clear {}", n, n == 1 ? "day" : "days"); }

}  // namespace

Outcome<Deadline> working_day_following(Date received, int n, const BankHolidays& holidays,
                                        WeekendReceipt reading) {
  if (auto refusal = fewer_than_one(n)) return *refusal;
  Tally tally = tally_following(received, n, holidays, reading);
  const auto zero = tally.day_zero(received, reading);
  if (!zero) return zero.refusals();
  const auto last = tally.count(*zero, n, 1, "working day");
  if (!last) return last.refusals();
  tally.restate_last(*last, fmt::format("working day {}, the last day", n));
  return std::move(tally).ending_on(*last);
}

Outcome<Deadline> clear_days_before(Date meeting, int n, const BankHolidays& holidays) {
  if (auto refusal = fewer_than_one(n)) return *refusal;
  Tally tally{
      holidays, fmt::format("{} before {}", clear_days(n), in_words(meeting)),
      fmt::format("{} before a meeting, counted as working days; neither the day of the notice nor the "
                  "day of the meeting counts.",
                  clear_days(n))};
  if (auto refusal = tally.begin_on(meeting, "the meeting, not counted")) return *refusal;
  const auto first_clear = tally.count(meeting, n, -1, "clear day");
  if (!first_clear) return first_clear.refusals();
  const auto last = tally.count(*first_clear, 1, -1, "notice");
  if (!last) return last.refusals();
  tally.restate_last(*last, "the last day for the notice, not counted");
  return std::move(tally).ending_on(*last);
}

Outcome<Deadline> next_working_day(Date date, const BankHolidays& holidays) {
  Tally tally{holidays, fmt::format("the next working day after {}", in_words(date)),
              fmt::format("The next working day after {}.", in_words(date))};
  if (auto refusal = tally.begin_on(date, "day zero, not counted")) return *refusal;
  const auto next = tally.count(date, 1, 1, "working day");
  if (!next) return next.refusals();
  tally.restate_last(*next, "the next working day");
  return std::move(tally).ending_on(*next);
}

Outcome<int> working_days_between(Date from, Date to, const BankHolidays& holidays) {
  if (to < from)
    return Refusal{
        fmt::format("Working days are counted onward, but {} is before {}.", in_words(to), in_words(from))};
  const std::string wanted = fmt::format("the working days from {} to {}", in_words(from), in_words(to));
  if (auto refusal = not_covered(from, holidays, wanted)) return *refusal;
  if (auto refusal = not_covered(to, holidays, wanted)) return *refusal;
  int counted = 0;
  for (Date day = from + 1; day <= to; day = day + 1)
    if (holidays.is_working_day(day)) ++counted;
  return counted;
}

Outcome<Position> position(Date today, Date received, int n, const BankHolidays& holidays,
                           WeekendReceipt reading) {
  if (today < received)
    return Refusal{fmt::format("{} is before {}, the day of receipt.", in_words(today), in_words(received))};
  const auto deadline = working_day_following(received, n, holidays, reading);
  if (!deadline) return deadline.refusals();
  const auto zero = tally_following(received, n, holidays, reading).day_zero(received, reading);
  if (!zero) return zero.refusals();
  if (today <= *zero) return Position{.day = 0, .of = n, .last_day = deadline->date};
  const auto day = working_days_between(*zero, today, holidays);
  if (!day) return day.refusals();
  return Position{.day = *day, .of = n, .last_day = deadline->date};
}

std::string in_words(const Position& position) {
  const int late = position.day - position.of;
  if (late <= 0) return fmt::format("working day {} of {}", position.day, position.of);
  return fmt::format("{} working {} late", late, late == 1 ? "day" : "days");
}

}  // namespace reeve::calendar
