#include "kernel/calendar/date.hpp"

#include <gtest/gtest.h>

namespace reeve::calendar {
namespace {

TEST(Date, is_written_and_read_back_the_same) {
  EXPECT_EQ(parse_date("2019-04-18"), Date(2019, 4, 18));
  EXPECT_EQ(iso(Date(2019, 4, 18)), "2019-04-18");
  EXPECT_EQ(iso(Date(1, 1, 1)), "0001-01-01");
  EXPECT_EQ(parse_date("9999-12-31"), Date(9999, 12, 31));
}

TEST(Date, is_said_in_words) {
  EXPECT_EQ(in_words(Date(2019, 4, 18)), "18 April 2019");
  EXPECT_EQ(in_words_with_day(Date(2019, 4, 18)), "Thursday 18 April 2019");
  EXPECT_EQ(in_words_with_day(Date(2026, 11, 22)), "Sunday 22 November 2026");
}

TEST(Date, that_does_not_exist_is_not_read) {
  EXPECT_FALSE(parse_date("2019-04-31"));
  EXPECT_FALSE(parse_date("2019-02-29"));
  EXPECT_FALSE(parse_date("1900-02-29"));
  EXPECT_FALSE(parse_date("2019-00-10"));
  EXPECT_FALSE(parse_date("2019-13-01"));
  EXPECT_FALSE(parse_date("2019-04-00"));
  EXPECT_FALSE(parse_date("0000-01-01"));
}

TEST(Date, of_a_leap_day_is_read) {
  EXPECT_TRUE(parse_date("2028-02-29"));
  EXPECT_TRUE(parse_date("2000-02-29"));
}

TEST(Date, in_any_other_form_is_not_read) {
  for (const char* text :
       {"", "19-04-18", "2019-4-18", "2019/04/18", "2019-04-18 ", " 2019-04-18", "20190418", "2019-04-1a",
        "+019-04-18", "-019-04-18", "2019-04--1", "2019-04-18T00:00:00Z"})
    EXPECT_FALSE(parse_date(text)) << text;
}

TEST(Date, counts_whole_days) {
  EXPECT_EQ(Date(2024, 2, 28) + 2, Date(2024, 3, 1));
  EXPECT_EQ(Date(2023, 12, 31) + 1, Date(2024, 1, 1));
  EXPECT_EQ(Date(2024, 3, 1) - Date(2024, 2, 28), 2);
  EXPECT_EQ(Date(2024, 2, 28) - Date(2024, 3, 1), -2);
}

TEST(Date, knows_a_weekend) {
  EXPECT_TRUE(Date(2026, 11, 21).is_weekend());
  EXPECT_TRUE(Date(2026, 11, 22).is_weekend());
  EXPECT_FALSE(Date(2026, 11, 23).is_weekend());
}

}  // namespace
}  // namespace reeve::calendar
