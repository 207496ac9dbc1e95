// The tables of bank holidays that travel in the program.
#pragma once

#include "kernel/calendar/bank_holidays.hpp"

namespace reeve::calendar {

// Read once; a table that is wrong is refused each time.
const Outcome<BankHolidays>& shipped_bank_holidays(Jurisdiction jurisdiction);

}  // namespace reeve::calendar
