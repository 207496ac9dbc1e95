#include "plan/period.hpp"

#include <gtest/gtest.h>

namespace reeve::plan {
namespace {

TEST(Period, a_label_is_read_and_written_back) {
  for (const char* label :
       {"Q1 2019/20", "Q4 2019/20", "Q3 2017/18", "Q2 1999/00", "Q1 2099/00", "Q4 2008/09"}) {
    const auto quarter = parse_quarter(label);
    ASSERT_TRUE(quarter) << label;
    EXPECT_EQ(label_of(*quarter), label);
  }
}

TEST(Period, what_is_not_a_label_is_not_read) {
  for (const char* label : {"", "Q1", "Q0 2019/20", "Q5 2019/20", "Q1 2019/21", "Q1 2019/19", "Q1 2019-20",
                            "q1 2019/20", "Q1  2019/20", "Q1 2019/20 ", " Q1 2019/20", "Q1 19/20",
                            "Q1 2019/2020", "Q1 201a/20", "Q1 2019/2o", "2019/20", "q1-2019-20"})
    EXPECT_FALSE(parse_quarter(label)) << label;
}

TEST(Period, the_four_quarters_of_a_financial_year_have_these_days) {
  const char* days[4][2] = {{"2019-04-01", "2019-06-30"},
                            {"2019-07-01", "2019-09-30"},
                            {"2019-10-01", "2019-12-31"},
                            {"2020-01-01", "2020-03-31"}};
  for (int number = 1; number <= 4; ++number) {
    const Quarter quarter{number, 2019};
    EXPECT_EQ(calendar::iso(first_day(quarter)), days[number - 1][0]);
    EXPECT_EQ(calendar::iso(last_day(quarter)), days[number - 1][1]);
    EXPECT_EQ(financial_year(quarter), "2019/20");
  }
}

TEST(Period, the_last_quarter_is_a_day_longer_in_a_leap_year) {
  const auto days = [](Quarter quarter) { return last_day(quarter) - first_day(quarter) + 1; };
  EXPECT_EQ(days({4, 2019}), 91);  // January to March 2020
  EXPECT_EQ(days({4, 2020}), 90);
  EXPECT_EQ(days({4, 2099}), 90);  // 2100 is no leap year
  EXPECT_EQ(days({4, 1999}), 91);  // 2000 is one
}

TEST(Period, quarters_follow_each_other_without_a_day_between) {
  Quarter quarter{1, 2015};
  for (int step = 0; step < 40; ++step) {
    EXPECT_EQ(quarter_of(first_day(quarter)), quarter);
    EXPECT_EQ(quarter_of(last_day(quarter)), quarter);
    EXPECT_EQ(last_day(quarter) + 1, first_day(next(quarter)));
    EXPECT_EQ(a_year_before(next(quarter)), next(a_year_before(quarter)));
    quarter = next(quarter);
  }
  EXPECT_EQ(quarter, (Quarter{1, 2025}));
}

TEST(Period, an_address_has_the_quarter_and_both_years) {
  EXPECT_EQ(slug_of({1, 2019}), "q1-2019-20");
  EXPECT_EQ(slug_of({4, 1999}), "q4-1999-00");
  EXPECT_EQ(slug_of({2, 2008}), "q2-2008-09");
}

TEST(Period, a_year_before_is_the_same_quarter) { EXPECT_EQ(a_year_before({1, 2019}), (Quarter{1, 2018})); }

}  // namespace
}  // namespace reeve::plan
