#include "complaints/appointments.hpp"

#include <gtest/gtest.h>

#include "kernel/calendar/shipped.hpp"

namespace reeve::complaints {
namespace {

using calendar::Date;

const calendar::WorkingDays& days() {
  static const calendar::WorkingDays all(
      *calendar::shipped_bank_holidays(calendar::Jurisdiction::england_and_wales));
  return all;
}

TEST(Appointments, over_easter_only_working_days_have_times) {
  const auto slots =
      slots_of({.from = Date(2019, 4, 18), .to = Date(2019, 4, 23), .minutes = 60}, days(), Date(2019, 4, 1));
  ASSERT_TRUE(slots);
  ASSERT_EQ(slots->size(), 16U);  // Thursday and Tuesday, eight hours each
  EXPECT_EQ(in_words(slots->front()), "Thursday 18 April 2019 at 9am, by telephone");
  EXPECT_EQ(in_words(slots->back()), "Tuesday 23 April 2019 at 4pm, by telephone");
}

TEST(Appointments, none_begins_that_would_end_after_the_last) {
  const auto slots = slots_of({.from = Date(2019, 4, 18),
                               .to = Date(2019, 4, 18),
                               .first = 9 * 60,
                               .last = 10 * 60 + 20,
                               .minutes = 30,
                               .how = "in_person",
                               .place = "Winfrith"},
                              days(), Date(2019, 4, 18));
  ASSERT_TRUE(slots);
  ASSERT_EQ(slots->size(), 2U);
  EXPECT_EQ(in_words(slots->back()), "Thursday 18 April 2019 at 9:30am, at Winfrith");
}

TEST(Appointments, every_problem_is_said_at_once) {
  const auto slots = slots_of({.from = Date(2019, 4, 18),
                               .to = Date(2019, 4, 17),
                               .first = 8 * 60,
                               .last = 18 * 60,
                               .minutes = 5,
                               .how = "in_person"},
                              days(), Date(2019, 4, 19));
  ASSERT_FALSE(slots);
  std::vector<std::string> fields;
  for (const auto& one : slots.refusals()) fields.push_back(one.field);
  EXPECT_EQ(fields, (std::vector<std::string>{"from", "to", "first", "last", "minutes", "place"}));
}

TEST(Appointments, a_weekend_has_no_time_and_a_calendar_ends) {
  EXPECT_EQ(slots_of({.from = Date(2019, 4, 20), .to = Date(2019, 4, 21)}, days(), Date(2019, 4, 1))
                .refusal()
                .sentence,
            "No weekday in these days has a time of that length.");
  const auto far = slots_of({.from = Date(2060, 1, 5), .to = Date(2060, 1, 6)}, days(), Date(2019, 4, 1));
  ASSERT_FALSE(far);
  EXPECT_EQ(far.refusal().sentence, "The table of bank holidays does not reach to 5 January 2060.");
}

TEST(Appointments, times_are_read_and_said) {
  EXPECT_EQ(time_in_words(0), "12am");
  EXPECT_EQ(time_in_words(570), "9:30am");
  EXPECT_EQ(time_in_words(720), "12pm");
  EXPECT_EQ(time_in_words(785), "1:05pm");
  EXPECT_EQ(read_time("9"), 540);
  EXPECT_EQ(read_time(" 09:30 "), 570);
  EXPECT_EQ(read_time("13:00"), 780);
  EXPECT_EQ(read_time("1pm"), 780);
  EXPECT_EQ(read_time("9:30 am"), 570);
  EXPECT_EQ(read_time("12am"), 0);
  EXPECT_EQ(read_time("12pm"), 720);
  for (const auto* wrong : {"", "24:00", "9:60", "9.30", "nine", "-1", "123", "9:", "13pm", "0am", "pm"})
    EXPECT_EQ(read_time(wrong), std::nullopt) << wrong;
}

}  // namespace
}  // namespace reeve::complaints
