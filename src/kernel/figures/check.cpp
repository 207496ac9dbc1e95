#include "kernel/figures/check.hpp"

#include <algorithm>
#include <map>

#include "kernel/figures/origin.hpp"
#include "kernel/figures/policy.hpp"

namespace reeve::figures {
namespace {

struct Judgement {
  Grade grade;
  std::string detail = {};
};

// Whether turning the sign of one part makes the equation hold; that part.
std::optional<std::uint32_t> turned(const Arithmetic& sums, const Equation& equation, Amount off,
                                    Amount allowed) {
  for (auto at = equation.first; at < equation.first + equation.count; ++at) {
    const auto twice = 2 * sums.parts[at].sign * sums.amounts[sums.parts[at].cell];
    if (std::abs(twice) > allowed && std::abs(off - twice) <= allowed) return sums.parts[at].cell;
  }
  return std::nullopt;
}

// Three times the usual spread of so many roundings: a twelfth of a step squared each.
bool is_unlikely_rounding(const Arithmetic& sums, const Equation& equation, Amount off) {
  __extension__ using Wide = __int128;
  Wide squares = 0;
  for (auto at = equation.first; at < equation.first + equation.count; ++at) {
    const auto step = sums.steps[sums.parts[at].cell];
    squares += Wide{step} * step;
  }
  return Wide{off} * off * 12 > 9 * squares;
}

bool fits_other_basis(const Arithmetic& sums, const Equation& equation) {
  return equation.other_count > 0 && std::abs(sums.residual(equation.other_first, equation.other_count)) <=
                                         sums.tolerance(equation.other_first, equation.other_count);
}

Judgement judged(const Book& book, const Arithmetic& sums, const Equation& equation, Amount off) {
  const auto allowed = sums.tolerance(equation.first, equation.count);
  const auto& shape = *book[equation.statement].shape;
  if (std::abs(off) <= allowed) {
    if (!is_unlikely_rounding(sums, equation, off)) return {Grade::rounding};
    return {Grade::ask, "Only if nearly every figure was rounded the same way."};
  }
  if (fits_other_basis(sums, equation))
    return {Grade::basis, equation.kind == Kind::tie
                              ? shape.ties[equation.rule].other_basis_says
                              : "It fits the other budget, original for revised or the other way."};
  if (equation.kind == Kind::tie && shape.ties[equation.rule].only_asks) return {Grade::ask};
  if (const auto cell = turned(sums, equation, off, allowed))
    return {Grade::sign, "It fits if " + title_of(book, sums.cells[*cell]) + " has the other sign."};
  return {equation.kind == Kind::tie ? Grade::tie : Grade::break_};
}

// Broken in the arithmetic: what an origin may explain.
bool is_broken(Grade grade) { return grade == Grade::break_ || grade == Grade::tie || grade == Grade::sign; }

void find_sums(const Book& book, const Arithmetic& sums, Report& report,
               std::map<std::uint32_t, std::size_t>& finding_of) {
  for (std::uint32_t at = 0; at < sums.equations.size(); ++at) {
    const auto& equation = sums.equations[at];
    const auto off = sums.residual(equation.first, equation.count);
    if (off == 0) continue;
    auto judgement = judged(book, sums, equation, off);
    const auto cell = sums.parts[equation.first].cell;
    if (is_broken(judgement.grade)) finding_of[at] = report.findings.size();
    report.findings.push_back({.grade = judgement.grade,
                               .cell = sums.cells[cell],
                               .is_tie = equation.kind == Kind::tie,
                               .rule = words_of(book, equation),
                               .printed = sums.amounts[cell],
                               .derived = sums.amounts[cell] - off,
                               .detail = std::move(judgement.detail)});
  }
}

bool keeps_one_sign(Meaning meaning) { return meaning != Meaning::variance && meaning != Meaning::transfer; }

// Figures with a sign that the line never has.
void find_signs(const Book& book, Report& report) {
  for (std::size_t s = 0; s < book.size(); ++s)
    for (std::size_t line = 0; line < book[s].lines.size(); ++line) {
      const auto prints = book[s].shape->lines[book[s].lines[line].in_shape].prints;
      if (prints == ExpectedSign::either) continue;
      for (std::size_t column = 0; column < book[s].columns.size(); ++column) {
        const auto amount = book[s].lines[line].figures[column].amount;
        const auto meaning = book[s].meaning(column);
        const bool wrong = prints == ExpectedSign::negative ? amount > 0 : amount < 0;
        if (!wrong || !keeps_one_sign(meaning)) continue;
        report.findings.push_back({.grade = Grade::sign,
                                   .cell = CellId{s, line, column},
                                   .rule = prints == ExpectedSign::negative
                                               ? "This line is printed in brackets."
                                               : "This line is printed without brackets.",
                                   .printed = amount,
                                   .derived = -amount});
      }
    }
}

Origin origin_of(const Arithmetic& sums, const Suspect& suspect) {
  return {.cell = sums.cells[suspect.cell],
          .printed = sums.amounts[suspect.cell],
          .would_be = sums.amounts[suspect.cell] + suspect.change,
          .moved = suspect.moved.size(),
          .findings = {}};
}

void find_origins(const Arithmetic& sums, Report& report,
                  const std::map<std::uint32_t, std::size_t>& finding_of) {
  std::vector<std::uint32_t> broken;
  for (const auto& [equation, finding] : finding_of) broken.push_back(equation);
  const auto found = explanations(sums, broken);
  for (std::size_t at = 0; at < found.size(); ++at) {
    std::vector<Origin> origins;
    for (const auto& suspect : found[at]) {
      origins.push_back(origin_of(sums, suspect));
      for (const auto equation : suspect.clears)
        if (const auto finding = finding_of.find(equation); finding != finding_of.end()) {
          origins.back().findings.push_back(finding->second);
          if (at == 0) report.findings[finding->second].origin = origins.size() - 1;
        }
    }
    if (at == 0)
      report.origins = std::move(origins);
    else
      report.other_explanations.push_back(std::move(origins));
  }
}

// One amount forgotten or counted twice turns up in several places: those origins are one story.
void tell_stories(Report& report) {
  for (std::size_t at = 0; at < report.origins.size(); ++at) {
    const auto same = std::find_if(report.stories.begin(), report.stories.end(), [&](const auto& story) {
      return std::abs(report.origins[story.front()].change()) == std::abs(report.origins[at].change());
    });
    if (same == report.stories.end())
      report.stories.push_back({at});
    else
      same->push_back(at);
  }
}

}  // namespace

std::string_view word_of(Grade grade) {
  constexpr std::string_view words[] = {"break",  "tie",   "sign", "basis",
                                        "policy", "claim", "ask",  "rounding"};
  return words[static_cast<std::size_t>(grade)];
}

bool needs_exception(Grade grade) { return is_broken(grade); }

Report check(const Book& book) {
  const auto sums = arithmetic_of(book);
  Report report;
  report.checked = sums.equations.size();
  report.not_checked = sums.not_checked;
  std::map<std::uint32_t, std::size_t> finding_of;
  find_sums(book, sums, report, finding_of);
  find_origins(sums, report, finding_of);
  tell_stories(report);
  find_signs(book, report);
  find_policies(book, report);
  return report;
}

}  // namespace reeve::figures
