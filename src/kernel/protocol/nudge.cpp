#include "kernel/protocol/nudge.hpp"

namespace reeve::protocol {
namespace {

using calendar::Date;
using calendar::WorkingDays;

// That day, or the working day before it.
std::optional<Date> working_day_by(Date day, const WorkingDays& days) {
  for (; days.covers(day); day = day - 1)
    if (days.is_working(day)) return day;
  return std::nullopt;
}

// That day, or the working day after it.
std::optional<Date> working_day_from(Date day, const WorkingDays& days) {
  for (; days.covers(day); day = day + 1)
    if (days.is_working(day)) return day;
  return std::nullopt;
}

int in_days(const Period& period) {
  constexpr int days_in_a_week = 7, days_in_a_month = 30;
  if (period.unit == Unit::weeks) return period.n * days_in_a_week;
  return period.unit == Unit::months ? period.n * days_in_a_month : period.n;
}

// The last of the days due + n, due + 2n, ... up to `today`, each moved to a working day.
std::optional<Date> last_chase(const Period& every, Date due_on, Date today, const WorkingDays& days) {
  if (today <= due_on || every.n < 1) return std::nullopt;
  if (every.unit == Unit::working_days) {
    if (!days.covers(due_on) || !days.covers(today)) return std::nullopt;
    const int times = days.between(due_on, today) / every.n;
    return times == 0 ? std::nullopt : days.nth_after(due_on, times * every.n);
  }
  for (int times = (today - due_on) / in_days(every); times > 0; --times)
    if (const auto day = working_day_from(due_on + times * in_days(every), days); day && *day <= today)
      return day;
  return std::nullopt;
}

}  // namespace

std::optional<Date> reminder_day(const Duty& duty, Date due_on, const WorkingDays& days) {
  if (!duty.remind_before) return std::nullopt;
  if (duty.remind_before->unit != Unit::working_days)
    return working_day_by(due_on - in_days(*duty.remind_before), days);
  auto day = working_day_by(due_on, days);
  for (int left = duty.remind_before->n; day && left > 0; --left) day = working_day_by(*day - 1, days);
  return day;
}

std::optional<Date> last_nudge(const Duty& duty, Date due_on, Date today, const WorkingDays& days) {
  if (duty.chase_every)
    if (const auto chased = last_chase(*duty.chase_every, due_on, today, days)) return chased;
  if (today > due_on)
    return std::nullopt;  // a reminder of what has passed is a chaser, and none was asked for
  const auto reminded = reminder_day(duty, due_on, days);
  return reminded && *reminded <= today ? reminded : std::nullopt;
}

}  // namespace reeve::protocol
