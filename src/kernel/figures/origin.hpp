// Looks for the fewest cells whose change would clear what does not add up.
#pragma once

#include <vector>

#include "kernel/figures/arithmetic.hpp"

namespace reeve::figures {

struct Suspect {
  std::uint32_t cell = 0;
  Amount change = 0;
  std::vector<std::uint32_t> moved;   // the cells that change, the suspect first
  std::vector<std::uint32_t> clears;  // equations, among the broken ones given
};

using Explanation = std::vector<Suspect>;

// `broken`: equations beyond their tolerance. The first explanation needs the fewest suspects and leaves the
// fewest equations broken, and among those moves the fewest cells; others with as few follow, at most three.
// A suspect clears at least two equations more than it breaks: what a single broken sum says about its own
// cells is nothing.
std::vector<Explanation> explanations(const Arithmetic& arithmetic, const std::vector<std::uint32_t>& broken);

}  // namespace reeve::figures
