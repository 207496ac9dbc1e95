// Fields a person writes in, and the drop-down.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "web/components/labels.hpp"

namespace reeve::web {

struct Input {
  Label label = {};
  std::string name = {};
  std::string id = {};  // the name, unless given
  std::string value = {};
  Content hint = {};
  Content error = {};
  std::string error_prefix = "Error";  // heard, not seen
  std::string type = "text";
  std::string autocomplete = {};
  std::string inputmode = {};  // "numeric" or "decimal" for figures, never type="number"
  std::string pattern = {};
  std::string autocapitalize = {};
  std::optional<bool> spellcheck = {};
  Content prefix = {};
  Content suffix = {};
  bool disabled = false;
  std::string described_by = {};
  std::string classes = {};
  std::string group_classes = {};
  Attributes attributes = {};
};

struct Textarea {
  Label label = {};
  std::string name = {};
  std::string id = {};
  std::string value = {};
  Content hint = {};
  Content error = {};
  std::string error_prefix = "Error";  // heard, not seen
  int rows = 5;
  std::string autocomplete = {};
  std::optional<bool> spellcheck = {};
  std::string described_by = {};
  std::string classes = {};
  std::string group_classes = {};
  Attributes attributes = {};
};

struct SelectOption {
  std::string text = {};
  std::optional<std::string> value = {};  // the text, unless given
  std::optional<bool> selected = {};      // nothing: selected when the field's value is this one's
  bool disabled = false;
  Attributes attributes = {};
};

struct Select {
  Label label = {};
  std::string name = {};
  std::string id = {};
  std::string value = {};  // selects the option of that value
  std::vector<SelectOption> options = {};
  Content hint = {};
  Content error = {};
  std::string error_prefix = "Error";  // heard, not seen
  std::string described_by = {};
  std::string classes = {};
  std::string group_classes = {};
  Attributes attributes = {};
};

struct FileUpload {
  Label label = {};
  std::string name = {};
  std::string id = {};
  Content hint = {};
  Content error = {};
  std::string error_prefix = "Error";  // heard, not seen
  std::string accept = {};             // ".csv,.ods": what the chooser shows first, never a check
  bool disabled = false;
  std::string described_by = {};
  std::string classes = {};
  std::string group_classes = {};
  Attributes attributes = {};
};

Html input(const Input& options);
Html file_upload(const FileUpload& options);
Html textarea(const Textarea& options);
Html select(const Select& options);
Html hidden_input(std::string_view name, std::string_view value);

}  // namespace reeve::web
