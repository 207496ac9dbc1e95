// A moment in UTC, to the microsecond: when something was recorded. `Now` enters at the edge (main, one
// request, one job) and is an argument from there on; rules, stores and SQL never ask for the time.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/calendar/date.hpp"

namespace reeve::calendar {

using Instant = std::chrono::sys_time<std::chrono::microseconds>;

std::string iso(Instant instant);                             // 2026-11-22T03:07:49.000000Z
std::optional<Instant> parse_instant(std::string_view text);  // that form only

// The time in London: the only time zone Reeve shows. Summer time runs from 01:00 UTC on the last Sunday of
// March to 01:00 UTC on the last Sunday of October (S.I. 2002/262 reg 2).
struct LondonTime {
  Date date;
  int hour;    // 0 to 23
  int minute;  // 0 to 59
  bool summer;
};
LondonTime in_london(Instant instant);
std::string in_words(LondonTime time);  // 22 November 2026 at 3:07am

// What every act is given: the moment, and the day it is in London. `--today` sets the day for demonstrations
// and tests; the moment is then noon UTC of that day.
struct Now {
  Instant instant;
  Date today;
};
Now now_at(Instant instant);
Now now_on(Date today);

}  // namespace reeve::calendar
