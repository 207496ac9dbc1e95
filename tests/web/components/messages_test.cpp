#include "web/components/messages.hpp"

#include <gtest/gtest.h>

#include "web/components/fixtures.hpp"

namespace reeve::web::testing {

namespace {

Html draw_error_summary(const Options& options) {
  ErrorSummary drawn{.title = content_at(options, "titleText", "titleHtml"),
                     .description = content_at(options, "descriptionText", "descriptionHtml"),
                     .disable_auto_focus = maybe_bool(options, "disableAutoFocus"),
                     .classes = words_at(options, "classes"),
                     .attributes = attributes_at(options)};
  for (const auto& item : objects_at(options, "errorList")) {
    const auto address = words_at(item, "href");
    drawn.errors.push_back({.sentence = content_at(item),
                            .field = address.empty() ? address : address.substr(1),
                            .attributes = attributes_at(item)});
  }
  return error_summary(drawn);
}

Html draw_notification_banner(const Options& options) {
  return notification_banner({.content = content_at(options),
                              .success = words_at(options, "type") == "success",
                              .title = content_at(options, "titleText", "titleHtml"),
                              .title_id = words_at(options, "titleId", "govuk-notification-banner-title"),
                              .heading_level = std::stoi(words_at(options, "titleHeadingLevel", "2")),
                              .role = words_at(options, "role"),
                              .disable_auto_focus = maybe_bool(options, "disableAutoFocus"),
                              .classes = words_at(options, "classes"),
                              .attributes = attributes_at(options)});
}

Html draw_panel(const Options& options) {
  return panel({.title = content_at(options, "titleText", "titleHtml"),
                .content = content_at(options),
                .heading_level = number_at(options, "headingLevel", 1),
                .classes = words_at(options, "classes"),
                .attributes = attributes_at(options)});
}

Html draw_inset_text(const Options& options) {
  return inset_text({.content = content_at(options),
                     .id = words_at(options, "id"),
                     .classes = words_at(options, "classes"),
                     .attributes = attributes_at(options)});
}

Html draw_warning_text(const Options& options) {
  return warning_text({.content = content_at(options),
                       .prefix = words_at(options, "iconFallbackText", "Warning"),
                       .classes = words_at(options, "classes"),
                       .attributes = attributes_at(options)});
}

Html draw_details(const Options& options) {
  return details({.summary = content_at(options, "summaryText", "summaryHtml"),
                  .content = content_at(options),
                  .open = is_true(options, "open"),
                  .id = words_at(options, "id"),
                  .classes = words_at(options, "classes"),
                  .attributes = attributes_at(options)});
}

Tag tag_at(const Options& options) {
  return {.text = content_at(options),
          .classes = words_at(options, "classes"),
          .attributes = attributes_at(options)};
}

Html draw_phase_banner(const Options& options) {
  return phase_banner({.tag = tag_at(object_at(options, "tag")),
                       .content = content_at(options),
                       .classes = words_at(options, "classes"),
                       .attributes = attributes_at(options)});
}

}  // namespace

TEST(error_summary, is_drawn_as_govuk_frontend_draws_it) {
  expect_the_same_markup({.component = "error-summary", .draw = draw_error_summary});
}

TEST(notification_banner, is_drawn_as_govuk_frontend_draws_it) {
  expect_the_same_markup({.component = "notification-banner", .draw = draw_notification_banner});
}

TEST(panel, is_drawn_as_govuk_frontend_draws_it) {
  const std::string confirms = "a panel confirms; it does not interrupt";
  expect_the_same_markup({.component = "panel",
                          .draw = draw_panel,
                          .unsupported = {{"interruption", confirms},
                                          {"interruption-with-content-with-long-line-length", confirms},
                                          {"interruption-with-headings-content-and-lists", confirms},
                                          {"interruption with custom classes", confirms},
                                          {"interruption, with actions classes and attributes", confirms},
                                          {"interruption, submit action", confirms},
                                          {"interruption, button link", confirms},
                                          {"interruption, no actions", confirms},
                                          {"interruption, no actions items", confirms}}});
}

TEST(inset_text, is_drawn_as_govuk_frontend_draws_it) {
  expect_the_same_markup({.component = "inset-text", .draw = draw_inset_text});
}

TEST(warning_text, is_drawn_as_govuk_frontend_draws_it) {
  expect_the_same_markup({.component = "warning-text", .draw = draw_warning_text});
}

TEST(details, are_drawn_as_govuk_frontend_draws_them) {
  expect_the_same_markup({.component = "details", .draw = draw_details});
}

TEST(tag, is_drawn_as_govuk_frontend_draws_it) {
  expect_the_same_markup(
      {.component = "tag", .draw = [](const Options& options) { return tag(tag_at(options)); }});
}

TEST(phase_banner, is_drawn_as_govuk_frontend_draws_it) {
  expect_the_same_markup({.component = "phase-banner", .draw = draw_phase_banner});
}

TEST(error_summary, links_every_sentence_to_its_field) {
  const auto html =
      error_summary({.errors = {FieldError{"Enter a date", "due"}, FieldError{"Say why", "why"}}});
  EXPECT_NE(html.bytes.find("<a href=\"#due\">Enter a date</a>"), std::string::npos);
  EXPECT_NE(html.bytes.find("<a href=\"#why\">Say why</a>"), std::string::npos);
}

}  // namespace reeve::web::testing
