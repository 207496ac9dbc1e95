// A count line by line, for a person to check by hand.
#include <fmt/format.h>

#include <algorithm>

#include "kernel/protocol/due.hpp"

namespace reeve::protocol {
namespace {

using calendar::Date;
using calendar::in_words_with_day;
using calendar::WorkingDays;

std::string from_to(Date first, Date last) {
  if (first == last) return in_words_with_day(first);
  return in_words_with_day(first) + " to " + in_words_with_day(last);
}

class Explanation {
 public:
  Explanation(const Counted& counted, const WorkingDays& days, const CountWords& words)
      : counted_(counted), days_(days), words_(words), working_(counted.period.unit == Unit::working_days) {}

  Outcome<calendar::Deadline> counted() {
    const auto due = due_of(counted_, days_);
    if (due.is == Due::Is::off_the_table) return off_the_table();
    lines_.push_back(rule());
    say_zero();
    if (due.is == Due::Is::stopped) {
      walk(counted_.stops->back().from - 1);
      return Refusal{
          fmt::format("The clock has stood still since {}: {}. The date is counted when it starts again.",
                      calendar::in_words(counted_.stops->back().from),
                      words_.pauses[static_cast<std::size_t>(counted_.stops->back().pause)]),
          words_.clause};
    }
    walk(due.on);
    lines_.back() += ", the last day";
    return calendar::Deadline{due.on, std::move(lines_)};
  }

 private:
  std::string how_much() const {
    auto says = in_words(counted_.period);
    if (counted_.extended > 0)
      says += fmt::format(", extended by {}", in_words(Period{counted_.extended, counted_.period.unit}));
    return says;
  }

  std::string rule() const {
    const bool begins = counted_.way == Count::Way::beginning_with;
    auto says = fmt::format("{} {} “{}”.", how_much(), begins ? "beginning with" : "after", words_.start);
    if (!words_.clause.empty()) says += " " + words_.clause + ".";
    if (working_) {
      says += counted_.day_zero == calendar::WeekendReceipt::day_zero_is_receipt
                  ? " Day zero is that day, whatever day it is. "
                  : " What comes on a day that is not a working day counts as of the next one. ";
      return says + calendar::calendar_in_words(days_.holidays());
    }
    says += " Every day counts, so no table of bank holidays is used.";
    const int wanted = days_wanted(counted_);
    if (counted_.period.unit == Unit::months)
      says += fmt::format(" By the corresponding date these are {} days.", wanted);
    else if (counted_.period.unit == Unit::weeks)
      says += fmt::format(" These are {} days.", wanted);
    return says;
  }

  void say_zero() {
    if (counted_.way == Count::Way::beginning_with) return;
    const auto zero = zero_of(counted_, days_).day;
    if (zero == counted_.start) {
      lines_.push_back(fmt::format("{}: {}; day zero, not counted", in_words_with_day(zero), words_.start));
      return;
    }
    lines_.push_back(
        fmt::format("{}: {}, but not a working day", in_words_with_day(counted_.start), words_.start));
    for (auto day = counted_.start + 1; day < zero; day = day + 1)
      lines_.push_back(calendar::not_counted(day, days_.holidays()));
    lines_.push_back(fmt::format("{}: day zero, not counted", in_words_with_day(zero)));
  }

  const Stop* stop_on(Date day) const {
    if (counted_.stops)
      for (const auto& stop : *counted_.stops)
        if (stop.from <= day && (!stop.until || day < *stop.until)) return &stop;
    return nullptr;
  }

  void walk(Date last) {
    int number = 0;
    for (auto day = zero_of(counted_, days_).day + 1; day <= last; day = day + 1) {
      if (const auto* stop = stop_on(day)) {
        const auto end = stop->until ? std::min(*stop->until - 1, last) : last;
        lines_.push_back(fmt::format("{}: the clock stood ({}), not counted", from_to(day, end),
                                     words_.pauses[static_cast<std::size_t>(stop->pause)]));
        day = end;
      } else if (!working_) {
        day = say_run(day, last, number);
      } else if (days_.is_working(day)) {
        lines_.push_back(fmt::format("{}: working day {}", in_words_with_day(day), ++number));
      } else {
        lines_.push_back(calendar::not_counted(day, days_.holidays()));
      }
    }
  }

