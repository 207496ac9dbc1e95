#include "finance/month.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "finance/explaining.hpp"
#include "finance/finding_words.hpp"
#include "kernel/figures/prose.hpp"
#include "kernel/text.hpp"

namespace reeve::finance {
namespace {

constexpr std::array<std::string_view, 13> names{"April",     "May",     "June",     "July",     "August",
                                                 "September", "October", "November", "December", "January",
                                                 "February",  "March",   "outturn"};

bool is_number(std::string_view text) {
  return !text.empty() && text.size() <= 4 && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// The calendar year a month of a financial year lies in.
std::string calendar_year(const MonthName& name) {
  const auto first = std::stoi(name.year.substr(0, 4));
  return std::to_string(name.month <= 9 ? first : first + 1);
}

constexpr std::size_t reason_max = 2000, words_max = 10'000;

}  // namespace

Outcome<MonthName> read_month(std::string_view year, std::string_view month) {
  Refusals problems;
  year = text::trim(year);
  month = text::trim(month);
  const bool is_shaped =
      year.size() == 7 && year[4] == '/' && is_number(year.substr(0, 4)) && is_number(year.substr(5));
  if (!is_shaped ||
      (std::stoi(std::string(year.substr(2, 2))) + 1) % 100 != std::stoi(std::string(year.substr(5))))
    problems.push_back({"Write the financial year like 2019/20.", {}, "year"});
  const int number = is_number(month) ? std::stoi(std::string(month)) : 0;
  if (number < 1 || number > outturn) problems.push_back({"Choose a month.", {}, "month"});
  if (!problems.empty()) return problems;
  return MonthName{std::string(year), number};
}

std::string slug_of(const MonthName& name) {
  const auto year = text::replace_all(name.year, "/", "-");
  return name.month == outturn ? year + "-outturn" : year + "-month-" + std::to_string(name.month);
}

std::string calendar_name(int month) { return std::string(names.at(static_cast<std::size_t>(month) - 1)); }

std::string label_of(const MonthName& name) {
  if (name.month == outturn) return "Outturn of " + name.year;
  return calendar_name(name.month) + " " + calendar_year(name) + ", month " + std::to_string(name.month) +
         " of " + name.year;
}

std::string Month::state() const {
  const auto& last = events.back().what;
  return last == "closed" || last == "published" ? last : "open";
}

const Commentary* MonthBook::said(std::string_view reference) const {
  const auto found = std::find_if(commentary.begin(), commentary.end(),
                                  [&](const auto& one) { return one.reference == reference; });
  return found == commentary.end() ? nullptr : &*found;
}

Outcome<Done> may_change(const Month& month) {
  if (month.state() == "open") return Done{};
  return Refusal{
      month.label() + " is " + month.state() + ". It can be changed after it is opened again, with a reason.",
      "month"};
}

std::vector<std::string> references_in(const figures::Book& book) {
  std::vector<std::string> found;
  for (const auto& statement : book)
    for (const auto& line : statement.lines)
      if (!line.reference.empty() && std::find(found.begin(), found.end(), line.reference) == found.end())
        found.push_back(line.reference);
  std::sort(found.begin(), found.end(), [](const auto& left, const auto& right) {
    return std::pair(left.front(), left.size()) == std::pair(right.front(), right.size())
               ? left < right
               : std::pair(left.front() == 'C', left.size()) < std::pair(right.front() == 'C', right.size());
  });
  return found;
}

std::string lines_of_note(const figures::Book& book, const std::string& reference) {
  std::vector<std::string> labels;
  for (const auto& statement : book)
    for (const auto& line : statement.lines)
      if (line.reference == reference || statement.shape->key + "." + line.key == reference)
        labels.push_back(line.label);
  return text::join(labels, ", ");
}

Outcome<Done> may_say(const MonthBook& month, std::string_view reference, std::string_view words) {
  if (auto open = may_change(month.month); !open) return open;
  Refusals problems;
  if (!reference.empty() && lines_of_note(month.book, std::string(reference)).empty())
    problems.push_back(
        {"No line of the month has the note \"" + std::string(reference) + "\".", "month", "note"});
  if (text::letters(words) > words_max)
    problems.push_back({"Say it in at most 10,000 characters.", {}, "words"});
  if (const auto prose = figures::rendered(month.book, words); !prose)
    for (const auto& refusal : prose.refusals())
      problems.push_back({refusal.sentence, refusal.clause, "words"});
  if (!problems.empty()) return problems;
  return Done{};
}

Outcome<Done> may_take(const Month& month, const figures::Book& brought) {
  if (auto open = may_change(month); !open) return open;
  Refusals problems;
  std::set<std::string> shapes;
  for (const auto& statement : brought) {
    if (!statement.period.empty() && statement.period != month.name.year)
      problems.push_back(
          {statement.file + " is for " + statement.period + "; " + month.label() + " is not in it.", "month",
           "file"});
    if (!shapes.insert(statement.shape->key).second)
      problems.push_back(
          {"The file has two tables of the shape " + statement.shape->key + ". Bring them one by one.",
           "statement files", "file"});
  }
  if (!problems.empty()) return problems;
  return Done{};
}

Outcome<Done> may_close(const MonthBook& month) {
  if (auto open = may_change(month.month); !open) return open;
  if (month.book.empty())
    return Refusal{"Bring in at least one statement before the month is closed.", "month"};
  Refusals problems;
  for (const auto& variance : to_explain(month))
    if (!variance.words) {
      const auto& statement = month.book[variance.statement];
      problems.push_back({statement.lines[variance.line].label + " is " +
                              figures::in_brackets(variance.amount, statement.shape->unit) + " from " +
                              variance.against + ". Explain it in " + variance.reference + " first.",
                          "variances to explain", variance.reference});
    }
  if (!problems.empty()) return problems;
  return Done{};
}

Outcome<Done> may_reopen(const Month& month, std::string_view reason) {
  Refusals problems;
  if (month.state() == "open") problems.push_back({"The month is open already.", "month"});
  if (text::trim(reason).empty()) problems.push_back({"Say why it is opened again.", {}, "reason"});
  if (text::letters(reason) > reason_max)
    problems.push_back({"Say it in at most 2,000 characters.", {}, "reason"});
  if (!problems.empty()) return problems;
  return Done{};
}

Outcome<Done> may_publish(const MonthBook& month) {
  if (month.month.state() == "open")
    return Refusal{"Close the month first. Then nobody can change it.", "month"};
  if (month.month.state() == "published") return Refusal{month.month.label() + " is published.", "month"};
  const auto report = figures::check(month.book);
  Refusals problems;
  for (const auto& doubt : doubts(month, report))
    if (!doubt.exception)
      problems.push_back({doubt.sentence + " Correct it, or sign an exception that says why.",
                          "figures that foot", doubt.name});
  if (!problems.empty()) return problems;
  return Done{};
}

std::vector<Doubt> doubts(const MonthBook& month, const figures::Report& report) {
  std::vector<Doubt> found;
  const auto add = [&](const figures::CellId& cell, std::string sentence) {
    Doubt doubt{.cell = cell,
                .name = figures::reference_to(month.book, cell),
                .printed = figures::figure_at(month.book, cell).printed,
                .sentence = std::move(sentence)};
    const bool is_known =
        std::any_of(found.begin(), found.end(), [&](const auto& one) { return one.name == doubt.name; });
    if (is_known) return;
    for (const auto& exception : month.exceptions)
      if (exception.cell == doubt.name && exception.printed == doubt.printed) doubt.exception = &exception;
    found.push_back(std::move(doubt));
  };
  for (const auto& origin : report.origins) add(origin.cell, sentence_of(month.book, origin));
  for (const auto& finding : report.findings)
    if (finding.cell && !finding.origin && figures::needs_exception(finding.grade))
      add(*finding.cell, title_of(month.book, finding) + ". " + sentence_of(month.book, finding));
  return found;
}

Outcome<Done> check_exception(const std::vector<Doubt>& doubts, std::string_view cell,
                              std::string_view reason) {
  Refusals problems;
  if (std::none_of(doubts.begin(), doubts.end(),
                   [&](const auto& doubt) { return doubt.name == cell && !doubt.exception; }))
    problems.push_back({"This figure needs no exception, or has one. Look at the month again.",
                        "figures that foot", "cell"});
  if (text::trim(reason).empty()) problems.push_back({"Say why it is published all the same.", {}, "reason"});
  if (text::letters(reason) > reason_max)
    problems.push_back({"Say it in at most 2,000 characters.", {}, "reason"});
  if (!problems.empty()) return problems;
  return Done{};
}

}  // namespace reeve::finance
