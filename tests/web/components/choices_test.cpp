#include "web/components/choices.hpp"

#include <gtest/gtest.h>

#include "web/components/field_options.hpp"

namespace reeve::web::testing {

namespace {

Choice choice_at(const Options& item) {
  return {.value = printed_at(item, "value"),
          .text = content_at(item),
          .hint = content_at(object_at(item, "hint")),
          .checked = maybe_bool(item, "checked"),
          .disabled = is_true(item, "disabled"),
          .exclusive = words_at(item, "behaviour") == "exclusive",
          .conditional = markup(words_at(object_at(item, "conditional"), "html")),
          .id = words_at(item, "id"),
          .name = words_at(item, "name"),
          .divider = words_at(item, "divider"),
          .label_classes = words_at(object_at(item, "label"), "classes"),
          .attributes = attributes_at(item)};
}

const std::string no_attributes = "attributes go on the group or on the choice";

template <typename Group>
Group group_at(const Options& options) {
  const auto& fieldset_options = object_at(options, "fieldset");
  Group drawn;
  drawn.legend = legend_at(fieldset_options);
  drawn.name = words_at(options, "name");
  drawn.id_prefix = words_at(options, "idPrefix");
  drawn.hint = content_at(object_at(options, "hint"));
  drawn.error = content_at(object_at(options, "errorMessage"));
  drawn.described_by = words_at(fieldset_options, "describedBy", words_at(options, "describedBy"));
  drawn.classes = words_at(options, "classes");
  drawn.fieldset_classes = words_at(fieldset_options, "classes");
  drawn.group_classes = group_classes_at(options);
  drawn.attributes = attributes_at(options);
  for (const auto& item : objects_at(options, "items")) drawn.items.push_back(choice_at(item));
  return drawn;
}

Html draw_radios(const Options& options) {
  auto drawn = group_at<Radios>(options);
  drawn.value = words_at(options, "value");
  return radios(drawn);
}

Html draw_checkboxes(const Options& options) {
  auto drawn = group_at<Checkboxes>(options);
  if (const auto* values = options.if_contains("values")) {
    for (const auto& value : values->as_array()) {
      drawn.values.push_back(value.is_string() ? std::string(value.as_string())
                                               : boost::json::serialize(value));
    }
  }
  return checkboxes(drawn);
}

}  // namespace

TEST(radios, are_drawn_as_govuk_frontend_draws_them) {
  expect_the_same_markup({.component = "radios",
                          .draw = draw_radios,
                          .unsupported = {{"with falsy items", "there is no empty choice to count"},
                                          {"label with attributes", no_attributes},
                                          {"fieldset params", no_attributes}}});
}

TEST(checkboxes, are_drawn_as_govuk_frontend_draws_them) {
  expect_the_same_markup({.component = "checkboxes",
                          .draw = draw_checkboxes,
                          .unsupported = {{"with falsy values", "there is no empty choice to count"},
                                          {"label with attributes", no_attributes},
                                          {"fieldset params", no_attributes}}});
}

TEST(radios, give_the_first_choice_the_id_an_error_summary_links_to) {
  const auto html = radios({.name = "outcome", .items = {Choice{.value = "upheld", .text = "Upheld"}}});
  EXPECT_NE(html.bytes.find("id=\"outcome\""), std::string::npos);
}

}  // namespace reeve::web::testing
