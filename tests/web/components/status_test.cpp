#include "web/components/status.hpp"

#include <gtest/gtest.h>

#include "web/components/provenance.hpp"

namespace reeve::web::testing {

namespace {

const StatusTag on_track{.name = "On track", .symbol = "+", .foreground = "#ffffff", .background = "#00703c"};

bool contains(const Html& html, std::string_view words) {
  return html.bytes.find(words) != std::string::npos;
}

}  // namespace

TEST(status_tag, always_prints_its_name) {
  EXPECT_TRUE(contains(status_tag(on_track), R"(<span class="reeve-status__name">On track</span>)"));
}

TEST(status_tag, hides_the_symbol_from_listeners_and_gives_it_the_colours_of_the_legend) {
  const auto html = status_tag(on_track);
  EXPECT_TRUE(contains(html, R"(aria-hidden="true")"));
  EXPECT_TRUE(contains(html, R"(fill="#00703c")"));
  EXPECT_FALSE(contains(html, "style="));
}

TEST(status_tag, is_not_drawn_as_a_tag_or_a_button) {
  EXPECT_FALSE(contains(status_tag(on_track), "govuk-tag"));
  EXPECT_FALSE(contains(status_tag(on_track), "button"));
}

TEST(status_tag, draws_ink_on_white_when_a_colour_is_not_a_colour) {
  auto broken = on_track;
  broken.background = "url(#x)";
  EXPECT_TRUE(contains(status_tag(broken), R"(fill="#ffffff")"));
  EXPECT_FALSE(contains(status_tag(broken), "url("));
}

TEST(change, shows_this_value_beside_the_previous_one_and_its_period) {
  EXPECT_EQ(change({.value = "14.2%", .previous = "12.1%", .period = "Quarter 1"}).bytes,
            R"(<span class="reeve-change"><span class="reeve-change__now">14.2%</span> )"
            R"(<span class="reeve-change__before">was 12.1% (Quarter 1)</span></span>)");
}

TEST(change, says_when_there_was_no_earlier_value) {
  EXPECT_TRUE(contains(change({.value = "TBC"}), "no earlier value"));
}

TEST(derivation, numbers_its_lines_and_cites_the_rule_of_each) {
  const auto html = derivation({.lines = {DerivationLine{"Day after: 3 March", "reg 29(2)"}}});
  EXPECT_TRUE(contains(html, "<details"));
  EXPECT_TRUE(contains(html, R"(<li>Day after: 3 March <span class="reeve-cite">(reg 29(2))</span></li>)"));
}

TEST(source_note, says_where_a_figure_came_from_and_when) {
  const auto html = source_note({.source = "Recorded crime", .href = "/s", .as_at = "30 June 2026"});
  EXPECT_EQ(html.bytes,
            R"(<p class="reeve-source">Source: <a class="govuk-link" href="/s">Recorded crime</a>, )"
            "as at 30 June 2026.</p>");
}

}  // namespace reeve::web::testing
