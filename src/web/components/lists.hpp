// Summary list and task list.
#pragma once

#include <string>
#include <vector>

#include "web/components/content.hpp"

namespace reeve::web {

struct SummaryAction {
  Content text = {};
  std::string href = {};
  std::string hidden_text = {};  // what is changed, for a person who hears the link alone
  std::string classes = {};
  Attributes attributes = {};
};

struct SummaryRow {
  Content key = {};
  Content value = {};
  std::vector<SummaryAction> actions = {};
  std::string classes = {};
  std::string key_classes = {};
  std::string value_classes = {};
  std::string actions_classes = {};
};

struct SummaryCard {
  Content title = {};
  int heading_level = 2;
  std::vector<SummaryAction> actions = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct SummaryList {
  std::vector<SummaryRow> rows = {};
  std::optional<SummaryCard> card = {};
  std::string classes = {};
  Attributes attributes = {};
};

struct Task {
  Content title = {};
  std::string href = {};  // nothing: it cannot be started yet
  Content hint = {};
  Content status = {};  // words, or tag(...)
  std::string classes = {};
  std::string title_classes = {};
  std::string status_classes = {};
};

struct TaskList {
  std::vector<Task> tasks = {};
  std::string id_prefix = "task-list";
  std::string classes = {};
  Attributes attributes = {};
};

Html summary_list(const SummaryList& options);
Html task_list(const TaskList& options);

}  // namespace reeve::web
