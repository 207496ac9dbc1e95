// Findings as a person reads them.
#pragma once

#include <string>
#include <vector>

#include "kernel/figures/check.hpp"

namespace reeve::finance {

// "Printed 665; by Opening balance + Forecast transfer it is 0. The printed figure is 665 more."
std::string sentence_of(const figures::Book& book, const figures::Finding& finding);
// "665 more", "1 less"
std::string difference_in_words(const figures::Finding& finding, const figures::Unit& unit);
// "General Fund Balance, Opening balance"
std::string title_of(const figures::Book& book, const figures::Finding& finding);
// "reserves.csv, line 9" or "month4.xlsx, sheet Reserves, F9"
std::string place_of(const figures::Book& book, const figures::CellId& cell);

// "If it were 0 and not 665, 4 of these would hold." Says what moves with it.
std::string sentence_of(const figures::Book& book, const figures::Origin& origin);

// "3 cells hold formulas; the values saved with them were taken: B7, C7, D7." Empty when there is none.
std::string formulas_in_words(const figures::Statement& statement);

// How a grade is called where there is room for words.
std::string_view title_of(figures::Grade grade);

}  // namespace reeve::finance
