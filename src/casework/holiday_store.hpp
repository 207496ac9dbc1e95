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

// Open cases whose dates would move. Refused for a day that is no working day as it is, or beyond the table.
Outcome<std::vector<CaseMoves>> holiday_moves(storage::Session& record, const Holiday& holiday,
                                              calendar::Date today, const Progress& progress = {});
// Adds it to the calendar of the record, and derives every open case again: what moved. Whoever counts on a
// date that moves hears; `address` is where those who sign in see their cases.
Outcome<std::vector<CaseMoves>> proclaim(storage::Work& work, const Holiday& holiday,
                                         storage::Session& installation, const std::string& address,
                                         const Progress& progress = {});

}  // namespace reeve::casework
