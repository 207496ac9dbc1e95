#include "finance/statement_rows_store.hpp"

#include <algorithm>
#include <boost/json.hpp>

#include "kernel/canonical.hpp"

namespace reeve::finance {
namespace {

namespace json = boost::json;

std::shared_ptr<const figures::Shape> shape_of(const Shapes& shapes, const std::string& key) {
  for (const auto& shape : shapes)
    if (shape->key == key) return shape;
  throw storage::Fault("The record holds a statement of the shape " + key +
                       ", which this program does not know.");
}

// Of our own writing, and checked by `reeve verify`: read without asking whether it is canonical.
json::array array_of(const std::string& text) {
  boost::system::error_code error;
  auto value = json::parse(text, error);
  if (error || !value.is_array())
    throw storage::Fault("A statement of the record cannot be read: " + text.substr(0, 40));
  return std::move(value.as_array());
}

template <typename Item>
std::size_t place_of(const std::vector<Item>& items, std::string_view key) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.key == key; });
  if (found == items.end())
    throw storage::Fault("A statement of the record names \"" + std::string(key) +
                         "\", which its shape has not.");
  return static_cast<std::size_t>(found - items.begin());
}

}  // namespace

std::string figures_json(const figures::StatementLine& line) {
  json::array printed;
  for (const auto& figure : line.figures) printed.emplace_back(figure.printed);
  return canonical(printed);
}

std::string columns_json(const figures::Statement& statement) {
  json::array columns;
  for (const auto& column : statement.columns)
    columns.push_back({{"key", statement.shape->columns[column.in_shape].key},
                       {"head", column.head},
                       {"in_file", column.in_file}});
  return canonical(columns);
}

std::string printed_at(const std::string& figures_json, std::size_t column) {
  const auto figures = array_of(figures_json);
  return column < figures.size() ? std::string(figures[column].as_string()) : std::string();
}

std::vector<std::string> column_keys(const std::string& columns_json) {
  std::vector<std::string> keys;
  for (const auto& column : array_of(columns_json)) keys.emplace_back(column.at("key").as_string());
  return keys;
}

figures::Statement empty_statement(const Shapes& shapes, const std::string& shape, const std::string& file,
                                   const std::string& sheet, const std::string& period,
                                   const std::string& columns) {
  figures::Statement statement{.shape = shape_of(shapes, shape),
                               .file = file,
                               .sheet = sheet,
                               .period = period,
                               .columns = {},
                               .lines = {}};
  for (const auto& column : array_of(columns))
    statement.columns.push_back({place_of(statement.shape->columns, column.at("key").as_string()),
                                 static_cast<std::size_t>(column.at("in_file").as_int64()),
                                 std::string(column.at("head").as_string())});
  return statement;
}

void add_line(figures::Statement& statement, const LineRow& row) {
  figures::StatementLine line{.key = row[0],
                              .label = row[2],
                              .in_shape = place_of(statement.shape->lines, row[1].text()),
                              .row = static_cast<std::size_t>(row[6].integer()),
                              .reference = row[3],
                              .comment = row[4],
                              .source = row[5],
                              .figures = {}};
  for (const auto& printed : array_of(row[7]))
    line.figures.push_back(figures::read_figure(printed.as_string(), statement.shape->unit));
  if (line.figures.size() != statement.columns.size())
    throw storage::Fault("A line of a statement has more or fewer figures than its statement has columns.");
  statement.lines.push_back(std::move(line));
}

const figures::Statement& StatementFrames::of(const std::string& shape, const std::string& columns) {
  const auto key = std::pair(shape, columns);
  const auto found = known_.find(key);
  if (found != known_.end()) return found->second;
  return known_.emplace(key, empty_statement(shapes_, shape, "", "", "", columns)).first->second;
}

}  // namespace reeve::finance
