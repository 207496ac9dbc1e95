#include "web/components/fields.hpp"

namespace reeve::web {

namespace {

const std::string& id_of(const std::string& id, const std::string& name) { return id.empty() ? name : id; }

Html label_for(Label options, const std::string& field) {
  options.for_field = field;
  return label(options);
}

std::optional<Attribute> spelling(std::optional<bool> on) {
  if (!on) return std::nullopt;
  return attr("spellcheck", *on ? "true" : "false");
}

Html input_element(const Input& options, const std::string& field, const std::string& described_by) {
  return void_el("input",
                 cls(detail::classes("govuk-input", options.classes,
                                     detail::when(!options.error.empty(), "govuk-input--error"))),
                 id(field), attr("name", options.name), attr("type", options.type),
                 spelling(options.spellcheck), detail::attr_if("value", options.value),
                 flag_if(options.disabled, "disabled"), detail::attr_if("aria-describedby", described_by),
                 detail::attr_if("autocomplete", options.autocomplete),
                 detail::attr_if("autocapitalize", options.autocapitalize),
                 detail::attr_if("pattern", options.pattern), detail::attr_if("inputmode", options.inputmode),
                 options.attributes);
}

Html affixed(const Input& options, const Html& element) {
  const auto affix = [](std::string_view name, const Content& content) {
    return content.empty() ? Html{} : el("div", cls(name), attr("aria-hidden", "true"), content.html());
  };
  return el("div", cls("govuk-input__wrapper"), affix("govuk-input__prefix", options.prefix), element,
            affix("govuk-input__suffix", options.suffix));
}

Html option_element(const SelectOption& option, const std::string& chosen) {
  const auto& effective = option.value ? *option.value : option.text;
  const bool selected = option.selected.value_or(!chosen.empty() && effective == chosen);
  return el("option", option.value ? std::optional(attr("value", *option.value)) : std::nullopt,
            flag_if(selected, "selected"), flag_if(option.disabled, "disabled"), option.attributes,
            option.text);
}

}  // namespace

Html input(const Input& options) {
  const auto& field = id_of(options.id, options.name);
  const auto notes =
      detail::field_notes(field, options.described_by, options.hint, options.error, options.error_prefix);
  const auto element = input_element(options, field, notes.described_by);
  const bool bare = options.prefix.empty() && options.suffix.empty();
  return detail::form_group(!options.error.empty(), options.group_classes, label_for(options.label, field),
                            notes.html, bare ? element : affixed(options, element));
}

Html file_upload(const FileUpload& options) {
  const auto& field = id_of(options.id, options.name);
  const auto notes =
      detail::field_notes(field, options.described_by, options.hint, options.error, options.error_prefix);
  return detail::form_group(
      !options.error.empty(), options.group_classes, label_for(options.label, field), notes.html,
      void_el("input",
              cls(detail::classes("govuk-file-upload", options.classes,
                                  detail::when(!options.error.empty(), "govuk-file-upload--error"))),
              id(field), attr("name", options.name), attr("type", "file"),
              flag_if(options.disabled, "disabled"), detail::attr_if("accept", options.accept),
              detail::attr_if("aria-describedby", notes.described_by), options.attributes));
}

Html textarea(const Textarea& options) {
  const auto& field = id_of(options.id, options.name);
  const auto notes =
      detail::field_notes(field, options.described_by, options.hint, options.error, options.error_prefix);
  // HTML drops the first line end inside a textarea, so one that belongs to the text needs another before it.
  const bool opens_with_line_end = options.value.starts_with('\n') || options.value.starts_with('\r');
  return detail::form_group(
      !options.error.empty(), options.group_classes, label_for(options.label, field), notes.html,
      el("textarea",
         cls(detail::classes("govuk-textarea", options.classes,
                             detail::when(!options.error.empty(), "govuk-textarea--error"))),
         id(field), attr("name", options.name), attr("rows", std::to_string(options.rows)),
         spelling(options.spellcheck), detail::attr_if("aria-describedby", notes.described_by),
         detail::attr_if("autocomplete", options.autocomplete), options.attributes,
         opens_with_line_end ? "\n" : "", options.value));
}

Html select(const Select& options) {
  const auto& field = id_of(options.id, options.name);
  const auto notes =
      detail::field_notes(field, options.described_by, options.hint, options.error, options.error_prefix);
  std::vector<Html> choices;
  for (const auto& option : options.options) choices.push_back(option_element(option, options.value));
  return detail::form_group(
      !options.error.empty(), options.group_classes, label_for(options.label, field), notes.html,
      el("select",
         cls(detail::classes("govuk-select", options.classes,
                             detail::when(!options.error.empty(), "govuk-select--error"))),
         id(field), attr("name", options.name), detail::attr_if("aria-describedby", notes.described_by),
         options.attributes, choices));
}

Html hidden_input(std::string_view name, std::string_view value) {
  return void_el("input", attr("type", "hidden"), attr("name", name), attr("value", value));
}

}  // namespace reeve::web
