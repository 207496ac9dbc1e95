#include "web/components/lists.hpp"

#include <gtest/gtest.h>

#include "web/components/fixtures.hpp"
#include "web/components/messages.hpp"

namespace reeve::web::testing {

namespace {

std::vector<SummaryAction> actions_at(const Options& options) {
  std::vector<SummaryAction> actions;
  for (const auto& item : objects_at(object_at(options, "actions"), "items")) {
    actions.push_back({.text = content_at(item),
                       .href = words_at(item, "href"),
                       .hidden_text = words_at(item, "visuallyHiddenText"),
                       .classes = words_at(item, "classes"),
                       .attributes = attributes_at(item)});
  }
  return actions;
}

SummaryRow row_at(const Options& row) {
  const auto& key = object_at(row, "key");
  const auto& value = object_at(row, "value");
  return {.key = content_at(key),
          .value = content_at(value),
          .actions = actions_at(row),
          .classes = words_at(row, "classes"),
          .key_classes = words_at(key, "classes"),
          .value_classes = words_at(value, "classes"),
          .actions_classes = words_at(object_at(row, "actions"), "classes")};
}

Html draw_summary_list(const Options& options) {
  SummaryList drawn{.classes = words_at(options, "classes"), .attributes = attributes_at(options)};
  for (const auto& row : objects_at(options, "rows")) drawn.rows.push_back(row_at(row));
  if (has(options, "card")) {
    const auto& card = object_at(options, "card");
    const auto& title = object_at(card, "title");
    drawn.card = SummaryCard{.title = content_at(title),
                             .heading_level = number_at(title, "headingLevel", 2),
                             .actions = actions_at(card),
                             .classes = words_at(card, "classes"),
                             .attributes = attributes_at(card)};
  }
  return summary_list(drawn);
}

Content status_at(const Options& status) {
  if (!has(status, "tag")) return content_at(status);
  const auto& given = object_at(status, "tag");
  return tag(
      {.text = content_at(given), .classes = words_at(given, "classes"), .attributes = attributes_at(given)});
}

Html draw_task_list(const Options& options) {
  TaskList drawn{.id_prefix = words_at(options, "idPrefix", "task-list"),
                 .classes = words_at(options, "classes"),
                 .attributes = attributes_at(options)};
  for (const auto& item : objects_at(options, "items")) {
    drawn.tasks.push_back({.title = content_at(object_at(item, "title")),
                           .href = words_at(item, "href"),
                           .hint = content_at(object_at(item, "hint")),
                           .status = status_at(object_at(item, "status")),
                           .classes = words_at(item, "classes"),
                           .title_classes = words_at(object_at(item, "title"), "classes"),
                           .status_classes = words_at(object_at(item, "status"), "classes")});
  }
  return task_list(drawn);
}

}  // namespace

TEST(summary_list, is_drawn_as_govuk_frontend_draws_it) {
  expect_the_same_markup({.component = "summary-list", .draw = draw_summary_list});
}

TEST(task_list, is_drawn_as_govuk_frontend_draws_it) {
  expect_the_same_markup({.component = "task-list",
                          .draw = draw_task_list,
                          .unsupported = {{"with empty values", "there is no empty task to count"}}});
}

TEST(summary_list, says_what_a_change_link_changes) {
  const auto html = summary_list(
      {.rows = {
           SummaryRow{.key = "Owner",
                      .value = "Chief executive",
                      .actions = {SummaryAction{.text = "Change", .href = "/o", .hidden_text = "owner"}}}}});
  EXPECT_NE(html.bytes.find(R"(Change<span class="govuk-visually-hidden"> owner</span>)"), std::string::npos);
}

}  // namespace reeve::web::testing
