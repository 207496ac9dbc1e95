#pragma once

#include <optional>
#include <string>

#include "web/components/content.hpp"

namespace reeve::web {

enum class ButtonKind { primary, secondary, warning, inverse };

struct Button {
  Content text = {};
  ButtonKind kind = ButtonKind::primary;
  std::string href = {};  // given: a link that looks like a button, which changes nothing
  bool start = false;     // with the arrow of the first page of a form
  std::string type = "submit";
  std::string name = {};
  std::string value = {};
  bool disabled = false;
  std::optional<bool> prevent_double_click = {};
  std::string id = {};
  std::string classes = {};
  Attributes attributes = {};
};

Html button(const Button& options);

// Buttons and links side by side.
Html button_group(const std::vector<Html>& buttons);

}  // namespace reeve::web
