#include "complaints/small_numbers.hpp"

#include <algorithm>

namespace reeve::complaints {

std::vector<std::pair<std::string, std::optional<int>>> shown_counts(
    const std::map<std::string, int>& counts) {
  std::vector<std::pair<std::string, std::optional<int>>> all(counts.begin(), counts.end());
  int hidden = 0;
  for (auto& [name, count] : all)
    if (*count > 0 && *count < fewest_shown) {
      count.reset();
      ++hidden;
    }
  if (hidden != 1) return all;
  // One alone is the total less the others: the smallest that is left goes with it.
  auto smallest = all.end();
  for (auto at = all.begin(); at != all.end(); ++at)
    if (at->second && *at->second > 0 && (smallest == all.end() || *at->second < *smallest->second))
      smallest = at;
  if (smallest != all.end()) smallest->second.reset();
  return all;
}

}  // namespace reeve::complaints
