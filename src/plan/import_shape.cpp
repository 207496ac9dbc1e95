#include "plan/import_shape.hpp"

#include <algorithm>
#include <stdexcept>

#include "kernel/calendar/date.hpp"
#include "kernel/text.hpp"
#include "plan/commitment_number.hpp"
#include "plan/period.hpp"

namespace reeve::plan {
namespace {

const std::string nothing;

ImportColumn must(std::string_view name, Holds holds = Holds::text) { return {name, true, holds}; }
ImportColumn may(std::string_view name, Holds holds = Holds::text) { return {name, false, holds}; }
ImportColumn one_of(std::string_view name, bool required, std::vector<std::string_view> choices) {
  return {name, required, Holds::one_of, std::move(choices)};
}

bool names(const ImportColumn& column, std::string_view header) {
  if (column.name.ends_with('*')) return header.starts_with(column.name.substr(0, column.name.size() - 1));
  return column.name == header;
}

// What is wrong with a cell, as a sentence; empty when nothing is.
std::string fault_of(const ImportColumn& column, const std::string& cell) {
  if (cell.empty()) return column.required ? "is empty; it must be filled in." : "";
  switch (column.holds) {
    case Holds::text:
      return text::trim(cell).size() == cell.size() ? "" : "starts or ends with a space; take it out.";
    case Holds::whole_number:
      return cell.size() <= 9 &&
                     std::all_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; })
                 ? ""
                 : "must be a whole number in digits.";
    case Holds::quarter:
      return parse_quarter(cell) ? "" : "must be a quarter, written like Q1 2019/20.";
    case Holds::day:
      return calendar::parse_date(cell) ? "" : "must be a day, written like 2019-10-11.";
    case Holds::commitment_number:
      return is_commitment_number(cell) ? "" : "must be a commitment's number, written like 86 or 9(a).";
    case Holds::one_of: {
      if (std::find(column.choices.begin(), column.choices.end(), cell) != column.choices.end()) return "";
      std::string list;
      for (auto choice : column.choices) list += (list.empty() ? "" : ", ") + std::string(choice);
      return "must be one of: " + list + ".";
    }
  }
  throw std::logic_error("a kind of cell that nobody checks");
}

void check_header(const ImportTable& table, const std::vector<std::string>& header, Refusals& problems) {
  const auto& shape = *table.shape;
  for (std::size_t at = 0; at < shape.columns.size(); ++at) {
    const auto& column = shape.columns[at];
    const std::string found = at < header.size() ? "\"" + header[at] + "\"" : "nothing";
    if (at >= header.size() || !names(column, header[at]))
      problems.push_back(
          {table.file_name + ", line 1, column " + std::to_string(at + 1) + ": the heading must be \"" +
               std::string(column.name) + "\"; found " + found + ".",
           "import shape " + std::string(shape.file), table.file_name + ":1:" + std::to_string(at + 1)});
  }
  for (std::size_t at = shape.columns.size(); at < header.size(); ++at)
    if (std::none_of(shape.may_follow.begin(), shape.may_follow.end(),
                     [&](const auto& column) { return names(column, header[at]); }))
      problems.push_back(
          {table.file_name + ", line 1, column " + std::to_string(at + 1) + ": the heading \"" + header[at] +
               "\" is not known. Take the column out or correct its heading.",
           "import shape " + std::string(shape.file), table.file_name + ":1:" + std::to_string(at + 1)});
}

std::vector<ImportShape> shapes_of_the_plan() {
  return {
      {"papers", "the papers that sources name", {must("paper"), must("title"), may("dated", Holds::day)}},
      {"glossary", "what short forms stand for", {must("term"), must("meaning"), must("source")}},
      {"plans", "the plans", {must("plan"), may("term"), may("published"), must("source")}},
      {"legend",
       "the body's words for how a commitment stands",
       {must("starts_on", Holds::day), must("code"), must("name"), must("meaning"),
        must("position", Holds::whole_number), must("symbol"),
        one_of("colour", true, {"blue", "green", "yellow", "amber", "red", "grey", "purple"}),
        must("source")}},
      {"pillars",
       "the pillars of each plan",
       {must("plan"), must("pillar_no", Holds::whole_number), must("pillar"), may("plan_contents_label"),
        may("plan_contents_page"), may("lead_members"), may("lead_offices"), may("other_printed_labels"),
        must("source")}},
  };
}

std::vector<ImportShape> shapes_of_a_report() {
  return {
      {"theme_pages",
       "which theme stands on which page",
       {must("period", Holds::quarter), must("pillar_no", Holds::whole_number), must("page_theme"),
        must("theme"), must("source")}},
      {"themes",
       "the themes of each period",
       {must("period", Holds::quarter), must("pillar_no", Holds::whole_number), must("pillar"),
        must("theme_no", Holds::whole_number), must("theme"), may("cover_label_printed"),
        may("detail_page_label_printed"), may("detail_page_no_printed"), may("shares_detail_page_with"),
        may("cover_digit_printed"), must("source")}},
      {"commitments",
       "the commitments of each period",
       {must("period", Holds::quarter), may("commitment_no", Holds::commitment_number), must("label"),
        may("parent_no", Holds::commitment_number), must("pillar_no", Holds::whole_number), must("pillar"),
        must("theme"), may("shared_printed_row"), may("mark_*"), may("mark_*"), may("rag"), must("source"),
        may("note")},
       {may("reason"), one_of("origin", false, {"manifesto", "added_in_term", "not_recorded"}),
        may("retired")}},
      {"indicators",
       "the indicators of each period",
       {must("period", Holds::quarter), must("pillar_no", Holds::whole_number), must("theme"),
        must("indicator"), may("value_printed"), one_of("sign", false, {"+", "-"}), may("value"), may("unit"),
        may("measure_kind"), may("direction_mark"), may("mark_column"), may("basis"), may("as_at"),
        may("comparator_period"), must("source"), may("note")},
       {one_of("wanted", false, {"up", "down", "neither", "not_recorded"}), may("retired")}},
      {"headlines",
       "the headlines of the cover and of each theme",
       {must("period", Holds::quarter), one_of("level", true, {"cover", "theme"}),
        must("pillar_no", Holds::whole_number), may("theme"), must("order", Holds::whole_number),
        must("label"), must("source")}},
      {"achievements",
       "activities and achievements",
       {must("period", Holds::quarter), must("pillar_no", Holds::whole_number), must("theme"),
        must("order", Holds::whole_number), must("label"), must("source")}},
      {"risks",
       "risks and challenges",
       {must("period", Holds::quarter), must("pillar_no", Holds::whole_number), must("theme"),
        must("order", Holds::whole_number), must("label"), may("value"), may("unit"), must("source")}},
  };
}

