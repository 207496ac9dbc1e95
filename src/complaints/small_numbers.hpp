// Counts that are published in a breakdown: from 1 to 4 is shown as fewer than 5, so that nobody can be
// picked out, and where the total would give one away a second is hidden with it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace reeve::complaints {

inline constexpr int fewest_shown = 5;

// In the order of the names; nothing stands for a count that is hidden.
std::vector<std::pair<std::string, std::optional<int>>> shown_counts(
    const std::map<std::string, int>& counts);

}  // namespace reeve::complaints
