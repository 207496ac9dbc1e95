// A deliberately slow and simple calculator that shares no code with the one it checks: it steps a day at a
// time over three ints, finds the weekday by Sakamoto's table, and reads the holidays off the file as text.
#pragma once

#include <array>
#include <set>
#include <string>

namespace naive {

struct Day {
  int year;
  int month;
  int day;
};

inline bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

inline int days_in(int year, int month) {
  constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && is_leap(year) ? 29 : days.at(static_cast<std::size_t>(month - 1));
}

inline Day after(Day d) {
  if (d.day < days_in(d.year, d.month)) return {d.year, d.month, d.day + 1};
  if (d.month < 12) return {d.year, d.month + 1, 1};
  return {d.year + 1, 1, 1};
}

inline Day before(Day d) {
  if (d.day > 1) return {d.year, d.month, d.day - 1};
  if (d.month > 1) return {d.year, d.month - 1, days_in(d.year, d.month - 1)};
  return {d.year - 1, 12, 31};
}

inline bool is_weekend(Day d) {
  constexpr std::array<int, 12> shift{0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
  const int year = d.month < 3 ? d.year - 1 : d.year;
  const int weekday =
      (year + year / 4 - year / 100 + year / 400 + shift.at(static_cast<std::size_t>(d.month - 1)) + d.day) %
      7;
  return weekday == 0 || weekday == 6;
}

inline std::string written(Day d) {
  std::string text = std::to_string(d.year * 10000 + d.month * 100 + d.day);
  text.insert(4, "-");
  text.insert(7, "-");
  return text;
}

using Holidays = std::set<std::string>;

inline Holidays holidays_in(const std::string& toml) {
  const std::string mark = "{ date = ";
  Holidays found;
  for (std::size_t at = toml.find(mark); at != std::string::npos; at = toml.find(mark, at + 1))
    found.insert(toml.substr(at + mark.size(), 10));
  return found;
}

inline bool works(Day d, const Holidays& holidays) {
  return !is_weekend(d) && !holidays.contains(written(d));
}

inline Day onward(Day d, int days) {
  for (int i = 0; i < days; ++i) d = after(d);
  return d;
}

inline Day working_days_after(Day d, int n, const Holidays& holidays) {
  while (n > 0) {
    d = after(d);
    if (works(d, holidays)) --n;
  }
  return d;
}

inline Day working_days_before(Day d, int n, const Holidays& holidays) {
  while (n > 0) {
    d = before(d);
    if (works(d, holidays)) --n;
  }
  return d;
}

inline Day opening(Day d, const Holidays& holidays) {
  while (!works(d, holidays)) d = after(d);
  return d;
}

}  // namespace naive
