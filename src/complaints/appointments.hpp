// Times at which somebody can speak to the team: weekdays from 9 to 5, never a bank holiday.
// Hours of the pilot: 000_86483fd109690099.txt:317.
#pragma once

#include <string>
#include <vector>

#include "kernel/calendar/working_days.hpp"
#include "kernel/outcome.hpp"

namespace reeve::complaints {

struct Slot {
  std::string id = {};
  calendar::Date on = {};
  int minute = 0;   // of the day
  int minutes = 0;  // long
  std::string how;  // telephone, in_person
  std::string place = {};
};

inline constexpr int opens = 9 * 60;
inline constexpr int closes = 17 * 60;

struct Offer {
  calendar::Date from = {}, to = {};
  int first = opens,
      last = closes;  // minutes of the day: none begins before the one, none ends after the other
  int minutes = 30;
  std::string how = "telephone", place = {};
};
// The slots of an offer, in order. At most 93 days, 10 to 120 minutes each; every problem at once.
Outcome<std::vector<Slot>> slots_of(const Offer& offer, const calendar::WorkingDays& days,
                                    calendar::Date today);

// 570 is "9:30am", 780 "1pm".
std::string time_in_words(int minute);
// "9", "9:30", "09:30", "13:00", "1pm"; nothing when it is no time of the day.
std::optional<int> read_time(std::string_view text);
// "Monday 10 February 2020 at 9:30am, by telephone"
std::string in_words(const Slot& slot);

}  // namespace reeve::complaints
