// Cases in numbers, for the report of a quarter: how many came, how they ended, what was in time. Nothing of
// a single case, and no words.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "casework/case_file.hpp"

namespace reeve::casework {

struct Timeliness {
  int in_time = 0, late = 0;  // in the period in which that was decided
  int owed = 0;               // not yet due on its last day
};

struct Numbers {
  calendar::Date from = {}, to = {};
  int received = 0;                               // that began from the first day to the last
  int open = 0;                                   // on the evening of the last day
  std::map<std::string, int> ended = {};          // by outcome: in the period
  std::map<std::string, Timeliness> duties = {};  // of offices, by what is to be done
  std::map<std::string, std::map<std::string, int>> told =
      {};                             // of those received: choices and small numbers, by fact
  int letters_late = 0;               // that were to be posted in the period, and went later or have not gone
  std::vector<int> days_to_end = {};  // from the first day to the last, of those that ended in the period

  std::map<std::string, std::vector<int>> days_by_outcome = {};

  std::optional<int> median_days() const;  // the lower of the two in the middle; nothing when none ended
};

std::optional<int> median(std::vector<int> days);
// Adds one case as it stood on the evening of the last day.
void count(Numbers& numbers, const CaseFile& file, const calendar::WorkingDays& days);

std::vector<std::string> in_words(const Numbers& numbers);

}  // namespace reeve::casework
