#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "kernel/calendar/counting.hpp"
#include "kernel/calendar/shipped_calendars.hpp"

namespace reeve::calendar {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using enum WeekendReceipt;

Date tenth(Date received, WeekendReceipt reading) {
  return working_day_following(received, 10, shipped::england_and_wales(), reading)->date;
}

TEST(WorkingDayFollowing, a_saturday_receipt_depends_on_the_reading) {
  EXPECT_EQ(tenth(Date(2026, 11, 21), day_zero_is_receipt), Date(2026, 12, 4));
  EXPECT_EQ(tenth(Date(2026, 11, 21), day_zero_is_next_working_day), Date(2026, 12, 7));
}

TEST(WorkingDayFollowing, a_receipt_on_christmas_day_depends_on_the_reading) {
  EXPECT_EQ(tenth(Date(2026, 12, 25), day_zero_is_receipt), Date(2027, 1, 12));
  EXPECT_EQ(tenth(Date(2026, 12, 25), day_zero_is_next_working_day), Date(2027, 1, 13));
}

TEST(WorkingDayFollowing, a_receipt_on_a_working_day_is_the_same_by_both_readings) {
  for (WeekendReceipt reading : {day_zero_is_receipt, day_zero_is_next_working_day}) {
    EXPECT_EQ(tenth(Date(2026, 11, 20), reading), Date(2026, 12, 4));
    EXPECT_EQ(tenth(Date(2026, 11, 23), reading), Date(2026, 12, 7));
  }
}

TEST(WorkingDayFollowing, explains_every_day_when_day_zero_is_receipt) {
  const auto deadline =
      working_day_following(Date(2026, 12, 24), 2, shipped::england_and_wales(), day_zero_is_receipt);
  EXPECT_THAT(
      deadline->derivation,
      ElementsAre(
          "The 2nd working day following receipt; day zero is the day of receipt, whatever day it is. "
          "Calendar: bank holidays in England and Wales (gov.uk/bank-holidays, checked on 22 November "
          "2026).",
          "Thursday 24 December 2026: received; day zero, not counted",
          "Friday 25 December 2026: bank holiday (Christmas Day), not counted",
          "Saturday 26 December 2026: weekend, not counted", "Sunday 27 December 2026: weekend, not counted",
          "Monday 28 December 2026: bank holiday (Boxing Day (substitute day)), not counted",
          "Tuesday 29 December 2026: working day 1",
          "Wednesday 30 December 2026: working day 2, the last day"));
}

TEST(WorkingDayFollowing, explains_every_day_when_day_zero_is_the_next_working_day) {
  const auto deadline = working_day_following(Date(2026, 11, 21), 1, shipped::england_and_wales(),
                                              day_zero_is_next_working_day);
  EXPECT_THAT(
      deadline->derivation,
      ElementsAre(
          "The 1st working day following receipt; what is received on a day that is not a working day "
          "is treated as received on the next one. Calendar: bank holidays in England and Wales "
          "(gov.uk/bank-holidays, checked on 22 November 2026).",
          "Saturday 21 November 2026: received, but not a working day",
          "Sunday 22 November 2026: weekend, not counted",
          "Monday 23 November 2026: treated as received; day zero, not counted",
          "Tuesday 24 November 2026: working day 1, the last day"));
}

// FOIA 2000 s.10(6): a bank holiday "in any part of the United Kingdom" is not a working day anywhere.
TEST(WorkingDayFollowing, an_information_request_leaves_out_st_patricks_day_in_england) {
  const Date received{2026, 3, 2};
  EXPECT_EQ(working_day_following(received, 20, shipped::any_part(), day_zero_is_receipt)->date,
            Date(2026, 3, 31));
  EXPECT_EQ(working_day_following(received, 20, shipped::england_and_wales(), day_zero_is_receipt)->date,
            Date(2026, 3, 30));
}

TEST(WorkingDayFollowing, an_information_request_in_march_2012_passes_a_substitute_and_easter) {
  EXPECT_EQ(working_day_following(Date(2012, 3, 12), 20, shipped::any_part(), day_zero_is_receipt)->date,
            Date(2012, 4, 12));
}

TEST(WorkingDayFollowing, the_20th_after_12_march_2009_is_refused_because_the_table_starts_later) {
  const auto deadline =
      working_day_following(Date(2009, 3, 12), 20, shipped::any_part(), day_zero_is_receipt);
  ASSERT_FALSE(deadline);
  EXPECT_EQ(
      deadline.refusal().sentence,
      "The table of bank holidays in any part of the United Kingdom starts on 1 January 2012, so the 20th "
      "working day following 12 March 2009 cannot be counted. Add the earlier bank holidays to "
      "calendars/england-and-wales.toml, calendars/scotland.toml, calendars/northern-ireland.toml and try "
      "again.");
}

TEST(WorkingDayFollowing, a_count_past_the_end_of_the_table_is_refused) {
  const Date received{2028, 12, 20};
  const auto& holidays = shipped::england_and_wales();
  EXPECT_EQ(working_day_following(received, 5, holidays, day_zero_is_receipt)->date, Date(2028, 12, 29));
  const auto deadline = working_day_following(received, 6, holidays, day_zero_is_receipt);
  ASSERT_FALSE(deadline);
  EXPECT_EQ(
      deadline.refusal().sentence,
      "The table of bank holidays in England and Wales ends on 31 December 2028, so the 6th working day "
      "following 20 December 2028 cannot be counted. Add the later bank holidays to "
      "calendars/england-and-wales.toml and try again.");
}

TEST(WorkingDayFollowing, a_receipt_on_the_last_weekend_of_the_table_is_refused_by_both_readings) {
  for (WeekendReceipt reading : {day_zero_is_receipt, day_zero_is_next_working_day})
    EXPECT_FALSE(working_day_following(Date(2028, 12, 30), 1, shipped::scotland(), reading));
}

TEST(WorkingDayFollowing, day_zero_itself_is_refused) {
  EXPECT_EQ(
      working_day_following(Date(2026, 6, 1), 0, shipped::scotland(), day_zero_is_receipt).refusal().sentence,
      "A count of working days starts at 1, but 0 was asked for.");
}

TEST(WorkingDayFollowing, writes_ordinals_as_they_are_said) {
  const auto rule = [](int n) {
    return working_day_following(Date(2026, 1, 5), n, shipped::scotland(), day_zero_is_receipt)
        ->derivation.front();
  };
  EXPECT_THAT(rule(3), HasSubstr("The 3rd "));
  EXPECT_THAT(rule(11), HasSubstr("The 11th "));
  EXPECT_THAT(rule(21), HasSubstr("The 21st "));
  EXPECT_THAT(rule(112), HasSubstr("The 112th "));
}

TEST(ClearDaysBefore, a_meeting_leave_out_both_ends_and_the_weekend) {
  const auto deadline = clear_days_before(Date(2026, 11, 26), 5, shipped::england_and_wales());
  EXPECT_EQ(deadline->date, Date(2026, 11, 18));
  EXPECT_THAT(
      deadline->derivation,
      ElementsAre("5 clear days before a meeting, counted as working days; neither the day of the notice nor "
                  "the day of the meeting counts. Calendar: bank holidays in England and Wales "
                  "(gov.uk/bank-holidays, checked on 22 November 2026).",
                  "Thursday 26 November 2026: the meeting, not counted",
                  "Wednesday 25 November 2026: clear day 1", "Tuesday 24 November 2026: clear day 2",
                  "Monday 23 November 2026: clear day 3", "Sunday 22 November 2026: weekend, not counted",
                  "Saturday 21 November 2026: weekend, not counted", "Friday 20 November 2026: clear day 4",
                  "Thursday 19 November 2026: clear day 5",
                  "Wednesday 18 November 2026: the last day for the notice, not counted"));
}

TEST(ClearDaysBefore, a_monday_meeting_put_the_notice_on_a_working_day) {
  EXPECT_EQ(clear_days_before(Date(2026, 11, 30), 5, shipped::england_and_wales())->date, Date(2026, 11, 20));
}

TEST(ClearDaysBefore, a_meeting_after_new_year_pass_every_holiday) {
  EXPECT_EQ(clear_days_before(Date(2027, 1, 5), 5, shipped::england_and_wales())->date, Date(2026, 12, 23));
  EXPECT_EQ(clear_days_before(Date(2027, 1, 5), 5, shipped::scotland())->date, Date(2026, 12, 22));
}

TEST(ClearDaysBefore, the_start_of_the_table_are_refused) {
  EXPECT_FALSE(clear_days_before(Date(2012, 1, 6), 5, shipped::england_and_wales()));
  EXPECT_FALSE(clear_days_before(Date(2029, 1, 8), 1, shipped::england_and_wales()));
  EXPECT_FALSE(clear_days_before(Date(2026, 1, 8), 2147483647, shipped::england_and_wales()));
}

TEST(NextWorkingDay, is_never_the_day_itself) {
  EXPECT_EQ(next_working_day(Date(2026, 11, 23), shipped::scotland())->date, Date(2026, 11, 24));
  EXPECT_EQ(next_working_day(Date(2026, 11, 27), shipped::scotland())->date, Date(2026, 12, 1))
      << "St Andrew";
  EXPECT_EQ(next_working_day(Date(2026, 11, 27), shipped::england_and_wales())->date, Date(2026, 11, 30));
  EXPECT_FALSE(next_working_day(Date(2028, 12, 29), shipped::scotland()));
}

TEST(WorkingDaysBetween, counts_the_last_day_and_not_the_first) {
  const auto& holidays = shipped::england_and_wales();
  EXPECT_EQ(*working_days_between(Date(2026, 11, 20), Date(2026, 11, 20), holidays), 0);
  EXPECT_EQ(*working_days_between(Date(2026, 11, 20), Date(2026, 11, 23), holidays), 1);
  EXPECT_EQ(*working_days_between(Date(2026, 12, 24), Date(2027, 1, 4), holidays), 4);
}

TEST(WorkingDaysBetween, days_out_of_order_or_off_the_table_is_refused) {
  const auto& holidays = shipped::england_and_wales();
  EXPECT_FALSE(working_days_between(Date(2026, 11, 21), Date(2026, 11, 20), holidays));
  EXPECT_FALSE(working_days_between(Date(2028, 12, 1), Date(2029, 1, 1), holidays));
  EXPECT_FALSE(working_days_between(Date(2011, 12, 31), Date(2012, 1, 3), holidays));
}

std::string on(Date today, WeekendReceipt reading) {
  return in_words(*position(today, Date(2026, 11, 21), 10, shipped::england_and_wales(), reading));
}

TEST(Position, says_which_working_day_it_is_and_when_it_is_late) {
  EXPECT_EQ(on(Date(2026, 11, 21), day_zero_is_receipt), "working day 0 of 10");
  EXPECT_EQ(on(Date(2026, 11, 23), day_zero_is_receipt), "working day 1 of 10");
  EXPECT_EQ(on(Date(2026, 12, 4), day_zero_is_receipt), "working day 10 of 10");
  EXPECT_EQ(on(Date(2026, 12, 6), day_zero_is_receipt), "working day 10 of 10");
  EXPECT_EQ(on(Date(2026, 12, 7), day_zero_is_receipt), "1 working day late");
  EXPECT_EQ(on(Date(2026, 12, 8), day_zero_is_receipt), "2 working days late");
}

TEST(Position, waits_for_day_zero_when_that_is_the_next_working_day) {
  EXPECT_EQ(on(Date(2026, 11, 22), day_zero_is_next_working_day), "working day 0 of 10");
  EXPECT_EQ(on(Date(2026, 11, 23), day_zero_is_next_working_day), "working day 0 of 10");
  EXPECT_EQ(on(Date(2026, 12, 7), day_zero_is_next_working_day), "working day 10 of 10");
}

TEST(Position, before_receipt_or_off_the_table_is_refused) {
  const auto& holidays = shipped::england_and_wales();
  EXPECT_FALSE(position(Date(2026, 11, 20), Date(2026, 11, 21), 10, holidays, day_zero_is_receipt));
  EXPECT_FALSE(position(Date(2029, 1, 2), Date(2026, 11, 21), 10, holidays, day_zero_is_receipt));
  EXPECT_FALSE(position(Date(2028, 12, 29), Date(2028, 12, 29), 10, holidays, day_zero_is_receipt));
}

}  // namespace
}  // namespace reeve::calendar
