#include "kernel/figures/direction.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "kernel/text.hpp"

namespace reeve::figures {
namespace {

struct Word {
  std::string_view word;
  Direction direction;
};
// Compared as whole words in folded text, longest first, so that "overspend" is not read as "over".
constexpr Word words[] = {{"no change", Direction::unchanged},
                          {"on budget", Direction::unchanged},
                          {"in line with", Direction::unchanged},
                          {"unchanged", Direction::unchanged},
                          {"none", Direction::unchanged},
                          {"no further", Direction::unchanged},
                          {"underspend", Direction::favourable},
                          {"underspent", Direction::favourable},
                          {"favourable", Direction::favourable},
                          {"better", Direction::favourable},
                          {"overspend", Direction::adverse},
                          {"overspent", Direction::adverse},
                          {"adverse", Direction::adverse},
                          {"worse", Direction::adverse},
                          {"higher", Direction::above},
                          {"above", Direction::above},
                          {"over", Direction::above},
                          {"more", Direction::above},
                          {"increase", Direction::above},
                          {"increased", Direction::above},
                          {"lower", Direction::below},
                          {"below", Direction::below},
                          {"under", Direction::below},
                          {"less", Direction::below},
                          {"slip", Direction::below},
                          {"decrease", Direction::below},
                          {"reduced", Direction::below}};

const Column* variance_column(const Statement& statement) {
  for (const auto& column : statement.shape->columns)
    if (column.meaning == Meaning::variance && column.is.size() == 2) return &column;
  return nullptr;
}

// A budget is what others are compared with; so is the transfer that was budgeted, named first or second.
bool is_base(const Statement& statement, const std::string& key) {
  const auto meaning = statement.shape->column(key)->meaning;
  return meaning == Meaning::original_budget || meaning == Meaning::revised_budget || key == "budgeted";
}

Amount amount_at(const Statement& statement, const StatementLine& line, const std::string& key) {
  const auto column = statement.column(key);
  return column ? line.figures[*column].amount : 0;
}

}  // namespace

std::optional<Direction> direction_in(std::string_view phrase) {
  auto text = " " + text::folded(phrase) + " ";
  std::set<Direction> found;
  for (const auto& [word, direction] : words) {
    const auto needle = " " + std::string(word) + " ";
    if (text.find(needle) == std::string::npos) continue;
    found.insert(direction);
    text = text::replace_all(text, needle, " ");
  }
  // "adverse" and "above" say the same of spending; which one is checked does not matter, the plainer is
  // taken.
  if (found.size() == 2 && found.contains(Direction::adverse) && found.contains(Direction::above))
    return Direction::adverse;
  if (found.size() != 1) return std::nullopt;
  return *found.begin();
}

std::string_view word_of(Direction direction) {
  constexpr std::array<std::string_view, 5> said{"adverse", "favourable", "above", "below", "unchanged"};
  return said[static_cast<std::size_t>(direction)];
}

std::optional<Amount> variance_of(const Statement& statement, const StatementLine& line) {
  const auto* column = variance_column(statement);
  if (!column) return std::nullopt;
  Amount sum = 0;
  for (const auto& term : column->is) sum += term.sign * amount_at(statement, line, term.name);
  return sum;
}

std::optional<Amount> rise_of(const Statement& statement, const StatementLine& line) {
  const auto* column = variance_column(statement);
  if (!column) return std::nullopt;
  const auto& base = is_base(statement, column->is[0].name) ? column->is[0] : column->is[1];
  const auto& other = &base == &column->is[0] ? column->is[1] : column->is[0];
  return amount_at(statement, line, other.name) - amount_at(statement, line, base.name);
}

Amount rise_tolerance(const Statement& statement, const StatementLine& line) {
  const auto* column = variance_column(statement);
  if (!column) return 0;
  Amount steps = 0;
  for (const auto& term : column->is)
    if (const auto at = statement.column(term.name)) steps += line.figures[*at].step;
  return steps / 2;
}

std::optional<bool> went(const Statement& statement, const std::vector<const StatementLine*>& lines,
                         Direction direction) {
  Amount rise = 0, variance = 0, allowed = 0;
  for (const auto* line : lines) {
    const auto up = rise_of(statement, *line);
    if (!up) return std::nullopt;
    rise += *up;
    variance += *variance_of(statement, *line);
    allowed += rise_tolerance(statement, *line);
  }
  const auto good = statement.shape->favourable_is_negative ? -variance : variance;
  switch (direction) {
    case Direction::adverse:
      return good < 0;
    case Direction::favourable:
      return good > 0;
    case Direction::above:
      return rise > 0;
    case Direction::below:
      return rise < 0;
    case Direction::unchanged:
      return std::abs(rise) <= allowed;
  }
  return std::nullopt;
}

}  // namespace reeve::figures
