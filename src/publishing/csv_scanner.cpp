#include "publishing/csv_scanner.hpp"

#include <fmt/format.h>

namespace reeve::publishing {
namespace {

constexpr std::string_view cell_rule = "RFC 4180 section 2, rules 5 to 7";

}  // namespace

std::optional<CsvLine> CsvScanner::next() {
  if (at_end()) return std::nullopt;
  CsvLine line{.line = here_.line, .cells = {}, .end = {}, .blank = at_line_end()};
  for (;;) {
    line.cells.push_back(read_cell(line));
    if (at_line_end()) break;
    advance();  // the comma
  }
  line.end = here_;
  skip_line_end();
  return line;
}

CsvCell CsvScanner::read_cell(CsvLine& line) {
  CsvCell cell{.place = here_, .text = {}};
  const auto start = at_;
  if (peek() == '"' && !at_end()) {
    read_quoted(cell, line);
  } else {
    read_unquoted(cell);
  }
  if (at_ - start > cell_bytes_max_) {
    add_problem(cell.place, fmt::format("the cell that starts {} is longer than {} bytes. Shorten it.",
                                        quoted(cell.text), cell_bytes_max_));
  }
  return cell;
}

void CsvScanner::read_quoted(CsvCell& cell, CsvLine& line) {
  advance();
  while (!at_end()) {
    if (peek() != '"') {
      take(cell.text);
      continue;
    }
    advance();
    if (peek() != '"' || at_end()) return skip_after_quote();
    take(cell.text);
  }
  line.cut_off = true;
  add_problem(cell.place,
              fmt::format("the quotation mark before {} is never closed. Close it, or write two quotation "
                          "marks where one is meant as text.",
                          quoted(cell.text)));
}

void CsvScanner::skip_after_quote() {
  if (at_line_end() || peek() == ',') return;
  const Place place = here_;
  std::string stray;
  while (!at_line_end() && peek() != ',') take(stray);
  add_problem(
      place,
      fmt::format("{} comes after a closing quotation mark. Put it inside the quotation marks, or write "
                  "two quotation marks where one is meant as text.",
                  quoted(stray)));
}

void CsvScanner::read_unquoted(CsvCell& cell) {
  std::optional<Place> quote;
  std::optional<Place> carriage_return;
  while (!at_line_end() && peek() != ',') {
    if (peek() == '"' && !quote) quote = here_;
    if (peek() == '\r' && !carriage_return) carriage_return = here_;
    take(cell.text);
  }
  if (quote) {
    add_problem(*quote,
                fmt::format("{} has a quotation mark in the middle of a cell without quotation marks around "
                            "it. Put the whole cell in quotation marks and double the ones inside.",
                            quoted(cell.text)));
  }
  if (carriage_return) {
    add_problem(*carriage_return,
                fmt::format("{} has a carriage return by itself. Save the file with the line ends LF "
                            "or CRLF.",
                            quoted(cell.text)));
  }
}

void CsvScanner::take(std::string& into) {
  into += peek();
  advance();
}

void CsvScanner::advance() {
  const char c = peek();
  ++at_;
  if (c == '\n') {
    ++here_.line;
    here_.column = 1;
    return;
  }
  const bool next_continues = (static_cast<unsigned char>(peek()) & 0xC0U) == 0x80U;
  if (!next_continues) ++here_.column;
}

void CsvScanner::skip_line_end() {
  if (peek() == '\r') advance();
  if (!at_end()) advance();
}

void CsvScanner::add_problem(Place place, std::string_view what) {
  problems_.add(fmt::format("line {}, column {}", place.line, place.column),
                fmt::format("{}:{}", place.line, place.column), what, cell_rule);
}

}  // namespace reeve::publishing
