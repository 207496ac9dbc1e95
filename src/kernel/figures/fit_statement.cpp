#include <algorithm>
#include <map>
#include <set>

#include "kernel/figures/shape_rules.hpp"
#include "kernel/figures/statement.hpp"
#include "kernel/text.hpp"

namespace reeve::figures {
namespace {

constexpr std::size_t problems_shown = 100;
constexpr std::string_view rule = "shape of a statement";

// "Opening Balance at *" stands for whatever follows; the star may stand anywhere, once.
bool is_head(std::string_view printed, std::string_view pattern) {
  const auto star = pattern.find('*');
  if (star == std::string_view::npos) return rules::compared(printed) == rules::compared(pattern);
  const auto text = rules::compared(printed);
  const auto before = text::lower(text::trim(pattern.substr(0, star)));
  const auto after = text::lower(text::trim(pattern.substr(star + 1)));
  return text.size() >= before.size() + after.size() && text.starts_with(before) && text.ends_with(after);
}

std::optional<std::size_t> file_column(const Table& table, const Column& column) {
  auto heads = column.heads;
  heads.push_back(column.key);
  heads.push_back(column.title);
  for (const auto& head : heads)
    for (std::size_t at = 0; at < table.heads.size(); ++at)
      if (is_head(table.heads[at], head)) return at;
  return std::nullopt;
}

std::string at_row(const Table::Row& row, std::size_t column) {
  return column < row.cells.size() ? row.cells[column] : std::string();
}

class Fitting {
 public:
  Fitting(const Table& table, std::shared_ptr<const Shape> shape) : table_(table) {
    statement_.shape = std::move(shape);
    statement_.file = table.file;
    statement_.sheet = table.sheet;
    statement_.formulas = table.formulas;
    for (std::size_t at = 0; at < statement_.shape->lines.size(); ++at)
      for (const auto& label : statement_.shape->lines[at].labels)
        by_label_.emplace(rules::compared(label), at);
  }

  Outcome<Statement> fitted() {
    find_columns();
    if (!problems_.empty()) return std::move(problems_);
    for (const auto& row : table_.rows) read_row(row);
    place_unnamed();
    look_for_missing();
    if (problems_.size() > problems_shown) problems_.resize(problems_shown);
    if (!problems_.empty()) return std::move(problems_);
    return std::move(statement_);
  }

 private:
  void problem(std::size_t line, std::size_t column, std::string sentence) {
    const auto place = table_.sheet.empty() ? std::to_string(line) + ":" + std::to_string(column + 1)
                                            : table_.sheet + "!" + cell_name(line, column);
    problems_.push_back({std::move(sentence), std::string(rule), table_.file + ":" + place});
  }

  void find_columns() {
    const auto& columns = statement_.shape->columns;
    for (std::size_t at = 0; at < columns.size(); ++at) {
      const auto found = file_column(table_, columns[at]);
      if (!found) {
        if (columns[at].required)
          problem(1, 0,
                  "No column is headed \"" + columns[at].title + "\", which the shape " +
                      statement_.shape->key + " needs.");
      } else if (is_figures(columns[at].meaning)) {
        statement_.columns.push_back({at, *found, table_.heads[*found]});
      } else {
        words_[static_cast<std::size_t>(columns[at].meaning)] = found;
      }
    }
  }

  std::string words(const Table::Row& row, Meaning meaning) const {
    const auto& column = words_[static_cast<std::size_t>(meaning)];
    return column ? std::string(text::trim(at_row(row, *column))) : std::string();
  }

  bool has_no_figures(const Table::Row& row) const {
    return std::all_of(statement_.columns.begin(), statement_.columns.end(),
                       [&](const auto& column) { return text::trim(at_row(row, column.in_file)).empty(); });
  }

  // The second line of a head: units under the columns, and no name.
  bool is_units(const Table::Row& row) const {
    if (!statement_.lines.empty() || !is_placed_.empty() || !words(row, Meaning::label).empty()) return false;
    return std::all_of(statement_.columns.begin(), statement_.columns.end(), [&](const auto& column) {
      const auto kind = read_figure(at_row(row, column.in_file), statement_.shape->unit).kind;
      return kind == CellKind::words || kind == CellKind::blank;
    });
  }

  const Line* named(const std::string& label) const {
    const auto found = by_label_.find(rules::compared(label));
    return found == by_label_.end() ? nullptr : &statement_.shape->lines[found->second];
  }

  void read_row(const Table::Row& row) {
    const auto label = words(row, Meaning::label);
    if (has_no_figures(row) || is_units(row)) return;  // a heading between lines
    if (label.empty()) return problem(row.line, 0, "This line has figures but no name.");
    const auto* known = named(label);
    StatementLine line{.key = known ? known->key : text::slug(label),
                       .label = label,
                       .in_shape = known ? index_of(*known) : 0,
                       .row = row.line,
                       .reference = words(row, Meaning::reference),
                       .comment = words(row, Meaning::comment),
                       .source = words(row, Meaning::source),
                       .figures = {}};
    note_period(row);
    check_unit(row);
    read_figures(row, line);
    if (!seen_.insert(line.key).second)
      problem(row.line, 0, "The line \"" + label + "\" is there twice. Keep one, or name them apart.");
    is_placed_.push_back(known != nullptr);
    statement_.lines.push_back(std::move(line));
  }

  std::size_t index_of(const Line& line) const {
    return static_cast<std::size_t>(&line - statement_.shape->lines.data());
  }

