#include "kernel/protocol/nudge.hpp"

#include <gtest/gtest.h>

#include "kernel/protocol/shipped_editions.hpp"

namespace reeve::protocol {
namespace {

using calendar::Date;

Duty duty(std::optional<Period> remind, std::optional<Period> chase) {
  return {.name = "answer", .words = "Answer", .remind_before = remind, .chase_every = chase};
}
std::string reminder(const Period& before, Date due) {
  const auto day = reminder_day(duty(before, std::nullopt), due, shipped::days());
  return day ? calendar::iso(*day) : "none";
}
std::string nudge(const Duty& duty, Date due, Date today) {
  const auto day = last_nudge(duty, due, today, shipped::days());
  return day ? calendar::iso(*day) : "none";
}

TEST(Nudge, a_reminder_leaves_out_easter) {
  EXPECT_EQ(reminder({1, Unit::working_days}, Date(2019, 4, 23)), "2019-04-18");
  EXPECT_EQ(reminder({3, Unit::working_days}, Date(2019, 4, 25)), "2019-04-18");
}

TEST(Nudge, a_reminder_in_days_comes_on_the_working_day_before) {
  EXPECT_EQ(reminder({3, Unit::days}, Date(2019, 4, 24)), "2019-04-18");
  EXPECT_EQ(reminder({0, Unit::days}, Date(2019, 4, 20)), "2019-04-18");
  EXPECT_EQ(reminder({1, Unit::weeks}, Date(2019, 5, 15)), "2019-05-08");
}

TEST(Nudge, none_is_asked_for_or_the_table_ends) {
  EXPECT_FALSE(reminder_day(duty(std::nullopt, std::nullopt), Date(2019, 4, 24), shipped::days()));
  EXPECT_EQ(reminder({2, Unit::working_days}, Date(1990, 1, 4)), "none");
}

TEST(Nudge, who_is_late_is_chased_again_and_again) {
  const auto every_two = duty(Period{1, Unit::working_days}, Period{2, Unit::working_days});
  const Date due(2019, 4, 18);
  EXPECT_EQ(nudge(every_two, due, Date(2019, 4, 16)), "none");
  EXPECT_EQ(nudge(every_two, due, Date(2019, 4, 17)), "2019-04-17");
  EXPECT_EQ(nudge(every_two, due, Date(2019, 4, 18)), "2019-04-17");
  EXPECT_EQ(nudge(every_two, due, Date(2019, 4, 23)), "none")
      << "the reminder is over, the chaser not yet due";
  EXPECT_EQ(nudge(every_two, due, Date(2019, 4, 24)), "2019-04-24");
  EXPECT_EQ(nudge(every_two, due, Date(2019, 4, 25)), "2019-04-24");
  EXPECT_EQ(nudge(every_two, due, Date(2019, 4, 26)), "2019-04-26");
}

TEST(Nudge, a_chaser_in_days_waits_for_a_working_day) {
  const auto weekly = duty(std::nullopt, Period{2, Unit::days});
  EXPECT_EQ(nudge(weekly, Date(2019, 4, 17), Date(2019, 4, 22)), "none") << "Friday to Monday are closed";
  EXPECT_EQ(nudge(weekly, Date(2019, 4, 17), Date(2019, 4, 23)), "2019-04-23");
}

}  // namespace
}  // namespace reeve::protocol
