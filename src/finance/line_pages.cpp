#include "finance/finance_pages.hpp"
#include "finance/sheet_reports.hpp"
#include "kernel/text.hpp"
#include "web/components/table.hpp"
#include "web/staff_frame.hpp"

namespace reeve::finance {
namespace {

using namespace web;
using figures::Meaning;

// What the month expects of the year's end: the forecast, or the closing balance.
std::optional<figures::Amount> expected(const LinePoint& point) {
  for (const auto meaning : {Meaning::forecast, Meaning::closing})
    if (const auto column = point.statement.column(meaning)) {
      const auto& figure = point.statement.lines.front().figures[*column];
      if (figure.kind != figures::CellKind::blank) return figure.amount;
    }
  return std::nullopt;
}

std::string since_in_words(const std::optional<figures::Amount>& before,
                           const std::optional<figures::Amount>& now, const figures::Unit& unit) {
  if (!before || !now) return "";
  return figures::in_brackets(*now - *before, unit);
}

// Forecasts are compared within a year: the next year begins anew.
Response line_view(Visit& visit) {
  const auto points = line_over_time(*visit.record, visit.at("shape"), visit.at("line"));
  if (points.empty()) return not_found(visit);
  const auto& last = points.back().statement;
  Table rows{.caption = last.lines.front().label + ", " + figures::words_of(last.shape->unit),
             .head = {web::Cell{"Month"}}};
  for (std::size_t column = 0; column < last.columns.size(); ++column)
    rows.head.push_back(figure(last.title(column)));
  rows.head.push_back(figure("Change of the expected year end"));
  for (std::size_t at = 0; at < points.size(); ++at) {
    const auto& point = points[at];
    Row row{.cells = {web::Cell{
                el("a", cls("govuk-link"), href(month_address(visit, point.month)), point.month.label())}}};
    for (const auto& column : last.columns) {
      const auto own = point.statement.column(last.shape->columns[column.in_shape].key);
      row.cells.push_back(figure(own ? point.statement.lines.front().figures[*own].printed : std::string()));
    }
    const bool same_year = at > 0 && points[at - 1].month.name.year == point.month.name.year;
    row.cells.push_back(
        figure(same_year ? since_in_words(expected(points[at - 1]), expected(point), last.shape->unit) : ""));
    rows.rows.push_back(std::move(row));
  }
  const auto title = last.shape->title + ": " + last.lines.front().label;
  return show(visit,
              {.title = title,
               .crumbs = {{.text = "Money", .href = work_address(visit, "finance")}, {.text = title}}},
              group(el("h1", cls("govuk-heading-xl"), title), table(rows)));
}

Response csv_view(Visit& visit) {
  const auto month = month_of(visit);
  if (!month) return not_found(visit);
  for (const auto& statement : month->book)
    if (statement.shape->key + ".csv" == visit.at("table")) {
      Response response;
      response.content_type = "text/csv; charset=utf-8";
      response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + month->month.slug +
                                                               "-" + statement.shape->key + ".csv\"");
      response.body = publishing::to_csv(sheet_of(statement));
      return response;
    }
  return not_found(visit);
}

}  // namespace

Routes line_routes() {
  const auto read = Allow::may("finance.read");
  return {get("/work/{body}/finance-lines/{shape}/{line}", read,
              "One line of the money over months and years", line_view),
          get("/work/{body}/finance/{month}/statements/{table}", read, "A statement in the shape it comes in",
              csv_view)};
}

}  // namespace reeve::finance
