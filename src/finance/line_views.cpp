#include "finance/line_views.hpp"

#include <cstdlib>

#include "finance/statement_views.hpp"
#include "web/components/chart.hpp"
#include "web/components/table.hpp"

namespace reeve::finance {
namespace {

using namespace web;
using figures::Amount;
using figures::Unit;

std::string in_words(const std::optional<Amount>& amount, const Unit& unit) {
  return amount ? figures::in_brackets(*amount, unit) : std::string();
}

// What is off, and what share of the outturn that is.
std::string off_in_words(const Told& told, const std::optional<Amount>& outturn, const Unit& unit) {
  if (!told.off) return {};
  auto words = figures::in_brackets(*told.off, unit);
  if (outturn && *outturn != 0)
    words += " (" + figures::in_percent(std::abs(*told.off), std::abs(*outturn), 1) + ")";
  return words;
}

Table year_table(const YearOfLine& year, const std::function<std::string(const std::string&)>& link) {
  const auto& last = year.months.back().point->statement;
  const auto& unit = last.shape->unit;
  Table rows{.caption = year.year, .head = {web::Cell{"Month"}}};
  for (std::size_t column = 0; column < last.columns.size(); ++column)
    rows.head.push_back(figure(last.title(column)));
  rows.head.push_back(figure("Change of the expected year end"));
  if (year.outturn) rows.head.push_back(figure("Outturn less this forecast"));
  for (const auto& told : year.months) {
    const auto& point = *told.point;
    Row row{.cells = {
                web::Cell{el("a", cls("govuk-link"), href(link(point.month_slug)), label_of(point.month))}}};
    for (const auto& column : last.columns) {
      const auto own = point.statement.column(last.shape->columns[column.in_shape].key);
      row.cells.push_back(figure(own ? shown(point.line().figures[*own], last.shape->unit) : std::string()));
    }
    row.cells.push_back(figure(in_words(told.change, unit)));
    if (year.outturn) row.cells.push_back(figure(off_in_words(told, year.outturn, unit)));
    rows.rows.push_back(std::move(row));
  }
  return rows;
}

// The last four years: more lines in one drawing cannot be told apart. The tables have them all.
constexpr std::size_t years_drawn = 4;

Html expected_chart(const std::vector<YearOfLine>& years) {
  const auto& unit = years.back().months.back().point->statement.shape->unit;
  ChartData data{.id = "expected",
                 .title = "The year's end as each month expected it",
                 .unit = figures::words_of(unit),
                 .kind = ChartKind::line};
  std::size_t marks = 0;
  for (int month = 1; month <= outturn; ++month)
    data.periods.push_back(month == outturn ? "Outturn" : calendar_name(month));
  for (std::size_t at = years.size() > years_drawn ? years.size() - years_drawn : 0; at < years.size();
       ++at) {
    ChartSeries series{.name = years[at].year, .values = std::vector<ChartValue>(data.periods.size())};
    for (const auto& told : years[at].months)
      if (told.expected) {
        series.values[static_cast<std::size_t>(told.point->month.month) - 1] =
            mark_at(figures::in_brackets(*told.expected, unit), *told.expected / (figures::one(unit) / 100));
        ++marks;
      }
    data.series.push_back(std::move(series));
  }
  return marks < 2 ? Html{} : chart(data);
}

}  // namespace

Html line_view(const std::vector<LinePoint>& points,
               const std::function<std::string(const std::string&)>& link) {
  const auto years = years_of(points);
  const auto& last = points.back();
  Html all =
      group(el("p", cls("govuk-body"),
               "In " + figures::words_of(last.statement.shape->unit) +
                   ". The last columns say how each month's view of the year's end moved, and how far it was "
                   "off once the year had ended. Figures stand as each month has them; where one does not "
                   "add up, the "
                   "page of its month says so."),
            expected_chart(years));
  for (auto year = years.rbegin(); year != years.rend(); ++year) all += table(year_table(*year, link));
  return all;
}

Html lines_table(const std::vector<ListedLine>& lines, const std::string& year,
                 const std::function<std::string(const std::string&)>& link) {
  Table rows{.caption = "Lines of " + year,
             .head = {web::Cell{"Line"}, web::Cell{"Statement"}, figure("Expected at the year's end"),
                      figure("Change since the month before"), figure("Outturn"),
                      figure("Outturn less the last forecast")}};
  rows.rows.reserve(lines.size());
  for (const auto& line : lines) {
    const auto& unit = line.shape->unit;
    const auto change =
        line.expected && line.before ? std::optional(*line.expected - *line.before) : std::nullopt;
    const auto off =
        line.expected && line.outturn ? std::optional(*line.outturn - *line.expected) : std::nullopt;
    rows.rows.push_back(row_of(web::Cell{el("a", cls("govuk-link"), href(link(line.name())), line.label)},
                               web::Cell{line.shape->title + ", " + figures::words_of(unit)},
                               figure(in_words(line.expected, unit)), figure(in_words(change, unit)),
                               figure(in_words(line.outturn, unit)), figure(in_words(off, unit))));
  }
  return table(rows);
}

}  // namespace reeve::finance
