#include "kernel/figures/policy.hpp"

#include <cstdlib>

namespace reeve::figures {
namespace {

__extension__ using Wide = __int128;

std::optional<Amount> sum_of(const Book& book, const std::string& shape, const Expression& sum,
                             std::optional<CellId>* first = nullptr) {
  const auto cells = cells_of(book, shape, sum);
  if (!cells) return std::nullopt;
  Amount total = 0;
  for (const auto& [cell, sign] : *cells) {
    total += sign * figure_at(book, cell).amount;
    if (first && !*first) *first = cell;
  }
  return total;
}

std::string limit_in_words(int hundredths) {
  const auto rest = hundredths % 100;
  auto words = std::to_string(hundredths / 100);
  if (rest) words += "." + std::to_string(rest / 10) + (rest % 10 ? std::to_string(rest % 10) : "");
  return words + "%";
}

// Where the limit lies, in the amounts' own unit; halves away from nothing.
Amount limit_of(Amount whole, int hundredths) {
  return static_cast<Amount>((Wide{whole} * hundredths + 5000) / 10000);
}

void try_one(const Book& book, const Statement& own, const Policy& policy, const PolicyTest& test,
             Amount whole, Report& report) {
  std::optional<CellId> cell;
  const auto part = sum_of(book, own.shape->key, test.amount, &cell);
  if (!part)
    return report.not_checked.push_back(policy.says + ", " + test.at + " (a statement it needs is not here)");
  ++report.checked;
  const auto share = Wide{*part} * 10000;
  const bool low = policy.at_least >= 0 && share < Wide{whole} * policy.at_least;
  const bool high = policy.at_most >= 0 && share > Wide{whole} * policy.at_most;
  if (!low && !high) return;
  const auto limit = low ? policy.at_least : policy.at_most;
  report.findings.push_back({.grade = Grade::policy,
                             .cell = cell,
                             .rule = policy.says + ", " + test.at,
                             .printed = *part,
                             .derived = limit_of(whole, limit),
                             .detail = "It is " + share_in_words(*part, whole) + ", " +
                                       (low ? "less" : "more") + " than " + limit_in_words(limit) + "."});
}

}  // namespace

std::string share_in_words(Amount part, Amount whole) {
  if (whole == 0) return "no share";
  const bool is_small = std::abs(part) * 100 < std::abs(whole);
  return in_percent(part, whole, is_small ? 2 : 1);
}

void find_policies(const Book& book, Report& report) {
  for (const auto& statement : book)
    for (const auto& policy : statement.shape->policies) {
      const auto whole = sum_of(book, statement.shape->key, policy.of);
      if (!whole || *whole <= 0)
        report.not_checked.push_back(policy.says + " (a statement it needs is not here)");
      else
        for (const auto& test : policy.tests) try_one(book, statement, policy, test, *whole, report);
    }
}

}  // namespace reeve::figures
