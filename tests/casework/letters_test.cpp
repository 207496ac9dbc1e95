#include "casework/letters.hpp"

#include <gtest/gtest.h>

#include "casework/letter_template.hpp"
#include "casework/library.hpp"
#include "kernel/calendar/shipped.hpp"
#include "kernel/embedded.hpp"
#include "kernel/identity/authority.hpp"

namespace reeve::casework {
namespace {

using calendar::Date;
using protocol::Event;

TEST(Letters, every_letter_of_every_shipped_edition_exists_and_asks_for_what_there_is) {
  ASSERT_FALSE(editions().empty());
  for (const auto& edition : editions())
    for (const auto& problem : check_letters(edition))
      ADD_FAILURE() << problem.field << ": " << problem.sentence;
}

TEST(Letters, every_office_of_every_shipped_edition_is_one_of_the_table) {
  const auto authority = identity::read_authority("law/authority.toml", embedded("law/authority.toml"));
  ASSERT_TRUE(authority);
  for (const auto& edition : editions())
    for (const auto& problem : check_offices(edition, *authority))
      ADD_FAILURE() << problem.field << ": " << problem.sentence;
  const identity::Authority without({{"panel_clerk", "Clerk to the Panel"}}, {});
  const auto problems = check_offices(*find_edition("precept", ""), without);
  ASSERT_FALSE(problems.empty());
  EXPECT_NE(problems.front().sentence.find("is no office of law/authority.toml"), std::string::npos);
}

class OneLetter : public testing::Test {
 protected:
  OneLetter()
      : days(calendar::shipped_bank_holidays(calendar::Jurisdiction::england_and_wales).value()),
        file{.id = "1", .reference = "PC-2019-0001", .adoption = {}} {
    file.adoption.edition = std::make_shared<protocol::Edition>(*find_edition("panel_complaint", "2019-09"));
    file.events = {{.id = "1",
                    .name = "start",
                    .on = Date(2019, 4, 18),
                    .role = "service_manager",
                    .facts = {{"received", Date(2019, 4, 18)}, {"door", std::string("email")}}}};
  }
  Outcome<std::vector<Letter>> letters(Event event) {
    event.id = "2";
    file.events.push_back(event);
    return letters_of(file, file.derived(days, Date(2019, 4, 23)), event, days,
                      {"The body", [](const std::string&) { return std::string("{{reasons}} Complainant"); },
                       Date(2019, 4, 23)});
  }
  calendar::WorkingDays days;
  CaseFile file;
};

TEST_F(OneLetter, says_something_else_while_a_fact_is_not_known) {
  file.events.push_back({.id = "r",
                         .number = 2,
                         .name = "record",
                         .on = Date(2019, 4, 18),
                         .role = "service_manager",
                         .facts = {{"concerns", std::string("conduct")}}});
  const Event convene{.number = 3, .name = "convene", .on = Date(2019, 4, 23), .role = "service_manager"};
  const auto without = letters(convene);
  ASSERT_TRUE(without) << without.refusal().sentence;
  EXPECT_NE(without->front().words.find("We have it on paper. A copy is sent to you apart from this letter."),
            std::string::npos);
  file.events.pop_back();
  file.events.front().facts.emplace_back("said", std::string("Rude, or worse {{name}}"));
  const auto with = letters(convene);
  ASSERT_TRUE(with);
  EXPECT_NE(with->front().words.find("Rude, or worse {{name}}"), std::string::npos);
  EXPECT_EQ(with->front().words.find("on paper"), std::string::npos);
}

TEST_F(OneLetter, is_bound_to_the_case_and_what_a_person_wrote_is_not_taken_for_a_brace) {
  const auto made = letters({.name = "acknowledge", .on = Date(2019, 4, 23), .role = "service_manager"});
  ASSERT_TRUE(made);
  ASSERT_EQ(made->size(), 1U);
  EXPECT_EQ(made->front().subject, "Your complaint PC-2019-0001: we have it");
  const auto& words = made->front().words;
  EXPECT_TRUE(words.starts_with(
      "Dear {{reasons}} Complainant,\n\nYour complaint reached us on Thursday 18 April 2019."));
  EXPECT_NE(words.find("Thursday 25 April 2019: working day 3, the last day"), std::string::npos);
  EXPECT_TRUE(words.ends_with("Service Manager for Assurance\n23 April 2019\n\nThe body\n"));
}

TEST_F(OneLetter, that_speaks_of_what_is_not_known_is_refused) {
  const auto made = letters({.name = "agree_resolved", .on = Date(2019, 4, 23), .role = "chair"});
  ASSERT_FALSE(made);
  EXPECT_EQ(made.refusal().sentence,
            "The letter “decision” speaks of “The reasons”, which is not known. Nothing was recorded.");
}

}  // namespace
}  // namespace reeve::casework
