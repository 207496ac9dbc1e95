// Statements as rows of the record, read back by their shapes.
#pragma once

#include <array>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "finance/statement_shapes.hpp"
#include "storage/session.hpp"

namespace reeve::finance {

using LineRow = std::array<storage::Cell, 8>;
inline constexpr std::string_view line_columns =
    "l.line_key, l.shape_line, l.label, l.reference, l.comment, l.source, l.file_row, l.figures";

std::string figures_json(const figures::StatementLine& line);
std::string columns_json(const figures::Statement& statement);

// One figure of a line, as printed.
std::string printed_at(const std::string& figures_json, std::size_t column);
std::vector<std::string> column_keys(const std::string& columns_json);

// The statement without its lines.
figures::Statement empty_statement(const Shapes& shapes, const std::string& shape, const std::string& file,
                                   const std::string& sheet, const std::string& period,
                                   const std::string& columns);
void add_line(figures::Statement& statement, const LineRow& row);

// Many lines of few statements: each statement's columns are read once.
class StatementFrames {
 public:
  explicit StatementFrames(Shapes shapes) : shapes_(std::move(shapes)) {}
  const figures::Statement& of(const std::string& shape, const std::string& columns);

 private:
  Shapes shapes_;
  std::map<std::pair<std::string, std::string>, figures::Statement> known_;
};

}  // namespace reeve::finance
