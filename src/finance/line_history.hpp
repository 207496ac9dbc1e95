// One line over months and years: what each month expected of the year's end, and how far off it was once the
// year had ended.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "finance/month.hpp"

namespace reeve::finance {

// What was printed for a line in a month.
struct LinePoint {
  MonthName month;
  std::string month_slug;
  figures::Statement statement;  // of that one line

  const figures::StatementLine& line() const { return statement.lines.front(); }
  std::string name() const { return statement.shape->key + "/" + line().key; }
};

// The year's end as this month sees it: the forecast, or the closing balance. After the year's end what it
// was: the actual.
std::optional<figures::Amount> expected(const LinePoint& point);

struct Told {
  const LinePoint* point = nullptr;
  std::optional<figures::Amount> expected = {};
  std::optional<figures::Amount> change = {};  // since the month before it in the record, of the same year
  std::optional<figures::Amount> off = {};  // of the outturn from this forecast; nothing before it is known
};
struct YearOfLine {
  std::string year;
  std::vector<Told> months = {};  // the earliest first
  std::optional<figures::Amount> outturn = {};
};
// Points of one line, the earliest first.
std::vector<YearOfLine> years_of(const std::vector<LinePoint>& points);

// A line in the list of lines: what the latest month of a year, the one before it and the outturn say of the
// year's end.
struct ListedLine {
  std::shared_ptr<const figures::Shape> shape;
  std::string key, label;
  long long position = 0;  // in its statement
  std::optional<figures::Amount> expected = {}, before = {}, outturn = {};

  std::string name() const { return shape->key + "/" + key; }
};

// Nothing for what is blank or words.
std::optional<figures::Amount> amount_of(const figures::Figure& figure);
// The column that says how a month sees the year's end; nothing when the statement has none.
std::optional<std::size_t> column_of_year_end(const figures::Statement& statement, int month);

}  // namespace reeve::finance
