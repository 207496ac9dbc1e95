// The working days of one table, counted beforehand: a count over them takes the same few steps however long
// it is. counting.hpp says how a day was reached; this says only which day, for many cases at once.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "kernel/calendar/bank_holidays.hpp"

namespace reeve::calendar {

class WorkingDays {
 public:
  explicit WorkingDays(BankHolidays holidays);

  const BankHolidays& holidays() const { return counted_->holidays; }
  bool covers(Date day) const { return holidays().covers(day); }
  bool is_working(Date day) const;  // the table covers it
  // Working days after `from`, up to and including `to`, as far as the table reaches.
  int between(Date from, Date to) const;
  // The nth working day after `from`, n at least 1; nothing when the table does not reach so far.
  std::optional<Date> nth_after(Date from, int n) const;

 private:
  struct Counted {
    BankHolidays holidays;
    std::vector<std::int32_t> up_to =
        {};                       // working days from the first day of the table to this one, both counted
    std::vector<Date> days = {};  // the working days, in order
  };
  std::shared_ptr<const Counted> counted_;  // a copy counts nothing again
};

}  // namespace reeve::calendar
