#include <fmt/format.h>

#include <boost/json.hpp>
#include <filesystem>

#include "finance/finance.hpp"
#include "finance/finding_words.hpp"
#include "finance/statement_files.hpp"
#include "finance/statement_shapes.hpp"
#include "kernel/canonical.hpp"
#include "kernel/figures/text_claims.hpp"
#include "kernel/text.hpp"
#include "publishing/brought_file.hpp"

namespace reeve::finance {
namespace {

namespace json = boost::json;
using namespace figures;

constexpr int has_findings = 3;

struct CheckOptions {
  std::vector<std::string> shapes, files;
  std::string claims, text;
};

Outcome<Shapes> chosen_shapes(const CheckOptions& options) {
  if (options.shapes.empty()) return built_in_shapes();
  return gathered(options.shapes, shape_called);
}

Outcome<Book> read_book(const CheckOptions& options, const Shapes& shapes) {
  auto files = gathered(options.files, [&](const std::string& path) -> Outcome<Book> {
    const auto bytes = publishing::read_brought_file(path);
    if (!bytes) return bytes.refusals();
    return statements_in(std::filesystem::path(path).filename().string(), *bytes, shapes);
  });
  if (!files) return files.refusals();
  Book book;
  for (auto& statements : *files) std::move(statements.begin(), statements.end(), std::back_inserter(book));
  return book;
}

Outcome<std::vector<Claim>> read_claims_file(const std::string& path) {
  const auto bytes = publishing::read_brought_file(path);
  if (!bytes) return bytes.refusals();
  return claims_in(std::filesystem::path(path).filename().string(), *bytes);
}

json::object json_of(const Book& book, const CellId& cell) {
  const auto& statement = book[cell.statement];
  return {{"statement", statement.shape->key},
          {"file", statement.file},
          {"sheet", statement.sheet},
          {"row", statement.lines[cell.line].row},
          {"line", statement.lines[cell.line].label},
          {"column", statement.title(cell.column)},
          {"printed", figure_at(book, cell).printed}};
}

json::object json_of(const Book& book, const Finding& finding) {
  const auto& unit = book[finding.cell ? finding.cell->statement : 0].shape->unit;
  json::object made{{"grade", word_of(finding.grade)},
                    {"rule", finding.rule},
                    {"sentence", sentence_of(book, finding)},
                    {"printed", in_brackets(finding.printed, unit)},
                    {"derived", in_brackets(finding.derived, unit)},
                    {"difference", in_brackets(finding.difference(), unit)}};
  if (finding.cell) made["cell"] = json_of(book, *finding.cell);
  if (finding.origin) made["origin"] = *finding.origin;
  return made;
}

json::object json_of(const Book& book, const Origin& origin) {
  json::array findings(origin.findings.begin(), origin.findings.end());
  const auto& unit = book[origin.cell.statement].shape->unit;
  return {{"cell", json_of(book, origin.cell)},
          {"would_be", in_brackets(origin.would_be, unit)},
          {"sentence", sentence_of(book, origin)},
          {"findings", std::move(findings)}};
}

// What a proposal contradicts is a finding like any other; a person decides whether it was read rightly.
void find_contradictions(const TextReading& reading, Report& report) {
  for (const auto& [claim, sentence, verdict] : reading.proposals)
    if (verdict.standing == Standing::fails)
      report.findings.push_back({.grade = Grade::claim,
                                 .cell = verdict.cell,
                                 .rule = "\"" + sentence + "\" " + verdict.says,
                                 .printed = verdict.claimed,
                                 .derived = verdict.found});
}

std::string_view word_of(Standing standing) {
  constexpr std::string_view words[] = {"holds", "fails", "not checked"};
  return words[static_cast<std::size_t>(standing)];
}

json::array json_of(const TextReading& reading) {
  json::array proposals;
  for (const auto& [claim, sentence, verdict] : reading.proposals)
    proposals.push_back({{"figure", claim.label},
                         {"sentence", sentence},
                         {"ref", claim.reference},
                         {"value", claim.value},
                         {"unit", claim.unit},
                         {"compares_to_file", claim.file},
                         {"compares_to_line", claim.cells},
                         {"standing", word_of(verdict.standing)},
                         {"says", verdict.says}});
  return proposals;
}

void print_reading(const TextReading& reading) {
  if (!reading.proposals.empty()) fmt::print("\nRead in the text, for you to accept\n");
  for (const auto& [claim, sentence, verdict] : reading.proposals)
    fmt::print("  {} {}: {} ({})\n", claim.reference, claim.label, claim.cells, word_of(verdict.standing));
  if (!reading.unread.empty()) fmt::print("\nFigures in the text that no cell was found for\n");
  for (const auto& [figure, sentence] : reading.unread) fmt::print("  {} in \"{}\"\n", figure, sentence);
}

void print_json(const Book& book, const Report& report, const TextReading& reading) {
  json::array statements, findings, origins, others;
  for (const auto& statement : book)
    statements.push_back({{"shape", statement.shape->key},
                          {"title", statement.shape->title},
                          {"file", statement.file},
                          {"sheet", statement.sheet},
                          {"period", statement.period},
                          {"lines", statement.lines.size()}});
  for (const auto& finding : report.findings) findings.push_back(json_of(book, finding));
  for (const auto& origin : report.origins) origins.push_back(json_of(book, origin));
  for (const auto& other : report.other_explanations) {
    json::array list;
    for (const auto& origin : other) list.push_back(json_of(book, origin));
    others.push_back(std::move(list));
  }
  fmt::print("{}\n", canonical(json::object{{"statements", std::move(statements)},
                                            {"checked", report.checked},
                                            {"not_checked", json::value_from(report.not_checked)},
                                            {"findings", std::move(findings)},
                                            {"origins", std::move(origins)},
                                            {"text", json_of(reading)},
                                            {"other_explanations", std::move(others)}}));
}

void print_finding(const Book& book, const Finding& finding, std::string_view indent) {
  fmt::print("{}{}: {}\n{}    {}\n", indent, title_of(finding.grade), title_of(book, finding), indent,
             sentence_of(book, finding));
  if (finding.cell) fmt::print("{}    {}\n", indent, place_of(book, *finding.cell));
}

void print_story(const Book& book, const Report& report, const std::vector<std::size_t>& story) {
  const auto& first = report.origins[story.front()];
  const auto& unit = book[first.cell.statement].shape->unit;
  const auto amount = in_brackets(std::abs(first.change()), unit);
  fmt::print("\nA story of {}: it probably began at {} ({})\n", amount, figures::title_of(book, first.cell),
             place_of(book, first.cell));
  for (const auto origin : story) fmt::print("  {}\n", sentence_of(book, report.origins[origin]));
  for (const auto origin : story)
    for (const auto finding : report.origins[origin].findings)
      print_finding(book, report.findings[finding], "  ");
}

void print_stories(const Book& book, const Report& report) {
  for (const auto& story : report.stories) print_story(book, report, story);
  for (const auto& other : report.other_explanations) {
    fmt::print("\nThe figures fit another story as well. Only the papers can say which:\n");
    for (const auto& origin : other) fmt::print("  {}\n", sentence_of(book, origin));
  }
}

void print_report(const Book& book, const Report& report) {
  for (const auto& statement : book)
    fmt::print("{}{}: {}{}, {}\n", statement.file,
               statement.sheet.empty() ? "" : ", sheet " + statement.sheet, statement.shape->title,
               statement.period.empty() ? "" : ", " + statement.period,
               text::counted(static_cast<long long>(statement.lines.size()), "line", "lines"));
  for (const auto& statement : book)
    if (const auto formulas = formulas_in_words(statement); !formulas.empty())
      fmt::print("{}: {}\n", statement.file, formulas);
  fmt::print("{} checked, {}.\n", text::counted(static_cast<long long>(report.checked), "rule", "rules"),
             report.findings.empty()
                 ? "and everything holds"
                 : text::counted(static_cast<long long>(report.findings.size()), "finding", "findings"));
  print_stories(book, report);
  bool said = false;
  for (const auto& finding : report.findings) {
    if (finding.origin) continue;
    if (!said) fmt::print("\n{}\n", report.origins.empty() ? "Findings" : "Besides");
    said = true;
    print_finding(book, finding, "  ");
  }
  if (!report.not_checked.empty()) fmt::print("\nNot checked\n");
  for (const auto& rule : report.not_checked) fmt::print("  {}\n", rule);
}

// Ties lead to a statement by its shape, so two of one cannot be told apart.
std::optional<Refusal> two_of_one_shape(const Book& book) {
  for (std::size_t left = 0; left < book.size(); ++left)
    for (std::size_t right = left + 1; right < book.size(); ++right)
      if (book[left].shape->key == book[right].shape->key)
        return Refusal{book[left].file + " and " + book[right].file + " are both " + book[left].shape->title +
                           ". Check the statements of one month at a time.",
                       "statement files"};
  return std::nullopt;
}

int check_files(const cli::Office& office, const CheckOptions& options) {
  const auto shapes = chosen_shapes(options);
  if (!shapes) return cli::say_not_accepted(shapes.refusals());
  const auto book = read_book(options, *shapes);
  if (!book) return cli::say_not_accepted(book.refusals());
  if (const auto twice = two_of_one_shape(*book)) return cli::say_not_accepted({*twice});
  auto report = check(*book);
  if (!options.claims.empty()) {
    const auto claims = read_claims_file(options.claims);
    if (!claims) return cli::say_not_accepted(claims.refusals());
    find_claims(*book, *claims, report);
  }
  TextReading reading;
  if (!options.text.empty()) {
    const auto text = publishing::read_brought_file(options.text);
    if (!text) return cli::say_not_accepted(text.refusals());
    reading = read_claims(*book, *text);
    find_contradictions(reading, report);
  }
  if (office.options.json) {
    print_json(*book, report, reading);
  } else {
    print_report(*book, report);
    print_reading(reading);
  }
  return report.findings.empty() ? static_cast<int>(cli::done) : has_findings;
}

}  // namespace

void add_statement_commands(CLI::App& app, cli::Office& office, int& result) {
  static CheckOptions options;
  auto* statement =
      app.add_subcommand("statement", "Tables of figures that must add up")->require_subcommand(1);
  add_shape_command(*statement, office, result);
  auto* command = statement->add_subcommand(
      "check",
      "Say what does not add up in tables of figures; needs no record. Ends with 0 when everything holds, 3 "
      "with findings, 2 when a file cannot be read");
  command->add_option("files", options.files, "CSV, .ods or .xlsx files")->required();
  command
      ->add_option(
          "--shape", options.shapes,
          "Name of a shape, or a .toml file with one; more than one when the files differ. Without it every "
          "shape is tried")
      ->expected(1)
      ->take_all();
  command->add_option("--claims", options.claims,
                      "A CSV, .ods or .xlsx file of what sentences say of these figures");
  command->add_option("--text", options.text,
                      "A commentary as plain text: its figures are compared with the tables");
  command->callback([&office, &result] { result = check_files(office, options); });
}

}  // namespace reeve::finance
