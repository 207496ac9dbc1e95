#include "finance/line_store.hpp"

#include <algorithm>
#include <map>
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
  int latest_month = 0;
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
      found.latest = id, found.latest_month = static_cast<int>(month.integer());
    else if (found.before.empty())
      found.before = id;
  }
  if (found.latest.empty()) {
    std::swap(found.latest, found.end);
    found.latest_month = outturn;
  }
  return found;
}

struct StatementRow {
  std::string id;
  figures::Statement frame;
};

// Statements of a month as they are now, by shape.
std::vector<StatementRow> statements_of(Session& record, const std::string& month, StatementFrames& frames) {
  std::vector<StatementRow> all;
  if (month.empty()) return all;
  for (const auto& [id, shape, columns] :
       record.read<3>("select s.id, s.shape, s.columns from statement s where s.month_id = :month and " +
                          std::string(latest_edition) + ") order by s.shape",
                      {{"month", month}}))
    all.push_back({id, frames.of(shape, columns)});
  // By bytes, as pages are counted: the database may sort by another alphabet.
  std::sort(all.begin(), all.end(), [](const auto& left, const auto& right) {
    return left.frame.shape->key < right.frame.shape->key;
  });
  return all;
}

const StatementRow* of_shape(const std::vector<StatementRow>& statements, const std::string& shape) {
  const auto found = std::find_if(statements.begin(), statements.end(),
                                  [&](const auto& one) { return one.frame.shape->key == shape; });
  return found == statements.end() ? nullptr : &*found;
}

std::optional<figures::Amount> year_end_in(const figures::Statement& frame, int month,
                                           const storage::Cell& figures_of) {
  const auto column = column_of_year_end(frame, month);
  if (!column) return std::nullopt;
  return amount_of(figures::read_figure(printed_at(figures_of, *column), frame.shape->unit));
}

// What another month says of the lines from `first` on, all of one statement.
void add_year_ends(Session& record, const StatementRow& latest, const StatementRow* other, int month,
                   std::optional<figures::Amount> ListedLine::*where, std::vector<ListedLine>& lines,
                   std::size_t first) {
  if (!other || first == lines.size()) return;
  std::map<std::string, std::optional<figures::Amount>> by_line;
  for (const auto& [key, figures_of] : record.read<2>(
           "select o.line_key, o.figures from statement_line l join statement_line o on o.line_key = "
           "l.line_key and o.statement_id = :other where l.statement_id = :latest and l.position >= :first "
           "and l.position <= :last",
           {{"other", other->id},
            {"latest", latest.id},
            {"first", lines[first].position},
            {"last", lines.back().position}}))
    by_line[key] = year_end_in(other->frame, month, figures_of);
  for (auto line = lines.begin() + static_cast<std::ptrdiff_t>(first); line != lines.end(); ++line)
    if (const auto found = by_line.find(line->key); found != by_line.end()) (*line).*where = found->second;
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

std::vector<LinePoint> last_published_lines(Session& record, const std::string& year) {
  const auto last = record.find<1>(
      "select max(m.month) from finance_month m where m.year = :year and m.month < :outturn and exists "
      "(select 1 from "
      "finance_event e where e.month_id = m.id and e.what = 'published')",
      {{"year", year}, {"outturn", outturn}});
  if (!last || (*last)[0].is_null()) return {};
  return points(record,
                as_published() + " and m.year = :year and m.month = :month order by s.shape, l.position",
                {{"year", year}, {"month", (*last)[0]}});
}

std::vector<std::string> years_with_lines(Session& record) {
  std::vector<std::string> years;
  for (const auto& [year] :
       record.read<1>("select distinct m.year from finance_month m where exists (select 1 from "
                      "statement s where s.month_id = m.id) order by m.year desc"))
    years.push_back(year);
  return years;
}

// A page is filled from one statement or two, and each is asked once.
std::vector<ListedLine> listed_lines(Session& record, const std::string& year, const LineKey& after,
                                     int at_most) {
  const auto months = months_of(record, year);
  StatementFrames frames(shapes_of(record));
  const auto before = statements_of(record, months.before, frames);
  const auto end = statements_of(record, months.end, frames);
  std::vector<ListedLine> lines;
  for (const auto& latest : statements_of(record, months.latest, frames)) {
    const auto left = at_most - static_cast<int>(lines.size());
    const auto& shape = latest.frame.shape;
    if (left == 0) break;
    if (shape->key < after.shape) continue;
    const auto first = lines.size();
    for (const auto& [key, label, position, figures_of] : record.read<4>(
             "select line_key, label, position, figures from statement_line where statement_id = :statement "
             "and "
             "position > :position order by position limit " +
                 std::to_string(left),
             {{"statement", latest.id}, {"position", shape->key == after.shape ? after.position : 0}}))
      lines.push_back({.shape = shape,
                       .key = key,
                       .label = label,
                       .position = position.integer(),
                       .expected = year_end_in(latest.frame, months.latest_month, figures_of)});
    add_year_ends(record, latest, of_shape(before, shape->key), 1, &ListedLine::before, lines, first);
    add_year_ends(record, latest, of_shape(end, shape->key), outturn, &ListedLine::outturn, lines, first);
  }
  return lines;
}

}  // namespace reeve::finance
