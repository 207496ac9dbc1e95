#include "finance/line_history.hpp"

namespace reeve::finance {
namespace {

using figures::Amount;
using figures::Meaning;

std::optional<Amount> first_of(const LinePoint& point, std::initializer_list<Meaning> meanings) {
  for (const auto meaning : meanings)
    if (const auto column = point.statement.column(meaning)) {
      const auto& figure = point.line().figures[*column];
      if (figure.kind == figures::CellKind::amount || figure.kind == figures::CellKind::nil)
        return figure.amount;
    }
  return std::nullopt;
}

std::optional<Amount> difference(const std::optional<Amount>& of, const std::optional<Amount>& from) {
  return of && from ? std::optional(*of - *from) : std::nullopt;
}

}  // namespace

std::optional<Amount> expected(const LinePoint& point) {
  if (point.month.month == outturn)
    return first_of(point, {Meaning::actual, Meaning::closing, Meaning::forecast});
  return first_of(point, {Meaning::forecast, Meaning::closing});
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
