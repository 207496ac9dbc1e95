#pragma once

#include <vector>

#include "publishing/sheet.hpp"

namespace reeve::publishing {

// In characters: as wide as the longest line of the column, between 8 and 60.
std::vector<std::size_t> column_widths(const Sheet& sheet);

}  // namespace reeve::publishing
