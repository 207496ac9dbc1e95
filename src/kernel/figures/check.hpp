// What does not hold in a set of statements, cell by cell, and where each trouble probably began.
// Nothing is corrected: a finding says what is printed, what the rule makes of the other cells, and the
// difference.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/figures/arithmetic.hpp"

namespace reeve::figures {

enum class Grade {
  break_,   // cannot be rounding
  tie,      // disagrees with another statement, or another place in this one, beyond rounding
  sign,     // would fit with the other sign
  basis,    // fits the other budget: a column mixes original and revised
  policy,   // outside the range that policy sets
  claim,    // a sentence says something else
  ask,      // could be rounding only if nearly every figure was rounded the same way; or reads oddly
  rounding  // explained by the printed precision and the number of terms
};
std::string_view word_of(Grade grade);
bool needs_exception(Grade grade);  // whether publishing it takes a signed exception: break, tie, sign

struct Finding {
  Grade grade = Grade::break_;
  std::optional<CellId> cell;
  bool is_tie = false;  // between two places, not a sum
  std::string rule;     // in words
  Amount printed = 0, derived = 0;
  std::string detail = {};                 // one sentence more, when there is something to add
  std::optional<std::size_t> origin = {};  // in Report::origins

  Amount difference() const { return printed - derived; }
};

// One cell that, were it different, would clear several findings at once.
struct Origin {
  CellId cell;
  Amount printed = 0, would_be = 0;
  std::size_t moved = 1;              // cells that change with it: totals it is part of, columns made from it
  std::vector<std::size_t> findings;  // those it explains

  Amount change() const { return would_be - printed; }
};

struct Report {
  std::vector<Finding> findings;  // worst first, in the order of the statements
  std::vector<Origin> origins;    // the one that explains most comes first, then lines before totals
  std::vector<std::vector<std::size_t>> stories;  // origins that are off by the same amount belong together
  std::vector<std::vector<Origin>> other_explanations;  // that fit exactly as well; the reader has to choose
  std::size_t checked = 0;                              // equations and tests that were tried
  std::vector<std::string> not_checked;
};

Report check(const Book& book);

}  // namespace reeve::figures
