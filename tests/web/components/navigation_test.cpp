#include "web/components/navigation.hpp"

#include <gtest/gtest.h>

#include "web/components/fixtures.hpp"

namespace reeve::web::testing {

namespace {

Html draw_skip_link(const Options& options) {
  return skip_link({.text = content_at(options),
                    .href = words_at(options, "href", "#content"),
                    .classes = words_at(options, "classes"),
                    .attributes = attributes_at(options)});
}

Html draw_back_link(const Options& options) {
  const auto given = content_at(options);
  return back_link({.href = words_at(options, "href", "#"),
                    .text = given.empty() ? Content("Back") : given,
                    .classes = words_at(options, "classes"),
                    .attributes = attributes_at(options)});
}

Html draw_breadcrumbs(const Options& options) {
  Breadcrumbs drawn{.collapse_on_mobile = is_true(options, "collapseOnMobile"),
                    .label = words_at(options, "labelText", "Breadcrumb"),
                    .classes = words_at(options, "classes"),
                    .attributes = attributes_at(options)};
  for (const auto& item : objects_at(options, "items")) {
    drawn.items.push_back(
        {.text = content_at(item), .href = words_at(item, "href"), .attributes = attributes_at(item)});
  }
  return breadcrumbs(drawn);
}

std::optional<PageLink> page_link_at(const Options& options, std::string_view name) {
  if (!has(options, name)) return std::nullopt;
  const auto& link = object_at(options, name);
  return PageLink{.href = words_at(link, "href"),
                  .text = content_at(link),
                  .label = words_at(link, "labelText"),
                  .attributes = attributes_at(link)};
}

Html draw_pagination(const Options& options) {
  Pagination drawn{.previous = page_link_at(options, "previous"),
                   .next = page_link_at(options, "next"),
                   .label = words_at(options, "landmarkLabel", "Pagination"),
                   .classes = words_at(options, "classes"),
                   .attributes = attributes_at(options)};
  for (const auto& item : objects_at(options, "items")) {
    drawn.items.push_back({.number = words_at(item, "number"),
                           .href = words_at(item, "href"),
                           .current = is_true(item, "current"),
                           .ellipsis = is_true(item, "ellipsis"),
                           .hidden_text = words_at(item, "visuallyHiddenText"),
                           .attributes = attributes_at(item)});
  }
  return pagination(drawn);
}

Html draw_service_navigation(const Options& options) {
  ServiceNavigation drawn{.service_name = words_at(options, "serviceName"),
                          .service_href = words_at(options, "serviceUrl"),
                          .collapse_on_mobile = maybe_bool(options, "collapseNavigationOnMobile"),
                          .menu_text = words_at(options, "menuButtonText", "Menu"),
                          .menu_label = words_at(options, "menuButtonLabel"),
                          .navigation_label = words_at(options, "navigationLabel"),
                          .navigation_id = words_at(options, "navigationId", "navigation"),
                          .section_label = words_at(options, "ariaLabel", "Service information"),
                          .classes = words_at(options, "classes"),
                          .attributes = attributes_at(options)};
  for (const auto& item : objects_at(options, "navigation")) {
    drawn.items.push_back({.text = content_at(item),
                           .href = words_at(item, "href"),
                           .current = is_true(item, "current"),
                           .active = is_true(item, "active")});
  }
  return service_navigation(drawn);
}

}  // namespace

TEST(skip_link, is_drawn_as_govuk_frontend_draws_it) {
  expect_the_same_markup({.component = "skip-link", .draw = draw_skip_link});
}

TEST(back_link, is_drawn_as_govuk_frontend_draws_it) {
  expect_the_same_markup({.component = "back-link", .draw = draw_back_link});
}

TEST(breadcrumbs, are_drawn_as_govuk_frontend_draws_them) {
  expect_the_same_markup({.component = "breadcrumbs", .draw = draw_breadcrumbs});
}

TEST(pagination, is_drawn_as_govuk_frontend_draws_it) {
  expect_the_same_markup({.component = "pagination", .draw = draw_pagination});
}

TEST(service_navigation, is_drawn_as_govuk_frontend_draws_it) {
  const std::string no_slots = "nothing is slotted in: the language and the account have their own places";
  expect_the_same_markup(
      {.component = "service-navigation",
       .draw = draw_service_navigation,
       .unsupported = {{"with language navigation", no_slots},
                       {"with right-aligned language navigation", no_slots},
                       {"inverse with language navigation", no_slots},
                       {"with slotted content", no_slots},
                       {"with `inline` end slot", no_slots},
                       {"with custom navigation classes", "no class of ours was needed there"}}});
}

TEST(service_navigation, marks_the_current_page_for_eyes_and_ears) {
  const auto html =
      service_navigation({.items = {NavigationItem{.text = "Plan", .href = "/plan", .current = true}}});
  EXPECT_NE(html.bytes.find(R"(aria-current="page"><strong)"), std::string::npos);
}

}  // namespace reeve::web::testing
