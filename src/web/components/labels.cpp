#include "web/components/labels.hpp"

namespace reeve::web {

Html label(const Label& options) {
  if (options.text.empty()) return {};
  auto bare = el("label", cls(detail::classes("govuk-label", options.classes)), options.attributes,
                 detail::attr_if("for", options.for_field), options.text.html());
  return options.is_page_heading ? el("h1", cls("govuk-label-wrapper"), bare) : bare;
}

Html hint(const Hint& options) {
  return el("div", detail::attr_if("id", options.id), cls(detail::classes("govuk-hint", options.classes)),
            options.attributes, options.text.html());
}

Html error_message(const ErrorMessage& options) {
  Html prefix;
  if (!options.prefix.empty()) {
    prefix = group(el("span", cls("govuk-visually-hidden"), options.prefix, ":"), " ");
  }
  return el("p", detail::attr_if("id", options.id),
            cls(detail::classes("govuk-error-message", options.classes)), options.attributes, prefix,
            options.text.html());
}

Html fieldset(const Fieldset& options) {
  Html legend;
  if (!options.legend.text.empty()) {
    const auto& words = options.legend.text.html();
    legend = el("legend", cls(detail::classes("govuk-fieldset__legend", options.legend.classes)),
                options.legend.is_page_heading ? el("h1", cls("govuk-fieldset__heading"), words) : words);
  }
  return el("fieldset", cls(detail::classes("govuk-fieldset", options.classes)),
            detail::attr_if("role", options.role), detail::attr_if("aria-describedby", options.described_by),
            options.attributes, legend, options.content);
}

detail::FieldNotes detail::field_notes(std::string_view id, std::string_view described_by,
                                       const Content& hint_text, const Content& error,
                                       const std::string& error_prefix) {
  FieldNotes notes{.described_by = std::string(described_by)};
  if (!hint_text.empty()) {
    const auto hint_id = std::string(id) + "-hint";
    notes.described_by = classes(notes.described_by, hint_id);
    notes.html += hint({.text = hint_text, .id = hint_id});
  }
  if (!error.empty()) {
    const auto error_id = std::string(id) + "-error";
    notes.described_by = classes(notes.described_by, error_id);
    notes.html += error_message({.text = error, .id = error_id, .prefix = error_prefix});
  }
  return notes;
}

}  // namespace reeve::web
