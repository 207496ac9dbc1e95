// Everything a set of statements must add up to, as equations over their cells: totals down, sums across,
// ties between statements. Rules are kept as places in the shapes and put into words only when something is
// found.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "kernel/figures/statement.hpp"

namespace reeve::figures {

using Book = std::vector<Statement>;

struct CellId {
  std::size_t statement = 0, line = 0, column = 0;

  friend bool operator==(const CellId&, const CellId&) = default;
  friend auto operator<=>(const CellId&, const CellId&) = default;
};

// The sum of sign * amount over the parts is nothing. The first part is the cell that the rule derives.
struct Part {
  std::uint32_t cell = 0;
  std::int32_t sign = 1;
};
enum class Kind { down, across, tie };
struct Equation {
  Kind kind = Kind::down;
  std::size_t statement = 0;
  std::size_t rule = 0;                            // the line, column or tie of the shape
  std::uint32_t first = 0, count = 0;              // in Arithmetic::parts
  std::uint32_t other_first = 0, other_count = 0;  // the same on the other budget; 0: there is none
};

struct Arithmetic {
  std::vector<CellId> cells;
  std::vector<Amount> amounts;
  std::vector<Amount> steps;
  std::vector<Part> parts;
  std::vector<Equation> equations;
  std::vector<std::string> not_checked;  // ties to statements that are not here, in words

  Amount residual(std::uint32_t first, std::uint32_t count) const;
  // The most that rounding each printed cell can make of it.
  Amount tolerance(std::uint32_t first, std::uint32_t count) const;
};

Arithmetic arithmetic_of(const Book& book);

// Every cell whose size can be printed so, with sign or without: where a figure in prose may have come from.
std::vector<CellId> cells_that_print(const Book& book, const Figure& written);

const Figure& figure_at(const Book& book, const CellId& cell);
std::string title_of(const Book& book, const CellId& cell);        // "General Fund Balance, Forecast balance"
std::string words_of(const Book& book, const Equation& equation);  // the rule in words
// The cells an expression of cell names stands for: nothing when one of them is not here.
std::optional<std::vector<std::pair<CellId, int>>> cells_of(const Book& book, const std::string& own_shape,
                                                            const Expression& sum);

}  // namespace reeve::figures
