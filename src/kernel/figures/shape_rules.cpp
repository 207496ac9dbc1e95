#include "kernel/figures/shape_rules.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include "kernel/text.hpp"

namespace reeve::figures::rules {
namespace {

std::optional<std::string> shared(const std::vector<std::string>& mine,
                                  const std::vector<std::string>& theirs) {
  for (const auto& one : mine)
    for (const auto& other : theirs)
      if (compared(one) == compared(other)) return one;
  return std::nullopt;
}

// The names an expression uses that `known` does not have.
std::vector<std::string> unknown_in(const Expression& sum,
                                    const std::function<bool(const std::string&)>& known) {
  std::vector<std::string> names;
  for (const auto& term : sum)
    if (!known(term.name)) names.push_back(term.name);
  return names;
}

// Whether following sums from `start` comes back to it.
bool goes_in_a_circle(const std::string& start, const std::map<std::string, const Expression*>& sums) {
  std::vector<std::string> to_visit{start}, seen;
  while (!to_visit.empty()) {
    const auto name = to_visit.back();
    to_visit.pop_back();
    const auto sum = sums.find(name);
    if (sum == sums.end()) continue;
    for (const auto& term : *sum->second) {
      if (term.name == start) return true;
      if (std::find(seen.begin(), seen.end(), term.name) != seen.end()) continue;
      seen.push_back(term.name);
      to_visit.push_back(term.name);
    }
  }
  return false;
}

template <typename Item>
void check_sums(const std::vector<Item>& items, const std::string& kind,
                const std::function<bool(const std::string&)>& known, std::vector<Broken>& broken) {
  std::map<std::string, const Expression*> sums;
  for (const auto& item : items)
    if (!item.is.empty()) sums[item.key] = &item.is;
  for (std::size_t at = 0; at < items.size(); ++at) {
    for (const auto& name : unknown_in(items[at].is, known))
      broken.push_back({{kind, at},
                        text::join({"The", kind, items[at].key, "is made of", "\"" + name + "\",",
                                    "which is no", kind, "with figures in this shape."},
                                   " ")});
    if (goes_in_a_circle(items[at].key, sums))
      broken.push_back({{kind, at}, text::join({"The", kind, items[at].key, "is made of itself."}, " ")});
  }
}

void check_cells(const Shape& shape, const Expression& sum, const Place& place, std::vector<Broken>& broken) {
  for (const auto& term : sum) {
    const auto cell = read_cell_name(term.name);
    if (!cell) {
      broken.push_back({place, cell.refusal().sentence});
    } else if (cell->statement.empty() || cell->statement == shape.key) {
      const auto* column = shape.column(cell->column);
      if (cell->line != "*" && !shape.line(cell->line))
        broken.push_back({place, "There is no line \"" + cell->line + "\" in this shape."});
      if (!column || !is_figures(column->meaning))
        broken.push_back({place, "There is no column of figures \"" + cell->column + "\" in this shape."});
    }
  }
}

}  // namespace

std::string compared(std::string_view text) {
  std::string words;
  for (auto& word : text::split(
           text::replace_all(text::replace_all(text::lower(text), "\xC2\xA0", " "), "\n", " "), " ")) {
    while (!word.empty() && (word.back() == '*' || word.back() == ':')) word.pop_back();
    if (word.empty()) continue;
    if (!words.empty()) words += ' ';
    words += word;
  }
  return words;
}

std::optional<std::string> of_last_column(const Shape& shape) {
  const auto& last = shape.columns.back();
  for (std::size_t at = 0; at + 1 < shape.columns.size(); ++at) {
    const auto& other = shape.columns[at];
    if (other.key == last.key) return "The column " + last.key + " is given twice.";
    if (const auto head = shared(last.heads, other.heads))
      return "The head \"" + *head + "\" stands for " + other.key + " already.";
  }
  if (!is_figures(last.meaning) && !last.is.empty())
    return "The column " + last.key + " holds words and adds nothing up.";
  return std::nullopt;
}

std::optional<std::string> of_last_line(const Shape& shape) {
  const auto& last = shape.lines.back();
  for (std::size_t at = 0; at + 1 < shape.lines.size(); ++at) {
    const auto& other = shape.lines[at];
    if (other.key == last.key) return "The line " + last.key + " is given twice.";
    if (const auto label = shared(last.labels, other.labels))
      return "The label \"" + *label + "\" stands for " + other.key + " already.";
  }
  return std::nullopt;
}

std::vector<Broken> of_whole(const Shape& shape) {
  std::vector<Broken> broken;
  const auto labels = std::count_if(shape.columns.begin(), shape.columns.end(),
                                    [](const auto& column) { return column.meaning == Meaning::label; });
  if (labels != 1)
    broken.push_back(
        {{}, "A shape has one column with the meaning \"label\", not " + std::to_string(labels) + "."});
  if (shape.lines.empty()) broken.push_back({{}, "A shape has at least one [[line]]."});
  const auto has_figures = [&](const std::string& key) {
    const auto* column = shape.column(key);
    return column && is_figures(column->meaning);
  };
  check_sums<Column>(shape.columns, "column", has_figures, broken);
  check_sums<Line>(
      shape.lines, "line", [&](const std::string& key) { return shape.line(key) != nullptr; }, broken);
  for (std::size_t at = 0; at < shape.lines.size(); ++at) {
    const auto& within = shape.lines[at].within;
    const auto* group = within.empty() ? nullptr : shape.line(within);
    if (!within.empty() && (!group || !group->any))
      broken.push_back({{"line", at}, "\"" + within + "\" is no line with any = true."});
  }
  for (std::size_t at = 0; at < shape.ties.size(); ++at)
    for (const auto* side : {&shape.ties[at].here, &shape.ties[at].there, &shape.ties[at].other_basis})
      check_cells(shape, *side, {"tie", at}, broken);
  for (std::size_t at = 0; at < shape.policies.size(); ++at) {
    check_cells(shape, shape.policies[at].of, {"policy", at}, broken);
    for (const auto& test : shape.policies[at].tests) check_cells(shape, test.amount, {"policy", at}, broken);
  }
  return broken;
}

}  // namespace reeve::figures::rules
