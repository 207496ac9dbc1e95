#include <gtest/gtest.h>

#include "plan/reminders.hpp"

namespace reeve::plan {
namespace {

using calendar::Date;

Period quarter() {
  Period period;
  period.label = "Q2 2019/20";
  period.due_on = "2019-10-18";
  return period;
}

Owner owner() {
  return {.account = "a",
          .display_name = "Theme Lead",
          .address = "lead@office.example.org",
          .outstanding = {.commitments = {"86. Drones", "Horses"}, .indicators = {"Victims satisfied"}},
          .last_reminded_on = {}};
}

const Desk desk{"Dorset", "https://reeve.example.org/work/dorset/quarters/q2-2019-20/mine"};

TEST(ReminderLetter, A_week_before) {
  const auto letter = reminder_letter(quarter(), owner(), desk, Date(2019, 10, 11));
  EXPECT_EQ(letter.subject, "Q2 2019/20: 3 updates due by 18 October 2019");
  EXPECT_EQ(letter.body,
            "Hello\n\n"
            "You are named as the owner of 2 commitments and 1 indicator without an update for Q2 2019/20. "
            "Updates are due by Friday 18 October 2019, in 7 days.\n\n"
            "Commitments without a status:\n- 86. Drones\n- Horses\n\n"
            "Indicators without a value:\n- Victims satisfied\n\n"
            "Update them here:\nhttps://reeve.example.org/work/dorset/quarters/q2-2019-20/mine\n\n"
            "Dorset\n");
}

TEST(ReminderLetter, The_day_before_and_afterwards) {
  auto one = owner();
  one.outstanding = {.commitments = {"86. Drones"}, .indicators = {}};
  const auto before = reminder_letter(quarter(), one, desk, Date(2019, 10, 17));
  EXPECT_EQ(before.subject, "Q2 2019/20: 1 update due by 18 October 2019");
  EXPECT_NE(before.body.find("1 commitment without an update for Q2 2019/20. Updates are due by tomorrow, "
                             "Friday 18 October 2019.\n"),
            std::string::npos)
      << before.body;
  EXPECT_EQ(before.body.find("Indicators"), std::string::npos);
  const auto after = reminder_letter(quarter(), one, desk, Date(2019, 10, 19));
  EXPECT_EQ(after.subject, "Q2 2019/20: 1 update overdue since 18 October 2019");
  EXPECT_NE(after.body.find("Updates were due by Friday 18 October 2019.\n"), std::string::npos);
}

TEST(ReminderLetter, Says_where_when_the_address_of_the_site_is_not_known) {
  const auto letter = reminder_letter(quarter(), owner(), {"Dorset", ""}, Date(2019, 10, 11));
  EXPECT_NE(letter.body.find("Update them here: sign in and open Q2 2019/20.\n"), std::string::npos)
      << letter.body;
}

TEST(ReminderLetter, A_long_list_is_cut) {
  auto busy = owner();
  busy.outstanding.commitments.assign(30, "x");
  const auto letter = reminder_letter(quarter(), busy, desk, Date(2019, 10, 11));
  EXPECT_NE(letter.body.find("- x\n- and 5 more\n\nIndicators"), std::string::npos) << letter.body;
  EXPECT_NE(letter.body.find("30 commitments"), std::string::npos);
}

TEST(DigestLetter, Says_who_is_missing_and_what) {
  auto left = owner();
  left.address.clear();
  left.display_name.clear();
  auto nobody = owner();
  nobody.account.clear();
  nobody.address.clear();
  nobody.outstanding = {.commitments = {}, .indicators = {"x"}};
  auto done = owner();
  done.display_name = "Done Already";
  done.outstanding = {};
  const auto letter =
      digest_letter(quarter(), {nobody, owner(), left, done}, {"Dorset", "https://reeve.example.org/q"});
  EXPECT_EQ(letter.subject, "Q2 2019/20: updates not received");
  EXPECT_EQ(
      letter.body,
      "Hello\n\nUpdates for Q2 2019/20 were due by Friday 18 October 2019. These have not been made:\n\n"
      "- Nobody is named as owner: 1 indicator\n"
      "- Theme Lead: 2 commitments and 1 indicator\n"
      "- An owner without an account: 2 commitments and 1 indicator (gets no reminders: no account or office "
      "here)\n"
      "\nOwners are reminded again every 7 days.\n\n"
      "See the quarter here:\nhttps://reeve.example.org/q\n\nDorset\n");
}

}  // namespace
}  // namespace reeve::plan
