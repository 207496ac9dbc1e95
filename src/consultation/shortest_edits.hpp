// The fewest removals and additions that turn one sequence into another (Myers 1986, "An O(ND) difference
// algorithm"): time grows with the length and the number of edits, so nearly equal texts are quick whatever
// their length. Nothing when it takes more than `edits_max`: memory grows with its square, four bytes a cell
// (1,500 edits are 9 MB).
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace reeve::consultation {

enum class Change { kept, removed, added };

std::optional<std::vector<Change>> shortest_edits(const std::vector<int>& before,
                                                  const std::vector<int>& after, std::size_t edits_max);

}  // namespace reeve::consultation
