#include "complaints/small_numbers.hpp"

#include <gtest/gtest.h>

namespace reeve::complaints {
namespace {

using Shown = std::vector<std::pair<std::string, std::optional<int>>>;

TEST(SmallNumbers, from_one_to_four_are_not_shown) {
  EXPECT_EQ(shown_counts({{"a", 1}, {"b", 4}, {"c", 5}, {"d", 0}, {"e", 40}}),
            (Shown{{"a", std::nullopt}, {"b", std::nullopt}, {"c", 5}, {"d", 0}, {"e", 40}}));
}

TEST(SmallNumbers, one_alone_takes_the_smallest_other_with_it) {
  EXPECT_EQ(shown_counts({{"a", 3}, {"b", 9}, {"c", 7}, {"d", 0}}),
            (Shown{{"a", std::nullopt}, {"b", 9}, {"c", std::nullopt}, {"d", 0}}));
  EXPECT_EQ(shown_counts({{"a", 3}}), (Shown{{"a", std::nullopt}}));
  EXPECT_EQ(shown_counts({{"a", 10}, {"b", 1}, {"c", 1}, {"d", 30}}),
            (Shown{{"a", std::nullopt}, {"b", std::nullopt}, {"c", std::nullopt}, {"d", 30}}))
      << "two that make 2 are one each";
  EXPECT_EQ(shown_counts({{"a", 5}, {"b", 0}}), (Shown{{"a", 5}, {"b", 0}}));
}

}  // namespace
}  // namespace reeve::complaints