std::vector<ImportShape> shapes_of_the_year() {
  return {
      {"commissioning_spend_by_theme",
       "commissioning spend",
       {must("period"), may("pillar_no", Holds::whole_number), must("theme"), must("value_printed"),
        may("value"), may("unit"), must("source")}},
      {"plan_commitments",
       "what the plan itself lists",
       {must("pillar_no", Holds::whole_number), must("pillar"), must("kind"), must("label"), must("source")}},
      {"plan_figures",
       "figures and dates the plan states",
       {may("pillar_no", Holds::whole_number), must("label"), must("value"), must("unit"), may("qualifier"),
        may("as_at_or_period"), must("source")}},
      {"plan_refresh",
       "what the refresh of the plan changes",
       {must("item"), must("kind"), may("pillar_no", Holds::whole_number), may("detail"), may("value"),
        may("unit"), must("source")}},
      {"engagement",
       "engagement with the public",
       {must("period"), must("channel"), must("measure"), may("value"), may("unit"), may("qualifier"),
        must("source")}},
  };
}

}  // namespace

const std::vector<ImportShape>& import_shapes() {
  static const std::vector<ImportShape> shapes = [] {
    auto all = shapes_of_the_plan();
    for (const auto& list : {shapes_of_a_report(), shapes_of_the_year()})
      all.insert(all.end(), list.begin(), list.end());
    return all;
  }();
  return shapes;
}

const ImportShape* find_shape(std::string_view file) {
  for (const auto& shape : import_shapes())
    if (shape.file == file) return &shape;
  return nullptr;
}

const std::string& ImportTable::at(const ImportRow& row, std::string_view column) const {
  // The second column of a "mark_*" pair is asked for as "mark_*2".
  std::size_t skip = column.ends_with("*2") ? 1 : 0;
  if (skip) column.remove_suffix(1);
  std::size_t position = 0;
  for (const auto* list : {&shape->columns, &shape->may_follow})
    for (const auto& known : *list) {
      if (known.name == column && skip-- == 0)
        return position < row.cells.size() ? row.cells[position] : nothing;
      ++position;
    }
  throw std::logic_error("the shape " + std::string(shape->file) + " has no column " + std::string(column));
}

std::optional<std::string> ImportTable::maybe(const ImportRow& row, std::string_view column) const {
  const auto& cell = at(row, column);
  return cell.empty() ? std::nullopt : std::optional(cell);
}

Refusal ImportTable::problem(const ImportRow& row, std::string_view column, std::string sentence) const {
  std::size_t position = 1;
  for (const auto& known : shape->columns) {
    if (known.name == column) break;
    ++position;
  }
  return {file_name + ", line " + std::to_string(row.line) + ", column " + std::to_string(position) + " (" +
              std::string(column) + "): \"" + at(row, column) + "\" " + std::move(sentence),
          "import shape " + std::string(shape->file),
          file_name + ":" + std::to_string(row.line) + ":" + std::to_string(position)};
}

Outcome<ImportTable> check_shape(const ImportShape& shape, std::string file_name,
                                 const std::vector<std::string>& header, std::vector<ImportRow> rows,
                                 std::size_t most) {
  ImportTable table{&shape, std::move(file_name), {}};
  Refusals problems;
  check_header(table, header, problems);
  if (!problems.empty()) return problems;

  // Cells are put where the shape has their column, so that the optional ones may come in any order.
  std::vector<std::size_t> place;
  for (std::size_t at = 0; at < header.size(); ++at) {
    std::size_t to = at;
    for (std::size_t extra = 0; at >= shape.columns.size() && extra < shape.may_follow.size(); ++extra)
      if (names(shape.may_follow[extra], header[at])) to = shape.columns.size() + extra;
    place.push_back(to);
  }
  const auto wanted = shape.columns.size() + shape.may_follow.size();
  for (auto& row : rows) {
    std::vector<std::string> cells(wanted);
    for (std::size_t at = 0; at < place.size() && at < row.cells.size(); ++at)
      cells[place[at]] = std::move(row.cells[at]);
    row.cells = std::move(cells);
    table.rows.push_back(std::move(row));
    const auto& kept = table.rows.back();
    for (std::size_t at = 0; at < wanted && problems.size() < most; ++at) {
      const auto& column =
          at < shape.columns.size() ? shape.columns[at] : shape.may_follow[at - shape.columns.size()];
      if (const auto fault = fault_of(column, kept.cells[at]); !fault.empty())
        problems.push_back(table.problem(kept, column.name, fault));
    }
  }
  if (!problems.empty()) return problems;
  return table;
}

}  // namespace reeve::plan
