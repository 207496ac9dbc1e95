#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <memory>
#include <stdexcept>

#include "publishing/column_widths.hpp"
#include "publishing/file_descriptor.hpp"
#include "publishing/sheet.hpp"
#include "publishing/sheet_names.hpp"

namespace reeve::publishing {
namespace {

// The program that reads this format holds no more in a cell. Nothing is dropped in silence: the cell says
// so.
constexpr std::size_t bytes_max = 32'000;
constexpr const char* cut_note = "\u2026 (cut here: the CSV and ODS files have the whole text)";

// One date in every file, so that the same table is the same bytes; the pages say when a table was made.
constexpr time_t first_day_of_zip = 315'532'800;  // 1 January 1980

void check(lxw_error error) {
  if (error != LXW_NO_ERROR) throw std::runtime_error(std::string("libxlsxwriter: ") + lxw_strerror(error));
}

// ISO/IEC 29500-1, 22.4.2.4: a reader takes _x000D_ for a carriage return. The library writes control
// characters so, and leaves a text that only looks like one alone.
std::string escaped(const std::string& cell) {
  std::string out;
  for (std::size_t at = 0; at < cell.size(); ++at) {
    const bool mistaken = cell.compare(at, 2, "_x") == 0 && at + 6 < cell.size() && cell[at + 6] == '_' &&
                          cell.find_first_not_of("0123456789ABCDEFabcdef", at + 2) == at + 6;
    out += mistaken ? "_x005F_" : std::string(1, cell[at]);
  }
  return out;
}

std::string fitting(const std::string& cell) {
  if (cell.size() <= bytes_max) return cell;
  std::size_t end = bytes_max;
  while ((static_cast<unsigned char>(cell[end]) & 0xC0U) == 0x80U) --end;
  return cell.substr(0, end) + cut_note;
}

void write_row(lxw_worksheet* sheet, lxw_row_t row, const std::vector<std::string>& cells,
               lxw_format* format) {
  lxw_col_t column = 0;
  for (const auto& cell : cells)
    check(worksheet_write_string(sheet, row, column++, escaped(fitting(cell)).c_str(), format));
}

void write_sheet(lxw_worksheet* out, const Sheet& sheet, lxw_format* bold) {
  lxw_col_t column = 0;
  for (const auto width : column_widths(sheet)) {
    check(worksheet_set_column(out, column, column, static_cast<double>(width), nullptr));
    ++column;
  }
  write_row(out, 0, sheet.columns, bold);
  worksheet_freeze_panes(out, 1, 0);
  check(worksheet_repeat_rows(out, 0, 0));
  check(worksheet_ignore_errors(out, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
  lxw_row_t row = 0;
  for (const auto& cells : sheet.rows) write_row(out, ++row, cells, nullptr);
}

void describe(lxw_workbook* out, const Workbook& workbook) {
  std::string title = workbook.title;
  std::string body = workbook.body;
  lxw_doc_properties properties{};
  properties.title = title.data();
  properties.author = body.data();
  properties.company = body.data();
  properties.created = first_day_of_zip;
  check(workbook_set_properties(out, &properties));
  // The library has no dc:language; readers show this one among the file's properties.
  check(workbook_set_custom_property_string(out, "Language", workbook.language.c_str()));
}

void write_workbook(lxw_workbook* out, const Workbook& workbook) {
  describe(out, workbook);
  lxw_format* bold = workbook_add_format(out);
  format_set_bold(bold);
  const auto names = sheet_names(workbook);
  for (std::size_t index = 0; index < names.size(); ++index) {
    lxw_worksheet* sheet = workbook_add_worksheet(out, names[index].c_str());
    if (sheet == nullptr) throw std::runtime_error("libxlsxwriter took no sheet called " + names[index]);
    write_sheet(sheet, workbook.sheets[index], bold);
  }
}

}  // namespace

std::string to_xlsx(const Workbook& workbook) {
  // This version of the library writes to a named file only; a file in memory has a name under /proc.
  const FileDescriptor file(memfd_create("workbook", MFD_CLOEXEC));
  if (!file) throw std::runtime_error("no memory file for a workbook");
  const std::string path = "/proc/self/fd/" + std::to_string(file.number());
  lxw_workbook* out = workbook_new(path.c_str());
  if (out == nullptr) throw std::runtime_error("libxlsxwriter gave no workbook");
  try {
    write_workbook(out, workbook);
  } catch (...) {
    lxw_workbook_free(out);
    throw;
  }
  check(workbook_close(out));
  return file.all_bytes();
}

}  // namespace reeve::publishing
