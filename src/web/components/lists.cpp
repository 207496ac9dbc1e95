#include "web/components/lists.hpp"

#include <algorithm>

namespace reeve::web {

namespace {

Html hidden_words(const SummaryAction& action, const Content& card_title) {
  if (action.hidden_text.empty() && card_title.empty()) return {};
  Html words;
  if (!action.hidden_text.empty()) words += group(" ", action.hidden_text);
  if (!card_title.empty()) words += group(" (", card_title.html(), ")");
  return el("span", cls("govuk-visually-hidden"), words);
}

Html action_link(const SummaryAction& action, const Content& card_title) {
  return el("a", cls(detail::classes("govuk-link", action.classes)), href(action.href), action.attributes,
            action.text.html(), hidden_words(action, card_title));
}

Html row_actions(const SummaryRow& row, const Content& card_title) {
  if (row.actions.empty()) return {};
  Html links;
  if (row.actions.size() == 1) {
    links = action_link(row.actions.front(), card_title);
  } else {
    std::vector<Html> items;
    for (const auto& action : row.actions) {
      items.push_back(
          el("li", cls("govuk-summary-list__actions-list-item"), action_link(action, card_title)));
    }
    links = el("ul", cls("govuk-summary-list__actions-list"), items);
  }
  return el("dd", cls(detail::classes("govuk-summary-list__actions", row.actions_classes)), links);
}

Html summary_row(const SummaryRow& row, bool any_has_actions, const Content& card_title) {
  const bool stands_out = any_has_actions && row.actions.empty();
  return el(
      "div",
      cls(detail::classes("govuk-summary-list__row",
                          detail::when(stands_out, "govuk-summary-list__row--no-actions"), row.classes)),
      el("dt", cls(detail::classes("govuk-summary-list__key", row.key_classes)), row.key.html()),
      el("dd", cls(detail::classes("govuk-summary-list__value", row.value_classes)), row.value.html()),
      row_actions(row, card_title));
}

Html card_actions(const SummaryCard& card) {
  if (card.actions.empty()) return {};
  if (card.actions.size() == 1) {
    return el("div", cls("govuk-summary-card__actions"), action_link(card.actions.front(), card.title));
  }
  std::vector<Html> items;
  for (const auto& action : card.actions) {
    items.push_back(el("li", cls("govuk-summary-card__action"), action_link(action, card.title)));
  }
  return el("ul", cls("govuk-summary-card__actions"), items);
}

Html in_card(const SummaryCard& card, const Html& list) {
  Html title;
  if (!card.title.empty()) {
    title = detail::heading(card.heading_level, cls("govuk-summary-card__title"), card.title.html());
  }
  return el("div", cls(detail::classes("govuk-summary-card", card.classes)), card.attributes,
            el("div", cls("govuk-summary-card__title-wrapper"), title, card_actions(card)),
            el("div", cls("govuk-summary-card__content"), list));
}

Html task_name(const Task& task, const std::string& described_by) {
  if (task.href.empty()) return el("div", detail::attr_if("class", task.title_classes), task.title.html());
  return el("a", cls(detail::classes("govuk-link govuk-task-list__link", task.title_classes)),
            href(task.href), attr("aria-describedby", described_by), task.title.html());
}

Html task_item(const Task& task, const std::string& item_id) {
  const auto hint_id = task.hint.empty() ? std::string() : item_id + "-hint";
  const auto status_id = item_id + "-status";
  const auto note =
      task.hint.empty() ? Html{} : el("div", id(hint_id), cls("govuk-task-list__hint"), task.hint.html());
  return el("li",
            cls(detail::classes("govuk-task-list__item",
                                detail::when(!task.href.empty(), "govuk-task-list__item--with-link"),
                                task.classes)),
            el("div", cls("govuk-task-list__name-and-hint"),
               task_name(task, detail::classes(hint_id, status_id)), note),
            el("div", cls(detail::classes("govuk-task-list__status", task.status_classes)), id(status_id),
               task.status.html()));
}

}  // namespace

Html summary_list(const SummaryList& options) {
  const bool any_has_actions = std::any_of(options.rows.begin(), options.rows.end(),
                                           [](const SummaryRow& row) { return !row.actions.empty(); });
  const auto card_title = options.card ? options.card->title : Content();
  std::vector<Html> rows;
  for (const auto& row : options.rows) rows.push_back(summary_row(row, any_has_actions, card_title));
  auto list = el("dl", cls(detail::classes("govuk-summary-list", options.classes)), options.attributes, rows);
  return options.card ? in_card(*options.card, list) : list;
}

Html task_list(const TaskList& options) {
  std::vector<Html> items;
  for (const auto& task : options.tasks) {
    items.push_back(task_item(task, options.id_prefix + "-" + std::to_string(items.size() + 1)));
  }
  return el("ul", cls(detail::classes("govuk-task-list", options.classes)), options.attributes, items);
}

}  // namespace reeve::web
