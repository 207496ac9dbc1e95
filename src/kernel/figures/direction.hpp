// The words that say which way a figure went, and whether the figures agree.
#pragma once

#include <optional>
#include <string_view>

#include "kernel/figures/arithmetic.hpp"

namespace reeve::figures {

enum class Direction {
  adverse,  // worse for the budget, whatever sign the statement prints for it
  favourable,
  above,     // more than it is compared with: over, higher, increase
  below,     // less: under, lower, slip
  unchanged  // on budget, no change, nil, none
};

// The one direction a phrase speaks of: nothing when it names none, or two that disagree.
std::optional<Direction> direction_in(std::string_view phrase);
std::string_view word_of(Direction direction);

// How far the line's column that a variance compares (forecast, outturn) lies above the one it is compared
// with, from those two columns and never from the printed variance. Nothing when the statement has no
// variance.
std::optional<Amount> rise_of(const Statement& statement, const StatementLine& line);
// What rounding of the two cells can make of it.
Amount rise_tolerance(const Statement& statement, const StatementLine& line);

// The variance as its formula makes it, in the statement's own sign.
std::optional<Amount> variance_of(const Statement& statement, const StatementLine& line);

// Whether the lines together went that way. `unchanged` allows for rounding.
std::optional<bool> went(const Statement& statement, const std::vector<const StatementLine*>& lines,
                         Direction direction);

}  // namespace reeve::figures
