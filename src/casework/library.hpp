// The editions that travel in the program, read and checked once.
#pragma once

#include <string_view>
#include <vector>

#include "kernel/identity/authority.hpp"
#include "kernel/protocol/timeline.hpp"

namespace reeve::casework {

// Every shipped edition, by name and then by the day of its text. A shipped edition that is wrong is a bug,
// which a test finds first.
const std::vector<protocol::Edition>& editions();
// The newest of that name when `edition` is empty; nothing when there is none.
const protocol::Edition* find_edition(std::string_view name, std::string_view edition);

// Offices in an edition that nobody can hold, since law/authority.toml has none of that code.
Refusals check_offices(const protocol::Edition& edition, const identity::Authority& authority);

}  // namespace reeve::casework
