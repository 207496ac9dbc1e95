// What each file of an import must look like. The downloads of a report have the same shapes, so what leaves
// Reeve can come back.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/outcome.hpp"

namespace reeve::plan {

enum class Holds { text, whole_number, quarter, day, commitment_number, one_of };

struct ImportColumn {
  std::string_view
      name;  // "mark_*" stands for any name with that beginning: the papers name the column after a period
  bool required = true;  // the cell may not be empty
  Holds holds = Holds::text;
  std::vector<std::string_view> choices = {};
};

struct ImportShape {
  std::string_view file;  // without .csv
  std::string_view what;  // in words, for messages
  std::vector<ImportColumn> columns;
  std::vector<ImportColumn> may_follow = {};  // columns of our own that the papers do not have
};

// In the order in which they are brought in: what a file refers to comes before it.
const std::vector<ImportShape>& import_shapes();
const ImportShape* find_shape(std::string_view file);

// A row of an import: its line in the file and its cells, found by the name in the shape.
struct ImportRow {
  std::size_t line = 0;
  std::vector<std::string> cells;
};

struct ImportTable {
  const ImportShape* shape = nullptr;
  std::string file_name;  // as the person knows it: commitments.csv, or "report.ods, sheet commitments"
  std::vector<ImportRow> rows;

  const std::string& at(const ImportRow& row,
                        std::string_view column) const;  // empty when the column is absent
  // Empty becomes nothing.
  std::optional<std::string> maybe(const ImportRow& row, std::string_view column) const;
  Refusal problem(const ImportRow& row, std::string_view column, std::string sentence) const;
};

// Header and cells against the shape; all problems, up to `most`.
Outcome<ImportTable> check_shape(const ImportShape& shape, std::string file_name,
                                 const std::vector<std::string>& header, std::vector<ImportRow> rows,
                                 std::size_t most);

}  // namespace reeve::plan
