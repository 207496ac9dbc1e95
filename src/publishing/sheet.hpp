// A table on its way out: the same rows become CSV, XLSX and ODS, and the same shape comes back in through
// the import.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kernel/outcome.hpp"

namespace reeve::publishing {

// Cells are text exactly as recorded ("+1.1%", "GOOD", "2,000,000+"); nothing is turned into a number on the
// way, so nothing is lost between the papers, the record and the download.
struct Sheet {
  std::string name;  // file stem in CSV, sheet name elsewhere
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;  // each as long as columns
};

struct Workbook {
  std::string title;
  std::string body;  // who publishes
  std::string language = "en-GB";
  std::vector<Sheet> sheets;
};

// RFC 4180, LF line ends as in data/dorset. Cells that a spreadsheet would run as a formula (starting with =
// + - @ tab or CR, unless they are plain signed figures such as -23.4% or +2,850) are prefixed with an
// apostrophe, which read_csv takes off again.
std::string to_csv(const Sheet& sheet);
std::string to_xlsx(const Workbook& workbook);  // bytes of the file
std::string to_ods(const Workbook& workbook);

// Reading. Line and column in a refusal are 1-based and count as a text editor does; `field` is
// "FILE:LINE:COLUMN". All problems are reported, up to 100.
struct CsvLimits {
  std::size_t bytes_max = 32 * 1024 * 1024;
  std::size_t rows_max = 500'000;
  std::size_t cell_bytes_max = 64 * 1024;
};
struct CsvRow {
  std::size_t line;  // where the row starts
  std::vector<std::string> cells;
};
struct CsvTable {
  std::vector<std::string> columns;
  std::vector<CsvRow> rows;
};
Outcome<CsvTable> read_csv(std::string_view file_name, std::string_view bytes, const CsvLimits& limits = {});

// XLSX and ODS, by liborcus' XML parser in a child process with limits on memory, time and files; main() must
// dispatch to it (see workbook_child.hpp). Every sheet with anything in it is a CsvTable whose `line` is the
// sheet's row number; rows without anything are left out. A formula cell is refused: the import wants
// figures, not sums. `field` in a refusal is "FILE:SHEET!CELL".
struct NamedTable {
  std::string sheet;
  CsvTable table;
  std::vector<std::string> formulas = {};  // cells whose saved value was taken: B7
};
// Statements come from finance officers' own spreadsheets: there a formula gives the value that was saved
// with it (one that has none is refused), and what is hidden is refused, since a published table shows every
// row.
enum class SheetKind { import, statement };
Outcome<std::vector<NamedTable>> read_workbook(std::string_view file_name, std::string_view bytes,
                                               SheetKind kind = SheetKind::import);

}  // namespace reeve::publishing
