#include "web/components/date_input.hpp"

namespace reeve::web {

namespace {

struct Part {
  DatePart given;
  std::string_view name;
  std::string_view word;
  std::string_view width;
};

bool is_wrong(const DateInput& options, const DatePart& part) {
  if (part.wrong) return *part.wrong;
  const bool named = options.day.wrong.value_or(false) || options.month.wrong.value_or(false) ||
                     options.year.wrong.value_or(false);
  return !options.error.empty() && !named;
}

Html date_part(const DateInput& options, const Part& part) {
  if (!part.given.asked) return {};
  const auto name = part.given.name.empty() ? std::string(part.name) : part.given.name;
  const auto label_text = part.given.label.empty() ? std::string(part.word) : part.given.label;
  const auto prefixed = options.name_prefix.empty() ? name : options.name_prefix + "-" + name;
  const auto field = detail::classes("govuk-input govuk-date-input__input",
                                     detail::when(is_wrong(options, part.given), "govuk-input--error"),
                                     part.width, part.given.classes);
  const auto field_id = part.given.id.empty() ? options.id + "-" + name : part.given.id;
  auto words = label({.text = label_text, .classes = "govuk-date-input__label", .for_field = field_id});
  auto box = void_el("input", cls(field), id(field_id), attr("name", prefixed), attr("type", "text"),
                     detail::attr_if("value", part.given.value),
                     detail::attr_if("autocomplete", part.given.autocomplete), attr("inputmode", "numeric"));
  return el("div", cls("govuk-date-input__item"), el("div", cls("govuk-form-group"), words, box));
}

}  // namespace

Html date_input(const DateInput& options) {
  const auto notes = detail::field_notes(options.id, options.described_by, options.hint, options.error,
                                         options.error_prefix);
  auto inner = group(
      notes.html, el("div", cls(detail::classes("govuk-date-input", options.classes)), options.attributes,
                     id(options.id), date_part(options, {options.day, "day", "Day", "govuk-input--width-2"}),
                     date_part(options, {options.month, "month", "Month", "govuk-input--width-2"}),
                     date_part(options, {options.year, "year", "Year", "govuk-input--width-4"})));
  if (!options.legend.text.empty()) {
    // Without role="group" JAWS does not read the description of a fieldset of text boxes.
    inner = fieldset(
        {.legend = options.legend, .content = inner, .described_by = notes.described_by, .role = "group"});
  }
  return detail::form_group(!options.error.empty(), options.group_classes, inner);
}

}  // namespace reeve::web
