// Figures as prose writes them: £135.1m, £0.476m, £135,000, 0.36%.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kernel/figures/figure.hpp"

namespace reeve::figures {

struct Mention {
  std::size_t at = 0, length = 0;  // bytes of the text
  std::string value;               // "135.1", without sign, pound sign and suffix
  std::string unit;                // GBP, GBP_thousand, GBP_million or percent, as claims files write it
};

// Money needs its pound sign, shares their per cent sign: a bare number is a date, a count or a name.
std::vector<Mention> mentions_in(std::string_view text);

}  // namespace reeve::figures
