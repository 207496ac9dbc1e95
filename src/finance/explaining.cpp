#include "finance/explaining.hpp"

#include <algorithm>
#include <cstdlib>

#include "finance/line_history.hpp"

namespace reeve::finance {
namespace {

using figures::Amount;
using figures::Meaning;

bool is_total(const figures::Statement& statement, const figures::StatementLine& line) {
  return !statement.shape->lines[line.in_shape].is.empty();
}

const Threshold* threshold_of(const MonthBook& month, const figures::Statement& statement) {
  for (const auto& one : month.thresholds)
    if (one.shape == statement.shape->key) return &one;
  return nullptr;
}

std::optional<Amount> last_forecast_of(const MonthBook& month, const std::string& name) {
  const auto found = month.last_forecast.expected.find(name);
  return found == month.last_forecast.expected.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Amount> expected_of(const MonthBook& month, const figures::Statement& statement,
                                  const figures::StatementLine& line) {
  LinePoint point{month.month.name, month.month.slug, statement};
  point.statement.lines = {line};
  return expected(point);
}

// The variance that counts in this month, and what it is against.
std::optional<std::pair<Amount, std::string>> variance_of(const MonthBook& month,
                                                          const figures::Statement& statement,
                                                          const figures::StatementLine& line) {
  if (month.month.name.month == outturn)
    if (const auto before = last_forecast_of(month, name_of_line(statement, line))) {
      const auto now = expected_of(month, statement, line);
      if (!now) return std::nullopt;
      return std::pair(*now - *before, "the forecast of " + month.last_forecast.label);
    }
  const auto column = statement.column(Meaning::variance);
  if (!column || line.figures[*column].kind != figures::CellKind::amount) return std::nullopt;
  return std::pair(line.figures[*column].amount, std::string("the budget"));
}

}  // namespace

std::string name_of_line(const figures::Statement& statement, const figures::StatementLine& line) {
  return statement.shape->key + "." + line.key;
}

const Commentary* words_of_line(const MonthBook& month, std::size_t statement, std::size_t line) {
  const auto& printed = month.book[statement].lines[line];
  if (const auto* own = month.said(name_of_line(month.book[statement], printed))) return own;
  return printed.reference.empty() ? nullptr : month.said(printed.reference);
}

std::vector<ToExplain> to_explain(const MonthBook& month) {
  std::vector<ToExplain> all;
  for (std::size_t at = 0; at < month.book.size(); ++at) {
    const auto& statement = month.book[at];
    const auto* threshold = threshold_of(month, statement);
    if (!threshold) continue;
    for (std::size_t line = 0; line < statement.lines.size(); ++line) {
      const auto& printed = statement.lines[line];
      const auto variance = variance_of(month, statement, printed);
      if (is_total(statement, printed) || !variance || std::abs(variance->first) < threshold->amount)
        continue;
      all.push_back({at, line, variance->first, variance->second,
                     printed.reference.empty() ? name_of_line(statement, printed) : printed.reference,
                     threshold->office, words_of_line(month, at, line)});
    }
  }
  return all;
}

std::vector<Outturned> against_last_forecast(const MonthBook& month) {
  std::vector<Outturned> all;
  if (month.month.name.month != outturn) return all;
  for (std::size_t at = 0; at < month.book.size(); ++at)
    for (std::size_t line = 0; line < month.book[at].lines.size(); ++line) {
      const auto& printed = month.book[at].lines[line];
      const auto before = last_forecast_of(month, name_of_line(month.book[at], printed));
      const auto now = expected_of(month, month.book[at], printed);
      if (before && now) all.push_back({at, line, *before, *now, words_of_line(month, at, line)});
    }
  return all;
}

Outcome<Done> check_threshold(const Threshold& threshold, const std::vector<std::string>& offices) {
  Refusals problems;
  if (threshold.amount <= 0)
    problems.push_back(
        {"Write an amount above nothing, in the unit of the statement.", {}, "amount-" + threshold.shape});
  if (std::find(offices.begin(), offices.end(), threshold.office) == offices.end())
    problems.push_back({"Choose the office that explains it.", {}, "office-" + threshold.shape});
  if (!problems.empty()) return problems;
  return Done{};
}

}  // namespace reeve::finance
