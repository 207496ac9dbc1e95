// A sheet as it stands in the file, gathered cell by cell within a budget.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "publishing/sheet.hpp"

namespace reeve::publishing {

inline constexpr std::size_t sheet_rows_max = 1'048'576;  // what spreadsheets themselves allow
inline constexpr std::size_t sheet_columns_max = 16'384;

struct RawSheet {
  std::string name;
  std::vector<CsvRow>
      rows;  // those with anything in them, in order; cells up to the last with anything in it
  std::vector<std::string> formulas = {};  // cells whose saved value was taken
};

std::string cell_name(std::size_t line, std::size_t column);  // line from 1, column from 0: (7, 1) is B7

// One short text can stand in a million cells of a small file, so what comes out is counted as well as what
// went in.
struct TooMuch {};
class Budget {
 public:
  void spend(std::size_t bytes);

 private:
  std::size_t cells_left_ = 2'000'000;
  std::size_t bytes_left_ = 64 * 1024 * 1024;
};

class RawSheetBuilder {
 public:
  RawSheetBuilder(std::string name, Budget& budget) : name_(std::move(name)), budget_(budget) {}
  void put(std::size_t line, std::size_t column, std::string text);
  void note_formula(std::size_t line, std::size_t column) { formulas_.push_back(cell_name(line, column)); }
  RawSheet take() &&;

 private:
  std::string name_;
  Budget& budget_;
  std::map<std::size_t, std::vector<std::string>> rows_;
  std::vector<std::string> formulas_;
};

}  // namespace reeve::publishing
