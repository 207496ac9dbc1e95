#include "casework/numbers.hpp"

#include <gtest/gtest.h>

#include "casework/library.hpp"
#include "kernel/calendar/shipped.hpp"

namespace reeve::casework {
namespace {

using calendar::Date;
using protocol::Event;

class CaseNumbers : public testing::Test {
 protected:
  CaseNumbers()
      : days(calendar::shipped_bank_holidays(calendar::Jurisdiction::england_and_wales).value()),
        edition(std::make_shared<protocol::Edition>(*find_edition("panel_complaint", "2019-09"))) {}

  CaseFile file(Date received, std::vector<Event> more) const {
    CaseFile made{.id = "1", .reference = "PC-2019-0001", .adoption = {}};
    made.adoption.edition = edition;
    made.events = {{.id = "1",
                    .number = 1,
                    .name = "start",
                    .on = received,
                    .role = "service_manager",
                    .facts = {{"received", received}, {"door", std::string("email")}}}};
    for (auto& event : more) {
      event.number = static_cast<int>(made.events.size()) + 1;
      event.id = std::to_string(event.number);
      event.role = "service_manager";
      made.events.push_back(event);
    }
    return made;
  }
  calendar::WorkingDays days;
  std::shared_ptr<const protocol::Edition> edition;
};

TEST_F(CaseNumbers, of_a_quarter_count_what_came_what_ended_and_what_was_in_time) {
  Numbers numbers{.from = Date(2019, 4, 1), .to = Date(2019, 6, 30)};
  const std::vector<std::string> old{"too_old"};
  const std::string why = "Words that are nobody's business";
  count(numbers, file(Date(2019, 4, 18), {{.name = "acknowledge", .on = Date(2019, 4, 25)}}), days);
  count(numbers,
        file(Date(2019, 4, 18),
             {{.name = "acknowledge", .on = Date(2019, 4, 26)},
              {.name = "disapply", .on = Date(2019, 5, 1), .facts = {{"grounds", old}, {"reasons", why}}}}),
        days);
  count(numbers, file(Date(2019, 6, 28), {}), days);
  count(numbers,
        file(Date(2019, 3, 29),
             {{.name = "disapply", .on = Date(2019, 4, 1), .facts = {{"grounds", old}, {"reasons", why}}}}),
        days);
  count(numbers, file(Date(2019, 7, 1), {}), days);  // after it
  EXPECT_EQ(in_words(numbers),
            (std::vector<std::string>{
                "1 April 2019 to 30 June 2019", "Received: 3", "Open on the last day: 2",
                "Ended, Regulations not applied: 2", "Median days from the first to the last: 3",
                "Acknowledge it, with a copy to the chair and vice-chair: 1 in time, 1 late, 1 not yet due",
                "How it came, An e-mail: 3",
                "Why the regulations are not applied, It is more than 12 months old: 1"}));
}

// A duty that is no longer owed after its date was missed; before it, it is neither in time nor late.
TEST_F(CaseNumbers, what_ended_late_without_its_step_was_late) {
  const auto ended = [&](Date on) {
    Numbers numbers{.from = Date(2019, 4, 1), .to = Date(2019, 6, 30)};
    count(numbers,
          file(Date(2019, 4, 18), {{.name = "disapply",
                                    .on = on,
                                    .facts = {{"grounds", std::vector<std::string>{"too_old"}},
                                              {"reasons", std::string("Words")}}}}),
          days);
    return numbers;
  };
  EXPECT_EQ(ended(Date(2019, 4, 25)).duties.size(), 0U);
  ASSERT_EQ(ended(Date(2019, 4, 26)).duties.size(), 1U);
  EXPECT_EQ(ended(Date(2019, 4, 26)).duties.begin()->second.late, 1);
  EXPECT_EQ(ended(Date(2019, 4, 26)).median_days(), 8);
}

// Begun in one quarter and late in the next, a duty is late once, in the one in which its date passed.
TEST_F(CaseNumbers, a_duty_is_judged_once_and_quarters_add_up) {
  const auto numbers = [&](Date from, Date to) {
    Numbers made{.from = from, .to = to};
    count(made, file(Date(2019, 6, 28), {{.name = "acknowledge", .on = Date(2019, 7, 20)}}), days);
    return made.duties["Acknowledge it, with a copy to the chair and vice-chair"];
  };
  const auto first = numbers(Date(2019, 4, 1), Date(2019, 6, 30));
  const auto second = numbers(Date(2019, 7, 1), Date(2019, 9, 30));
  const auto third = numbers(Date(2019, 10, 1), Date(2019, 12, 31));
  const auto whole = numbers(Date(2019, 4, 1), Date(2020, 3, 31));
  EXPECT_EQ(std::tuple(first.in_time, first.late, first.owed), std::tuple(0, 0, 1));
  EXPECT_EQ(std::tuple(second.in_time, second.late, second.owed), std::tuple(0, 1, 0));
  EXPECT_EQ(std::tuple(third.in_time, third.late, third.owed), std::tuple(0, 0, 0));
  EXPECT_EQ(std::tuple(whole.in_time, whole.late, whole.owed), std::tuple(0, 1, 0));
}

// A date that passes by itself was kept: nobody had to do anything.
TEST_F(CaseNumbers, a_date_that_passes_by_itself_counts_as_in_time) {
  edition = std::make_shared<protocol::Edition>(*find_edition("panel_complaint", "2026-11"));
  Numbers numbers{.from = Date(2026, 10, 1), .to = Date(2026, 12, 31)};
  auto words = edition->text;
  // The answer is owed by somebody outside; here an office owes it, so that it is counted.
  const auto at = words.find("  duty withdrawal_answer");
  const auto owner = words.find("owner complainant", at);
  words.replace(owner, std::string("owner complainant").size(), "owner service_manager");
  auto changed = protocol::read_edition("changed.protocol", words);
  ASSERT_TRUE(changed) << changed.refusal().sentence;
  edition = std::make_shared<protocol::Edition>(std::move(changed).value());
  count(numbers,
        file(Date(2026, 11, 23), {{.name = "acknowledge", .on = Date(2026, 11, 24)},
                                  {.name = "ask_about_withdrawal", .on = Date(2026, 11, 25)}}),
        days);
  const auto many = numbers.duties["Say whether the complaint is withdrawn"];
  EXPECT_EQ(std::tuple(many.in_time, many.late, many.owed), std::tuple(1, 0, 0));
}

// Marks are counted like choices; days and amounts are not.
TEST_F(CaseNumbers, marks_are_counted_and_the_median_is_known_by_outcome) {
  edition = std::make_shared<protocol::Edition>(*find_edition("force_complaint", "2020-02"));
  Numbers numbers{.from = Date(2020, 4, 1), .to = Date(2020, 6, 30)};
  const auto one = [&](Date ended, long long mark) {
    auto made = file(Date(2020, 5, 1),
                     {{.name = "not_a_complaint", .on = ended, .facts = {{"reasons", std::string("Words")}}},
                      {.name = "say_experience", .on = ended, .facts = {{"experience", mark}}}});
    for (auto& event : made.events) event.role = "team";
    made.events.front().facts = {{"received", Date(2020, 5, 1)}, {"door", std::string("email")}};
    made.events.back().role = "complainant";
    count(numbers, made, days);
  };
  one(Date(2020, 5, 4), 2);
  one(Date(2020, 5, 11), 5);
  one(Date(2020, 5, 12), 5);
  const auto& marks = numbers.told["How the complainant found it, 1 bad to 5 good"];
  EXPECT_EQ(marks, (std::map<std::string, int>{{"2", 1}, {"5", 2}}));
  EXPECT_EQ(median(numbers.days_by_outcome["Not a complaint"]), 10);
}

}  // namespace
}  // namespace reeve::casework
