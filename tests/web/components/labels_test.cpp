#include "web/components/labels.hpp"

#include <gtest/gtest.h>

#include "web/components/field_options.hpp"

namespace reeve::web::testing {

namespace {

Html draw_label(const Options& options) {
  return label({.text = content_at(options),
                .classes = words_at(options, "classes"),
                .is_page_heading = is_true(options, "isPageHeading"),
                .for_field = words_at(options, "for"),
                .attributes = attributes_at(options)});
}

Html draw_hint(const Options& options) {
  return hint({.text = content_at(options),
               .id = words_at(options, "id"),
               .classes = words_at(options, "classes"),
               .attributes = attributes_at(options)});
}

Html draw_error_message(const Options& options) {
  const bool given = options.contains("visuallyHiddenText");
  return error_message({.text = content_at(options),
                        .id = words_at(options, "id"),
                        .prefix = given ? words_at(options, "visuallyHiddenText") : "Error",
                        .classes = words_at(options, "classes"),
                        .attributes = attributes_at(options)});
}

Html draw_fieldset(const Options& options) {
  return fieldset({.legend = legend_at(options),
                   .content = markup(words_at(options, "html")),
                   .described_by = words_at(options, "describedBy"),
                   .role = words_at(options, "role"),
                   .classes = words_at(options, "classes"),
                   .attributes = attributes_at(options)});
}

}  // namespace

TEST(label, is_drawn_as_govuk_frontend_draws_it) {
  expect_the_same_markup({.component = "label", .draw = draw_label});
}

TEST(hint, is_drawn_as_govuk_frontend_draws_it) {
  expect_the_same_markup({.component = "hint", .draw = draw_hint});
}

TEST(error_message, is_drawn_as_govuk_frontend_draws_it) {
  expect_the_same_markup({.component = "error-message", .draw = draw_error_message});
}

TEST(fieldset, is_drawn_as_govuk_frontend_draws_it) {
  expect_the_same_markup({.component = "fieldset", .draw = draw_fieldset});
}

TEST(error_message, keeps_a_space_between_the_heard_word_and_the_seen_ones) {
  EXPECT_NE(error_message({.text = "Enter a date"}).bytes.find("Error:</span> Enter a date"),
            std::string::npos);
}

}  // namespace reeve::web::testing
