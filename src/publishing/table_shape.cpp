#include "publishing/table_shape.hpp"

#include <fmt/format.h>

#include <map>

#include "kernel/text.hpp"
#include "publishing/problems.hpp"
#include "publishing/workbook_parts.hpp"

namespace reeve::publishing {
namespace {

constexpr std::string_view width_rule = "Reeve's tables: every row has the columns of the first";

void drop_empty_end(std::vector<std::string>& cells) {
  while (!cells.empty() && cells.back().empty()) cells.pop_back();
}

class Shaper {
 public:
  Shaper(Problems& problems, RawSheet sheet) : problems_(problems), sheet_(std::move(sheet)) {}

  NamedTable take() && {
    NamedTable out{sheet_.name, {}, std::move(sheet_.formulas)};
    drop_empty_end(sheet_.rows.front().cells);
    out.table.columns = std::move(sheet_.rows.front().cells);
    check_header(out.table.columns, sheet_.rows.front().line);
    for (std::size_t row = 1; row < sheet_.rows.size(); ++row)
      out.table.rows.push_back(fitted(std::move(sheet_.rows[row]), out.table.columns.size()));
    return out;
  }

 private:
  void check_header(const std::vector<std::string>& columns, std::size_t line) {
    for (const auto& fault : faults_of_header(columns))
      refuse_cell(problems_, sheet_.name, cell_name(line, fault.column), fault.what, fault.rule);
  }

  CsvRow fitted(CsvRow row, std::size_t width) {
    drop_empty_end(row.cells);
    if (row.cells.size() > width) {
      refuse_cell(
          problems_, sheet_.name, cell_name(row.line, width),
          quoted(row.cells[width]) + " stands beyond the last named column. Name the column, or take it out.",
          width_rule);
    }
    row.cells.resize(width);
    return row;
  }

  Problems& problems_;
  RawSheet sheet_;
};

}  // namespace

std::vector<HeaderFault> faults_of_header(const std::vector<std::string>& columns) {
  std::vector<HeaderFault> faults;
  std::map<std::string_view, std::size_t> first;
  for (std::size_t column = 0; column < columns.size(); ++column) {
    const std::string& name = columns[column];
    if (text::trim(name).empty()) {
      faults.push_back({column, fmt::format("column {} has no name. Name it, or take it out.", column + 1)});
      continue;
    }
    const auto [found, is_new] = first.emplace(name, column);
    if (!is_new) {
      faults.push_back({column, fmt::format("columns {} and {} are both called {}.", found->second + 1,
                                            column + 1, quoted(name))});
    }
  }
  return faults;
}

Outcome<std::vector<NamedTable>> shaped(std::string_view file_name, std::vector<RawSheet> sheets) {
  Problems problems(file_name);
  std::vector<NamedTable> tables;
  for (auto& sheet : sheets)
    if (!sheet.rows.empty()) tables.push_back(Shaper(problems, std::move(sheet)).take());
  if (tables.empty()) {
    problems.add({.sentence = fmt::format("{} has no header: all its sheets are empty.", file_name),
                  .clause = std::string(no_header_rule),
                  .field = std::string(file_name)});
  }
  if (problems.any()) return std::move(problems).take();
  return tables;
}

}  // namespace reeve::publishing
