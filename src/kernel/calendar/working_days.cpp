#include "kernel/calendar/working_days.hpp"

#include <algorithm>

namespace reeve::calendar {

WorkingDays::WorkingDays(BankHolidays holidays) : holidays_(std::move(holidays)) {
  for (auto day = holidays_.first_day; day <= holidays_.last_day; day = day + 1) {
    if (holidays_.is_working_day(day)) days_.push_back(day);
    up_to_.push_back(static_cast<std::int32_t>(days_.size()));
  }
}

bool WorkingDays::is_working(Date day) const { return between(day - 1, day) == 1; }

int WorkingDays::between(Date from, Date to) const {
  const auto counted = [this](Date day) {
    const auto at = day - holidays_.first_day;
    if (at < 0 || up_to_.empty()) return 0;
    return up_to_[std::min(static_cast<std::size_t>(at), up_to_.size() - 1)];
  };
  return counted(to) - counted(from);
}

std::optional<Date> WorkingDays::nth_after(Date from, int n) const {
  if (!covers(from)) return std::nullopt;
  const auto place =
      static_cast<std::size_t>(up_to_[static_cast<std::size_t>(from - holidays_.first_day)] + n - 1);
  if (place >= days_.size()) return std::nullopt;
  return days_[place];
}

}  // namespace reeve::calendar
