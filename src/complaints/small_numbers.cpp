#include "complaints/small_numbers.hpp"

#include <algorithm>

namespace reeve::complaints {

std::vector<std::pair<std::string, std::optional<int>>> shown_counts(
    const std::map<std::string, int>& counts) {
  std::vector<std::pair<std::string, std::optional<int>>> all(counts.begin(), counts.end());
  int hidden = 0, together = 0;
  const auto hide = [&](std::optional<int>& count) {
    ++hidden;
    together += *count;
    count.reset();
  };
  for (auto& [name, count] : all)
    if (*count > 0 && *count < fewest_shown) hide(count);
  // One alone is the total less the others, and two that make 2 are one each: the smallest that is left goes
  // too.
  while (hidden > 0 && (hidden == 1 || together < fewest_shown)) {
    auto smallest = all.end();
    for (auto at = all.begin(); at != all.end(); ++at)
      if (at->second && *at->second > 0 && (smallest == all.end() || *at->second < *smallest->second))
        smallest = at;
    if (smallest == all.end()) break;
    hide(smallest->second);
  }
  return all;
}

}  // namespace reeve::complaints
