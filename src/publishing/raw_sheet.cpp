#include "publishing/raw_sheet.hpp"

#include <algorithm>

namespace reeve::publishing {

std::string cell_name(std::size_t line, std::size_t column) {
  std::string letters;
  for (std::size_t left = column + 1; left > 0; left = (left - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
  return letters + std::to_string(line);
}

void Budget::spend(std::size_t bytes) {
  if (cells_left_ == 0 || bytes > bytes_left_) throw TooMuch{};
  --cells_left_;
  bytes_left_ -= bytes;
}

void RawSheetBuilder::put(std::size_t line, std::size_t column, std::string text) {
  if (text.empty()) return;
  if (line == 0 || line > sheet_rows_max || column >= sheet_columns_max) throw TooMuch{};
  budget_.spend(text.size());
  auto& row = rows_[line];
  while (row.size() <= column) {
    if (row.size() < column) budget_.spend(0);
    row.emplace_back();
  }
  row[column] = std::move(text);
}

RawSheet RawSheetBuilder::take() && {
  RawSheet sheet{std::move(name_), {}, std::move(formulas_)};
  for (auto& [line, cells] : rows_) sheet.rows.push_back({line, std::move(cells)});
  return sheet;
}

}  // namespace reeve::publishing
