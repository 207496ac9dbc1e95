// A statement: one printed table, read by its shape. Every cell keeps what was printed and where it stood.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/figures/shape.hpp"

namespace reeve::figures {

// A table as a file holds it: heads, and rows with the line each starts on.
struct Table {
  std::string file;
  std::string sheet = {};  // of a workbook
  std::vector<std::string> heads = {};
  struct Row {
    std::size_t line = 0;
    std::vector<std::string> cells = {};
  };
  std::vector<Row> rows = {};
  std::vector<std::string> formulas = {};  // cells of a workbook whose saved value was taken: B7
};

struct StatementLine {
  std::string key;           // of the shape, or made from the label when it is one of an `any` group
  std::string label;         // as printed
  std::size_t in_shape = 0;  // the line of the shape: its own, or its group's
  std::size_t row = 0;       // in the file
  std::string reference, comment, source;  // as printed
  std::vector<Figure> figures;             // one a column of Statement::columns
};

struct StatementColumn {
  std::size_t in_shape = 0;
  std::size_t in_file = 0;  // from 0
  std::string head;         // as printed
};

struct Statement {
  std::shared_ptr<const Shape> shape;
  std::string file, sheet;
  std::string period = {};                 // as printed, when the file has one
  std::vector<std::string> formulas = {};  // cells of the file whose saved value was taken
  std::vector<StatementColumn> columns;
  std::vector<StatementLine> lines;

  const StatementLine* line(std::string_view key) const;
  std::optional<std::size_t> column(std::string_view key) const;  // index into columns
  std::optional<std::size_t> column(Meaning meaning) const;       // the first of that meaning
  Meaning meaning(std::size_t column) const { return shape->columns[columns[column].in_shape].meaning; }
  const std::string& title(std::size_t column) const {
    return shape->columns[columns[column].in_shape].title;
  }
};

// Whether the heads of the table are those of the shape: every required column is there.
bool has_heads_of(const Table& table, const Shape& shape);

// Reads the table. Refusals name FILE:LINE:COLUMN or FILE:SHEET!CELL, up to 100, and say what to do: a head
// that is missing, a line the shape does not know, a cell that is no figure, a line twice, a total before its
// lines.
Outcome<Statement> fit(const Table& table, std::shared_ptr<const Shape> shape);

// B7, as spreadsheets name cells; line from 1, column from 0.
std::string cell_name(std::size_t line, std::size_t column);

}  // namespace reeve::figures
