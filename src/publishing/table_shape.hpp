// What every table must look like, whatever kind of file it came in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kernel/outcome.hpp"
#include "publishing/raw_sheet.hpp"
#include "publishing/sheet.hpp"

namespace reeve::publishing {

inline constexpr std::string_view no_header_rule = "Reeve's tables: the first line names the columns";
inline constexpr std::string_view column_rule = "Reeve's tables: every column has a name of its own";
inline constexpr std::string_view formula_rule = "Reeve's tables: figures, not formulas (CWE-1236)";

struct HeaderFault {
  std::size_t column;  // from 0
  std::string what;
  std::string_view rule = column_rule;
};
std::vector<HeaderFault> faults_of_header(const std::vector<std::string>& columns);

// The first row with anything in it names the columns, as many as it names; no cell may stand beyond them.
// Sheets with nothing in them are left out.
Outcome<std::vector<NamedTable>> shaped(std::string_view file_name, std::vector<RawSheet> sheets);

}  // namespace reeve::publishing
