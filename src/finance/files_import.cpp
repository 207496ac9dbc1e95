#include <filesystem>
#include <optional>

#include "finance/statement_files.hpp"
#include "kernel/text.hpp"
#include "publishing/brought_file.hpp"
#include "publishing/sheet.hpp"

namespace reeve::finance {
namespace {

figures::Table table_of(const std::string& file, const std::string& sheet, publishing::CsvTable read) {
  figures::Table table{.file = file, .sheet = sheet, .heads = std::move(read.columns), .rows = {}};
  for (auto& row : read.rows) table.rows.push_back({row.line, std::move(row.cells)});
  return table;
}

// A column of the table; nothing, and a problem, when there is none.
std::optional<std::size_t> head_called(const figures::Table& table, std::string_view head,
                                       Refusals& problems) {
  for (std::size_t at = 0; at < table.heads.size(); ++at)
    if (text::lower(text::trim(table.heads[at])) == head) return at;
  problems.push_back({"No column is headed \"" + std::string(head) + "\", which a file of claims needs.",
                      "claims file", table.file + ":1:1"});
  return std::nullopt;
}

}  // namespace

Outcome<std::vector<figures::Claim>> claims_in(const std::string& name, std::string_view bytes) {
  auto tables = tables_in(name, bytes);
  if (!tables) return tables.refusals();
  const auto& table = tables->front();
  Refusals problems;
  constexpr std::string_view heads[] = {
      "claim_id",        "ref", "label", "value", "unit", "direction_printed", "compares_to_file",
      "compares_to_line"};
  std::vector<std::optional<std::size_t>> at;
  for (const auto head : heads) at.push_back(head_called(table, head, problems));
  if (!problems.empty()) return problems;
  std::vector<figures::Claim> claims;
  for (const auto& row : table.rows) {
    const auto cell = [&](std::size_t head) {
      return *at[head] < row.cells.size() ? row.cells[*at[head]] : std::string();
    };
    claims.push_back({cell(0), cell(1), cell(2), cell(3), cell(4), cell(5), cell(6), cell(7)});
  }
  return claims;
}

Outcome<std::vector<figures::Table>> tables_in(const std::string& name, std::string_view bytes) {
  const auto extension = text::lower(std::filesystem::path(name).extension().string());
  std::vector<figures::Table> tables;
  if (extension == ".csv") {
    auto read = publishing::read_csv(name, bytes, {.bytes_max = publishing::brought_file_bytes_max});
    if (!read) return read.refusals();
    tables.push_back(table_of(name, "", std::move(read).value()));
    return tables;
  }
  if (extension != ".ods" && extension != ".xlsx")
    return Refusal{name + " is neither a .csv nor an .ods nor an .xlsx file.", "statement files", name};
  auto sheets = publishing::read_workbook(name, bytes, publishing::SheetKind::statement);
  if (!sheets) return sheets.refusals();
  for (auto& sheet : *sheets) {
    tables.push_back(table_of(name, sheet.sheet, std::move(sheet.table)));
    tables.back().formulas = std::move(sheet.formulas);
  }
  if (tables.empty()) return Refusal{name + " holds no table.", "statement files", name};
  return tables;
}

Outcome<figures::Book> statements_in(const std::string& name, std::string_view bytes, const Shapes& shapes) {
  const auto tables = tables_in(name, bytes);
  if (!tables) return tables.refusals();
  return gathered(*tables, [&](const figures::Table& table) { return recognised(table, shapes); });
}

}  // namespace reeve::finance
