// What a file would change in a month, cell by cell.
#pragma once

#include <string>
#include <vector>

#include "finance/month.hpp"

namespace reeve::finance {

struct CellChange {
  std::string line, column;   // as they are called
  std::string before, after;  // as printed; empty when there is none
  std::string cell;           // of the file: "line 7, column 4" or "F9"; empty for a line that goes
};
struct StatementChanges {
  bool is_new = false;  // the month has no statement of this shape
  std::vector<CellChange> cells;
};

StatementChanges changes_between(const figures::Book& now, const figures::Statement& brought);

// The month as it would be with these statements in place of its own of the same shapes.
MonthBook with_statements(const MonthBook& month, const figures::Book& brought);

}  // namespace reeve::finance
