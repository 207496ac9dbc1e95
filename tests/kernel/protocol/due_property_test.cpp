// A million dates against a calculator that shares nothing with the engine: it steps over the days one at a
// time, with the holidays read off the file as text.
#include <gtest/gtest.h>

#include <bitset>
#include <random>

#include "kernel/calendar/naive_calendar.hpp"
#include "kernel/protocol/shipped_editions.hpp"

namespace reeve::protocol {
namespace {

constexpr int first_year = 2012, days_in_table = 6210;  // to the end of 2028

// Days numbered from 1 January 2012, a Sunday.
struct Plain {
  std::bitset<days_in_table + 1> off;
  std::vector<naive::Day> names;

  Plain() {
    const auto holidays = naive::holidays_in(calendar::shipped::text_of("england-and-wales.toml"));
    naive::Day day{first_year, 1, 1};
    for (int at = 0; day.year <= 2028; ++at, day = naive::after(day)) {
      names.push_back(day);
      off[static_cast<std::size_t>(at)] =
          at % 7 == 0 || at % 7 == 6 || holidays.contains(naive::written(day));
    }
  }
};

struct Asked {
  int start, n, extended;
  bool working, beginning, next_working_day;
  int stop_from, stop_until;  // none when equal
};

// The number of the last day; -1 when it is past the table.
int stepped(const Plain& plain, const Asked& asked) {
  const auto last = static_cast<int>(plain.names.size()) - 1;
  int day = asked.start;
  if (asked.working && asked.next_working_day)
    while (plain.off[static_cast<std::size_t>(day)])
      if (++day > last) return -1;
  if (asked.beginning) --day;
  for (int left = asked.n + asked.extended; left > 0;) {
    if (++day > last && asked.working) return -1;
    const bool stood = asked.stop_from <= day && day < asked.stop_until;
    if (!stood && !(asked.working && plain.off[static_cast<std::size_t>(day)])) --left;
  }
  return day;
}

TEST(DueProperty, a_million_dates_agree_with_a_naive_calculator) {
  const Plain plain;
  ASSERT_EQ(plain.names.size(), static_cast<std::size_t>(days_in_table));
  std::mt19937 random(20191118);
  const auto any = [&](int below) { return static_cast<int>(random() % static_cast<unsigned>(below)); };
  const calendar::Date zero(first_year, 1, 1);
  long long refused = 0;
  for (int round = 0; round < 1'000'000; ++round) {
    Asked asked{.start = any(days_in_table),
                .n = 1 + any(40),
                .extended = any(3) == 0 ? any(15) : 0,
                .working = any(3) != 0,
                .beginning = false,
                .next_working_day = any(2) == 0,
                .stop_from = 0,
                .stop_until = 0};
    asked.beginning = !asked.working && any(2) == 0;
    if (any(2) == 0) {
      asked.stop_from = std::max(0, asked.start - 10 + any(40));
      asked.stop_until = std::min(days_in_table - 1, asked.stop_from + any(60));
    }
    std::vector<Stop> stops;
    if (asked.stop_from < asked.stop_until)
      stops.push_back({.from = zero + asked.stop_from, .until = zero + asked.stop_until, .pause = 0});
    const Counted counted{.way = asked.beginning ? Count::Way::beginning_with : Count::Way::after,
                          .period = {asked.n, asked.working ? Unit::working_days : Unit::days},
                          .extended = asked.extended,
                          .start = zero + asked.start,
                          .day_zero = asked.next_working_day
                                          ? calendar::WeekendReceipt::day_zero_is_next_working_day
                                          : calendar::WeekendReceipt::day_zero_is_receipt,
                          .stops = &stops};
    const auto due = due_of(counted, shipped::days());
    const int expected = stepped(plain, asked);
    if (expected == -1) {
      ASSERT_EQ(due.is, Due::Is::off_the_table) << round;
      ++refused;
      continue;
    }
    ASSERT_EQ(due.is, Due::Is::dated) << round;
    ASSERT_EQ(due.on - zero, expected) << round;
    if (round % 500 != 0) continue;
    const auto lines =
        explained(counted, shipped::days(), {.start = "it", .clause = "", .pauses = {"stood"}});
    ASSERT_TRUE(lines) << round;
    ASSERT_EQ(lines->date, due.on) << round;
    ASSERT_TRUE(lines->derivation.back().find(calendar::in_words_with_day(due.on)) != std::string::npos)
        << round;
  }
  EXPECT_GT(refused, 100);
}

}  // namespace
}  // namespace reeve::protocol
