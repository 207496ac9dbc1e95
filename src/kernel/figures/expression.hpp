// What a shape file adds up: "forecast - revised", "income + pay + overheads".
//
// Names joined by + and -, a space on each side; nothing else, since a statement does nothing else. A name is
// letters, digits and hyphens; a name of a cell has its line and column, "general.opening", and may name
// another statement first, "revenue:total.forecast". In a tie the line may be *, for each line in turn.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kernel/outcome.hpp"

namespace reeve::figures {

struct Term {
  int sign = 1;  // 1 or -1
  std::string name;

  friend bool operator==(const Term&, const Term&) = default;
};
using Expression = std::vector<Term>;

Outcome<Expression> read_expression(std::string_view text);

// "revenue:total.forecast" taken apart; statement is empty for the own one.
struct CellName {
  std::string statement, line, column;

  friend bool operator==(const CellName&, const CellName&) = default;
};
Outcome<CellName> read_cell_name(std::string_view text);

bool is_name(std::string_view text);

}  // namespace reeve::figures
