#include <fmt/format.h>

#include <algorithm>

#include "kernel/text.hpp"
#include "publishing/csv_scanner.hpp"
#include "publishing/formula_guard.hpp"
#include "publishing/sheet.hpp"
#include "publishing/table_shape.hpp"

namespace reeve::publishing {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view utf8_rule = "RFC 3629: the file is UTF-8 without a byte order mark";
constexpr std::string_view length_rule =
    "RFC 4180 section 2, rule 4: every line has the same number of cells";
constexpr std::string_view size_rule = "Reeve's limits for a file";

class CsvReader {
 public:
  CsvReader(std::string_view file_name, std::string_view bytes, const CsvLimits& limits)
      : file_name_(file_name), bytes_(bytes), limits_(limits), problems_(file_name) {}

  Outcome<CsvTable> read();

 private:
  bool fits();
  void check_encoding();
  void check_line(std::string_view line, std::size_t number);
  void read_header(CsvScanner& scanner);
  void read_rows(CsvScanner& scanner);
  bool check_length(const CsvLine& line);
  std::vector<std::string> taken(std::vector<CsvCell> cells);
  void add(Place place, std::string_view what, std::string_view clause);

  std::string file_name_;
  std::string_view bytes_;
  const CsvLimits& limits_;
  Problems problems_;
  CsvTable table_;
};

Outcome<CsvTable> CsvReader::read() {
  if (!fits()) return std::move(problems_).take();
  check_encoding();
  CsvScanner scanner(bytes_, limits_.cell_bytes_max, problems_);
  read_header(scanner);
  read_rows(scanner);
  if (problems_.any()) return std::move(problems_).take();
  return std::move(table_);
}

bool CsvReader::fits() {
  if (bytes_.starts_with("\xFF\xFE") || bytes_.starts_with("\xFE\xFF")) {
    add({}, "the file is UTF-16. Save it as CSV in UTF-8, or bring the spreadsheet itself (.xlsx or .ods).",
        utf8_rule);
    return false;
  }
  if (bytes_.size() <= limits_.bytes_max) return true;
  add({},
      fmt::format("the file has {} bytes and {} is the most. Split it.",
                  text::with_thousands(static_cast<long long>(bytes_.size())),
                  text::with_thousands(static_cast<long long>(limits_.bytes_max))),
      size_rule);
  return false;
}

void CsvReader::check_encoding() {
  if (bytes_.starts_with(byte_order_mark)) {
    add({},
        "the file starts with a byte order mark. Save it again as UTF-8 without one (a text editor offers "
        "\u201CUTF-8\u201D beside \u201CUTF-8 with BOM\u201D), or bring the spreadsheet itself (.xlsx or "
        ".ods).",
        utf8_rule);
    bytes_.remove_prefix(byte_order_mark.size());
  }
  std::size_t number = 1;
  for (std::size_t at = 0; at < bytes_.size() && !problems_.full(); ++number) {
    const auto end = std::min(bytes_.find('\n', at), bytes_.size());
    check_line(bytes_.substr(at, end - at), number);
    at = end + 1;
  }
}

void CsvReader::check_line(std::string_view line, std::size_t number) {
  if (const auto bad = text::first_bad_utf8(line); bad != std::string_view::npos) {
    problems_.add(fmt::format("line {}, byte {}", number, bad + 1), fmt::format("{}:{}", number, bad + 1),
                  fmt::format("the byte {:02X} is not UTF-8. Save the file again as UTF-8.",
                              static_cast<unsigned char>(line[bad])),
                  utf8_rule);
  }
  if (const auto nul = line.find('\0'); nul != std::string_view::npos) {
    problems_.add(fmt::format("line {}, byte {}", number, nul + 1), fmt::format("{}:{}", number, nul + 1),
                  "the byte 00 (NUL) is not text. Take it out.", utf8_rule);
  }
}

void CsvReader::read_header(CsvScanner& scanner) {
  auto header = scanner.next();
  if (!header || header->blank) {
    add({}, "the file has no header. Its first line must name the columns.", no_header_rule);
    return;
  }
  std::vector<Place> places;
  for (const auto& cell : header->cells) places.push_back(cell.place);
  table_.columns = taken(std::move(header->cells));
  for (const auto& fault : faults_of_header(table_.columns))
    add(places[fault.column], fault.what, fault.rule);
}

void CsvReader::read_rows(CsvScanner& scanner) {
  while (auto line = scanner.next()) {
    if (problems_.full()) return;
    if (table_.rows.size() == limits_.rows_max) {
      add({line->line, 1},
          fmt::format("the file has more than {} rows. Split it.",
                      text::with_thousands(static_cast<long long>(limits_.rows_max))),
          size_rule);
      return;
    }
    if (!check_length(*line)) continue;
    const auto number = line->line;
    table_.rows.push_back({number, taken(std::move(line->cells))});
  }
}

bool CsvReader::check_length(const CsvLine& line) {
  if (line.blank) {
    add({line.line, 1}, "the line is empty. Take it out.", length_rule);
    return false;
  }
  const auto found = line.cells.size();
  const auto wanted = table_.columns.size();
  if (found == wanted || wanted == 0 || line.cut_off) return true;
  const Place place = found > wanted ? line.cells[wanted].place : line.end;
  add(place,
      fmt::format("the line that starts {} has {} and the header has {}.", quoted(line.cells.front().text),
                  text::counted(static_cast<long long>(found), "cell", "cells"), wanted),
      length_rule);
  return true;
}

std::vector<std::string> CsvReader::taken(std::vector<CsvCell> cells) {
  std::vector<std::string> texts;
  texts.reserve(cells.size());
  for (auto& cell : cells) {
    if (runs_as_formula(cell.text)) {
      add(cell.place,
          fmt::format("{} would run as a formula in a spreadsheet. Write the figure itself; for text, put "
                      "an apostrophe before it.",
                      quoted(cell.text)),
          formula_rule);
    }
    if (has_apostrophe(cell.text)) cell.text.erase(0, 1);
    texts.push_back(std::move(cell.text));
  }
  return texts;
}

void CsvReader::add(Place place, std::string_view what, std::string_view clause) {
  problems_.add(fmt::format("line {}, column {}", place.line, place.column),
                fmt::format("{}:{}", place.line, place.column), what, clause);
}

}  // namespace

Outcome<CsvTable> read_csv(std::string_view file_name, std::string_view bytes, const CsvLimits& limits) {
  return CsvReader(file_name, bytes, limits).read();
}

}  // namespace reeve::publishing
