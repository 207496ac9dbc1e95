// What a sentence says of a figure, checked against the cells it speaks of: the value at the precision it is
// written with, the direction, the share, and whether it names the right line.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/figures/check.hpp"

namespace reeve::figures {

// The columns of a claims file, as printed (data/dorset/finance/narrative_claims.csv).
struct Claim {
  std::string id, reference;
  std::string label;      // what the sentence speaks of, in a few words
  std::string value;      // "135.1"; empty when the sentence has only a direction
  std::string unit;       // GBP, GBP_thousand, GBP_million, percent
  std::string direction;  // "adverse", "below the Revised Budget"
  std::string file;       // of the statement it speaks of
  // LINE [+ LINE ...] [| COLUMN [/ COLUMN]]: labels and heads as printed; + or ; adds lines up, / is a share
  std::string cells;
};

enum class Standing { holds, fails, not_checked };
struct ClaimVerdict {
  Standing standing = Standing::not_checked;
  std::string says = {};  // for fails and not_checked: one or two sentences
  std::optional<CellId> cell = {};
  Amount claimed = 0, found = 0;
};

ClaimVerdict check_claim(const Book& book, const Claim& claim);

// Adds a finding for each that fails, and one note for each that could not be checked, with the reason.
void find_claims(const Book& book, const std::vector<Claim>& claims, Report& report);

}  // namespace reeve::figures
