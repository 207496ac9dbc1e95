#include "web/components/fields.hpp"

#include <gtest/gtest.h>

#include "web/components/field_options.hpp"

namespace reeve::web::testing {

namespace {

Html draw_input(const Options& options) {
  return input({.label = label_at(options),
                .name = words_at(options, "name"),
                .id = words_at(options, "id"),
                .value = words_at(options, "value"),
                .hint = content_at(object_at(options, "hint")),
                .error = content_at(object_at(options, "errorMessage")),
                .type = words_at(options, "type", "text"),
                .autocomplete = words_at(options, "autocomplete"),
                .inputmode = words_at(options, "inputmode"),
                .pattern = words_at(options, "pattern"),
                .autocapitalize = words_at(options, "autocapitalize"),
                .spellcheck = maybe_bool(options, "spellcheck"),
                .prefix = content_at(object_at(options, "prefix")),
                .suffix = content_at(object_at(options, "suffix")),
                .disabled = is_true(options, "disabled"),
                .described_by = words_at(options, "describedBy"),
                .classes = words_at(options, "classes"),
                .group_classes = group_classes_at(options),
                .attributes = attributes_at(options)});
}

Html draw_textarea(const Options& options) {
  return textarea({.label = label_at(options),
                   .name = words_at(options, "name"),
                   .id = words_at(options, "id"),
                   .value = words_at(options, "value"),
                   .hint = content_at(object_at(options, "hint")),
                   .error = content_at(object_at(options, "errorMessage")),
                   .rows = number_at(options, "rows", 5),
                   .autocomplete = words_at(options, "autocomplete"),
                   .spellcheck = maybe_bool(options, "spellcheck"),
                   .described_by = words_at(options, "describedBy"),
                   .classes = words_at(options, "classes"),
                   .group_classes = group_classes_at(options),
                   .attributes = attributes_at(options)});
}

Html draw_file_upload(const Options& options) {
  return file_upload({.label = label_at(options),
                      .name = words_at(options, "name"),
                      .id = words_at(options, "id"),
                      .hint = content_at(object_at(options, "hint")),
                      .error = content_at(object_at(options, "errorMessage")),
                      .disabled = is_true(options, "disabled"),
                      .described_by = words_at(options, "describedBy"),
                      .classes = words_at(options, "classes"),
                      .group_classes = group_classes_at(options),
                      .attributes = attributes_at(options)});
}

SelectOption option_at(const Options& item) {
  const bool has_value = item.contains("value");
  return {.text = words_at(item, "text"),
          .value = has_value ? std::optional(printed_at(item, "value")) : std::nullopt,
          .selected = maybe_bool(item, "selected"),
          .disabled = is_true(item, "disabled"),
          .attributes = attributes_at(item)};
}

Html draw_select(const Options& options) {
  Select drawn{.label = label_at(options),
               .name = words_at(options, "name"),
               .id = words_at(options, "id"),
               .value = words_at(options, "value"),
               .hint = content_at(object_at(options, "hint")),
               .error = content_at(object_at(options, "errorMessage")),
               .described_by = words_at(options, "describedBy"),
               .classes = words_at(options, "classes"),
               .group_classes = group_classes_at(options),
               .attributes = attributes_at(options)};
  for (const auto& item : objects_at(options, "items")) drawn.options.push_back(option_at(item));
  return select(drawn);
}

}  // namespace

TEST(input, is_drawn_as_govuk_frontend_draws_it) {
  const std::string plain = "what stands before or after the box is plain words";
  expect_the_same_markup({.component = "input",
                          .draw = draw_input,
                          .unsupported = {{"with prefix with classes", plain},
                                          {"with prefix with attributes", plain},
                                          {"with suffix with classes", plain},
                                          {"with suffix with attributes", plain},
                                          {"with customised input wrapper", plain}}});
}

TEST(file_upload, is_drawn_as_govuk_frontend_draws_it) {
  const std::string plain = "the browser's own chooser, which needs no script";
  const std::string one = "one file at a time";
  expect_the_same_markup({.component = "file-upload",
                          .draw = draw_file_upload,
                          .unsupported = {{"enhanced", plain},
                                          {"enhanced, with error message and hint", plain},
                                          {"enhanced, multiple files", plain},
                                          {"enhanced, custom wrapper classes and attributes", plain},
                                          {"translated", plain},
                                          {"translated, no javascript enhancement", one},
                                          {"allows multiple files", one},
                                          {"with value", "a browser lets no page name a file"}}});
}

TEST(textarea, is_drawn_as_govuk_frontend_draws_it) {
  expect_the_same_markup({.component = "textarea", .draw = draw_textarea});
}

TEST(select, is_drawn_as_govuk_frontend_draws_it) {
  expect_the_same_markup({.component = "select", .draw = draw_select});
}

TEST(input, keeps_what_the_person_wrote_and_names_what_is_wrong) {
  const auto html = input({.label = {"Amount"}, .name = "amount", .value = "\"12", .error = "Enter pounds"});
  EXPECT_NE(html.bytes.find("value=\"&quot;12\""), std::string::npos);
  EXPECT_NE(html.bytes.find("aria-describedby=\"amount-error\""), std::string::npos);
}

TEST(input, says_error_in_the_language_of_the_page) {
  const auto html = input({.label = {"Swm"}, .name = "swm", .error = "Rhowch swm", .error_prefix = "Gwall"});
  EXPECT_NE(html.bytes.find(">Gwall:</span> Rhowch swm"), std::string::npos);
}

TEST(textarea, keeps_a_line_end_the_text_begins_with) {
  const auto html = textarea({.label = {"Reasons"}, .name = "reasons", .value = "\nFirst"});
  EXPECT_NE(html.bytes.find(">\n\nFirst</textarea>"), std::string::npos);
}

TEST(hidden_input, has_a_name_and_an_escaped_value) {
  EXPECT_EQ(hidden_input("csrf", "a&b").bytes, "<input type=\"hidden\" name=\"csrf\" value=\"a&amp;b\">");
}

}  // namespace reeve::web::testing
