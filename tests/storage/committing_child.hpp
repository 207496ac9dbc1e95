// The other half of the kill test: the suite started again as a child that commits acts until it is killed.
#pragma once

namespace reeve::storage {

inline constexpr const char* committing_child_argument = "--commit-until-killed";

// Commits act after act on the SQLite record at `file` and writes each number to standard output once it is
// committed.
int committing_child_main(const char* file);

}  // namespace reeve::storage
