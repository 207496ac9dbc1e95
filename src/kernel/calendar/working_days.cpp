#include "kernel/calendar/working_days.hpp"

#include <algorithm>

namespace reeve::calendar {

WorkingDays::WorkingDays(BankHolidays holidays) {
  Counted counted{.holidays = std::move(holidays)};
  for (auto day = counted.holidays.first_day; day <= counted.holidays.last_day; day = day + 1) {
    if (counted.holidays.is_working_day(day)) counted.days.push_back(day);
    counted.up_to.push_back(static_cast<std::int32_t>(counted.days.size()));
  }
  counted_ = std::make_shared<const Counted>(std::move(counted));
}

bool WorkingDays::is_working(Date day) const { return between(day - 1, day) == 1; }

int WorkingDays::between(Date from, Date to) const {
  const auto counted = [&up_to = counted_->up_to, first = holidays().first_day](Date day) {
    const auto at = day - first;
    if (at < 0 || up_to.empty()) return 0;
    return up_to[std::min(static_cast<std::size_t>(at), up_to.size() - 1)];
  };
  return counted(to) - counted(from);
}

std::optional<Date> WorkingDays::nth_after(Date from, int n) const {
  if (!covers(from)) return std::nullopt;
  const auto place = static_cast<std::size_t>(
      counted_->up_to[static_cast<std::size_t>(from - holidays().first_day)] + n - 1);
  if (place >= counted_->days.size()) return std::nullopt;
  return counted_->days[place];
}

}  // namespace reeve::calendar
