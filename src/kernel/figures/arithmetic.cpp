#include "kernel/figures/arithmetic.hpp"

#include <algorithm>

namespace reeve::figures {
namespace {

// The lines of the statement that a name stands for: a line of the shape, all of a group, or one of a group
// by the key made from its label.
std::vector<std::size_t> lines_of(const Statement& statement, std::string_view key) {
  const auto& shape = *statement.shape;
  const auto* wanted = shape.line(key);
  std::vector<std::size_t> found;
  for (std::size_t at = 0; at < statement.lines.size(); ++at) {
    const auto& own = shape.lines[statement.lines[at].in_shape];
    const bool is_it = wanted ? &own == wanted || (wanted->any && own.within == wanted->key)
                              : statement.lines[at].key == key;
    if (is_it) found.push_back(at);
  }
  return found;
}

// A tie written with "*" for its line is one tie for each line that both statements have.
Expression for_line(const Expression& sum, const std::string& line) {
  Expression made;
  for (const auto& term : sum) {
    const auto star = term.name.find('*');
    made.push_back(star == std::string::npos
                       ? term
                       : Term{term.sign, term.name.substr(0, star) + line + term.name.substr(star + 1)});
  }
  return made;
}

bool is_for_each_line(const Tie& tie) {
  return std::any_of(tie.here.begin(), tie.here.end(),
                     [](const auto& term) { return term.name.find('*') != std::string::npos; });
}

class Builder {
 public:
  explicit Builder(const Book& book) : book_(book) {
    for (std::size_t s = 0; s < book.size(); ++s) {
      starts_.push_back(static_cast<std::uint32_t>(made_.cells.size()));
      for (std::size_t line = 0; line < book[s].lines.size(); ++line)
        for (std::size_t column = 0; column < book[s].columns.size(); ++column) {
          const auto& figure = book[s].lines[line].figures[column];
          made_.cells.push_back({s, line, column});
          made_.amounts.push_back(figure.amount);
          made_.steps.push_back(figure.step);
        }
    }
  }

  Arithmetic built() {
    for (std::size_t s = 0; s < book_.size(); ++s) {
      add_down(s);
      add_across(s);
    }
    for (std::size_t s = 0; s < book_.size(); ++s) add_ties(s);
    return std::move(made_);
  }

 private:
  std::uint32_t cell(std::size_t s, std::size_t line, std::size_t column) const {
    return starts_[s] + static_cast<std::uint32_t>(line * book_[s].columns.size() + column);
  }
  std::uint32_t cell(const CellId& id) const { return cell(id.statement, id.line, id.column); }

  void begin() { first_ = static_cast<std::uint32_t>(made_.parts.size()); }
  std::uint32_t count() const { return static_cast<std::uint32_t>(made_.parts.size()) - first_; }

  // A rule whose result is not printed has nothing to disagree with.
  bool is_printed(std::size_t s, std::size_t line, std::size_t column) const {
    return book_[s].lines[line].figures[column].kind != CellKind::blank;
  }

  void add_down(std::size_t s) {
    const auto& statement = book_[s];
    for (std::size_t total = 0; total < statement.lines.size(); ++total) {
      const auto rule = statement.lines[total].in_shape;
      std::vector<std::pair<std::size_t, int>> terms;
      for (const auto& term : statement.shape->lines[rule].is)
        for (const auto line : lines_of(statement, term.name)) terms.emplace_back(line, -term.sign);
      if (terms.empty()) continue;
      for (std::size_t column = 0; column < statement.columns.size(); ++column) {
        if (!is_printed(s, total, column)) continue;
        begin();
        made_.parts.push_back({cell(s, total, column), 1});
        for (const auto& [line, sign] : terms) made_.parts.push_back({cell(s, line, column), sign});
        made_.equations.push_back(
            {.kind = Kind::down, .statement = s, .rule = rule, .first = first_, .count = count()});
      }
    }
  }

  // The column that stands for the other budget, when this one is a budget.
  std::optional<std::size_t> other_budget(const Statement& statement, std::size_t column) const {
    const auto meaning = statement.meaning(column);
    if (meaning == Meaning::original_budget) return statement.column(Meaning::revised_budget);
    if (meaning == Meaning::revised_budget) return statement.column(Meaning::original_budget);
    return std::nullopt;
  }

  void add_across(std::size_t s) {
    const auto& statement = book_[s];
    for (std::size_t column = 0; column < statement.columns.size(); ++column) {
      const auto rule = statement.columns[column].in_shape;
      std::vector<std::pair<std::size_t, int>> terms, others;
      bool complete = true, has_other = false;
      for (const auto& term : statement.shape->columns[rule].is) {
        const auto at = statement.column(term.name);
        if (!at) complete = false;
        if (!at) break;
        const auto other = other_budget(statement, *at);
        terms.emplace_back(*at, -term.sign);
        others.emplace_back(other.value_or(*at), -term.sign);
        has_other = has_other || other;
      }
      if (!complete || terms.empty()) continue;
      for (std::size_t line = 0; line < statement.lines.size(); ++line)
        if (is_printed(s, line, column))
          add_across_line(s, line, column, terms, has_other ? &others : nullptr);
    }
  }

