#include "kernel/calendar/instant.hpp"

#include <fmt/compile.h>
#include <fmt/format.h>

namespace reeve::calendar {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::microseconds;
using std::chrono::minutes;
using std::chrono::seconds;

using TimeOfDay = std::chrono::hh_mm_ss<microseconds>;

// S.I. 2002/262 reg 2 amends the Summer Time Act 1972 s.1: summer time begins "at one o'clock, Greenwich mean
// time, in the morning of the last Sunday in March" and ends at the same hour "of the last Sunday in
// October".
Instant one_o_clock_on_last_sunday(int year, std::chrono::month month) {
  const auto last_sunday = std::chrono::year{year} / month / std::chrono::Sunday[std::chrono::last];
  return std::chrono::sys_days{last_sunday} + hours{1};
}

bool is_summer(Instant instant) {
  const int year = Date{floor<days>(instant)}.year();
  return instant >= one_o_clock_on_last_sunday(year, std::chrono::March) &&
         instant < one_o_clock_on_last_sunday(year, std::chrono::October);
}

std::optional<int> number(std::string_view text) {
  int value = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::string hour_in_words(const LondonTime& time) {
  if (time.minute == 0 && time.hour == 0) return "midnight";
  if (time.minute == 0 && time.hour == 12) return "midday";
  const int hour = time.hour % 12 == 0 ? 12 : time.hour % 12;
  return fmt::format("{}:{:02}{}", hour, time.minute, time.hour < 12 ? "am" : "pm");
}

}  // namespace

std::string iso(Instant instant) {
  const auto day = floor<days>(instant);
  const TimeOfDay time{instant - day};
  return fmt::format(FMT_COMPILE("{}T{:02}:{:02}:{:02}.{:06}Z"), iso(Date{day}), time.hours().count(),
                     time.minutes().count(), time.seconds().count(), time.subseconds().count());
}

std::optional<Instant> parse_instant(std::string_view text) {
  if (text.size() != 27 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != '.' ||
      text[26] != 'Z')
    return std::nullopt;
  const auto date = parse_date(text.substr(0, 10));
  const auto hour = number(text.substr(11, 2));
  const auto minute = number(text.substr(14, 2));
  const auto second = number(text.substr(17, 2));
  const auto fraction = number(text.substr(20, 6));
  if (!date || !hour || !minute || !second || !fraction) return std::nullopt;
  if (*hour > 23 || *minute > 59 || *second > 59) return std::nullopt;
  return date->days() + hours{*hour} + minutes{*minute} + seconds{*second} + microseconds{*fraction};
}

LondonTime in_london(Instant instant) {
  const bool summer = is_summer(instant);
  const Instant shown = summer ? instant + hours{1} : instant;
  const auto day = floor<days>(shown);
  const TimeOfDay time{shown - day};
  return LondonTime{.date = Date{day},
                    .hour = static_cast<int>(time.hours().count()),
                    .minute = static_cast<int>(time.minutes().count()),
                    .summer = summer};
}

std::string in_words(LondonTime time) {
  return fmt::format("{} at {}", in_words(time.date), hour_in_words(time));
}

Now now_at(Instant instant) { return Now{.instant = instant, .today = in_london(instant).date}; }

Now now_on(Date today) { return Now{.instant = today.days() + hours{12}, .today = today}; }

}  // namespace reeve::calendar
