#include "web/components/sections.hpp"

#include <gtest/gtest.h>

#include "web/components/markup.hpp"

namespace reeve::web::testing {

// MoJ publishes templates but no examples, so these are its templates filled in by hand.

TEST(timeline, is_drawn_as_the_moj_template_draws_it) {
  const auto html = timeline({.events = {TimelineEvent{.title = "Review asked for",
                                                       .byline = "the complainant",
                                                       .when = "2 March 2026",
                                                       .datetime = "2026-03-02",
                                                       .description = "By post."}}});
  EXPECT_EQ(canonical(html.bytes), canonical(R"(
    <div class="moj-timeline"><div class="moj-timeline__item">
      <div class="moj-timeline__header"><h2 class="moj-timeline__title">Review asked for</h2>
        <p class="moj-timeline__byline">by the complainant</p></div>
      <p class="moj-timeline__date"><time datetime="2026-03-02">2 March 2026</time></p>
      <div class="moj-timeline__description">By post.</div>
    </div></div>)"));
}

TEST(sub_navigation, is_drawn_as_the_moj_template_draws_it) {
  const auto html =
      sub_navigation({.items = {NavigationItem{.text = "Plan", .href = "/plan", .current = true},
                                NavigationItem{.text = "Money", .href = "/money"}}});
  EXPECT_EQ(canonical(html.bytes), canonical(R"(
    <nav class="moj-sub-navigation" aria-label="Sub navigation"><ul class="moj-sub-navigation__list">
      <li class="moj-sub-navigation__item">
        <a class="moj-sub-navigation__link" aria-current="page" href="/plan">Plan</a></li>
      <li class="moj-sub-navigation__item"><a class="moj-sub-navigation__link" href="/money">Money</a></li>
    </ul></nav>)"));
}

TEST(side_navigation, is_drawn_as_the_moj_template_draws_it) {
  const auto html = side_navigation(
      {.sections = {SideSection{
           .heading = "Plan", .items = {NavigationItem{.text = "Themes", .href = "/t", .current = true}}}}});
  EXPECT_EQ(canonical(html.bytes), canonical(R"(
    <nav class="moj-side-navigation" aria-label="Side navigation">
      <h2 class="moj-side-navigation__title">Plan</h2><ul class="moj-side-navigation__list">
      <li class="moj-side-navigation__item moj-side-navigation__item--active">
        <a href="/t" aria-current="location">Themes</a></li></ul></nav>)"));
}

TEST(filter, is_a_form_that_asks_by_address_and_needs_no_script) {
  const auto html = filter({.action = "/commitments", .fields = el("p", "fields")}).bytes;
  EXPECT_TRUE(html.starts_with(R"(<form class="moj-filter" method="get" action="/commitments">)"));
  EXPECT_EQ(html.find("moj-filter__selected"), std::string::npos);
}

TEST(filter, shows_what_is_selected_and_how_to_take_it_off) {
  const auto html = filter({.selected = {SelectedFilters{.heading = "Status", .items = {{"Late", "/c?"}}}},
                            .clear_href = "/c"})
                        .bytes;
  EXPECT_NE(html.find(R"(href="/c?"><span class="govuk-visually-hidden">Remove this filter</span> Late</a>)"),
            std::string::npos);
  EXPECT_NE(html.find(R"(href="/c">Clear filters</a>)"), std::string::npos);
}

}  // namespace reeve::web::testing
