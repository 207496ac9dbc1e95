#include "kernel/money/money.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <numeric>

namespace reeve::money {
namespace {

std::optional<std::int64_t> pence(std::string_view printed, Scale scale) {
  const auto money = parse(printed, scale);
  if (!money) return std::nullopt;
  return money->in_pence();
}

TEST(Money, a_figure_is_read_in_the_scale_it_is_printed_in) {
  EXPECT_EQ(pence("78", Scale::thousands), 7'800'000);
  EXPECT_EQ(pence("2.08", Scale::millions), 208'000'000);
  EXPECT_EQ(pence("1,673,169.50", Scale::pounds), 167'316'950);
  EXPECT_EQ(pence("0", Scale::pounds), 0);
  EXPECT_EQ(pence(" 12.5\n", Scale::pounds), 1'250);
  EXPECT_EQ(pence(".5", Scale::pounds), 50);
}

TEST(Money, brackets_and_a_minus_both_mean_less_than_nothing) {
  EXPECT_EQ(pence("(665)", Scale::thousands), -66'500'000);
  EXPECT_EQ(pence("-665", Scale::thousands), -66'500'000);
  EXPECT_EQ(pence("(0)", Scale::pounds), 0);
}

TEST(Money, decimals_go_down_to_the_penny_of_the_scale_and_no_further) {
  EXPECT_EQ(pence("0.01", Scale::pounds), 1);
  EXPECT_EQ(pence("0.00001", Scale::thousands), 1);
  EXPECT_EQ(pence("0.00000001", Scale::millions), 1);
  EXPECT_FALSE(pence("0.001", Scale::pounds));
  EXPECT_FALSE(pence("0.000001", Scale::thousands));
  EXPECT_FALSE(pence("0.000000001", Scale::millions));
}

TEST(Money, what_is_not_a_figure_is_refused) {
  for (const char* bad : {"",    " ",     "-",        "()",      ".",    "-.",   ",",  "n/a",  "£5",
                          "5p",  "1 000", "1.2.3",    "--5",     "(-5)", "-(5)", "(5", "5)",   "+5",
                          "1e3", ",5",    "1.000,00", "\u22125", "0x10", "½",    "5-", "((5))"})
    EXPECT_FALSE(parse(bad, Scale::pounds)) << bad;
}

TEST(Money, a_figure_too_large_to_hold_is_refused_not_wrapped) {
  EXPECT_EQ(pence("9999999999999999.99", Scale::pounds), 999'999'999'999'999'999);
  EXPECT_FALSE(parse("99999999999999999999", Scale::pounds));
  EXPECT_FALSE(parse("92233720369", Scale::millions));
  EXPECT_EQ(pence("92233720368", Scale::millions), 9'223'372'036'800'000'000);
}

TEST(Money, pounds_are_printed_with_pence_only_when_there_are_some) {
  EXPECT_EQ(in_pounds(Money::pounds(1'673'169)), "£1,673,169");
  EXPECT_EQ(in_pounds(Money::pence(167'316'950)), "£1,673,169.50");
  EXPECT_EQ(in_pounds(Money::pence(5)), "£0.05");
  EXPECT_EQ(in_pounds(Money{}), "£0");
  EXPECT_EQ(in_pounds_and_pence(Money::pounds(10)), "£10.00");
  EXPECT_EQ(in_pounds_and_pence(Money::pence(1'167)), "£11.67");
  EXPECT_EQ(in_pounds(Money::pence(-1)), "-£0.01");
  EXPECT_EQ(in_pounds(Money::pence(INT64_MIN)), "-£92,233,720,368,547,758.08");
}

TEST(Money, millions_round_halves_away_from_nothing) {
  EXPECT_EQ(in_millions(Money::pounds(1'673'169)), "£1.673m");
  EXPECT_EQ(in_millions(Money::pounds(1'673'499)), "£1.673m");
  EXPECT_EQ(in_millions(Money::pounds(1'673'500)), "£1.674m");
  EXPECT_EQ(in_millions(Money::pounds(-1'673'500)), "-£1.674m");
  EXPECT_EQ(in_millions(Money::pounds(500)), "£0.001m");
  EXPECT_EQ(in_millions(Money::pence(49'999)), "£0.000m");
  EXPECT_EQ(in_millions(Money::pence(-49'999)), "£0.000m");
  EXPECT_EQ(in_millions(Money::pounds(999'999'500)), "£1,000.000m");
}

TEST(Money, sums_beyond_the_range_are_faults) {
  const auto most = Money::pence(INT64_MAX);
  EXPECT_THROW(most + Money::pence(1), std::overflow_error);
  EXPECT_THROW(Money::pence(INT64_MIN) - Money::pence(1), std::overflow_error);
  EXPECT_THROW(-Money::pence(INT64_MIN), std::overflow_error);
  EXPECT_THROW(Money::pounds(INT64_MAX), std::overflow_error);
  EXPECT_EQ(most - most, Money{});
}

std::vector<std::int64_t> shares_in_pence(Money total, const std::vector<std::int64_t>& weights) {
  std::vector<std::int64_t> all;
  for (const auto& part : share(total, weights)) all.push_back(part.in_pence());
  return all;
}

TEST(Money, the_odd_penny_goes_to_the_largest_fraction_and_then_to_the_first) {
  EXPECT_EQ(shares_in_pence(Money::pence(100), {1, 1, 1}), (std::vector<std::int64_t>{34, 33, 33}));
  EXPECT_EQ(shares_in_pence(Money::pence(-100), {1, 1, 1}), (std::vector<std::int64_t>{-34, -33, -33}));
  EXPECT_EQ(shares_in_pence(Money::pence(100), {1, 2, 3}), (std::vector<std::int64_t>{17, 33, 50}));
  EXPECT_EQ(shares_in_pence(Money::pence(10), {0, 1, 0}), (std::vector<std::int64_t>{0, 10, 0}));
}

TEST(Money, shares_without_weight_or_below_nothing_are_refused) {
  EXPECT_THROW(share(Money::pence(1), {}), std::invalid_argument);
  EXPECT_THROW(share(Money::pence(1), {0, 0}), std::invalid_argument);
  EXPECT_THROW(share(Money::pence(1), {1, -1}), std::invalid_argument);
}

RC_GTEST_PROP(Money, shares_add_up_exactly_and_each_is_within_a_penny_of_its_due, ()) {
  __extension__ using Wide = __int128;
  const auto total = *rc::gen::arbitrary<std::int64_t>();
  const auto weights = *rc::gen::nonEmpty(
      rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(0, INT64_MAX / 1000)));
  Wide sum = 0;
  for (auto weight : weights) sum += weight;
  RC_PRE(sum > 0);
  const auto shares = share(Money::pence(total), weights);
  RC_ASSERT(shares.size() == weights.size());
  Wide given = 0;
  for (std::size_t at = 0; at < shares.size(); ++at) {
    given += shares[at].in_pence();
    const Wide off = Wide{shares[at].in_pence()} * sum - Wide{total} * weights[at];
    RC_ASSERT(off < sum && off > -sum);
    RC_ASSERT(weights[at] > 0 || shares[at] == Money{});
  }
  RC_ASSERT(given == total);
}

RC_GTEST_PROP(Money, pounds_as_printed_are_read_back_the_same, ()) {
  const auto money = Money::pence(*rc::gen::inRange<std::int64_t>(-999'999'999'999'999, 999'999'999'999'999));
  auto printed = in_pounds(money);
  printed.erase(printed.find("£"), std::string_view("£").size());
  RC_ASSERT(parse(printed, Scale::pounds) == money);
}

}  // namespace
}  // namespace reeve::money
