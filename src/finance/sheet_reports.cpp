#include "finance/sheet_reports.hpp"

namespace reeve::finance {
namespace {

using figures::Meaning;

// The words of a line that the shape has a column for.
std::string words_of(const figures::Statement& statement, const figures::StatementLine& line,
                     Meaning meaning) {
  switch (meaning) {
    case Meaning::label:
      return line.label;
    case Meaning::period:
      return statement.period;
    case Meaning::reference:
      return line.reference;
    case Meaning::comment:
      return line.comment;
    case Meaning::source:
      return line.source;
    default:
      return {};
  }
}

bool is_kept(Meaning meaning) { return meaning != Meaning::unit && meaning != Meaning::ignored; }

}  // namespace

publishing::Sheet sheet_of(const figures::Statement& statement) {
  publishing::Sheet sheet{.name = statement.shape->key, .columns = {}, .rows = {}};
  for (const auto& column : statement.shape->columns) {
    const auto at = statement.column(column.key);
    if (figures::is_figures(column.meaning) ? at.has_value() : is_kept(column.meaning))
      sheet.columns.push_back(at ? statement.columns[*at].head : column.key);
  }
  for (const auto& line : statement.lines) {
    std::vector<std::string> row;
    for (const auto& column : statement.shape->columns) {
      const auto at = statement.column(column.key);
      if (figures::is_figures(column.meaning)) {
        if (at) row.push_back(line.figures[*at].printed);
      } else if (is_kept(column.meaning)) {
        row.push_back(words_of(statement, line, column.meaning));
      }
    }
    sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

}  // namespace reeve::finance
