#include <stdexcept>

#include "publishing/formula_guard.hpp"
#include "publishing/sheet.hpp"

namespace reeve::publishing {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Quoted only where the reader would otherwise misread it, so that a file read and written again is the same
// bytes.
bool needs_quotes(std::string_view cell) {
  return cell.find_first_of(",\"\r\n") != std::string_view::npos || cell.starts_with(byte_order_mark);
}

void write_cell(std::string& out, std::string_view cell) {
  const bool guard = needs_apostrophe(cell);
  if (!needs_quotes(cell)) {
    if (guard) out += '\'';
    out += cell;
    return;
  }
  out += '"';
  if (guard) out += '\'';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

void write_row(std::string& out, const std::vector<std::string>& cells) {
  // A row of one empty cell would be an empty line, which the reader refuses.
  if (cells.size() == 1 && cells.front().empty()) out += "\"\"";
  bool first = true;
  for (const auto& cell : cells) {
    if (!first) out += ',';
    first = false;
    write_cell(out, cell);
  }
  out += '\n';
}

}  // namespace

std::string to_csv(const Sheet& sheet) {
  std::string out;
  write_row(out, sheet.columns);
  for (const auto& row : sheet.rows) {
    if (row.size() != sheet.columns.size())
      throw std::logic_error("a row of " + sheet.name + " misses its columns");
    write_row(out, row);
  }
  return out;
}

}  // namespace reeve::publishing
