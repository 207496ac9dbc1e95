#include "web/components/button.hpp"

#include <gtest/gtest.h>

#include "web/components/fixtures.hpp"

namespace reeve::web::testing {

namespace {

Html draw_button(const Options& options) {
  return button({.text = content_at(options),
                 .href = words_at(options, "href"),
                 .start = is_true(options, "isStartButton"),
                 .type = words_at(options, "type", "submit"),
                 .name = words_at(options, "name"),
                 .value = words_at(options, "value"),
                 .disabled = is_true(options, "disabled"),
                 .prevent_double_click = maybe_bool(options, "preventDoubleClick"),
                 .id = words_at(options, "id"),
                 .classes = words_at(options, "classes"),
                 .attributes = attributes_at(options)});
}

}  // namespace

TEST(button, is_drawn_as_govuk_frontend_draws_it) {
  expect_the_same_markup({.component = "button", .draw = draw_button});
}

TEST(button, says_its_kind_with_a_class) {
  EXPECT_NE(button({.text = "Delete", .kind = ButtonKind::warning}).bytes.find("govuk-button--warning"),
            std::string::npos);
}

TEST(button, does_not_let_its_words_become_markup) {
  EXPECT_NE(button({.text = "<b>Save</b>"}).bytes.find("&lt;b&gt;Save"), std::string::npos);
}

}  // namespace reeve::web::testing
