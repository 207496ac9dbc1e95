// Complaints in numbers, as tables.
#pragma once

#include "casework/numbers.hpp"
#include "web/html.hpp"

namespace reeve::complaints {

struct Column {
  std::string head;
  const casework::Numbers* numbers;
};
// What came, what ended and how, what is open, what was in time: a column a period.
web::Html counts_table(const std::string& caption, const std::vector<Column>& columns);
web::Html timeliness_table(const casework::Numbers& numbers);

enum class Small { shown, hidden };  // in the office; to the public
// What was told of the cases that came: how, about what, and what it came to. A table a question.
web::Html told_tables(const casework::Numbers& numbers, Small small);

}  // namespace reeve::complaints
