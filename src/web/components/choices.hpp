// Radios and checkboxes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/components/labels.hpp"

namespace reeve::web {

struct Choice {
  std::string value = {};
  Content text = {};
  Content hint = {};
  std::optional<bool> checked = {};  // nothing: checked when the group's value is this one's
  bool disabled = false;
  bool exclusive = false;  // checkboxes: "None of these"
  Html conditional = {};   // shown when this is chosen; always shown without JavaScript
  std::string id = {};
  std::string name = {};     // checkboxes: the group's name, unless given
  std::string divider = {};  // given: not a choice but a word between choices, such as "or"
  std::string label_classes = {};
  Attributes attributes = {};
};

struct Radios {
  Legend legend = {};  // nothing: no fieldset
  std::string name = {};
  std::string id_prefix = {};  // the name, unless given
  std::vector<Choice> items = {};
  std::string value = {};
  Content hint = {};
  Content error = {};
  std::string error_prefix = "Error";  // heard, not seen
  bool inline_items = false;
  std::string described_by = {};
  std::string classes = {};
  std::string fieldset_classes = {};
  std::string group_classes = {};
  Attributes attributes = {};
};

struct Checkboxes {
  Legend legend = {};
  std::string name = {};
  std::string id_prefix = {};
  std::vector<Choice> items = {};
  std::vector<std::string> values = {};
  Content hint = {};
  Content error = {};
  std::string error_prefix = "Error";  // heard, not seen
  std::string described_by = {};
  std::string classes = {};
  std::string fieldset_classes = {};
  std::string group_classes = {};
  Attributes attributes = {};
};

Html radios(const Radios& options);
Html checkboxes(const Checkboxes& options);

}  // namespace reeve::web
