#include "finance/line_store.hpp"

#include <algorithm>
#include <optional>

#include "finance/shape_store.hpp"
#include "finance/statement_rows_store.hpp"

namespace reeve::finance {
namespace {

using storage::Session;

constexpr std::string_view point_columns = "m.year, m.month, m.slug, s.shape, s.columns, ";
constexpr std::string_view latest_edition =
    "s.edition = (select max(x.edition) from statement x where x.month_id = s.month_id and x.shape = s.shape";

using PointRow = std::array<storage::Cell, 13>;

LinePoint point_of(StatementFrames& frames, const PointRow& row) {
  LinePoint point{{row[0], static_cast<int>(row[1].integer())}, row[2], frames.of(row[3], row[4])};
  add_line(point.statement, {row[5], row[6], row[7], row[8], row[9], row[10], row[11], row[12]});
  return point;
}

std::vector<LinePoint> points(Session& record, const std::string& where,
                              const storage::Parameters& parameters) {
  StatementFrames frames(shapes_of(record));
  std::vector<LinePoint> all;
  for (const auto& row :
       record.read<13>("select " + std::string(point_columns) + std::string(line_columns) +
                           " from statement_line l join statement s on s.id = l.statement_id "
                           "join finance_month m on m.id = s.month_id where " +
                           where,
                       parameters))
    all.push_back(point_of(frames, row));
  return all;
}

// The edition that was the latest when the month was last published.
std::string as_published() {
  return std::string(latest_edition) +
         " and x.at <= (select max(e.at) from finance_event e where e.month_id = s.month_id and e.what = "
         "'published'))";
}

struct MonthsOfYear {
  std::string latest, before, end;  // ids; empty when there is none
};

// Months with a statement, of which the list shows the last two, and the outturn.
MonthsOfYear months_of(Session& record, const std::string& year) {
  MonthsOfYear found;
  for (const auto& [id, month] : record.read<2>(
           "select m.id, m.month from finance_month m where m.year = :year and exists (select 1 from "
           "statement s where s.month_id = m.id) order by m.month desc",
           {{"year", year}})) {
    if (month.integer() == outturn)
      found.end = id;
    else if (found.latest.empty())
      found.latest = id;
    else if (found.before.empty())
      found.before = id;
  }
  if (found.latest.empty()) std::swap(found.latest, found.end);
  return found;
}

// The same line in another month, joined as `name`.
std::string joined(const std::string& name, const std::string& month) {
  return " left join statement s" + name + " on s" + name + ".month_id = :" + month + " and s" + name +
         ".shape = s.shape and s" + name +
         ".edition = (select max(x.edition) from statement x where x.month_id = :" + month +
         " and x.shape = s.shape) left join statement_line l" + name + " on l" + name + ".statement_id = s" +
         name + ".id and l" + name + ".line_key = l.line_key ";
}

// What another month expected: its figures, under the columns of its own statement.
std::optional<figures::Amount> expected_in(StatementFrames& frames, const LinePoint& latest, int month,
                                           const storage::Cell& columns, const storage::Cell& figures_of) {
  if (figures_of.is_null()) return std::nullopt;
  LinePoint other{{latest.month.year, month}, "", frames.of(latest.statement.shape->key, columns)};
  const auto& line = latest.line();
  add_line(other.statement,
           {storage::Cell(line.key), storage::Cell(latest.statement.shape->lines[line.in_shape].key),
            storage::Cell(line.label), storage::Cell(), storage::Cell(), storage::Cell(), storage::Cell("0"),
            figures_of});
  return expected(other);
}

}  // namespace

std::vector<LinePoint> line_over_time(Session& record, const std::string& shape,
                                      const std::string& line_key) {
  return points(record,
                "l.line_key = :line and s.shape = :shape and " + std::string(latest_edition) +
                    ") order by m.year, m.month",
                {{"line", line_key}, {"shape", shape}});
}

std::vector<LinePoint> published_lines(Session& record) {
  return points(record, as_published() + " order by s.shape, l.line_key, m.year, m.month", {});
}

std::vector<LinePoint> published_lines(Session& record, const std::string& year) {
  return points(record, as_published() + " and m.year = :year order by m.month, s.shape, l.position",
                {{"year", year}});
}

std::vector<std::string> years_with_lines(Session& record) {
  std::vector<std::string> years;
  for (const auto& [year] :
       record.read<1>("select distinct m.year from finance_month m where exists (select 1 from "
                      "statement s where s.month_id = m.id) order by m.year desc"))
    years.push_back(year);
  return years;
}

std::vector<ListedLine> listed_lines(Session& record, const std::string& year, const LineKey& after,
                                     int at_most) {
  const auto months = months_of(record, year);
  StatementFrames frames(shapes_of(record));
  std::vector<ListedLine> lines;
  for (const auto& row :
       record.read<18>("select " + std::string(point_columns) + std::string(line_columns) +
                           ", l.position, sp.columns, lp.figures, se.columns, le.figures from statement s "
                           "join finance_month m on "
                           "m.id = s.month_id join statement_line l on l.statement_id = s.id" +
                           joined("p", "before") + joined("e", "finish") + "where s.month_id = :latest and " +
                           std::string(latest_edition) +
                           ") and (s.shape > :shape or (s.shape = :shape and l.position > :position)) order "
                           "by s.shape, l.position "
                           "limit " +
                           std::to_string(at_most),
                       {{"latest", months.latest},
                        {"before", months.before},
                        {"finish", months.end},
                        {"shape", after.shape},
                        {"position", after.position}})) {
    ListedLine listed{.latest = point_of(frames, {row[0], row[1], row[2], row[3], row[4], row[5], row[6],
                                                  row[7], row[8], row[9], row[10], row[11], row[12]}),
                      .position = row[13].integer()};
    listed.before = expected_in(frames, listed.latest, 1, row[14], row[15]);
    listed.outturn = expected_in(frames, listed.latest, outturn, row[16], row[17]);
    lines.push_back(std::move(listed));
  }
  return lines;
}

}  // namespace reeve::finance
