#include "kernel/calendar/counting.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace reeve::calendar {
namespace {

using std::chrono::February;
using ::testing::ElementsAre;

TEST(DaysStartingDayAfter, of_a_decision_sent_on_2_march_end_on_30_march) {
  EXPECT_EQ(days_starting_day_after(Date(2026, 3, 2), 28)->date, Date(2026, 3, 30));
  EXPECT_EQ(days_starting_day_after(Date(2026, 3, 1), 28)->date, Date(2026, 3, 29));
  EXPECT_EQ(days_starting_day_after(Date(2026, 3, 3), 28)->date, Date(2026, 3, 31));
}

TEST(DaysStartingDayAfter, explain_themselves) {
  EXPECT_THAT(
      days_starting_day_after(Date(2026, 3, 2), 28)->derivation,
      ElementsAre("28 days starting with the day after 2 March 2026. Every day counts, so no table of bank "
                  "holidays is used.",
                  "Monday 2 March 2026: day zero, not counted", "Tuesday 3 March 2026: day 1",
                  "Wednesday 4 March 2026 to Sunday 29 March 2026: days 2 to 27",
                  "Monday 30 March 2026: day 28, the last day"));
}

TEST(DaysStartingDayAfter, pass_leap_days_and_year_ends) {
  EXPECT_EQ(days_starting_day_after(Date(2028, 2, 1), 28)->date, Date(2028, 2, 29));
  EXPECT_EQ(days_starting_day_after(Date(2027, 2, 1), 28)->date, Date(2027, 3, 1));
  EXPECT_EQ(days_starting_day_after(Date(2026, 12, 31), 1)->date, Date(2027, 1, 1));
}

TEST(DaysBeginningWith, the_day_a_report_is_published_count_that_day) {
  EXPECT_EQ(days_beginning_with(Date(2026, 6, 1), 56)->date, Date(2026, 7, 26));
  EXPECT_EQ(days_beginning_with(Date(2026, 5, 31), 56)->date, Date(2026, 7, 25));
  EXPECT_EQ(days_beginning_with(Date(2026, 6, 2), 56)->date, Date(2026, 7, 27));
}

TEST(DaysBeginningWith, a_day_explain_short_counts_without_a_run) {
  EXPECT_THAT(
      days_beginning_with(Date(2026, 6, 1), 1)->derivation,
      ElementsAre("1 day beginning with 1 June 2026. Every day counts, so no table of bank holidays is used.",
                  "Monday 1 June 2026: day 1, the last day"));
  EXPECT_THAT(
      days_beginning_with(Date(2026, 6, 1), 3)->derivation,
      ElementsAre(
          "3 days beginning with 1 June 2026. Every day counts, so no table of bank holidays is used.",
          "Monday 1 June 2026: day 1", "Tuesday 2 June 2026: day 2",
          "Wednesday 3 June 2026: day 3, the last day"));
}

TEST(WeeksBeginningWith, a_monday_end_on_a_sunday) {
  const auto deadline = weeks_beginning_with(Date(2026, 6, 1), 2);
  EXPECT_EQ(deadline->date, Date(2026, 6, 14));
  EXPECT_THAT(
      deadline->derivation,
      ElementsAre(
          "2 weeks beginning with 1 June 2026. Every day counts, so no table of bank holidays is used.",
          "Monday 1 June 2026 to Sunday 7 June 2026: week 1",
          "Monday 8 June 2026 to Sunday 14 June 2026: week 2, ending on the last day"));
}

TEST(WeeksBeginningWith, a_day_are_as_long_as_their_days) {
  EXPECT_EQ(weeks_beginning_with(Date(2026, 6, 1), 8)->date, days_beginning_with(Date(2026, 6, 1), 56)->date);
}

// Dodds v Walker [1981] 1 WLR 1027: four months from 30 September 1978 ended on 30 January 1979.
TEST(MonthsAfter, end_on_the_corresponding_date) {
  EXPECT_EQ(months_after(Date(1978, 9, 30), 4)->date, Date(1979, 1, 30));
  EXPECT_EQ(months_after(Date(2026, 11, 22), 1)->date, Date(2026, 12, 22));
  EXPECT_EQ(months_after(Date(2026, 12, 31), 12)->date, Date(2027, 12, 31));
}

TEST(MonthsAfter, end_on_the_last_day_of_a_month_without_that_date) {
  EXPECT_EQ(months_after(Date(2027, 1, 31), 1)->date, Date(2027, 2, 28));
  EXPECT_EQ(months_after(Date(2028, 1, 31), 1)->date, Date(2028, 2, 29));
  EXPECT_EQ(months_after(Date(2028, 2, 29), 12)->date, Date(2029, 2, 28));
  EXPECT_EQ(months_after(Date(2026, 10, 31), 1)->date, Date(2026, 11, 30));
  EXPECT_EQ(months_after(Date(2027, 1, 31), 1)->derivation.back(),
            "Sunday 28 February 2027: February 2027 has no day 31, so its last day is the last day");
}

TEST(By, a_day_is_that_day) {
  const auto deadline = by(1, February, 2027);
  EXPECT_EQ(deadline->date, Date(2027, 2, 1));
  EXPECT_EQ(deadline->derivation.back(), "Monday 1 February 2027: the last day");
}

TEST(By, a_day_that_does_not_exist_is_refused) {
  EXPECT_EQ(by(30, February, 2027).refusal().sentence, "February 2027 has no day 30.");
  EXPECT_EQ(by(29, February, 2027).refusal().sentence, "February 2027 has no day 29.");
  EXPECT_TRUE(by(29, February, 2028));
  EXPECT_FALSE(by(0, February, 2028));
  EXPECT_FALSE(by(1, std::chrono::month{13}, 2028));
  EXPECT_FALSE(by(1, February, 10000));
}

TEST(EndOfNextDay, is_the_next_day_even_when_that_is_a_sunday) {
  EXPECT_EQ(end_of_next_day(Date(2026, 11, 21))->date, Date(2026, 11, 22));
  EXPECT_EQ(end_of_next_day(Date(2026, 12, 31))->date, Date(2027, 1, 1));
}

TEST(Counting, fewer_than_one_of_anything_is_refused) {
  const Date day{2026, 6, 1};
  EXPECT_EQ(days_beginning_with(day, 0).refusal().sentence,
            "A count of days starts at 1, but 0 was asked for.");
  EXPECT_FALSE(days_starting_day_after(day, 0));
  EXPECT_FALSE(weeks_beginning_with(day, 0));
  EXPECT_FALSE(months_after(day, -1));
}

TEST(Counting, past_the_year_9999_is_refused) {
  EXPECT_EQ(days_starting_day_after(Date(9999, 12, 31), 1).refusal().sentence,
            "1 day from 31 December 9999 is later than 31 December 9999, the last day Reeve can write.");
  EXPECT_TRUE(days_beginning_with(Date(9999, 12, 31), 1));
  EXPECT_FALSE(days_beginning_with(Date(9999, 12, 31), 2));
  EXPECT_FALSE(weeks_beginning_with(Date(9999, 12, 26), 1));
  EXPECT_TRUE(weeks_beginning_with(Date(9999, 12, 25), 1));
  EXPECT_FALSE(months_after(Date(9999, 12, 1), 1));
  EXPECT_TRUE(months_after(Date(9999, 11, 30), 1));
  EXPECT_FALSE(end_of_next_day(Date(9999, 12, 31)));
  EXPECT_FALSE(days_beginning_with(Date(2026, 1, 1), 2147483647));
}

}  // namespace
}  // namespace reeve::calendar
