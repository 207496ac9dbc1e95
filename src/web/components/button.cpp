#include "web/components/button.hpp"

namespace reeve::web {

namespace {

std::string_view kind_class(ButtonKind kind) {
  switch (kind) {
    case ButtonKind::primary:
      return {};
    case ButtonKind::secondary:
      return "govuk-button--secondary";
    case ButtonKind::warning:
      return "govuk-button--warning";
    case ButtonKind::inverse:
      return "govuk-button--inverse";
  }
  return {};
}

Html start_icon() {
  return raw(
      R"(<svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/></svg>)");
}

Attributes common_attributes(const Button& options) {
  Attributes attributes{cls(detail::classes("govuk-button", kind_class(options.kind), options.classes,
                                            detail::when(options.start, "govuk-button--start"))),
                        attr("data-module", "govuk-button")};
  if (!options.id.empty()) attributes.push_back(id(options.id));
  attributes.insert(attributes.end(), options.attributes.begin(), options.attributes.end());
  return attributes;
}

// The start button is a flex box, which would swallow the spaces between pieces of markup.
Html button_text(const Button& options) {
  if (!options.start) return options.text.html();
  return group(options.text.is_text() ? options.text.html() : el("span", options.text.html()), start_icon());
}

std::optional<Attribute> double_click(const Button& options) {
  if (!options.prevent_double_click) return std::nullopt;
  return attr("data-prevent-double-click", *options.prevent_double_click ? "true" : "false");
}

}  // namespace

Html button(const Button& options) {
  if (!options.href.empty()) {
    return el("a", href(options.href), attr("role", "button"), attr("draggable", "false"),
              common_attributes(options), button_text(options));
  }
  return el("button", attr("type", options.type), detail::attr_if("value", options.value),
            detail::attr_if("name", options.name), flag_if(options.disabled, "disabled"),
            detail::attr_if("aria-disabled", detail::when(options.disabled, "true")), double_click(options),
            common_attributes(options), button_text(options));
}

Html button_group(const std::vector<Html>& buttons) { return el("div", cls("govuk-button-group"), buttons); }

}  // namespace reeve::web
