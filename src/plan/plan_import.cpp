#include "plan/plan_import.hpp"

#include <algorithm>

#include "plan/import_lookup.hpp"
#include "plan/rows_import.hpp"

namespace reeve::plan {
namespace {

// A line of the journal is read whole, so a long file is written down in several.
constexpr std::size_t rows_a_line = 1000;

void write_line(ImportHand& hand, const ImportTable& table) {
  hand.work.record("imported_" + std::string(table.shape->file),
                   hand.known.plans.empty() ? "" : hand.known.plans.front().id);
}

void take(ImportHand& hand, const std::vector<ImportStep>& steps, const ImportProgress& progress,
          ImportSummary& summary) {
  for (const auto& step : steps) {
    const auto found = hand.tables.find(step.file);
    if (found == hand.tables.end()) continue;
    const auto& table = found->second;
    hand.position = 0;
    for (const auto& row : table.rows) {
      ++hand.position;
      step.add(hand, table, row);
      if (hand.position % rows_a_line != 0) continue;
      write_line(hand, table);
      if (progress) progress(hand.position, table.file_name);
    }
    write_line(hand, table);
    summary.rows.emplace_back(std::string(step.file), table.rows.size());
  }
}

Outcome<ImportTables> shaped(std::vector<ImportFile> files) {
  ImportTables tables;
  Refusals problems;
  for (auto& file : files) {
    std::vector<ImportRow> rows;
    for (auto& row : file.table.rows) rows.push_back({row.line, std::move(row.cells)});
    const auto left = import_problems_max - std::min(import_problems_max, problems.size());
    auto table =
        check_shape(*find_shape(file.file), file.file_name, file.table.columns, std::move(rows), left);
    if (table)
      tables.emplace(file.file, std::move(table).value());
    else
      problems.insert(problems.end(), table.refusals().begin(), table.refusals().end());
  }
  if (!problems.empty()) return problems;
  return tables;
}

}  // namespace

Outcome<ImportSummary> import_plan(storage::Work& work, std::vector<ImportFile> files,
                                   ImportProgress progress) {
  const auto tables = shaped(std::move(files));
  if (!tables) return tables.refusals();
  auto known = read_lookup(work.session());
  if (known.plans.empty() && !tables->contains("plans") && !tables->contains("pillars"))
    return Refusal{
        "The record has no plan yet: the first import needs pillars.csv (and plans.csv for the term).",
        "import order"};
  if (auto problems = check_references(*tables, known); !problems.empty()) return problems;
  ImportHand hand{work, *tables, std::move(known), indicators_by_page(*tables)};
  ImportSummary summary;
  take(hand, document_steps(), progress, summary);
  summary.periods = open_periods(hand);
  take(hand, report_steps(), progress, summary);
  return summary;
}

}  // namespace reeve::plan
