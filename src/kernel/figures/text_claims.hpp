// Reads a commentary and proposes what it claims of which cells, for a person to accept. Nothing is accepted
// here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kernel/figures/claim.hpp"

namespace reeve::figures {

struct Proposal {
  Claim claim;           // as a claims file would have it, ready to be kept
  std::string sentence;  // that it was read from
  ClaimVerdict verdict;
};

struct TextReading {
  std::vector<Proposal> proposals;
  struct Unread {
    std::string figure, sentence;
  };
  std::vector<Unread> unread;  // figures that no cell could be found for
};

// The line of a sentence is the one whose note it is (R1), or the longest label it names, or that of the
// sentence before. The column is the one its words name: forecast, budget, variance, opening, closing. A
// figure whose words name no cell is proposed for the one cell it fits, if there is only one.
TextReading read_claims(const Book& book, std::string_view text);

}  // namespace reeve::figures
