#include "kernel/calendar/instant.hpp"

#include <gtest/gtest.h>

namespace reeve::calendar {
namespace {

Instant at(std::string_view text) { return parse_instant(text).value(); }

TEST(Instant, is_written_and_read_back_the_same) {
  for (const char* text : {"2026-11-22T03:07:49.000000Z", "2026-11-22T23:59:59.999999Z",
                           "1969-12-31T23:59:59.999999Z", "1970-01-01T00:00:00.000001Z"})
    EXPECT_EQ(iso(at(text)), text);
}

TEST(Instant, in_any_other_form_is_not_read) {
  for (const char* text :
       {"", "2026-11-22", "2026-11-22T03:07:49Z", "2026-11-22T03:07:49.000Z", "2026-11-22 03:07:49.000000Z",
        "2026-11-22T03:07:49.000000", "2026-11-22T03:07:49.000000+", "2026-11-22T24:00:00.000000Z",
        "2026-11-22T03:60:00.000000Z", "2026-11-22T03:07:60.000000Z", "2026-02-29T03:07:49.000000Z",
        "2026-11-22T-3:07:49.000000Z", "2026-11-22T03:07:49.00000 Z", "2026-11-22t03:07:49.000000z"})
    EXPECT_FALSE(parse_instant(text)) << text;
}

TEST(LondonTime, is_utc_in_winter_and_an_hour_on_in_summer) {
  EXPECT_EQ(in_words(in_london(at("2026-11-22T03:07:49.000000Z"))), "22 November 2026 at 3:07am");
  EXPECT_EQ(in_words(in_london(at("2026-07-01T12:30:00.000000Z"))), "1 July 2026 at 1:30pm");
  EXPECT_FALSE(in_london(at("2026-11-22T03:07:49.000000Z")).summer);
  EXPECT_TRUE(in_london(at("2026-07-01T12:30:00.000000Z")).summer);
}

// In 2026 the last Sunday of March is the 29th and the last Sunday of October the 25th.
TEST(LondonTime, goes_on_an_hour_at_one_on_the_last_sunday_of_march) {
  EXPECT_EQ(in_words(in_london(at("2026-03-29T00:59:59.999999Z"))), "29 March 2026 at 12:59am");
  EXPECT_EQ(in_words(in_london(at("2026-03-29T01:00:00.000000Z"))), "29 March 2026 at 2:00am");
}

TEST(LondonTime, goes_back_an_hour_at_one_on_the_last_sunday_of_october) {
  EXPECT_EQ(in_words(in_london(at("2026-10-25T00:59:59.999999Z"))), "25 October 2026 at 1:59am");
  EXPECT_EQ(in_words(in_london(at("2026-10-25T01:00:00.000000Z"))), "25 October 2026 at 1:00am");
}

// In 2024 both months end on a Sunday.
TEST(LondonTime, changes_on_the_last_day_of_the_month_when_that_is_a_sunday) {
  EXPECT_FALSE(in_london(at("2024-03-31T00:59:59.000000Z")).summer);
  EXPECT_TRUE(in_london(at("2024-03-31T01:00:00.000000Z")).summer);
  EXPECT_FALSE(in_london(at("2024-10-27T01:00:00.000000Z")).summer);
}

TEST(LondonTime, late_on_a_summer_evening_in_utc_is_already_tomorrow) {
  EXPECT_EQ(in_london(at("2026-06-30T23:30:00.000000Z")).date, Date(2026, 7, 1));
  EXPECT_EQ(now_at(at("2026-06-30T23:30:00.000000Z")).today, Date(2026, 7, 1));
  EXPECT_EQ(now_at(at("2026-12-31T23:30:00.000000Z")).today, Date(2026, 12, 31));
}

TEST(LondonTime, says_midnight_and_midday) {
  EXPECT_EQ(in_words(in_london(at("2026-12-01T00:00:00.000000Z"))), "1 December 2026 at midnight");
  EXPECT_EQ(in_words(in_london(at("2026-12-01T12:00:00.000000Z"))), "1 December 2026 at midday");
  EXPECT_EQ(in_words(in_london(at("2026-12-01T12:01:00.000000Z"))), "1 December 2026 at 12:01pm");
}

TEST(Now, on_a_day_is_noon_utc_of_that_day) {
  const Now now = now_on(Date(2026, 7, 1));
  EXPECT_EQ(now.today, Date(2026, 7, 1));
  EXPECT_EQ(iso(now.instant), "2026-07-01T12:00:00.000000Z");
  EXPECT_EQ(now_at(now.instant).today, now.today);
}

}  // namespace
}  // namespace reeve::calendar
