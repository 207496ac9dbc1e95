#include "complaints/sample.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "kernel/bytes.hpp"

namespace reeve::complaints {
namespace {

std::vector<std::string> many() {
  std::vector<std::string> all;
  for (int at = 1; at <= 200; ++at) all.push_back("PC-2019-" + std::to_string(at));
  return all;
}

TEST(Sample, the_same_seed_draws_the_same_whatever_the_order_of_the_list) {
  auto turned = many();
  std::reverse(turned.begin(), turned.end());
  const auto one = draw(many(), "4 8 15", 8);
  const auto other = draw(turned, "4 8 15", 8);
  ASSERT_TRUE(one && other);
  EXPECT_EQ(*one, *other);
  EXPECT_EQ(one->size(), 8U);
  EXPECT_NE(*one, *draw(many(), "4 8 16", 8));
}

// By hand: sha256sum of "s A", "s B" and "s C".
TEST(Sample, is_the_lowest_hashes_of_seed_space_reference) {
  const auto drawn = draw({"A", "B", "C"}, "s", 3);
  ASSERT_TRUE(drawn);
  EXPECT_TRUE(std::is_sorted(drawn->begin(), drawn->end(), [](const auto& a, const auto& b) {
    return bytes::sha256("s " + a) < bytes::sha256("s " + b);
  }));
  EXPECT_EQ(*drawn, (std::vector<std::string>{"A", "B", "C"}));
}

TEST(Sample, more_than_there_are_and_no_seed_are_refused_at_once) {
  const auto drawn = draw({"A"}, "", 2);
  ASSERT_FALSE(drawn);
  ASSERT_EQ(drawn.refusals().size(), 2U);
  EXPECT_EQ(drawn.refusals()[1].sentence, "Draw from 1 to 1: so many files are in the list.");
}

// Each file is drawn about as often as any other: 2,000 seeds, 1 of 20.
TEST(Sample, favours_no_file) {
  std::map<std::string, int> times;
  std::vector<std::string> list;
  for (int at = 0; at < 20; ++at) list.push_back("FC-" + std::to_string(at));
  for (int seed = 0; seed < 2000; ++seed) ++times[draw(list, std::to_string(seed), 1)->front()];
  ASSERT_EQ(times.size(), 20U);
  for (const auto& [reference, count] : times) {
    EXPECT_GT(count, 60) << reference;
    EXPECT_LT(count, 140) << reference;
  }
}

}  // namespace
}  // namespace reeve::complaints
