// Counts that are published in a breakdown: from 1 to 4 is not shown, so that nobody can be picked out, and
// others are hidden with it until nothing can be worked out from the total.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace reeve::complaints {

inline constexpr int fewest_shown = 5;

// In the order of the names; nothing stands for a count that is hidden. What is hidden is at least two
// counts, of fewest_shown together, unless there are no more to hide.
std::vector<std::pair<std::string, std::optional<int>>> shown_counts(
    const std::map<std::string, int>& counts);

}  // namespace reeve::complaints
