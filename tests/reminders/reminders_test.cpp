#include "plan/reminders.hpp"

#include <gtest/gtest.h>

namespace reeve::plan {
namespace {

using calendar::Date;

// Due on Friday 18 October 2019; 11 and 17 October are the days before, 19 October the day after.
constexpr Date week_before(2019, 10, 11), day_before(2019, 10, 17), due(2019, 10, 18),
    day_after(2019, 10, 19);

Period quarter(const std::string& state = "opened") {
  Period period;
  period.id = "p";
  period.label = "Q2 2019/20";
  period.slug = "q2-2019-20";
  period.due_on = "2019-10-18";
  period.state = state;
  return period;
}

Owner owner(std::optional<Date> last = {}) {
  Owner made;
  made.account = "a";
  made.display_name = "Theme Lead";
  made.address = "lead@office.example.org";
  made.outstanding.commitments = {"86. Drones"};
  made.last_reminded_on = last;
  return made;
}

bool reminded(Date today, std::optional<Date> last = {}) {
  return is_reminded(quarter(), owner(last), today);
}

// The days of two months on which one person hears, given that each is remembered.
std::vector<std::string> days_heard(std::optional<Date> named_on = {}) {
  std::vector<std::string> days;
  std::optional<Date> last;
  for (Date day(2019, 10, 1); day < Date(2019, 12, 1); day = day + 1) {
    if ((named_on && day < *named_on) || !reminded(day, last)) continue;
    last = day;
    days.push_back(calendar::iso(day));
  }
  return days;
}

TEST(Reminders, Before_the_due_day_a_week_and_a_day_before) {
  EXPECT_FALSE(reminded(Date(2019, 10, 10)));
  EXPECT_TRUE(reminded(week_before));
  for (unsigned day = 12; day <= 16; ++day) EXPECT_FALSE(reminded(Date(2019, 10, day))) << day;
  EXPECT_TRUE(reminded(day_before, week_before));
}

TEST(Reminders, Nobody_on_the_due_day) { EXPECT_FALSE(reminded(due)); }

TEST(Reminders, On_the_day_after_a_saturday_like_any_day) {
  ASSERT_TRUE(day_after.is_weekend());
  EXPECT_TRUE(reminded(day_after));
  EXPECT_TRUE(reminded(day_after, week_before));
}

TEST(Reminders, Never_twice_within_five_days) {
  EXPECT_FALSE(reminded(day_after, day_before));
  EXPECT_FALSE(reminded(Date(2019, 10, 21), day_before));
  EXPECT_TRUE(reminded(Date(2019, 10, 22), day_before));
  EXPECT_FALSE(reminded(day_before, Date(2019, 10, 13)));
  EXPECT_TRUE(reminded(day_before, Date(2019, 10, 12)));
  EXPECT_FALSE(reminded(week_before, week_before));
}

TEST(Reminders, After_the_due_day_every_seven_days) {
  EXPECT_FALSE(reminded(Date(2019, 10, 25), day_after));
  EXPECT_TRUE(reminded(Date(2019, 10, 26), day_after));
  EXPECT_TRUE(reminded(Date(2019, 11, 2), Date(2019, 10, 26)));
}

TEST(Reminders, A_whole_quarter_of_them) {
  EXPECT_EQ(days_heard(), (std::vector<std::string>{"2019-10-11", "2019-10-17", "2019-10-22", "2019-10-29",
                                                    "2019-11-05", "2019-11-12", "2019-11-19", "2019-11-26"}));
}

TEST(Reminders, Who_is_named_late_hears_on_the_day_after_and_weekly) {
  EXPECT_EQ(days_heard(due), (std::vector<std::string>{"2019-10-19", "2019-10-26", "2019-11-02", "2019-11-09",
                                                       "2019-11-16", "2019-11-23", "2019-11-30"}));
}

TEST(Reminders, A_day_the_program_slept_through_is_made_up_for) {
  EXPECT_TRUE(reminded(Date(2019, 10, 21), week_before));
  EXPECT_TRUE(reminded(Date(2019, 10, 30), day_after));
}

TEST(Reminders, Nobody_when_all_is_done) {
  auto done = owner();
  done.outstanding = {};
  EXPECT_FALSE(is_reminded(quarter(), done, day_after));
  EXPECT_FALSE(is_digest_due(quarter(), {done}, {}, day_after));
  EXPECT_FALSE(is_digest_due(quarter(), {}, {}, day_after));
}

TEST(Reminders, None_for_a_quarter_that_is_closed_or_has_no_due_day) {
  for (const char* state : {"signed_off", "published", "imported"}) {
    EXPECT_FALSE(is_reminded(quarter(state), owner(), day_after)) << state;
    EXPECT_FALSE(is_digest_due(quarter(state), {owner()}, {}, day_after)) << state;
  }
  auto undated = quarter();
  undated.due_on = std::nullopt;
  EXPECT_FALSE(is_reminded(undated, owner(), day_after));
  EXPECT_FALSE(is_digest_due(undated, {owner()}, {}, day_after));
  EXPECT_TRUE(is_reminded(quarter("reopened"), owner(), day_after));
}

TEST(Reminders, Who_cannot_be_written_to_is_missing_all_the_same) {
  auto left = owner();
  left.address.clear();
  EXPECT_FALSE(is_reminded(quarter(), left, day_after));
  EXPECT_TRUE(is_digest_due(quarter(), {left}, {}, day_after));
}

TEST(Reminders, Policy_officers_are_told_once_after_the_due_day) {
  const std::vector<Owner> owners{owner()};
  for (const auto today : {week_before, day_before, due})
    EXPECT_FALSE(is_digest_due(quarter(), owners, {}, today));
  EXPECT_TRUE(is_digest_due(quarter(), owners, {}, day_after));
  EXPECT_FALSE(is_digest_due(quarter(), owners, day_after, day_after));
  EXPECT_FALSE(is_digest_due(quarter(), owners, day_after, Date(2019, 10, 20)));
  EXPECT_TRUE(is_digest_due(quarter(), owners, {}, Date(2019, 10, 21))) << "made up for";
  EXPECT_FALSE(is_digest_due(quarter(), owners, {}, Date(2019, 10, 26))) << "too late to be news";
}

CommitmentLine commitment(const std::string& id, const std::string& number, const std::string& label,
                          const std::string& account) {
  CommitmentLine line;
  line.commitment_id = id;
  line.number = number;
  line.label = label;
  line.owner = account;
  return line;
}

TEST(Reminders, What_is_owed_is_grouped_by_owner_and_counted_once) {
  Report report;
  auto decided = commitment("c2", "87", "Dogs", "a");
  decided.now = Status{};
  auto lost = commitment("c3", "", "Horses", "a");
  lost.status_lost = true;
  report.commitments = {commitment("c1", "86", "Drones", "a"), decided, lost,
                        commitment("c4", "", "Boats", "")};
  IndicatorLine on_two_pages;
  on_two_pages.indicator_id = "i1";
  on_two_pages.name = "Victims satisfied";
  on_two_pages.owner = "b";
  report.indicators = {on_two_pages, on_two_pages};
  const auto owners = owners_of(report);
  ASSERT_EQ(owners.size(), 3U);
  EXPECT_EQ(owners[0].account, "");
  EXPECT_EQ(owners[0].outstanding.commitments, std::vector<std::string>{"Boats"});
  EXPECT_EQ(owners[1].account, "a");
  EXPECT_EQ(owners[1].outstanding.commitments, std::vector<std::string>{"86. Drones"});
  EXPECT_EQ(owners[2].outstanding.indicators, std::vector<std::string>{"Victims satisfied"});
}

}  // namespace
}  // namespace reeve::plan
