// The shipped lists, checked against an independent calculation: the rules of the Banking and Financial
// Dealings Act 1971 and the yearly proclamations, less the days that were moved and plus the one-off days,
// listed here by hand.
#include <gtest/gtest.h>

#include <set>

#include "kernel/calendar/shipped_calendars.hpp"

namespace reeve::calendar {
namespace {

using Days = std::set<Date>;

// Anonymous Gregorian computus (Nature, 1876; Meeus, Astronomical Algorithms, ch. 8).
Date easter_sunday(int year) {
  const int a = year % 19, b = year / 100, c = year % 100;
  const int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4, k = c % 4, l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return Date{year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1)};
}

Date first_monday(int year, unsigned month) {
  Date day{year, month, 1};
  while (day.weekday() != std::chrono::Monday) day = day + 1;
  return day;
}

Date last_monday(int year, unsigned month) {
  Date day = Date{year, month + 1, 1} - 1;
  while (day.weekday() != std::chrono::Monday) day = day - 1;
  return day;
}

// A holiday on a weekend is kept on the next weekday that is not already one.
void keep(Days& days, Date day) {
  while (day.is_weekend() || days.contains(day)) day = day + 1;
  days.insert(day);
}

Days by_rule(Jurisdiction jurisdiction, int year) {
  const bool scotland = jurisdiction == Jurisdiction::scotland;
  Days days;
  keep(days, Date{year, 1, 1});
  if (scotland) keep(days, Date{year, 1, 2});
  if (jurisdiction == Jurisdiction::northern_ireland) keep(days, Date{year, 3, 17});
  keep(days, easter_sunday(year) - 2);
  if (!scotland) keep(days, easter_sunday(year) + 1);
  keep(days, first_monday(year, 5));
  keep(days, last_monday(year, 5));
  if (jurisdiction == Jurisdiction::northern_ireland) keep(days, Date{year, 7, 12});
  keep(days, scotland ? first_monday(year, 8) : last_monday(year, 8));
  if (scotland) keep(days, Date{year, 11, 30});
  keep(days, Date{year, 12, 25});
  keep(days, Date{year, 12, 26});
  return days;
}

struct Moved {
  Date from;
  Date to;
};

const std::vector<Moved> moved_everywhere{
    {Date(2012, 5, 28), Date(2012, 6, 4)},  // spring, for the Diamond Jubilee
    {Date(2020, 5, 4), Date(2020, 5, 8)},   // early May, for 75 years since VE Day
    {Date(2022, 5, 30), Date(2022, 6, 2)},  // spring, for the Platinum Jubilee
};
const std::vector<Date> extra_everywhere{
    Date(2012, 6, 5),   // Diamond Jubilee
    Date(2022, 6, 3),   // Platinum Jubilee
    Date(2022, 9, 19),  // state funeral of Queen Elizabeth II
    Date(2023, 5, 8),   // coronation of King Charles III
};
const Date extra_in_scotland{2026, 6, 15};  // World Cup

Days expected(Jurisdiction jurisdiction) {
  Days days;
  for (int year = 2012; year <= 2028; ++year) days.merge(by_rule(jurisdiction, year));
  for (const Moved& move : moved_everywhere) {
    EXPECT_EQ(days.erase(move.from), 1U) << iso(move.from);
    days.insert(move.to);
  }
  for (Date day : extra_everywhere) EXPECT_TRUE(days.insert(day).second) << iso(day);
  if (jurisdiction == Jurisdiction::scotland) days.insert(extra_in_scotland);
  return days;
}

void expect_the_rules_give(const BankHolidays& holidays) {
  const Days days = expected(holidays.jurisdiction);
  for (Date day : days) EXPECT_TRUE(holidays.is_holiday(day)) << iso(day) << " is not in the list";
  for (const auto& [day, name] : holidays.names) EXPECT_TRUE(days.contains(day)) << iso(day) << ' ' << name;
}

TEST(ShippedCalendar, of_england_and_wales_is_what_the_rules_give) {
  expect_the_rules_give(shipped::england_and_wales());
  EXPECT_EQ(shipped::england_and_wales().names.size(), 17U * 8 + 4);
}

TEST(ShippedCalendar, of_scotland_is_what_the_rules_give) {
  expect_the_rules_give(shipped::scotland());
  EXPECT_EQ(shipped::scotland().names.size(), 17U * 9 + 5);
}

TEST(ShippedCalendar, of_northern_ireland_is_what_the_rules_give) {
  expect_the_rules_give(shipped::northern_ireland());
  EXPECT_EQ(shipped::northern_ireland().names.size(), 17U * 10 + 4);
}

TEST(ShippedCalendar, never_lists_a_weekend) {
  for (const auto& [day, name] : shipped::any_part().names)
    EXPECT_FALSE(day.is_weekend()) << iso(day) << name;
}

TEST(ShippedCalendar, calls_a_day_a_substitute_when_it_is_not_the_day_itself) {
  for (const auto& [day, name] : shipped::england_and_wales().names) {
    const bool substitute = name.ends_with("(substitute day)");
    for (const auto& [start, own_day] :
         {std::pair{"Christmas Day", 25U}, {"Boxing Day", 26U}, {"New Year", 1U}})
      EXPECT_TRUE(!name.starts_with(start) || substitute == (day.day() != own_day)) << iso(day);
  }
}

}  // namespace
}  // namespace reeve::calendar
