#include "web/components/chart.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "web/components/chart_scale.hpp"

namespace reeve::web::testing {

namespace {

ChartData four_quarters() {
  return {.id = "crime",
          .title = "Knife crime",
          .periods = {"Q1", "Q2", "Q3", "Q4"},
          .series = {ChartSeries{.name = "Anyshire",
                                 .values = {{"12", 12.0}, {"15", 15.0}, {"TBC", std::nullopt}, {"9", 9.0}}}}};
}

bool contains(const Html& html, std::string_view words) {
  return html.bytes.find(words) != std::string::npos;
}

std::size_t count(const Html& html, std::string_view words) {
  std::size_t found = 0;
  for (auto at = html.bytes.find(words); at != std::string::npos; at = html.bytes.find(words, at + 1))
    ++found;
  return found;
}

}  // namespace

TEST(chart, is_one_image_with_a_name_and_a_description) {
  const auto html = chart(four_quarters());
  EXPECT_TRUE(contains(html, R"(role="img" aria-labelledby="crime-title crime-desc")"));
  EXPECT_TRUE(contains(html, R"(<title id="crime-title">Knife crime</title>)"));
  EXPECT_TRUE(
      contains(html, "Line chart of 4 periods. Anyshire: 12 in Q1, 9 in Q4. Every figure is in the table"));
}

TEST(chart, has_no_style_attribute) { EXPECT_FALSE(contains(chart(four_quarters()), " style=")); }

TEST(chart, lifts_the_pen_at_a_value_that_is_not_a_number_and_prints_its_words) {
  const auto html = chart(four_quarters());
  EXPECT_EQ(count(html, "reeve-chart__mark--1"), 3U);
  EXPECT_TRUE(contains(html, ">TBC</text>"));
  const auto from = html.bytes.find("d=\"M", html.bytes.find("reeve-chart__line--1"));
  const auto path = html.bytes.substr(from, html.bytes.find('"', from + 3) - from);
  EXPECT_EQ(std::count(path.begin(), path.end(), 'M'), 2);
}

TEST(chart, draws_bars_for_fewer_than_three_periods) {
  auto data = four_quarters();
  data.periods.resize(2);
  data.series.front().values.resize(2);
  EXPECT_EQ(count(chart(data), "<rect"), 2U);
}

TEST(chart, tells_series_apart_by_dash_and_marker_and_names_them_in_a_key) {
  auto data = four_quarters();
  data.series.push_back(
      {.name = "Similar forces", .values = {{"10", 10.0}, {"11", 11.0}, {"12", 12.0}, {"13", 13.0}}});
  const auto html = chart(data);
  EXPECT_TRUE(contains(html, R"(stroke-dasharray="12 6")"));
  EXPECT_TRUE(contains(html, ">Similar forces</text>"));
}

TEST(chart, tells_bars_apart_by_hatching) {
  auto data = four_quarters();
  data.kind = ChartKind::bar;
  data.series.push_back({.name = "Similar forces", .values = {{"10", 10.0}}});
  EXPECT_TRUE(contains(chart(data), R"x(fill="url(#crime-fill-2)")x"));
}

TEST(chart, is_drawn_when_there_is_nothing_to_draw) {
  EXPECT_TRUE(contains(chart({.id = "none", .title = "Nothing yet"}), "<svg"));
  EXPECT_TRUE(contains(chart({.id = "none", .kind = ChartKind::line}), "<svg"));
}

TEST(chart, survives_a_series_shorter_or_longer_than_its_periods) {
  auto data = four_quarters();
  data.series.front().values.push_back({"1", 1.0});
  EXPECT_TRUE(contains(chart(data), "<svg"));
  data.series.front().values.resize(1);
  EXPECT_TRUE(contains(chart(data), "<svg"));
}

TEST(chart_scale, has_round_marks_that_cover_every_value) {
  const auto scale = detail::scale_of(four_quarters());
  EXPECT_DOUBLE_EQ(scale.low, 0);
  EXPECT_DOUBLE_EQ(scale.high, 15);
  EXPECT_DOUBLE_EQ(scale.step, 5);
}

TEST(chart_scale, goes_below_zero_only_for_a_value_below_zero) {
  auto data = four_quarters();
  data.series.front().values[0] = {"-3", -3.0};
  EXPECT_DOUBLE_EQ(detail::scale_of(data).low, -5);
}

TEST(chart_scale, prints_marks_with_thousands_a_true_minus_and_no_needless_decimals) {
  EXPECT_EQ(detail::mark_label(1250000, 250000), "1,250,000");
  EXPECT_EQ(detail::mark_label(-0.5, 0.5),
            "\xE2\x88\x92"
            "0.5");
  EXPECT_EQ(detail::mark_label(5, 2.5), "5.0");
}

}  // namespace reeve::web::testing
