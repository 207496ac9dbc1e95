#include "complaints/intake.hpp"

#include <gtest/gtest.h>

#include "casework/library.hpp"
#include "complaints/guide.hpp"

namespace reeve::complaints {
namespace {

using calendar::Date;

Answers whole() {
  return {.said = "Rude", .address = "1 High Street", .channel = "letter", .officer_named = "unknown"};
}

std::vector<std::string> fields_of(const Outcome<Done>& outcome) {
  std::vector<std::string> fields;
  if (!outcome)
    for (const auto& one : outcome.refusals()) fields.push_back(one.field);
  return fields;
}

TEST(Intake, what_is_needed_depends_on_how_one_wants_to_hear) {
  const auto& form = *find_form("commissioner");
  const Date today(2026, 11, 22);
  EXPECT_TRUE(check_answers(form, whole(), today));
  EXPECT_EQ(fields_of(check_answers(form, {}, today)),
            (std::vector<std::string>{"said", "officer_named", "channel"}));
  auto answers = whole();
  answers.channel = "email";
  EXPECT_EQ(fields_of(check_answers(form, answers, today)), (std::vector<std::string>{"email"}));
  answers.email = "not an address";
  EXPECT_EQ(fields_of(check_answers(form, answers, today)), (std::vector<std::string>{"email"}));
  answers.channel = "telephone";
  answers.email.clear();
  EXPECT_EQ(fields_of(check_answers(form, answers, today)), (std::vector<std::string>{"telephone"}));
  answers = whole();
  answers.said = std::string(longest_text + 1, 'x');
  EXPECT_EQ(fields_of(check_answers(form, answers, today)), (std::vector<std::string>{"said"}));
}

TEST(Intake, a_review_needs_the_day_of_the_outcome_and_not_a_coming_one) {
  const auto& form = *find_form("review");
  auto answers = whole();
  EXPECT_EQ(fields_of(check_answers(form, answers, Date(2026, 11, 22))),
            (std::vector<std::string>{"told_on"}));
  answers.told_on = Date(2026, 11, 23);
  EXPECT_EQ(fields_of(check_answers(form, answers, Date(2026, 11, 22))),
            (std::vector<std::string>{"told_on"}));
  answers.told_on = Date(2026, 11, 22);
  EXPECT_TRUE(check_answers(form, answers, Date(2026, 11, 22)));
  EXPECT_FALSE(is_late(form, answers, Date(2026, 12, 20)));
  EXPECT_TRUE(is_late(form, answers, Date(2026, 12, 21)));
  EXPECT_TRUE(check_answers(form, answers, Date(2026, 12, 21))) << "it is warned of, not refused";
}

// Every form fits every edition of its protocol: the role may begin a case, and what the edition needs is
// asked.
TEST(Intake, every_form_fits_every_edition_of_its_protocol) {
  const std::vector<std::string> asked{"received", "door", "provided"};
  for (const auto& form : door_forms()) {
    int editions = 0;
    for (const auto& edition : casework::editions()) {
      if (edition.name != form.protocol) continue;
      ++editions;
      const auto role = edition.role(form.role);
      ASSERT_NE(role, protocol::none) << edition.id();
      const auto takers = protocol::takers_of(edition.start());
      EXPECT_NE(std::find(takers.begin(), takers.end(), role), takers.end()) << edition.id();
      for (const auto fact : edition.start().needs) {
        const auto& needed = edition.facts[static_cast<std::size_t>(fact)];
        EXPECT_NE(std::find(asked.begin(), asked.end(), needed.name), asked.end()) << needed.name;
        if (needed.name == "door") {
          EXPECT_TRUE(needed.choice(std::string(form.door))) << edition.id();
        }
      }
      EXPECT_NE(edition.fact("said"), protocol::none) << edition.id();
      EXPECT_TRUE(edition.facts[static_cast<std::size_t>(edition.fact("said"))].is_private);
      EXPECT_TRUE(edition.facts[static_cast<std::size_t>(edition.fact("wanted"))].is_private);
    }
    EXPECT_GT(editions, 0) << form.protocol;
  }
}

TEST(Guide, every_way_leads_somewhere_and_every_form_is_led_to) {
  std::size_t forms = 0;
  for (const auto& one : destinations()) {
    EXPECT_FALSE(one.says.empty()) << one.code;
    if (one.form.empty()) continue;
    EXPECT_TRUE(find_form(one.form)) << one.code;
    ++forms;
  }
  EXPECT_EQ(forms, door_forms().size());
  EXPECT_FALSE(find_destination("nowhere"));
}

}  // namespace
}  // namespace reeve::complaints
