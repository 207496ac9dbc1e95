#include <gtest/gtest.h>

#include "kernel/protocol/rules.hpp"
#include "kernel/protocol/shipped_editions.hpp"
#include "kernel/text.hpp"

namespace reeve::protocol {
namespace {

// The refusals of the small edition with one line written otherwise; `after` may hold several lines or none.
Refusals spoiled(const std::string& line, const std::string& after) {
  EXPECT_NE(shipped::small.find(line), std::string::npos) << line;
  const auto read = read_edition("f", text::replace_all(shipped::small, line, after));
  EXPECT_FALSE(read) << after;
  return read ? Refusals{} : read.refusals();
}

void expect_one(const std::string& line, const std::string& after, const std::string& at,
                const std::string& sentence) {
  const auto refusals = spoiled(line, after);
  ASSERT_FALSE(refusals.empty());
  EXPECT_EQ(refusals.front().field, "f:" + at) << after;
  EXPECT_EQ(refusals.front().sentence, sentence);
}

TEST(ReadEdition, shipped_editions_say_who_when_and_why) {
  ASSERT_GE(shipped::all().size(), 3U);
  for (const auto& edition : shipped::all())
    for (const auto& duty : edition.duties) {
      EXPECT_NE(duty.owner, none) << edition.id() << " " << duty.name;
      EXPECT_FALSE(duty.clause.words.empty()) << edition.id() << " " << duty.name;
      EXPECT_FALSE(duty.done_by.empty()) << edition.id() << " " << duty.name;
    }
}

TEST(ReadEdition, reads_what_stands_there) {
  const auto& edition = shipped::request();
  EXPECT_EQ(edition.name, "request");
  EXPECT_EQ(edition.edition, "2020");
  EXPECT_EQ(edition.of, calendar::Date(2020, 1, 1));
  ASSERT_EQ(edition.settings.size(), 1U);
  EXPECT_EQ(edition.settings[0].usual, (Period{5, Unit::working_days}));
  EXPECT_EQ(edition.settings[0].most, 20);
  EXPECT_TRUE(edition.facts[static_cast<std::size_t>(edition.fact("answer"))].is_private);
  const auto& duty = edition.duties[0];
  EXPECT_EQ(edition.states[static_cast<std::size_t>(duty.state)].name, "open");
  EXPECT_EQ(duty.extension->up_to, (Period{10, Unit::working_days}));
  EXPECT_EQ(edition.states[static_cast<std::size_t>(duty.late_leads_to)].name, "lapsed");
  EXPECT_EQ(in_words(edition, duty.due), "within 5 working days after “The day it came”");
  const auto give = edition.decision("give");
  EXPECT_TRUE(edition.open(edition.state("open"), give));
  EXPECT_FALSE(edition.open(edition.state("answered"), give));
}

TEST(ReadEdition, a_wrong_word_says_where_and_what_to_write_instead) {
  expect_one("    owner clerk\n", "    owner clark\n", "25:11",
             "“clark” is not a role of this protocol. Did you mean “clerk”?");
  expect_one("    done by give\n", "    done buy give\n", "27:5",
             "“done” is no line of a duty. Did you mean “done by”?");
  expect_one(
      "within answering after received", "wihtin answering after received", "26:9",
      "A date is written: within 3 working days after NAME, within 56 days beginning with NAME, by the end "
      "of the day after NAME, the same day as NAME, by 1 February of NAME, before 1 March of NAME, by NAME, "
      "or 5 clear days before "
      "NAME.");
  expect_one("leads to answered", "leads to anwsered", "42:14",
             "“anwsered” is not a state of this protocol. Did you mean “answered”?");
  expect_one("1 January 2020", "31 February 2020", "2:20", "That month has no such day.");
  expect_one("source \"A test\"\ncalendar", "source A test\ncalendar", "3:8",
             "Here stands where it comes from, in quotation marks.");
  expect_one("england_and_wales,", "england_and_wale,", "4:10", "Did you mean “england_and_wales”?");
  expect_one("from 3 to 20", "from 6 to 20", "9:60", "5 is not in the range from 6 to 20.");
  expect_one("  clause \"T 2\"", "\tclause \"T 2\"", "23:1",
             "A tab looks different to everybody. Write spaces.");
}

TEST(ReadEdition, what_is_missing_is_named_with_the_line_to_write) {
  expect_one("    owner clerk\n    due", "    due", "24:8", "A duty has an owner: owner NAME_OF_A_ROLE.");
  expect_one("    due within answering after received\n", "", "24:8",
             "A duty has a date: due within 3 working days after NAME_OF_A_FACT.");
  expect_one("    clause \"T 3\"\n  decision note", "  decision note", "24:8",
             "A duty has a clause: clause \"...\".");
  expect_one("    leads to answered\n", "", "38:12",
             "A decision says where it leads: leads to NAME_OF_A_STATE, or stays.");
  expect_one("edition 2020 of 1 January 2020\n", "", "1:1",
             "An edition has a name and the day of its text: edition 2019-09 of 24 September 2019.");
  expect_one("  owner clerk\n  clause \"T 2\"", "  clause \"T 2\"", "21:7",
             "A state has an owner, who is waited for: owner NAME_OF_A_ROLE.");
}

TEST(ReadEdition, a_process_that_cannot_end_is_refused) {
  expect_one("outcome answered \"Answered\"\n  clause \"T 5\"\n",
             "state answered \"Answered\"\n  owner clerk\n  clause \"T 5\"\n", "50:7",
             "From “answered” no outcome can be reached. Give it a decision that leads on.");
  expect_one("outcome lapsed", "outcome forgotten \"Forgotten\"\n  clause \"T 7\"\noutcome lapsed", "52:9",
             "Nothing leads to “forgotten”. Write leads to forgotten in a decision.");
}

TEST(ReadEdition, what_would_be_read_by_nobody_is_refused) {
  expect_one("    needs answer\n    letter", "    needs answer\n      letter", "41:7",
             "This line stands too far in: the line above takes none below it.");
  expect_one("source \"A test\"\ncalendar", "source \"A test\"\n  source \"Another\"\ncalendar", "4:3",
             "This line stands too far in: the line above takes none below it.");
  expect_one("edition 2020 of 1 January 2020\n",
             "edition 2020 of 1 January 2020\nedition 2021 of 1 January 2021\n", "3:9",
             "A file has one line that begins with “edition”.");
}

TEST(ReadEdition, what_counts_to_nowhere_is_refused) {
  expect_one("within answering after received", "within 999999999 weeks after received", "26:16",
             "That is more than ten years.");
  expect_one("within answering after received", "by 29 February of urgent", "26:12",
             "Not every year has that day. Write before 1 March.");
  expect_one("start in open\n", "start in lapsed\n", "16:10", "A case does not begin where it ends.");
  expect_one("fact answer is words \"The answer\", private",
             "fact answer is yes or no \"The answer\", private", "13:6",
             "Only words are private: what is chosen or counted stays when a person is erased.");
}

TEST(ReadEdition, only_a_day_lies_before_another) {
  EXPECT_TRUE(
      read_edition("f", text::replace_all(
                            shipped::small, "\"The day it came\"",
                            "\"The day it came\"\nfact seen_on is a past day \"x\", not before received"))
          .refusals()
          .size() == 1U)
      << "no decision tells it, and that is all";
  expect_one("fact answer is words \"The answer\", private",
             "fact answer is words \"The answer\", private, not before received", "13:6",
             "Only a day lies before another or after it.");
}

TEST(ReadEdition, a_fact_called_like_a_field_of_a_page_is_refused) {
  for (const std::string name : {"role", "on", "seen", "reason", "reference"}) {
    const auto refusals = spoiled("urgent", name);
    EXPECT_TRUE(std::any_of(refusals.begin(), refusals.end(), [&](const Refusal& one) {
      return one.sentence == "“" + name +
                                 "” is a word of the pages and letters themselves. Write another, such as “" +
                                 name + "_given”.";
    })) << name;
  }
}

TEST(ReadEdition, nothing_is_kept_from_an_office_by_the_passing_of_a_day) {
  expect_one("role clerk \"Clerk\", office panel_clerk",
             "role clerk \"Clerk\", office panel_clerk, kept out when answer_it has passed", "6:6",
             "Nobody is kept out because a date has passed: write of a fact or a decision.");
  expect_one("role clerk \"Clerk\", office panel_clerk",
             "role clerk \"Clerk\", office panel_clerk, kept out when answer_it has come", "6:6",
             "Nobody is kept out because a date has passed: write of a fact or a decision.");
  expect_one("    done by give", "    ends with its state\n    done by give", "24:8",
             "A duty inside a state ends with it as it is: leave “ends with its state” out.");
}

TEST(ReadEdition, a_step_that_can_never_be_taken_is_refused) {
  expect_one(
      "    needs answer\n", "    needs answer\n    when answer is not known \"It was given.\"\n", "38:12",
      "“give” is never open: it needs “answer”, and is taken only while “answer” is not known. Write “may "
      "say”, or leave one of the two out.");
}

TEST(ReadEdition, two_things_of_one_name_are_refused) {
  expect_one("decision note \"Note something\"", "decision give \"Note something\"", "38:12",
             "“give” has a meaning already, in line 32.");
  const auto refusals = spoiled("fact answer is", "fact open is words \"A word\"\nfact answer is");
  ASSERT_EQ(refusals.size(), 2U);  // that nobody tells it is the other
  EXPECT_EQ(refusals[1].field, "f:22:7");
  EXPECT_EQ(refusals[1].sentence, "“open” has a meaning already, in line 13.");
}

TEST(ReadEdition, conditions_are_held_against_what_a_fact_can_be) {
  const auto with = [](const std::string& condition) {
    return "    needs answer\n    when " + condition + "\n";
  };
  expect_one("    needs answer\n", with("urgent is maybe"), "38:12", "“urgent” is yes or no.");
  expect_one("    needs answer\n", with("answer is yes"), "38:12",
             "“answer” has no choices; it is known or not known.");
  expect_one("    needs answer\n", with("urgent is at least 3"), "38:12",
             "“urgent” is no number, so it is not at least or at most.");
  expect_one("    needs answer\n", with("rule is_veot"), "41:10",
             "There is no rule “is_veot”. Did you mean “is_veto”?");
  expect_one("    needs answer\n", with("rule is_veto"), "38:12",
             "The rule “is_veto” asks for a fact “members”.");
  expect_one("    needs answer\n", with("urgent is yes and answer is known or urgent is no"), "41:44",
             "Either “and” or “or”: write a second line for the other.");
}

TEST(ReadEdition, every_problem_is_named_not_the_first_alone) {
  const auto read =
      read_edition("f", "protocol p \"P\"\nrole a \"A\", outsid\nfact f is a nubmer \"F\"\nnonsense here\n");
  ASSERT_FALSE(read);
  std::vector<std::string> fields;
  for (const auto& refusal : read.refusals()) fields.push_back(refusal.field);
  EXPECT_EQ(fields,
            (std::vector<std::string>{"f:1:1", "f:1:1", "f:1:1", "f:1:1", "f:2:13", "f:3:11", "f:4:1"}));
}

TEST(ReadEdition, the_example_of_the_guide_is_an_edition) {
  std::ifstream in(std::string(REEVE_SOURCE_DIR) + "/docs/guides/protocols.md");
  const std::string guide{std::istreambuf_iterator<char>{in}, {}};
  const auto from = guide.find("```\n") + 4;
  const auto read = read_edition("guide", guide.substr(from, guide.find("```", from) - from));
  EXPECT_TRUE(read) << (read ? "" : read.refusal().field + ": " + read.refusal().sentence);
}

TEST(ReadEdition, a_file_that_is_no_protocol_is_refused_quickly) {
  std::string deep;
  for (int line = 0; line < 5000; ++line)
    deep += std::string(static_cast<std::size_t>(line), ' ') + "state a\n";
  const auto refused = read_edition("f", deep);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.refusal().sentence, "A protocol is a text of at most 256 KB.");
  const auto nested = read_edition("f", "protocol\n a\n  a\n   a\n    a\n");
  ASSERT_FALSE(nested);
  EXPECT_EQ(nested.refusals().back().sentence, "Lines stand at most four deep.");
}

TEST(ReadEdition, a_rule_that_no_edition_names_is_not_kept) {
  for (const auto& rule : rules()) {
    bool used = false;
    for (const auto& edition : shipped::all()) used |= edition.text.find(rule.name) != std::string::npos;
    EXPECT_TRUE(used) << rule.name;
  }
}

}  // namespace
}  // namespace reeve::protocol