  using Terms = std::vector<std::pair<std::size_t, int>>;
  void add_across_line(std::size_t s, std::size_t line, std::size_t column, const Terms& terms,
                       const Terms* others) {
    const auto put = [&](const Terms& sum) {
      begin();
      made_.parts.push_back({cell(s, line, column), 1});
      for (const auto& [at, sign] : sum) made_.parts.push_back({cell(s, line, at), sign});
      return std::pair(first_, count());
    };
    Equation equation{.kind = Kind::across, .statement = s, .rule = book_[s].columns[column].in_shape};
    std::tie(equation.first, equation.count) = put(terms);
    if (others) std::tie(equation.other_first, equation.other_count) = put(*others);
    made_.equations.push_back(equation);
  }

  void add_ties(std::size_t s) {
    const auto& shape = *book_[s].shape;
    for (std::size_t rule = 0; rule < shape.ties.size(); ++rule) {
      const auto& tie = shape.ties[rule];
      bool any = false;
      if (is_for_each_line(tie)) {
        for (const auto& line : book_[s].lines)
          any = add_tie(s, rule, for_line(tie.here, line.key), for_line(tie.there, line.key)) || any;
      } else {
        any = add_tie(s, rule, tie.here, tie.there);
      }
      if (!any) made_.not_checked.push_back(tie.says + " (the other statement is not here)");
    }
  }

  bool add_tie(std::size_t s, std::size_t rule, const Expression& left, const Expression& right_side) {
    const auto& shape = *book_[s].shape;
    const auto& tie = shape.ties[rule];
    const auto here = cells_of(book_, shape.key, left);
    const auto there = cells_of(book_, shape.key, right_side);
    if (!here || !there || here->empty() || there->empty()) return false;
    const auto put = [&](const std::vector<std::pair<CellId, int>>& right) {
      begin();
      for (const auto& [id, sign] : *here) made_.parts.push_back({cell(id), sign * here->front().second});
      for (const auto& [id, sign] : right) made_.parts.push_back({cell(id), -sign * here->front().second});
      return std::pair(first_, count());
    };
    Equation equation{.kind = Kind::tie, .statement = s, .rule = rule};
    std::tie(equation.first, equation.count) = put(*there);
    if (const auto other =
            tie.other_basis.empty() ? std::nullopt : cells_of(book_, shape.key, tie.other_basis))
      std::tie(equation.other_first, equation.other_count) = put(*other);
    made_.equations.push_back(equation);
    return true;
  }

  const Book& book_;
  Arithmetic made_;
  std::vector<std::uint32_t> starts_;  // of each statement's cells
  std::uint32_t first_ = 0;
};

std::string joined(const Expression& sum, const auto& title) {
  std::string words;
  for (const auto& term : sum) {
    if (!words.empty()) words += term.sign > 0 ? " + " : " - ";
    if (words.empty() && term.sign < 0) words += "-";
    words += title(term.name);
  }
  return words;
}

}  // namespace

Amount Arithmetic::residual(std::uint32_t first, std::uint32_t count) const {
  Amount sum = 0;
  for (auto at = first; at < first + count; ++at) sum += parts[at].sign * amounts[parts[at].cell];
  return sum;
}

Amount Arithmetic::tolerance(std::uint32_t first, std::uint32_t count) const {
  Amount twice = 0;
  for (auto at = first; at < first + count; ++at) twice += steps[parts[at].cell];
  return twice / 2;
}

Arithmetic arithmetic_of(const Book& book) { return Builder(book).built(); }

std::vector<CellId> cells_that_print(const Book& book, const Figure& written) {
  std::vector<CellId> found;
  for (std::size_t s = 0; s < book.size(); ++s)
    for (std::size_t line = 0; line < book[s].lines.size(); ++line)
      for (std::size_t column = 0; column < book[s].columns.size(); ++column) {
        const auto& cell = book[s].lines[line].figures[column];
        if (cell.kind == CellKind::amount && cell.amount != 0 && prints_as(written, std::abs(cell.amount)))
          found.push_back({s, line, column});
      }
  return found;
}

const Figure& figure_at(const Book& book, const CellId& cell) {
  return book[cell.statement].lines[cell.line].figures[cell.column];
}

std::string title_of(const Book& book, const CellId& cell) {
  const auto& statement = book[cell.statement];
  return statement.lines[cell.line].label + ", " + statement.title(cell.column);
}

std::string words_of(const Book& book, const Equation& equation) {
  const auto& shape = *book[equation.statement].shape;
  if (equation.kind == Kind::tie) return shape.ties[equation.rule].says;
  if (equation.kind == Kind::across)
    return joined(shape.columns[equation.rule].is,
                  [&](const std::string& key) { return shape.column(key)->title; });
  return joined(shape.lines[equation.rule].is, [&](const std::string& key) {
    const auto* line = shape.line(key);
    return line->any ? "the lines of " + line->title() : line->title();
  });
}

std::optional<std::vector<std::pair<CellId, int>>> cells_of(const Book& book, const std::string& own_shape,
                                                            const Expression& sum) {
  std::vector<std::pair<CellId, int>> cells;
  for (const auto& term : sum) {
    const auto name = read_cell_name(term.name);
    if (!name) return std::nullopt;
    const auto wanted = name->statement.empty() ? own_shape : name->statement;
    const auto statement =
        std::find_if(book.begin(), book.end(), [&](const auto& one) { return one.shape->key == wanted; });
    if (statement == book.end()) return std::nullopt;
    const auto column = statement->column(name->column);
    const auto lines = lines_of(*statement, name->line);
    const auto* line = statement->shape->line(name->line);
    if (!column || (lines.empty() && !(line && line->any))) return std::nullopt;
    for (const auto at : lines)
      cells.emplace_back(CellId{static_cast<std::size_t>(statement - book.begin()), at, *column}, term.sign);
  }
  return cells;
}

}  // namespace reeve::figures
