#include "finance/month_changes.hpp"

#include <algorithm>

namespace reeve::finance {
namespace {

using figures::Figure;
using figures::Statement;
using figures::StatementLine;

std::string printed_at(const Statement& statement, const StatementLine* line, const std::string& key) {
  const auto column = statement.column(key);
  return line && column ? line->figures[*column].printed : std::string();
}

// The same amount said in another way ("(665)" for "-665") is no change.
bool is_same(const Statement& now, const StatementLine* before, const Statement& brought,
             const StatementLine* after, const std::string& key) {
  const auto left = now.column(key), right = brought.column(key);
  const Figure none;
  const auto& one = before && left ? before->figures[*left] : none;
  const auto& other = after && right ? after->figures[*right] : none;
  return one.kind == other.kind && one.amount == other.amount && one.step == other.step;
}

std::string cell_of(const Statement& brought, const StatementLine& line, const std::string& key) {
  const auto column = brought.column(key);
  if (!column) return {};
  const auto in_file = brought.columns[*column].in_file;
  if (!brought.sheet.empty()) return brought.sheet + "!" + figures::cell_name(line.row, in_file);
  return "line " + std::to_string(line.row) + ", column " + std::to_string(in_file + 1);
}

}  // namespace

StatementChanges changes_between(const figures::Book& now, const Statement& brought) {
  StatementChanges changes;
  const auto own = std::find_if(now.begin(), now.end(),
                                [&](const auto& one) { return one.shape->key == brought.shape->key; });
  if (own == now.end()) return {.is_new = true, .cells = {}};
  const auto compare = [&](const StatementLine* before, const StatementLine* after) {
    for (const auto& column : brought.shape->columns) {
      if (!figures::is_figures(column.meaning) || is_same(*own, before, brought, after, column.key)) continue;
      changes.cells.push_back({after ? after->label : before->label, column.title,
                               printed_at(*own, before, column.key), printed_at(brought, after, column.key),
                               after ? cell_of(brought, *after, column.key) : std::string()});
    }
  };
  for (const auto& line : brought.lines) compare(own->line(line.key), &line);
  for (const auto& line : own->lines)
    if (!brought.line(line.key)) compare(&line, nullptr);
  return changes;
}

MonthBook with_statements(const MonthBook& month, const figures::Book& brought) {
  auto after = month;
  for (const auto& statement : brought) {
    const auto own = std::find_if(after.book.begin(), after.book.end(),
                                  [&](const auto& one) { return one.shape->key == statement.shape->key; });
    if (own == after.book.end()) {
      after.book.push_back(statement);
      after.from.emplace_back();
    } else {
      *own = statement;
    }
  }
  return after;
}

}  // namespace reeve::finance
