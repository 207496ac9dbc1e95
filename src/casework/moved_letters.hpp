// Letters to those outside whose dates moved: who owes something, and who was told a date in a letter.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "casework/letters.hpp"

namespace reeve::casework {

// What moved the dates of a case, as a letter says it.
struct Moving {
  std::string key;  // that no other has: letters and messages about it go once
  std::string why;  // a sentence
  calendar::Date today = {};
};
// Of an event that counts again what was counted already: a clock, more time, an undo, a correction. Nothing
// of a step that goes on, whose own letters say what comes next.
std::optional<Moving> moving_of(const protocol::Edition& edition, const protocol::Event& event,
                                calendar::Date today);

// By role and duty: the date they were last told, as a letter keeps it.
using ToldDates = std::map<std::string, std::map<std::string, std::string>>;

// One to each role that stands outside and has a part: what it owes, and what it was told, where the date is
// another than before and than they know. `before` is numbered as the edition of the file.
std::vector<Letter> letters_of_moves(const CaseFile& file, const protocol::Timeline& before,
                                     const protocol::Timeline& after, const Moving& moving,
                                     const calendar::WorkingDays& days, const Addressing& addressing,
                                     const ToldDates& told);

}  // namespace reeve::casework
