#include "complaints/sample.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "kernel/bytes.hpp"

namespace reeve::complaints {

Outcome<std::vector<std::string>> draw(std::vector<std::string> references, std::string_view seed,
                                       int wanted) {
  Refusals problems;
  if (seed.empty())
    problems.push_back({"Say the seed: words or numbers that nobody could choose to fit.", {}, "seed"});
  if (wanted < 1 || wanted > static_cast<int>(references.size()))
    problems.push_back(
        {fmt::format("Draw from 1 to {}: so many files are in the list.", references.size()), {}, "wanted"});
  if (!problems.empty()) return problems;
  std::vector<std::pair<std::string, std::string>> lots;
  for (auto& reference : references) {
    auto lot = bytes::sha256(fmt::format("{} {}", seed, reference));
    lots.emplace_back(std::move(lot), std::move(reference));
  }
  std::sort(lots.begin(), lots.end());
  std::vector<std::string> drawn;
  for (int at = 0; at < wanted; ++at) drawn.push_back(std::move(lots[static_cast<std::size_t>(at)].second));
  return drawn;
}

}  // namespace reeve::complaints
