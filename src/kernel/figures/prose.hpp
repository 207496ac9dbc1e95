// Prose bound to figures: references in braces that take their number, and their word, from a cell.
//
//   {revenue.net-budget.forecast | £m 1dp}                          £135.1m
//   {revenue.net-budget.variance | £k}                              £476k (a variance is said by its size)
//   {revenue.net-budget.variance | % of revenue.net-budget.revised 2dp}   0.35%
//   {revenue.net-budget.variance | adverse or favourable}           adverse
//
// Words that follow the sign: adverse or favourable, above or below, over or under, higher or lower, more or
// less; on budget when there is no difference. A brace that is meant as one is doubled: {{.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kernel/figures/arithmetic.hpp"

namespace reeve::figures {

struct Bound {
  std::size_t at = 0, length = 0;  // bytes of the rendered text
  CellId cell;
  std::string reference;  // what stood in the braces
};
struct Prose {
  std::string text;
  std::vector<Bound> bound;  // so that a page can link each figure to its cell
};

// Refusals name the reference and say what is wrong with it: no such statement, line or column, no such form.
Outcome<Prose> rendered(const Book& book, std::string_view text);

// Figures typed by hand, outside braces.
struct Typed {
  std::size_t at = 0, length = 0;  // bytes of `text`
  std::string written;
  std::string reference;  // that would say the same, when one cell alone has this figure; empty otherwise
};
std::vector<Typed> typed_by_hand(const Book& book, std::string_view text);

// The same words with each typed figure that one cell alone has, and that can be written as it was typed, put
// as a reference to that cell. Rendered, they read as before.
struct BoundWords {
  std::string text;
  std::size_t bound = 0;  // how many were put
};
BoundWords bound_to_cells(const Book& book, std::string_view text);

// "revenue.net-budget.forecast"
std::string reference_to(const Book& book, const CellId& cell);

}  // namespace reeve::figures
