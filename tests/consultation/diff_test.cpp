#include "consultation/diff.hpp"

#include <gmock/gmock.h>
#include <rapidcheck.h>

#include <chrono>

namespace reeve::consultation {
namespace {

using testing::IsEmpty;

// [-taken out-]{+put in+}
std::string told(const Runs& runs) {
  std::string words;
  for (const auto& run : runs) {
    if (run.change == Change::kept) words += run.text;
    if (run.change == Change::removed) words += "[-" + run.text + "-]";
    if (run.change == Change::added) words += "{+" + run.text + "+}";
  }
  return words;
}

std::string told(std::string_view before, std::string_view after) { return told(difference(before, after)); }

TEST(Difference, says_nothing_of_equal_texts) {
  EXPECT_THAT(difference("", ""), IsEmpty());
  EXPECT_EQ(told("- Victims\n- Witnesses\n", "- Victims\n- Witnesses\n"), "- Victims\n- Witnesses\n");
}

TEST(Difference, strikes_one_word_out_of_a_heading) {
  EXPECT_EQ(told("# Reporting hate crime incidents online", "# Reporting hate crime online"),
            "# Reporting hate crime [-incidents -]online");
}

TEST(Difference, strikes_out_the_end_of_a_line) {
  EXPECT_EQ(told("Telephone 01202 or 01305\nPost", "Telephone 01202\nPost"),
            "Telephone 01202[- or 01305-]\nPost");
}

TEST(Difference, puts_a_whole_bullet_between_two) {
  EXPECT_EQ(told("- Mental health\n- Hate crime\n", "- Mental health\n- Veterans\n- Hate crime\n"),
            "- Mental health\n{+- Veterans\n+}- Hate crime\n");
}

TEST(Difference, takes_a_whole_bullet_out) {
  EXPECT_EQ(told("- A\n- B\n- C\n", "- A\n- C\n"), "- A\n[-- B\n-]- C\n");
}

TEST(Difference, adds_a_last_bullet_to_a_text_without_a_line_end) {
  EXPECT_EQ(told("- A", "- A\n- B"), "- A{+\n- B+}");
}

TEST(Difference, tells_changed_words_side_by_side_as_one_change) {
  EXPECT_EQ(told("We will reduce reoffending in the county with all partners",
                 "We will cut repeat crime in the county with all partners"),
            "We will [-reduce reoffending-]{+cut repeat crime+} in the county with all partners");
}

TEST(Difference, shows_a_line_written_anew_whole) {
  EXPECT_EQ(
      told("- Rural crime teams\n- Kept\n", "- Probation links to local reoffending priorities\n- Kept\n"),
      "[-- Rural crime teams\n-]{+- Probation links to local reoffending priorities\n+}- Kept\n");
}

TEST(Difference, keeps_line_ends_that_did_not_change) {
  const auto runs =
      difference("One two three four\nfive six seven eight\n", "One two 3 four\nfive six 7 eight\n");
  EXPECT_EQ(told(runs), "One two [-three-]{+3+} four\nfive six [-seven-]{+7+} eight\n");
}

TEST(Difference, of_nothing_and_something_is_all_of_it) {
  EXPECT_EQ(told("", "New"), "{+New+}");
  EXPECT_EQ(told("Old\n", ""), "[-Old\n-]");
}

std::string any_text(const std::vector<int>& picks) {
  static const char* pieces[] = {"- ", "# ",   "safe", "plan ", "victims", " ",
                                 "\n", "\n- ", "aim",  "  ",    "é",       "the "};
  std::string words;
  for (const int pick : picks) words += pieces[pick];
  return words;
}

TEST(Difference, applied_to_the_old_text_gives_the_new_one) {
  const auto picks = rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 12));
  EXPECT_TRUE(rc::check([&] {
    const auto before = any_text(*picks);
    const auto after = any_text(*picks);
    const auto runs = difference(before, after);
    RC_ASSERT(text_before(runs) == before);
    RC_ASSERT(text_after(runs) == after);
    for (std::size_t at = 0; at + 1 < runs.size(); ++at) RC_ASSERT(runs[at].change != runs[at + 1].change);
    for (const auto& run : runs) RC_ASSERT(!run.text.empty());
  }));
}

TEST(Difference, of_a_text_and_itself_keeps_all) {
  const auto picks = rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 12));
  EXPECT_TRUE(rc::check([&] {
    const auto words = any_text(*picks);
    for (const auto& run : difference(words, words)) RC_ASSERT(run.change == Change::kept);
  }));
}

std::string many_words(int words, int seed) {
  std::string all;
  for (int at = 0; at < words; ++at)
    all += "w" + std::to_string((at * 7919 + seed * (at % 97 == 0)) % 4999) + (at % 15 == 14 ? "\n" : " ");
  return all;
}

TEST(Difference, of_twenty_thousand_words_is_exact_whatever_changed) {
  const auto plan = many_words(20000, 0);
  const auto revised = many_words(20000, 3);
  std::string one_line = plan;
  for (auto& letter : one_line)
    if (letter == '\n') letter = ' ';
  const auto other = many_words(19000, 1000003);
  for (const auto& [before, after] : {std::pair{plan, revised},
                                      {plan, one_line},
                                      {one_line, other},
                                      {plan, std::string(plan.rbegin(), plan.rend())}}) {
    const auto runs = difference(before, after);
    EXPECT_EQ(text_before(runs), before);
    EXPECT_EQ(text_after(runs), after);
  }
}

}  // namespace
}  // namespace reeve::consultation
