#include "publishing/column_widths.hpp"

#include <algorithm>
#include <string_view>

namespace reeve::publishing {
namespace {

std::size_t characters_in(std::string_view line) {
  return static_cast<std::size_t>(std::count_if(
      line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::size_t longest_line(std::string_view cell) {
  std::size_t longest = 0;
  for (std::size_t at = 0; at <= cell.size();) {
    const auto end = std::min(cell.find('\n', at), cell.size());
    longest = std::max(longest, characters_in(cell.substr(at, end - at)));
    at = end + 1;
  }
  return longest;
}

}  // namespace

std::vector<std::size_t> column_widths(const Sheet& sheet) {
  constexpr std::size_t narrowest = 8;
  constexpr std::size_t widest = 60;
  std::vector<std::size_t> widths(sheet.columns.size(), narrowest);
  const auto widen = [&](const std::vector<std::string>& cells) {
    for (std::size_t column = 0; column < std::min(cells.size(), widths.size()); ++column)
      widths[column] = std::clamp(longest_line(cells[column]) + 2, widths[column], widest);
  };
  widen(sheet.columns);
  for (const auto& row : sheet.rows) widen(row);
  return widths;
}

}  // namespace reeve::publishing
