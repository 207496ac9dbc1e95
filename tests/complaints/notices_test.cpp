#include "complaints/notices.hpp"

#include <gtest/gtest.h>

namespace reeve::complaints {
namespace {

using calendar::Date;

std::string why_not(Model model, Date notified, Date from, const std::string& words = "On our website") {
  const auto checked = check_notice({model, from, notified, words});
  return checked ? "" : checked.refusal().sentence;
}

// S.I. 2020/2 reg 48: 28 days starting with the day of the notification.
TEST(Notices, functions_are_taken_on_28_days_after_the_notification_at_the_earliest) {
  EXPECT_EQ(why_not(Model::contact, Date(2020, 1, 3), Date(2020, 1, 31)), "");
  EXPECT_EQ(why_not(Model::contact, Date(2020, 1, 4), Date(2020, 1, 31)),
            "It begins 28 days after the notification at the earliest: on 1 February 2020.");
  EXPECT_EQ(why_not(Model::informing, Date(2020, 2, 1), Date(2020, 2, 28)),
            "It begins 28 days after the notification at the earliest: on 29 February 2020.");
}

TEST(Notices, giving_them_back_waits_for_nothing_and_each_says_where_it_can_be_read) {
  EXPECT_EQ(why_not(Model::reviews, Date(2020, 1, 31), Date(2020, 1, 31)), "");
  EXPECT_EQ(why_not(Model::reviews, Date(2020, 1, 31), Date(2020, 1, 31), ""),
            "Say where the notice can be read.");
}

TEST(Notices, a_model_has_a_code_and_back) {
  for (const auto model : {Model::reviews, Model::contact, Model::informing})
    EXPECT_EQ(model_of(code_of(model)), model);
  EXPECT_FALSE(model_of("d"));
}

}  // namespace
}  // namespace reeve::complaints
