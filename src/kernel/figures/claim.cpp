#include "kernel/figures/claim.hpp"

#include <algorithm>

#include "kernel/figures/direction.hpp"
#include "kernel/figures/policy.hpp"
#include "kernel/figures/shape_rules.hpp"
#include "kernel/text.hpp"

namespace reeve::figures {
namespace {

__extension__ using Wide = __int128;
using Lines = std::vector<const StatementLine*>;

// What a claim speaks of, found in the book.
struct Subject {
  const Statement* statement = nullptr;
  std::size_t statement_at = 0;
  Lines lines;
  std::optional<std::size_t> column, over;  // over: what it is a share of
};

struct Sum {
  Amount amount = 0, step = 0;
};

ClaimVerdict not_checked(std::string why) {
  return {.standing = Standing::not_checked, .says = std::move(why)};
}

std::string base_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

std::vector<std::string> parts(const std::string& text, std::string_view separators) {
  std::vector<std::string> found;
  std::string plain = text;
  for (const char separator : separators) std::replace(plain.begin(), plain.end(), separator, '\n');
  for (const auto& part : text::split(plain, "\n"))
    if (!text::trim(part).empty()) found.emplace_back(text::trim(part));
  return found;
}

const StatementLine* line_called(const Statement& statement, const std::string& label) {
  for (const auto& line : statement.lines)
    if (rules::compared(line.label) == rules::compared(label)) return &line;
  return nullptr;
}

// By its head as printed, or by the shape's name, title or meaning for it ("opening").
std::optional<std::size_t> column_called(const Statement& statement, const std::string& name) {
  for (std::size_t at = 0; at < statement.columns.size(); ++at) {
    const auto& column = statement.shape->columns[statement.columns[at].in_shape];
    const std::string_view known[] = {statement.columns[at].head, column.key, column.title,
                                      word_of(column.meaning)};
    for (const auto& one : known)
      if (rules::compared(one) == rules::compared(name)) return at;
  }
  // A claims file may call the column by the head of another month's file: variance for variance_fav_neg.
  for (std::size_t at = 0; at < statement.columns.size(); ++at)
    if (rules::compared(statement.columns[at].head).starts_with(rules::compared(name))) return at;
  return std::nullopt;
}

Outcome<Subject> subject_of(const Book& book, const Claim& claim) {
  Subject subject;
  for (std::size_t at = 0; at < book.size(); ++at)
    if (book[at].file == base_name(claim.file)) {
      subject.statement = &book[at];
      subject.statement_at = at;
    }
  if (claim.file.empty()) return Refusal{"It names no statement."};
  if (!subject.statement) return Refusal{"It speaks of " + base_name(claim.file) + ", which is not here."};
  const auto bar = claim.cells.find('|');
  for (const auto& label : parts(claim.cells.substr(0, bar), "+;")) {
    subject.lines.push_back(line_called(*subject.statement, label));
    if (!subject.lines.back())
      return Refusal{"There is no line \"" + label + "\" in " + subject.statement->file + "."};
  }
  if (subject.lines.empty()) return Refusal{"It names no line."};
  if (bar == std::string::npos) {
    if (subject.statement->columns.size() == 1) subject.column = 0;
    return subject;
  }
  const auto columns = parts(claim.cells.substr(bar + 1), "/");
  for (std::size_t at = 0; at < columns.size() && at < 2; ++at) {
    const auto column = column_called(*subject.statement, columns[at]);
    if (!column)
      return Refusal{"There is no column \"" + columns[at] + "\" in " + subject.statement->file + "."};
    (at == 0 ? subject.column : subject.over) = column;
  }
  return subject;
}

Sum sum_at(const Lines& lines, std::size_t column) {
  Sum sum;
  for (const auto* line : lines) {
    sum.amount += line->figures[column].amount;
    sum.step += line->figures[column].step;
  }
  return sum;
}

Amount size(Amount amount) { return amount < 0 ? -amount : amount; }

// The sentence's figure and the cells' are each only as exact as they were written; signs are the direction's
// matter.
bool agree(const Figure& claimed, const Sum& found) {
  return 2 * size(size(claimed.amount) - size(found.amount)) <= claimed.step + found.step;
}

// Whether part over whole can be the share that was written: hundredths of one per cent, `claimed.step` wide.
bool agree_as_share(const Figure& claimed, const Sum& part, const Sum& whole) {
  const Wide twice_claimed = 2 * Wide{size(claimed.amount)};
  const Wide least = (twice_claimed - claimed.step) * (2 * size(whole.amount) - whole.step);
  const Wide most = (twice_claimed + claimed.step) * (2 * size(whole.amount) + whole.step);
  const Wide smallest = (2 * size(part.amount) - part.step) * Wide{20'000},
             largest = (2 * size(part.amount) + part.step) * Wide{20'000};
  return largest >= least && smallest <= most;
}

CellId cell_of(const Subject& subject, std::size_t column) {
  return {subject.statement_at,
          static_cast<std::size_t>(subject.lines.front() - subject.statement->lines.data()), column};
}

bool says_about(const Claim& claim) {
  const auto words = " " + text::folded(claim.label) + " ";
  return words.find(" around ") != std::string::npos || words.find(" about ") != std::string::npos;
}

// Other lines of the column that the figure does fit: the sentence probably took its number from there.
std::string where_it_fits(const Subject& subject, const Figure& claimed, std::size_t column) {
  std::vector<std::string> fitting;
  for (const auto& line : subject.statement->lines)
    if (line.figures[column].kind == CellKind::amount &&
        agree(claimed, {line.figures[column].amount, line.figures[column].step}))
      fitting.push_back(line.label);
  if (fitting.empty() || fitting.size() > 3) return "";
  return " It is the figure of " + text::join(fitting, " or of ") + ".";
}

std::string names_of(const Lines& lines) {
  std::vector<std::string> names;
  for (const auto* line : lines) names.push_back(line->label);
  return text::join(names, " with ");
}

// The policy a bare share of a line speaks of, and what its test makes of the line's column.
ClaimVerdict check_policy_share(const Book& book, const Claim& claim, const Subject& subject,
                                const Figure& claimed) {
  const auto words = " " + text::folded(claim.label) + " ";
  for (const auto& policy : subject.statement->shape->policies) {
    if (!subject.column) {
      const int limit = words.find(" minimum ") != std::string::npos   ? policy.at_least
                        : words.find(" maximum ") != std::string::npos ? policy.at_most
                                                                       : -1;
      if (limit < 0) continue;
      if (claimed.amount == limit) return {.standing = Standing::holds};
      return {.standing = Standing::fails,
              .says = "The policy has another limit for " + names_of(subject.lines) + "."};
    }
    const auto whole = cells_of(book, subject.statement->shape->key, policy.of);
    if (!whole) continue;
    Sum of;
    for (const auto& [cell, sign] : *whole) {
      of.amount += sign * figure_at(book, cell).amount;
      of.step += figure_at(book, cell).step;
    }
    const auto part = sum_at(subject.lines, *subject.column);
    if (agree_as_share(claimed, part, of)) return {.standing = Standing::holds};
    return {.standing = Standing::fails,
            .says = "It says " + claim.value + "%; " + names_of(subject.lines) + " is " +
                    share_in_words(part.amount, of.amount) + ".",
            .cell = cell_of(subject, *subject.column)};
  }
  return not_checked("It is a share, and does not say of what.");
}

ClaimVerdict check_share(const Book& book, const Claim& claim, const Subject& subject) {
  const auto claimed = read_figure(claim.value, {.is_money = false});
  if (claimed.kind != CellKind::amount) return not_checked("\"" + claim.value + "\" is no figure.");
  auto wide = claimed;
  if (says_about(claim)) wide.step *= 2;
  if (!subject.column || !subject.over) return check_policy_share(book, claim, subject, wide);
  const auto part = sum_at(subject.lines, *subject.column), whole = sum_at(subject.lines, *subject.over);
  if (agree_as_share(wide, part, whole)) return {.standing = Standing::holds};
  return {.standing = Standing::fails,
          .says = "It says " + claim.value + "%; " + names_of(subject.lines) + ": " +
                  share_in_words(part.amount, whole.amount) + ".",
          .cell = cell_of(subject, *subject.column)};
}

ClaimVerdict check_value(const Book& book, const Claim& claim, const Subject& subject) {
  if (claim.unit == "percent") return check_share(book, claim, subject);
  const auto unit = unit_of(claim.unit);
  if (!unit) return not_checked("Its unit \"" + claim.unit + "\" is not one of money or per cent.");
  if (!subject.column) return not_checked("It names no column.");
  auto claimed = read_figure(claim.value, *unit);
  if (claimed.kind != CellKind::amount) return not_checked("\"" + claim.value + "\" is no figure.");
  if (says_about(claim)) claimed.step *= 2;
  const auto found = sum_at(subject.lines, *subject.column);
  if (agree(claimed, found)) return {.standing = Standing::holds};
  auto as_written = *unit;
  as_written.decimals =
      std::max(0, static_cast<int>(claim.value.size()) - static_cast<int>(claim.value.find('.')) - 1);
  if (claim.value.find('.') == std::string::npos) as_written.decimals = 0;
  return {.standing = Standing::fails,
          .says = "It says " + in_words(claimed.amount, as_written) + "; " + names_of(subject.lines) + ", " +
                  subject.statement->title(*subject.column) + ", is " +
                  in_words(found.amount, subject.statement->shape->unit) + "." +
                  where_it_fits(subject, claimed, *subject.column),
          .cell = cell_of(subject, *subject.column),
          .claimed = claimed.amount,
          .found = found.amount};
}

// "below minimum" speaks of a policy, not of a budget.
std::optional<ClaimVerdict> check_limit_words(const Book& book, const Claim& claim, const Subject& subject) {
  const auto words = text::folded(claim.direction);
  const bool low = words == "below minimum" || words == "below the minimum";
  if (!low && words != "above maximum" && words != "above the maximum") return std::nullopt;
  Report report;
  find_policies(book, report);
  for (const auto& finding : report.findings)
    if (finding.cell && finding.cell->statement == subject.statement_at &&
        &subject.statement->lines[finding.cell->line] == subject.lines.front() &&
        (finding.difference() < 0) == low)
      return ClaimVerdict{.standing = Standing::holds};
  if (!report.not_checked.empty()) return not_checked(report.not_checked.front() + " could not be tested.");
  return ClaimVerdict{.standing = Standing::fails,
                      .says = "No test of the policy finds " + names_of(subject.lines) + " there."};
}

ClaimVerdict check_direction(const Book& book, const Claim& claim, const Subject& subject) {
  if (const auto limit = check_limit_words(book, claim, subject)) return *limit;
  const auto direction = direction_in(claim.direction);
  if (!direction) return not_checked("\"" + claim.direction + "\" says no one direction.");
  const auto agrees = went(*subject.statement, subject.lines, *direction);
  if (!agrees) return not_checked("The statement has no variance to compare with.");
  if (*agrees) return {.standing = Standing::holds};
  Amount rise = 0;
  for (const auto* line : subject.lines) rise += *rise_of(*subject.statement, *line);
  const auto column = subject.column.value_or(0);
  const auto by = in_words(size(rise), subject.statement->shape->unit);
  return {.standing = Standing::fails,
          .says = "It says " + std::string(word_of(*direction)) + "; " + names_of(subject.lines) +
                  (rise > 0   ? " is " + by + " above what it is compared with."
                   : rise < 0 ? " is " + by + " below what it is compared with."
                              : " is what it is compared with."),
          .cell = cell_of(subject, column)};
}

}  // namespace

ClaimVerdict check_claim(const Book& book, const Claim& claim) {
  const auto subject = subject_of(book, claim);
  if (!subject) return not_checked(subject.refusal().sentence);
  const bool has_value = !claim.value.empty(), has_direction = !claim.direction.empty();
  const auto value = has_value ? check_value(book, claim, *subject) : not_checked("It has no figure.");
  const auto direction =
      has_direction ? check_direction(book, claim, *subject) : not_checked("It says no direction.");
  if (value.standing == Standing::fails && direction.standing == Standing::fails) {
    auto both = value;
    both.says += " " + direction.says;
    return both;
  }
  if (value.standing == Standing::fails) return value;
  if (direction.standing == Standing::fails) return direction;
  if (value.standing == Standing::holds || direction.standing == Standing::holds)
    return {.standing = Standing::holds};
  return has_value ? value : direction;
}

void find_claims(const Book& book, const std::vector<Claim>& claims, Report& report) {
  for (const auto& claim : claims) {
    const auto verdict = check_claim(book, claim);
    const auto name = claim.id + " (" + claim.reference + ", " + claim.label + ")";
    if (verdict.standing == Standing::not_checked) {
      report.not_checked.push_back(name + ": " + verdict.says);
      continue;
    }
    ++report.checked;
    if (verdict.standing == Standing::holds) continue;
    report.findings.push_back({.grade = Grade::claim,
                               .cell = verdict.cell,
                               .rule = name + ". " + verdict.says,
                               .printed = verdict.claimed,
                               .derived = verdict.found});
  }
}

}  // namespace reeve::figures
