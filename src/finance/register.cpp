#include "finance/register.hpp"

#include <algorithm>
#include <regex>

#include "kernel/figures/expression.hpp"
#include "kernel/text.hpp"

namespace reeve::finance {
namespace {

constexpr std::string_view rule = "registers of the money";

Refusal at(const figures::Table& table, std::size_t line, std::size_t column, std::string sentence) {
  return {std::move(sentence), std::string(rule),
          table.file + ":" + std::to_string(line) + ":" + std::to_string(column + 1)};
}

}  // namespace

std::string in_words(std::string_view head) {
  auto words = text::replace_all(std::string(head), "_", " ");
  if (!words.empty() && words[0] >= 'a' && words[0] <= 'z')
    words[0] = static_cast<char>(words[0] - 'a' + 'A');
  return words;
}

std::string Register::title() const {
  // "outturn_2018_19" is of a year: Outturn 2018/19.
  static const std::regex year("_(20[0-9]{2})_([0-9]{2})$");
  return in_words(std::regex_replace(name, year, "_$1/$2"));
}

std::vector<std::string> Register::columns() const {
  std::vector<std::string> heads;
  if (rows.empty()) return heads;
  for (const auto& [head, value] : rows.front().cells) heads.push_back(head);
  return heads;
}

Outcome<Register> read_register(const figures::Table& table) {
  Register made{.name = table.file.substr(0, table.file.rfind('.')), .rows = {}};
  Refusals problems;
  if (!figures::is_name(text::replace_all(made.name, "_", "-")))
    problems.push_back(
        at(table, 1, 0, "A register is named by its file: lower-case letters, digits and underscores."));
  const auto source = std::find(table.heads.begin(), table.heads.end(), "source");
  if (source == table.heads.end())
    problems.push_back(
        at(table, 1, 0, "No column is headed \"source\": every row says where it was printed."));
  if (!problems.empty()) return problems;
  const auto source_at = static_cast<std::size_t>(source - table.heads.begin());
  for (const auto& row : table.rows) {
    RegisterRow read;
    for (std::size_t column = 0; column < table.heads.size(); ++column) {
      const auto value = column < row.cells.size() ? row.cells[column] : std::string();
      if (column == source_at)
        read.source = value;
      else
        read.cells.emplace_back(table.heads[column], value);
    }
    if (read.source.empty())
      problems.push_back(at(table, row.line, source_at, "This row does not say where it was printed."));
    made.rows.push_back(std::move(read));
  }
  if (made.rows.empty()) problems.push_back(at(table, 1, 0, "The file has no rows."));
  if (!problems.empty()) return problems;
  return made;
}

}  // namespace reeve::finance
