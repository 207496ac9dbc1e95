#include "finance/line_history.hpp"

namespace reeve::finance {
namespace {

using figures::Amount;
using figures::Meaning;

std::optional<Amount> difference(const std::optional<Amount>& of, const std::optional<Amount>& from) {
  return of && from ? std::optional(*of - *from) : std::nullopt;
}

}  // namespace

std::optional<Amount> amount_of(const figures::Figure& figure) {
  const bool is_said = figure.kind == figures::CellKind::amount || figure.kind == figures::CellKind::nil;
  return is_said ? std::optional(figure.amount) : std::nullopt;
}

std::optional<std::size_t> column_of_year_end(const figures::Statement& statement, int month) {
  static const std::vector<Meaning> of_outturn{Meaning::actual, Meaning::closing, Meaning::forecast};
  static const std::vector<Meaning> of_month{Meaning::forecast, Meaning::closing};
  for (const auto meaning : month == outturn ? of_outturn : of_month)
    if (const auto column = statement.column(meaning)) return column;
  return std::nullopt;
}

std::optional<Amount> expected(const LinePoint& point) {
  const auto column = column_of_year_end(point.statement, point.month.month);
  return column ? amount_of(point.line().figures[*column]) : std::nullopt;
}

std::vector<YearOfLine> years_of(const std::vector<LinePoint>& points) {
  std::vector<YearOfLine> years;
  for (const auto& point : points) {
    if (years.empty() || years.back().year != point.month.year) years.push_back({.year = point.month.year});
    auto& year = years.back();
    Told told{.point = &point, .expected = expected(point)};
    if (!year.months.empty()) told.change = difference(told.expected, year.months.back().expected);
    if (point.month.month == outturn) year.outturn = told.expected;
    year.months.push_back(told);
  }
  for (auto& year : years)
    for (auto& told : year.months)
      if (told.point->month.month != outturn) told.off = difference(year.outturn, told.expected);
  return years;
}

}  // namespace reeve::finance
