#include "kernel/protocol/due.hpp"

#include <algorithm>

namespace reeve::protocol {
namespace {

using calendar::Date;
using calendar::WorkingDays;

constexpr int days_in_a_week = 7;

bool in_working_days(const Counted& counted) { return counted.period.unit == Unit::working_days; }

// Days of the count between two days, the first left out.
int counted_between(const Counted& counted, const WorkingDays& days, Date from, Date to) {
  if (to <= from) return 0;
  return in_working_days(counted) ? days.between(from, to) : to - from;
}

std::optional<Date> nth_after(const Counted& counted, const WorkingDays& days, Date from, int n) {
  if (in_working_days(counted)) return days.nth_after(from, n);
  return from + n;
}

// The nth day of the count after `from`, leaving out the days for which the clock stood.
Due nth_running(const Counted& counted, const WorkingDays& days, Date from, int n) {
  static const std::vector<Stop> never;
  for (const auto& stop : counted.stops ? *counted.stops : never) {
    if (stop.until && *stop.until <= from + 1) continue;
    const auto before = nth_after(counted, days, from, n);
    if (before && *before < stop.from) return {Due::Is::dated, *before};
    const auto last_before = std::max(from, stop.from - 1);
    if (in_working_days(counted) && !days.covers(last_before)) return {Due::Is::off_the_table};
    if (!stop.until) return {Due::Is::stopped};
    n -= counted_between(counted, days, from, last_before);
    from = *stop.until - 1;
    if (in_working_days(counted) && !days.covers(from)) return {Due::Is::off_the_table};
  }
  const auto day = nth_after(counted, days, from, n);
  return day ? Due{Due::Is::dated, *day} : Due{Due::Is::off_the_table};
}

Due clear_days(const Counted& counted, const WorkingDays& days) {
  const auto deadline = calendar::clear_days_before(counted.start, counted.period.n, days.holidays());
  return deadline ? Due{Due::Is::dated, deadline->date} : Due{Due::Is::off_the_table};
}

}  // namespace

Zero zero_of(const Counted& counted, const WorkingDays& days) {
  if (counted.way == Count::Way::beginning_with) return {counted.start - 1, true};
  if (!in_working_days(counted)) return {counted.start, true};
  if (!days.covers(counted.start)) return {counted.start, false};
  if (counted.day_zero == calendar::WeekendReceipt::day_zero_is_receipt || days.is_working(counted.start))
    return {counted.start, true};
  const auto opening = days.nth_after(counted.start, 1);
  return opening ? Zero{*opening, true} : Zero{counted.start, false};
}

int days_wanted(const Counted& counted) {
  const int n = counted.period.n + counted.extended;
  if (counted.period.unit == Unit::weeks) return n * days_in_a_week;
  if (counted.period.unit != Unit::months) return n;
  const auto end = calendar::months_after(counted.start, n);
  return end ? end->date - counted.start : 0;
}

Due due_of(const Counted& counted, const WorkingDays& days) {
  switch (counted.way) {
    case Count::Way::end_of_next_day:
      return {Due::Is::dated, counted.start + 1};
    case Count::Way::same_day:
    case Count::Way::by_date:
    case Count::Way::by_fact:
      return {Due::Is::dated, counted.start};
    case Count::Way::clear_days_before:
      return clear_days(counted, days);
    case Count::Way::after:
    case Count::Way::beginning_with:
      break;
  }
  const auto zero = zero_of(counted, days);
  if (!zero.known) return {Due::Is::off_the_table};
  return nth_running(counted, days, zero.day, days_wanted(counted));
}

int days_run(const Counted& counted, const WorkingDays& days, Date today) {
  static const std::vector<Stop> never;
  auto from = zero_of(counted, days).day;
  int run = 0;
  for (const auto& stop : counted.stops ? *counted.stops : never) {
    if (stop.until && *stop.until <= from + 1) continue;
    if (today < stop.from) break;
    run += counted_between(counted, days, from, std::max(from, stop.from - 1));
    if (!stop.until || today < *stop.until) return run;
    from = *stop.until - 1;
  }
  return run + counted_between(counted, days, from, today);
}

}  // namespace reeve::protocol
