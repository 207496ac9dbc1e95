// The working days of one table, counted beforehand: a count over them takes the same few steps however long
// it is. counting.hpp says how a day was reached; this says only which day, for many cases at once.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "kernel/calendar/bank_holidays.hpp"

namespace reeve::calendar {

class WorkingDays {
 public:
  explicit WorkingDays(BankHolidays holidays);

  const BankHolidays& holidays() const { return holidays_; }
  bool covers(Date day) const { return holidays_.covers(day); }
  bool is_working(Date day) const;  // the table covers it
  // Working days after `from`, up to and including `to`, as far as the table reaches.
  int between(Date from, Date to) const;
  // The nth working day after `from`, n at least 1; nothing when the table does not reach so far.
  std::optional<Date> nth_after(Date from, int n) const;

 private:
  BankHolidays holidays_;
  std::vector<std::int32_t> up_to_;  // working days from the first day of the table to this one, both counted
  std::vector<Date> days_;           // the working days, in order
};

}  // namespace reeve::calendar
