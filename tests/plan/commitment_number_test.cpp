#include "plan/commitment_number.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace reeve::plan {
namespace {

TEST(CommitmentNumber, digits_or_digits_with_a_letter_in_brackets) {
  for (const char* number : {"1", "9", "9(a)", "86", "100", "123456", "9(z)"})
    EXPECT_TRUE(is_commitment_number(number)) << number;
  for (const char* number : {"", "a", "9a", "9(A)", "9(ab)", "9()", "9 (a)", "(a)", "1234567", "9.1", "-9",
                             "9(a", " 9", "47/48", "9(1)"})
    EXPECT_FALSE(is_commitment_number(number)) << number;
}

TEST(CommitmentNumber, lists_go_by_number_with_the_unnumbered_last) {
  std::vector<std::string> keys{sort_key("", "Aspire"), sort_key("16", "x"),   sort_key("9(b)", "x"),
                                sort_key("100", "x"),   sort_key("2", "x"),    sort_key("9", "x"),
                                sort_key("10", "x"),    sort_key("9(a)", "x"), sort_key("", "Brave")};
  std::sort(keys.begin(), keys.end());
  const std::vector<std::string> in_order{
      sort_key("2", "x"),    sort_key("9", "x"),     sort_key("9(a)", "x"),
      sort_key("9(b)", "x"), sort_key("10", "x"),    sort_key("16", "x"),
      sort_key("100", "x"),  sort_key("", "Aspire"), sort_key("", "Brave")};
  EXPECT_EQ(keys, in_order);
}

TEST(CommitmentNumber, an_address_is_the_number_without_brackets_or_the_words) {
  EXPECT_EQ(commitment_slug("86", "Proactive knife crime awareness"), "86");
  EXPECT_EQ(commitment_slug("9(a)", "Homelessness Problem Solving Forum"), "9a");
  EXPECT_EQ(commitment_slug("", "Enhanced IT; BWV & Drones"), "enhanced-it-bwv-drones");
  EXPECT_EQ(commitment_slug("", "…"), "commitment");
}

}  // namespace
}  // namespace reeve::plan
