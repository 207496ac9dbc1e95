#include "plan/indicator_import.hpp"

#include <algorithm>
#include <tuple>

#include "kernel/text.hpp"

namespace reeve::plan {
namespace {

using Value = std::tuple<std::string, std::string, std::string>;  // as printed, unit, basis

// Names that have more than one value in some period: those are one indicator a page.
std::set<std::string> names_that_differ(const ImportTable& table) {
  std::map<std::pair<std::string, std::string>, std::set<Value>> values;  // (period, name)
  for (const auto& row : table.rows)
    values[{table.at(row, "period"), table.at(row, "indicator")}].insert(
        {table.at(row, "value_printed"), table.at(row, "unit"), table.at(row, "basis")});
  std::set<std::string> names;
  for (const auto& [key, found] : values)
    if (found.size() > 1) names.insert(key.second);
  return names;
}

struct Indicators {
  storage::Work& work;
  const ImportTable& table;
  ImportLookup& known;
  std::set<std::string> differing;
  std::set<std::pair<std::string, std::string>> valued = {};  // (indicator, period) that have their value
  std::size_t position = 0;

  std::string indicator(const ImportRow& row, const std::string& plan) {
    const auto& name = table.at(row, "indicator");
    const bool by_page = differing.contains(name);
    const auto& page = table.at(row, "theme");
    const auto found = work.session().find<1>(
        "select id from indicator where plan_id = :plan and name = :name and coalesce(only_on_page, '') = "
        ":page",
        {{"plan", plan}, {"name", name}, {"page", by_page ? page : std::string()}});
    if (found) return (*found)[0];
    const auto id = work.fresh_id();
    work.insert("indicator",
                {{"id", id},
                 {"plan_id", plan},
                 {"name", name},
                 {"only_on_page", by_page ? std::optional(page) : std::nullopt},
                 {"slug", known.fresh_slug("indicator-" + text::slug(name + (by_page ? " " + page : "")))},
                 {"unit", table.maybe(row, "unit")},
                 {"measure", table.maybe(row, "measure_kind")},
                 {"wanted", table.maybe(row, "wanted").value_or("not_recorded")}});
    return id;
  }

  void value(const ImportRow& row, const std::string& id, const std::string& period) {
    if (!valued.insert({id, period}).second) return;
    work.insert("indicator_value", {{"id", work.fresh_id()},
                                    {"indicator_id", id},
                                    {"period_id", period},
                                    {"printed", table.maybe(row, "value_printed")},
                                    {"sign", table.maybe(row, "sign")},
                                    {"number", table.maybe(row, "value")},
                                    {"mark", table.maybe(row, "direction_mark")},
                                    {"mark_column", table.maybe(row, "mark_column")},
                                    {"basis", table.maybe(row, "basis")},
                                    {"as_at", table.maybe(row, "as_at")},
                                    {"comparator", table.maybe(row, "comparator_period")},
                                    {"note", table.maybe(row, "note")},
                                    {"source", table.at(row, "source")},
                                    {"recorded_at", calendar::iso(work.now().instant)},
                                    {"account", work.actor().account},
                                    {"office", work.actor().office}});
  }

  void add(const ImportRow& row) {
    ++position;
    const auto& label = table.at(row, "period");
    const auto& period = known.periods.at(label);
    const auto id = indicator(row, known.period_plan.at(label));
    work.insert("indicator_line", {{"id", work.fresh_id()},
                                   {"indicator_id", id},
                                   {"period_id", period},
                                   {"theme_page_id", known.pages.at({label, table.at(row, "theme")})},
                                   {"position", std::to_string(position)},
                                   {"source", table.at(row, "source")},
                                   {"note", table.maybe(row, "note")}});
    value(row, id, period);
  }
};

}  // namespace

void import_indicators(storage::Work& work, const ImportTable& table, ImportLookup& known) {
  Indicators indicators{work, table, known, names_that_differ(table)};
  // Older periods first, so that an indicator is made where it first appears.
  std::vector<const ImportRow*> rows;
  for (const auto& row : table.rows) rows.push_back(&row);
  std::stable_sort(rows.begin(), rows.end(), [&](const auto* left, const auto* right) {
    return first_day(*parse_quarter(table.at(*left, "period"))) <
           first_day(*parse_quarter(table.at(*right, "period")));
  });
  for (const auto* row : rows) indicators.add(*row);
}

}  // namespace reeve::plan
