// Brings real figures in: all or nothing, and exactly as printed. What does not fit its shape is refused with
// file, line, column, value and rule, all problems at once up to a hundred, and the record is untouched.
//
// One name with one value on several pages of a period is one indicator shown on those pages; one name with
// different values on different pages ("Commissioning Spend") is one indicator a page. Unnumbered commitments
// of older reports are commitments of their own: whether one became number 86 is for a person to say, not for
// an import to guess.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "kernel/outcome.hpp"
#include "publishing/sheet.hpp"
#include "storage/work.hpp"

namespace reeve::plan {

inline constexpr std::size_t import_problems_max = 100;

struct ImportFile {
  std::string file;       // the shape's name, e.g. "commitments"
  std::string file_name;  // as the person knows it
  publishing::CsvTable table;
};

struct ImportSummary {
  std::vector<std::pair<std::string, std::size_t>> rows;  // file, rows brought in
  std::vector<std::string> periods;
};

// A folder of CSV files, or one .xlsx or .ods whose sheets are named like the files.
Outcome<std::vector<ImportFile>> read_import(const std::string& path);

// Told how many rows are in, now and then: a long import takes more than a moment.
using ImportProgress = std::function<void(std::size_t rows, const std::string& file)>;

// Writes into the act; the caller commits.
Outcome<ImportSummary> import_plan(storage::Work& work, std::vector<ImportFile> files,
                                   ImportProgress progress = {});

}  // namespace reeve::plan
