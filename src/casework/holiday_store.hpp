// Bank holidays that were proclaimed since the program's own table was made.
#pragma once

#include "casework/case_store.hpp"
#include "casework/told_store.hpp"

namespace reeve::casework {

struct Holiday {
  calendar::Date day = {};
  std::string name = {}, source = {};  // where it was proclaimed
};
std::vector<Holiday> proclaimed_holidays(storage::Session& record);  // in order

// One is added, or one that was added by mistake is taken back: only its day is asked for then.
struct HolidayChange {
  enum class Is { added, taken_back } is = Is::added;
  Holiday holiday = {};
  std::string reason = {};  // why it is taken back
};
// Open cases whose dates would move. Refused for a day that is no working day as it is, or beyond the table;
// and for one to take back that was not added here.
Outcome<std::vector<CaseMoves>> moves_by(storage::Session& record, const HolidayChange& change,
                                         calendar::Date today, const Progress& progress = {});
// Changes the calendar of the record, and derives every open case again: what moved. Whoever counts on a date
// that moves hears; `address` is where those who sign in see their cases.
Outcome<std::vector<CaseMoves>> change_calendar(storage::Work& work, const HolidayChange& change,
                                                storage::Session& installation, const std::string& address,
                                                const Progress& progress = {});

}  // namespace reeve::casework