  void note_period(const Table::Row& row) {
    const auto period = words(row, Meaning::period);
    if (period.empty()) return;
    if (statement_.period.empty()) statement_.period = period;
    if (statement_.period != period)
      problem(row.line, *words_[static_cast<std::size_t>(Meaning::period)],
              "The file is for " + statement_.period + " and for " + period + ". Bring one file for each.");
  }

  // A table in pounds read as thousands would be wrong a thousandfold, and would still add up.
  void check_unit(const Table::Row& row) {
    const auto code = words(row, Meaning::unit);
    if (code.empty()) return;
    auto unit = unit_of(code);
    if (unit) unit->decimals = statement_.shape->unit.decimals;
    if (unit != statement_.shape->unit)
      problem(row.line, *words_[static_cast<std::size_t>(Meaning::unit)],
              "The unit here is \"" + code + "\"; the shape " + statement_.shape->key + " is in " +
                  words_of(statement_.shape->unit) + ".");
  }

  void read_figures(const Table::Row& row, StatementLine& line) {
    for (const auto& column : statement_.columns) {
      auto figure = read_figure(at_row(row, column.in_file), statement_.shape->unit);
      if (figure.kind == CellKind::words)
        problem(row.line, column.in_file,
                "\"" + figure.printed + "\" under \"" + column.head +
                    "\" is no figure. Write digits, brackets for less "
                    "than nothing, a dash for nil, or leave it empty.");
      line.figures.push_back(std::move(figure));
    }
  }

  // A line without a name of its own belongs to the `any` group where it stands: after the named line before
  // it and before the named line after it, in the order of the shape.
  void place_unnamed() {
    for (std::size_t at = 0; at < statement_.lines.size(); ++at) {
      if (is_placed_[at]) continue;
      auto& line = statement_.lines[at];
      const auto group = group_at(at);
      if (!group)
        problem(line.row, 0,
                "The shape " + statement_.shape->key + " has no line \"" + line.label +
                    "\", and takes no others here. Name it as the shape does, or write a shape that has it.");
      line.in_shape = group.value_or(0);
    }
    for (const auto& line : statement_.lines) look_for_lines_after(line);
  }

  std::optional<std::size_t> group_at(std::size_t at) const {
    std::size_t first = 0, last = statement_.shape->lines.size();
    for (auto before = at; before-- > 0;)
      if (is_placed_[before]) {
        first = group_or_self(statement_.lines[before].in_shape);
        break;
      }
    for (auto after = at + 1; after < statement_.lines.size(); ++after)
      if (is_placed_[after]) {
        last = group_or_self(statement_.lines[after].in_shape) + 1;
        break;
      }
    for (std::size_t shape_line = first; shape_line < last; ++shape_line)
      if (statement_.shape->lines[shape_line].any) return shape_line;
    return std::nullopt;
  }

  std::size_t group_or_self(std::size_t shape_line) const {
    const auto& within = statement_.shape->lines[shape_line].within;
    return within.empty() ? shape_line : index_of(*statement_.shape->line(within));
  }

  // A total above the lines it adds up is in the wrong place: the reader, and the group rule, would misplace
  // lines.
  void look_for_lines_after(const StatementLine& total) {
    for (const auto& term : statement_.shape->lines[total.in_shape].is)
      for (const auto& line : statement_.lines)
        if (line.row > total.row && statement_.shape->lines[group_or_self(line.in_shape)].key == term.name &&
            line.key != total.key)
          return problem(total.row, 0,
                         "The total \"" + total.label + "\" stands above \"" + line.label +
                             "\", which it adds up. Put totals below their lines.");
  }

  void look_for_missing() {
    for (const auto& line : statement_.shape->lines)
      if (line.required && !line.any && !statement_.line(line.key))
        problem(1, 0,
                "The line \"" + line.title() + "\" is missing, which the shape " + statement_.shape->key +
                    " needs.");
  }

  const Table& table_;
  Statement statement_;
  Refusals problems_;
  std::optional<std::size_t> words_[static_cast<std::size_t>(Meaning::figure) + 1];
  std::set<std::string> seen_;
  std::vector<bool> is_placed_;
  std::map<std::string, std::size_t> by_label_;
};

}  // namespace

const StatementLine* Statement::line(std::string_view key) const {
  const auto found =
      std::find_if(lines.begin(), lines.end(), [&](const auto& line) { return line.key == key; });
  return found == lines.end() ? nullptr : &*found;
}

std::optional<std::size_t> Statement::column(std::string_view key) const {
  for (std::size_t at = 0; at < columns.size(); ++at)
    if (shape->columns[columns[at].in_shape].key == key) return at;
  return std::nullopt;
}

std::optional<std::size_t> Statement::column(Meaning wanted) const {
  for (std::size_t at = 0; at < columns.size(); ++at)
    if (meaning(at) == wanted) return at;
  return std::nullopt;
}

bool has_heads_of(const Table& table, const Shape& shape) {
  return std::all_of(shape.columns.begin(), shape.columns.end(), [&](const auto& column) {
    return !column.required || file_column(table, column).has_value();
  });
}

Outcome<Statement> fit(const Table& table, std::shared_ptr<const Shape> shape) {
  return Fitting(table, std::move(shape)).fitted();
}

std::string cell_name(std::size_t line, std::size_t column) {
  std::string letters;
  for (auto left = column + 1; left > 0; left = (left - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % 26));
  return letters + std::to_string(line);
}

}  // namespace reeve::figures
