#include "web/components/date_input.hpp"

#include <gtest/gtest.h>

#include "web/components/field_options.hpp"

namespace reeve::web::testing {

namespace {

std::string name_in_page(const Options& options, const std::string& name) {
  const auto prefix = words_at(options, "namePrefix");
  return prefix.empty() ? name : prefix + "-" + name;
}

// `name` has its own options, or is one of the items, or neither.
DatePart part_at(const Options& options, const std::string& name) {
  const auto* own = options.if_contains(name);
  if (own && own->is_bool()) return {.asked = false};
  const auto& given = object_at(options, name);
  const auto part_name = words_at(given, "name", name);
  DatePart part{.label = words_at(given, "label"),
                .name = part_name,
                .value = words_at(given, "value",
                                  words_at(object_at(options, "values"), name_in_page(options, part_name))),
                .wrong = maybe_bool(given, "error")};
  const auto items = objects_at(options, "items");
  if (items.empty()) return part;
  part.asked = false;
  for (const auto& item : items) {
    if (words_at(item, "name") != name) continue;
    part.asked = true;
    part.value = words_at(item, "value", part.value);
    part.wrong = maybe_bool(item, "error");
    part.autocomplete = words_at(item, "autocomplete");
    part.id = words_at(item, "id");
    const auto classes = words_at(item, "classes");
    if (classes.find("govuk-input--width-") == std::string::npos) part.classes = classes;
  }
  return part;
}

Html draw_date_input(const Options& options) {
  const auto& fieldset_options = object_at(options, "fieldset");
  return date_input({.legend = legend_at(fieldset_options),
                     .id = words_at(options, "id"),
                     .name_prefix = words_at(options, "namePrefix"),
                     .day = part_at(options, "day"),
                     .month = part_at(options, "month"),
                     .year = part_at(options, "year"),
                     .hint = content_at(object_at(options, "hint")),
                     .error = content_at(object_at(options, "errorMessage")),
                     .described_by = words_at(fieldset_options, "describedBy"),
                     .classes = words_at(options, "classes"),
                     .group_classes = group_classes_at(options),
                     .attributes = attributes_at(options)});
}

}  // namespace

TEST(date_input, is_drawn_as_govuk_frontend_draws_it) {
  const std::string by_class = "a part is wrong by its own option, not by a class";
  const std::string digits = "a part of a date is digits";
  expect_the_same_markup({.component = "date-input",
                          .draw = draw_date_input,
                          .unsupported = {{"with errors only (using classes)", by_class},
                                          {"with errors only (using items and classes)", by_class},
                                          {"with error on single field using classes", by_class},
                                          {"with error on single item using classes", by_class},
                                          {"custom pattern", digits},
                                          {"custom inputmode", digits},
                                          {"with nested name", "names are day, month and year"},
                                          {"with input attributes", "no part has needed attributes"}}});
}

TEST(date_input, marks_every_part_when_the_whole_date_is_wrong) {
  const auto html = date_input({.id = "due", .error = "Enter a date"}).bytes;
  std::size_t wrong = 0;
  for (auto at = html.find("govuk-input--error"); at != std::string::npos;
       at = html.find("govuk-input--error", at + 1)) {
    ++wrong;
  }
  EXPECT_EQ(wrong, 3U);
}

}  // namespace reeve::web::testing
