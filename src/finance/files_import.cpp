#include <filesystem>

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

}  // namespace

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
  auto sheets = publishing::read_workbook(name, bytes);
  if (!sheets) return sheets.refusals();
  for (auto& sheet : *sheets) tables.push_back(table_of(name, sheet.sheet, std::move(sheet.table)));
  if (tables.empty()) return Refusal{name + " holds no table.", "statement files", name};
  return tables;
}

}  // namespace reeve::finance
