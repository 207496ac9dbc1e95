// The words around a form field: label, hint, error message, fieldset.
#pragma once

#include <string>

#include "web/components/content.hpp"

namespace reeve::web {

struct Label {
  Content text = {};
  std::string classes = {};
  bool is_page_heading = false;
  std::string for_field = {};  // filled by the field that owns the label
  Attributes attributes = {};
};

struct Hint {
  Content text = {};
  std::string id = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct ErrorMessage {
  Content text = {};
  std::string id = {};
  std::string prefix = "Error";  // heard, not seen
  std::string classes = {};
  Attributes attributes = {};
};

struct Legend {
  Content text = {};
  std::string classes = {};
  bool is_page_heading = false;
};

struct Fieldset {
  Legend legend = {};
  Html content = {};
  std::string described_by = {};
  std::string role = {};
  std::string classes = {};
  Attributes attributes = {};
};

Html label(const Label& options);
Html hint(const Hint& options);
Html error_message(const ErrorMessage& options);
Html fieldset(const Fieldset& options);

namespace detail {

// The hint and the error of the field called `id`, and the ids that describe it.
struct FieldNotes {
  Html html = {};
  std::string described_by = {};
};
FieldNotes field_notes(std::string_view id, std::string_view described_by, const Content& hint,
                       const Content& error, const std::string& error_prefix);

template <typename... Parts>
Html form_group(bool wrong, std::string_view extra, const Parts&... parts) {
  return el("div", cls(classes("govuk-form-group", when(wrong, "govuk-form-group--error"), extra)), parts...);
}

}  // namespace detail
}  // namespace reeve::web
