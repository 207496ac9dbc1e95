#pragma once

#include <string>
#include <vector>

#include "publishing/sheet.hpp"

namespace reeve::publishing {

// What a spreadsheet takes as the names of its sheets: at most 31 characters, none of [ ] : * ? / \ and no
// apostrophe at an end, no two alike even in lower case. One name for each sheet, in order.
std::vector<std::string> sheet_names(const Workbook& workbook);

}  // namespace reeve::publishing
