#include "web/components/choices.hpp"

#include <algorithm>

namespace reeve::web {

namespace {

// Radios and checkboxes differ in class names and in little else.
struct Family {
  std::string_view block;  // "govuk-radios"
  std::string_view type;   // "radio"
  std::string part(std::string_view name) const { return std::string(block) + "__" + std::string(name); }
};

struct Group {
  Family family;
  std::string name;
  std::string id_prefix;
  std::string described_by;  // of each item, where no fieldset carries it
};

Html item_hint(const Group& group, const Choice& choice, const std::string& hint_id) {
  if (choice.hint.empty()) return {};
  return hint({.text = choice.hint, .id = hint_id, .classes = group.family.part("hint")});
}

Html conditional_part(const Group& group, const Choice& choice, const std::string& target, bool checked) {
  if (choice.conditional.empty()) return {};
  const auto block = group.family.part("conditional");
  return el("div", cls(detail::classes(block, checked ? std::string() : block + "--hidden")), id(target),
            choice.conditional);
}

Html choice_item(const Group& owner, const Choice& choice, std::size_t position, bool checked) {
  if (!choice.divider.empty()) return el("div", cls(owner.family.part("divider")), choice.divider);
  // The first has no number, so that an error summary can link to the group by its name.
  const auto numbered =
      position == 0 ? owner.id_prefix : owner.id_prefix + "-" + std::to_string(position + 1);
  const auto& item_id = choice.id.empty() ? numbered : choice.id;
  const auto target = "conditional-" + item_id;
  const auto hint_id = choice.hint.empty() ? std::string() : item_id + "-item-hint";
  auto box = void_el(
      "input", cls(owner.family.part("input")), id(item_id),
      attr("name", choice.name.empty() ? owner.name : choice.name), attr("type", owner.family.type),
      attr("value", choice.value), flag_if(checked, "checked"), flag_if(choice.disabled, "disabled"),
      detail::attr_if("data-aria-controls", detail::when(!choice.conditional.empty(), target)),
      detail::attr_if("data-behaviour", detail::when(choice.exclusive, "exclusive")),
      detail::attr_if("aria-describedby", detail::classes(owner.described_by, hint_id)), choice.attributes);
  auto words = label({.text = choice.text,
                      .classes = detail::classes(owner.family.part("label"), choice.label_classes),
                      .for_field = item_id});
  return group(el("div", cls(owner.family.part("item")), box, words, item_hint(owner, choice, hint_id)),
               conditional_part(owner, choice, target, checked));
}

template <typename Options, typename IsChosen>
Html choices(Family family, const Options& options, std::string_view extra, const IsChosen& is_chosen) {
  const auto& prefix = options.id_prefix.empty() ? options.name : options.id_prefix;
  const bool has_fieldset = !options.legend.text.empty();
  const auto notes =
      detail::field_notes(prefix, options.described_by, options.hint, options.error, options.error_prefix);
  // A radio is never described by the group's notes: the group's fieldset is.
  const bool describes_items = !has_fieldset && family.type == "checkbox";
  const Group owner{family, options.name, prefix, describes_items ? notes.described_by : std::string()};

  std::vector<Html> items;
  for (const auto& choice : options.items) {
    items.push_back(choice_item(owner, choice, items.size(), choice.checked.value_or(is_chosen(choice))));
  }
  auto inner = group(notes.html, el("div", cls(detail::classes(family.block, extra, options.classes)),
                                    options.attributes, attr("data-module", family.block), items));
  if (has_fieldset) {
    inner = fieldset({.legend = options.legend,
                      .content = inner,
                      .described_by = notes.described_by,
                      .classes = options.fieldset_classes});
  }
  return detail::form_group(!options.error.empty(), options.group_classes, inner);
}

}  // namespace

Html radios(const Radios& options) {
  return choices(
      {"govuk-radios", "radio"}, options, detail::when(options.inline_items, "govuk-radios--inline"),
      [&](const Choice& choice) { return !options.value.empty() && choice.value == options.value; });
}

Html checkboxes(const Checkboxes& options) {
  return choices({"govuk-checkboxes", "checkbox"}, options, {}, [&](const Choice& choice) {
    return std::find(options.values.begin(), options.values.end(), choice.value) != options.values.end();
  });
}

}  // namespace reeve::web
