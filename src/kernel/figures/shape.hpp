// The shape of a statement: its columns and lines, what adds up to what, and what it must agree with
// elsewhere. A shape is a TOML file that a finance officer can read and write (statements/,
// docs/guides/shapes.md); the engine knows no statement by name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kernel/figures/expression.hpp"
#include "kernel/figures/figure.hpp"
#include "kernel/outcome.hpp"

namespace reeve::figures {

// What a column says. The first group are words, the others figures.
enum class Meaning {
  label,      // the name of the line; every shape has exactly one
  period,     // the year or month the whole table is for
  reference,  // R1, C2: the note that explains the line
  comment,
  unit,     // GBP_thousand on every line, as the shape has it
  source,   // paper and line the figures were read from
  ignored,  // words that only the file needs
  original_budget,
  revised_budget,
  actual,    // to date
  forecast,  // for the year end
  opening,   // balance
  transfer,  // to (from) a balance
  closing,   // balance
  variance,
  figure  // any other
};
bool is_figures(Meaning meaning);
std::string_view word_of(Meaning meaning);

struct Column {
  std::string key;
  std::string title;
  Meaning meaning = Meaning::figure;
  std::vector<std::string> heads;  // how files head it; * stands for anything
  Expression is;                   // what its cells must be, from other columns; empty: typed in
  bool required = true;
};

// Income that is printed in brackets, drawings from a reserve: a figure with the other sign was typed
// wrongly, or means something else. Variances and transfers go both ways and are not asked.
enum class ExpectedSign { either, positive, negative };

struct Line {
  std::string key;
  std::vector<std::string> labels;  // the first is its title
  bool any = false;                 // not one line but all those here that have no name of their own
  Expression is;                    // what its cells must be, from other lines; empty: typed in
  bool required = true;
  std::string within;  // the group of an `any` line that it is one of
  ExpectedSign prints = ExpectedSign::either;

  const std::string& title() const { return labels.empty() ? key : labels.front(); }
};

// Two sums that must be the same thing seen from two places.
struct Tie {
  std::string says;        // the rule in words
  Expression here;         // of cells; the first names the cell that is doubted
  Expression there;        // of cells
  bool only_asks = false;  // a difference reads oddly, and proves nothing
  Expression
      other_basis;  // what `there` is on the other budget: agreeing with this one is a finding of its own
  std::string other_basis_says;
};

// A share that policy keeps within a range.
struct PolicyTest {
  std::string at;     // "opening", "forecast"
  Expression amount;  // of cells
};
struct Policy {
  std::string says;
  Expression of;
  int at_least = -1, at_most = -1;  // hundredths of one per cent; -1: no limit
  std::vector<PolicyTest> tests;
};

struct Shape {
  std::string key;
  std::string title;
  std::string explains;  // one or two sentences on what the statement is for
  Unit unit;
  int order = 1000;                    // among the statements of a month: the smaller comes first
  bool favourable_is_negative = true;  // how a good variance is printed: in brackets, or plain
  std::vector<Column> columns;
  std::vector<Line> lines;
  std::vector<Tie> ties;
  std::vector<Policy> policies;

  const Column* column(std::string_view key) const;
  const Line* line(std::string_view key) const;
};

// Refusals name FILE:LINE in `field`; all of them at once.
Outcome<Shape> read_shape(std::string_view file, std::string_view toml);

}  // namespace reeve::figures