  // Days that all count, in one line up to the next stop; the very last day has a line of its own. Gives back
  // the day it ended with.
  Date say_run(Date first, Date last, int& number) {
    auto end = first;
    while (end < last && end + 1 < last && !stop_on(end + 1)) end = end + 1;
    const int from = number + 1;
    number += end - first + 1;
    lines_.push_back(end == first ? fmt::format("{}: day {}", in_words_with_day(first), from)
                                  : fmt::format("{}: days {} to {}", from_to(first, end), from, number));
    return end;
  }

  Refusal off_the_table() const {
    const auto& holidays = days_.holidays();
    const auto beyond = days_.covers(counted_.start) ? holidays.last_day + 1 : counted_.start;
    return *calendar::not_covered(beyond, holidays,
                                  fmt::format("{} after {}", how_much(), calendar::in_words(counted_.start)));
  }

  const Counted& counted_;
  const WorkingDays& days_;
  const CountWords& words_;
  bool working_;
  calendar::Derivation lines_ = {};
};

Outcome<calendar::Deadline> fixed(const Counted& counted, const WorkingDays& days, const CountWords& words) {
  const auto clause = words.clause.empty() ? std::string() : " " + words.clause + ".";
  switch (counted.way) {
    case Count::Way::end_of_next_day:
      return calendar::Deadline{
          counted.start + 1,
          {fmt::format(
               "The end of the day after “{}”.{} Every day counts, so no table of bank holidays is used.",
               words.start, clause),
           fmt::format("{}: {}; day zero, not counted", in_words_with_day(counted.start), words.start),
           fmt::format("{}: the day after, the last day", in_words_with_day(counted.start + 1))}};
    case Count::Way::same_day:
      return calendar::Deadline{counted.start,
                                {fmt::format("The same day as “{}”.{}", words.start, clause),
                                 in_words_with_day(counted.start) + ": the last day"}};
    case Count::Way::clear_days_before:
      return calendar::clear_days_before(counted.start, counted.period.n, days.holidays());
    default:
      return calendar::Deadline{counted.start,
                                {fmt::format("By a fixed day: “{}”.{}", words.start, clause),
                                 in_words_with_day(counted.start) + ": the last day"}};
  }
}

}  // namespace

Outcome<calendar::Deadline> explained(const Counted& counted, const WorkingDays& days,
                                      const CountWords& words) {
  if (counted.way != Count::Way::after && counted.way != Count::Way::beginning_with)
    return fixed(counted, days, words);
  return Explanation(counted, days, words).counted();
}

// What comes on a closed day may have the next working day as day zero: until then a day more is left than is
// counted.
constexpr int days_before_day_zero = 1;

std::string position_in_words(const Wanted& wanted, Date due_on, Date today, const WorkingDays& days) {
  const auto unit = wanted.working ? "working day" : "day";
  if (wanted.working && !days.covers(today)) return today > due_on ? "late" : "";
  if (today > due_on) {
    const int late = wanted.working ? std::max(1, days.between(due_on, today)) : today - due_on;
    return fmt::format("{} {}{} late", late, unit, late == 1 ? "" : "s");
  }
  if (!wanted.days) return {};
  const int left = wanted.working ? days.between(today, due_on) : due_on - today;
  if (left > *wanted.days + days_before_day_zero) return {};  // it counts from a day that has not come
  return fmt::format("{} {} of {}", unit, std::max(0, *wanted.days - left), *wanted.days);
}

std::string position_in_words(const Counted& counted, const Due& due, Date today, const WorkingDays& days) {
  if (due.is != Due::Is::dated || today < counted.start) return {};
  const bool counts = counted.way == Count::Way::after || counted.way == Count::Way::beginning_with;
  const bool working = counted.period.unit == Unit::working_days;
  if (!counts || today > due.on) return position_in_words(Wanted{std::nullopt, working}, due.on, today, days);
  return fmt::format("{} {} of {}", working ? "working day" : "day", days_run(counted, days, today),
                     days_wanted(counted));
}

}  // namespace reeve::protocol
