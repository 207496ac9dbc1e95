#include "finance/finding_words.hpp"

#include <algorithm>

#include "kernel/text.hpp"

namespace reeve::finance {
namespace {

using namespace figures;

const Unit& unit_at(const Book& book, const std::optional<CellId>& cell) {
  return book[cell ? cell->statement : 0].shape->unit;
}

// A derived amount can come from a statement printed more finely than this one.
std::string amount_in_words(Amount amount, Unit unit) {
  while (amount % step(unit) != 0 && step(unit) > 1) ++unit.decimals;
  return in_brackets(amount, unit);
}

}  // namespace

std::string difference_in_words(const Finding& finding, const Unit& unit) {
  const auto by = finding.difference();
  return amount_in_words(by < 0 ? -by : by, unit) + (by < 0 ? " less" : " more");
}

std::string title_of(const Book& book, const Finding& finding) {
  return finding.cell ? figures::title_of(book, *finding.cell) : std::string("The text");
}

std::string sentence_of(const Book& book, const Finding& finding) {
  const auto& unit = unit_at(book, finding.cell);
  const auto printed = "Printed " + amount_in_words(finding.printed, unit);
  const auto apart = "The printed figure is " + difference_in_words(finding, unit) + ".";
  const auto detail = finding.detail.empty() ? "" : " " + finding.detail;
  if (finding.grade == Grade::claim) return finding.rule + detail;
  if (finding.grade == Grade::policy)
    return finding.rule + ": " + amount_in_words(finding.printed, unit) + ", and the limit is " +
           in_brackets(finding.derived, unit) + "." + detail;
  if (finding.is_tie)
    return printed + "; " + amount_in_words(finding.derived, unit) + " elsewhere. " + finding.rule + ". " +
           apart + detail;
  return printed + "; by " + finding.rule + " it is " + amount_in_words(finding.derived, unit) + ". " +
         apart + detail;
}

std::string place_of(const Book& book, const CellId& cell) {
  const auto& statement = book[cell.statement];
  const auto row = statement.lines[cell.line].row;
  const auto column = statement.columns[cell.column].in_file;
  if (statement.sheet.empty()) return statement.file + ", line " + std::to_string(row);
  return statement.file + ", sheet " + statement.sheet + ", " + cell_name(row, column);
}

std::string sentence_of(const Book& book, const Origin& origin) {
  const auto& unit = unit_at(book, origin.cell);
  auto words = "If " + figures::title_of(book, origin.cell) + " were " +
               amount_in_words(origin.would_be, unit) + " and not " + amount_in_words(origin.printed, unit);
  if (origin.moved > 1)
    words += ", and what is made from it moved as well (" +
             text::counted(static_cast<long long>(origin.moved) - 1, "cell", "cells") + ")";
  return words + ", " + text::counted(static_cast<long long>(origin.findings.size()), "finding", "findings") +
         " would clear.";
}

std::string formulas_in_words(const Statement& statement) {
  constexpr std::size_t named_max = 12;
  if (statement.formulas.empty()) return {};
  const auto count = statement.formulas.size();
  std::vector<std::string> named(
      statement.formulas.begin(),
      statement.formulas.begin() + static_cast<std::ptrdiff_t>(std::min(count, named_max)));
  return text::counted(static_cast<long long>(count), "cell holds a formula", "cells hold formulas") +
         "; the value saved with each was taken: " + text::join(named, ", ") +
         (count > named_max ? " and others." : ".");
}

std::string_view title_of(Grade grade) {
  constexpr std::string_view titles[] = {
      "Does not add up", "Disagrees with another statement", "Wrong sign",  "Mixes two budgets",
      "Outside policy",  "The text says otherwise",          "Reads oddly", "Rounding"};
  return titles[static_cast<std::size_t>(grade)];
}

}  // namespace reeve::finance
