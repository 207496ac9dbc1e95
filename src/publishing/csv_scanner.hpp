// RFC 4180 cells, one row at a time, with the place of each in the file. The scanner never stops at a
// problem: it notes it and reads on as a person would, so that one visit to the file is enough to mend it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "publishing/problems.hpp"

namespace reeve::publishing {

struct Place {
  std::size_t line = 1;
  std::size_t column = 1;  // in characters, not bytes
};

struct CsvCell {
  Place place;
  std::string text;
};

struct CsvLine {
  std::size_t line;
  std::vector<CsvCell> cells;
  Place end;
  bool blank = false;    // nothing at all between two line ends
  bool cut_off = false;  // ends inside a quoted cell: its length says nothing
};

class CsvScanner {
 public:
  CsvScanner(std::string_view bytes, std::size_t cell_bytes_max, Problems& problems)
      : bytes_(bytes), cell_bytes_max_(cell_bytes_max), problems_(problems) {}

  std::optional<CsvLine> next();

 private:
  bool at_end() const { return at_ >= bytes_.size(); }
  char peek(std::size_t ahead = 0) const { return at_ + ahead < bytes_.size() ? bytes_[at_ + ahead] : '\0'; }
  bool at_line_end() const { return at_end() || peek() == '\n' || (peek() == '\r' && peek(1) == '\n'); }
  void advance();
  void take(std::string& into);
  void skip_line_end();

  CsvCell read_cell(CsvLine& line);
  void read_quoted(CsvCell& cell, CsvLine& line);
  void read_unquoted(CsvCell& cell);
  void skip_after_quote();
  void add_problem(Place place, std::string_view what);

  std::string_view bytes_;
  std::size_t cell_bytes_max_;
  Problems& problems_;
  std::size_t at_ = 0;
  Place here_;
};

}  // namespace reeve::publishing
