#include "kernel/text.hpp"

#include <gtest/gtest.h>

#include <climits>

namespace reeve::text {
namespace {

TEST(Text, trims_spaces_tabs_and_line_ends_at_both_ends_only) {
  EXPECT_EQ(trim(" \t\r\n\f\va b \r\n"), "a b");
  EXPECT_EQ(trim("   "), "");
  EXPECT_EQ(trim(""), "");
  EXPECT_EQ(trim("\u00a0x"), "\u00a0x");
}

TEST(Text, splits_keeping_empty_parts_and_joins_them_again) {
  const std::vector<std::string> parts{"", "a", "", "b", ""};
  EXPECT_EQ(split(",a,,b,", ","), parts);
  EXPECT_EQ(join(parts, ","), ",a,,b,");
  EXPECT_EQ(split("", ","), std::vector<std::string>{""});
  EXPECT_EQ(split("a--b", "--"), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(join({}, ","), "");
}

TEST(Text, a_prefix_is_found_whatever_the_case_of_its_letters) {
  EXPECT_TRUE(starts_with_ignoring_case("Content-Type", "content-"));
  EXPECT_TRUE(starts_with_ignoring_case("x", ""));
  EXPECT_FALSE(starts_with_ignoring_case("con", "content"));
  EXPECT_FALSE(starts_with_ignoring_case("[", "{"));
}

TEST(Text, lower_touches_ascii_letters_only) { EXPECT_EQ(lower("ÀB-[Z]9"), "Àb-[z]9"); }

TEST(Text, replace_all_does_not_look_at_what_it_put_in) {
  EXPECT_EQ(replace_all("aXbX", "X", "XX"), "aXXbXX");
  EXPECT_EQ(replace_all("aaa", "aa", "b"), "ba");
  EXPECT_EQ(replace_all("abc", "x", "y"), "abc");
}

TEST(Text, folded_text_is_lower_case_words_with_one_space_between) {
  EXPECT_EQ(folded("  Offender-Management &  Rehabilitation! "), "offender management rehabilitation");
  EXPECT_EQ(folded("Café"), "café");
  EXPECT_EQ(folded("!?"), "");
}

TEST(Text, a_slug_is_fit_for_an_address) {
  EXPECT_EQ(slug("Offender Management & Rehabilitation"), "offender-management-rehabilitation");
  EXPECT_EQ(slug("Q1 2019/20"), "q1-2019-20");
  EXPECT_EQ(slug("--Café--au lait"), "caf-au-lait");
  EXPECT_EQ(slug("…"), "");
}

struct BadUtf8 {
  const char* what;
  std::string text;
  std::size_t at;
};

TEST(Text, every_kind_of_broken_utf8_is_found_where_it_starts) {
  const BadUtf8 cases[] = {
      {"a continuation byte alone", "ab\x80", 2},
      {"an overlong slash", "a\xC0\xAF", 1},
      {"an overlong form of two bytes", "\xC1\xBF", 0},
      {"an overlong form of three bytes", "\xE0\x9F\xBF", 0},
      {"an overlong form of four bytes", "\xF0\x8F\xBF\xBF", 0},
      {"the first surrogate", "\xED\xA0\x80", 0},
      {"the last surrogate", "x\xED\xBF\xBF", 1},
      {"a code point above U+10FFFF", "\xF4\x90\x80\x80", 0},
      {"a lead byte no character has", "\xF5\x80\x80\x80", 0},
      {"FF", "abc\xFF", 3},
      {"a character cut short", "caf\xC3", 3},
      {"three of four bytes", "\xF0\x9F\x98", 0},
      {"a letter where a continuation belongs", "\xC3(", 0},
  };
  for (const auto& bad : cases) EXPECT_EQ(first_bad_utf8(bad.text), bad.at) << bad.what;
}

TEST(Text, the_first_and_last_character_of_every_length_is_utf8) {
  for (const std::string good : {"", "\x7F", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF",
                                 "\xEE\x80\x80", "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"})
    EXPECT_EQ(first_bad_utf8(good), std::string_view::npos) << good;
}

TEST(Text, a_nul_is_utf8_and_is_found_by_its_own_question) {
  const std::string with_nul("a\0b", 3);
  EXPECT_EQ(first_bad_utf8(with_nul), std::string_view::npos);
  EXPECT_TRUE(has_nul(with_nul));
  EXPECT_FALSE(has_nul("ab"));
}

TEST(Text, numbers_are_grouped_in_threes) {
  EXPECT_EQ(with_thousands(0), "0");
  EXPECT_EQ(with_thousands(999), "999");
  EXPECT_EQ(with_thousands(1000), "1,000");
  EXPECT_EQ(with_thousands(42250), "42,250");
  EXPECT_EQ(with_thousands(-999), "-999");
  EXPECT_EQ(with_thousands(-1000), "-1,000");
  EXPECT_EQ(with_thousands(LLONG_MIN), "-9,223,372,036,854,775,808");
}

TEST(Text, one_is_singular_and_every_other_count_is_plural) {
  EXPECT_EQ(counted(1, "commitment", "commitments"), "1 commitment");
  EXPECT_EQ(counted(0, "commitment", "commitments"), "0 commitments");
  EXPECT_EQ(counted(1200, "row", "rows"), "1,200 rows");
}

}  // namespace
}  // namespace reeve::text
