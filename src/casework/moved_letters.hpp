// Letters to those outside whose dates moved: who owes something, and who was told a date in a letter.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "casework/letters.hpp"
#include "casework/moved.hpp"

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

// By role and duty: what they were last told, as Letter::dates keeps it.
using ToldDates = std::map<std::string, std::map<std::string, std::string>>;

// The names of duties whose dates somebody outside may count on, and that are others now.
std::set<std::string> duties_changed(const Derived& before, const Derived& after);

// What one role outside has not heard yet.
struct Unheard {
  protocol::Index role = protocol::none;
  std::string sentences = {};
  std::map<std::string, std::string> dates = {};
};
// Of each role that stands outside and has a part: what it owes, and what it was told, where the date is
// another than before and than they know.
std::vector<Unheard> unheard_dates(const Derived& before, const Derived& after,
                                   const calendar::WorkingDays& days, const ToldDates& told);
std::vector<Letter> letters_about(const CaseFile& file, const std::vector<Unheard>& unheard,
                                  const Moving& moving, const Addressing& addressing);

}  // namespace reeve::casework
