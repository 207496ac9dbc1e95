// The editions that travel in the program, read and checked once.
#pragma once

#include <string_view>
#include <vector>

#include "kernel/protocol/timeline.hpp"

namespace reeve::casework {

// Every shipped edition, by name and then by the day of its text. A shipped edition that is wrong is a bug,
// which a test finds first.
const std::vector<protocol::Edition>& editions();
// The newest of that name when `edition` is empty; nothing when there is none.
const protocol::Edition* find_edition(std::string_view name, std::string_view edition);

}  // namespace reeve::casework
