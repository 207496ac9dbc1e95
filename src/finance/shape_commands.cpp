// `reeve statement shapes`: what there is, and each explained so that an auditor can follow it.
#include <fmt/format.h>

#include <boost/json.hpp>

#include "finance/finance.hpp"
#include "finance/shape_words.hpp"
#include "finance/statement_shapes.hpp"
#include "kernel/canonical.hpp"
#include "kernel/text.hpp"

namespace reeve::finance {
namespace {

namespace json = boost::json;
using namespace figures;

void explain(const Shape& shape) {
  fmt::print("{}: {}\n  {}\n  In {}; a good variance is printed {}.\n", shape.key, shape.title,
             shape.explains, words_of(shape.unit),
             shape.favourable_is_negative ? "in brackets" : "without brackets");
  fmt::print("\n  Columns\n");
  for (const auto& column : shape.columns)
    fmt::print("    {:<12} {:<10} {}{}\n", column.key, word_of(column.meaning),
               column.is.empty() ? column.title : column.title + " = " + sum_in_words(column.is),
               column.required ? "" : " (may be missing)");
  fmt::print("\n  Lines\n");
  for (const auto& line : shape.lines)
    fmt::print("    {:<27} {}{}\n", line.key, line.title(),
               notes_of(line).empty() ? "" : " (" + notes_of(line) + ")");
  if (!shape.ties.empty()) fmt::print("\n  Must agree with other statements\n");
  for (const auto& tie : shape.ties)
    fmt::print("    {}{}\n      {} = {}\n", tie.says, tie.only_asks ? " (asked, not proved)" : "",
               sum_in_words(tie.here), sum_in_words(tie.there));
  if (!shape.policies.empty()) fmt::print("\n  Policy\n");
  for (const auto& policy : shape.policies) {
    fmt::print("    {}: {} of {}\n", policy.says, limits_in_words(policy), sum_in_words(policy.of));
    for (const auto& test : policy.tests) fmt::print("      {}: {}\n", test.at, sum_in_words(test.amount));
  }
}

json::object json_of(const Shape& shape) {
  json::array columns, lines, ties;
  for (const auto& column : shape.columns)
    columns.push_back({{"key", column.key},
                       {"title", column.title},
                       {"meaning", word_of(column.meaning)},
                       {"is", sum_in_words(column.is)},
                       {"required", column.required}});
  for (const auto& line : shape.lines)
    lines.push_back(
        {{"key", line.key}, {"title", line.title()}, {"is", sum_in_words(line.is)}, {"any", line.any}});
  for (const auto& tie : shape.ties)
    ties.push_back(
        {{"says", tie.says}, {"here", sum_in_words(tie.here)}, {"there", sum_in_words(tie.there)}});
  return {{"key", shape.key},
          {"title", shape.title},
          {"explains", shape.explains},
          {"unit", words_of(shape.unit)},
          {"columns", std::move(columns)},
          {"lines", std::move(lines)},
          {"ties", std::move(ties)}};
}

int say_meanings() {
  fmt::print("\nMeanings of columns:");
  for (int at = 0; at <= static_cast<int>(Meaning::figure); ++at)
    fmt::print(" {}", word_of(static_cast<Meaning>(at)));
  fmt::print("\n`reeve statement shapes NAME` explains one; NAME may be a .toml file of your own.\n");
  return cli::done;
}

int list_shapes(const cli::Office& office, const std::string& name) {
  Shapes shapes = built_in_shapes();
  if (!name.empty()) {
    auto shape = shape_called(name);
    if (!shape) return cli::say_not_accepted(shape.refusals());
    shapes = {std::move(shape).value()};
  }
  if (office.options.json) {
    json::array all;
    for (const auto& shape : shapes) all.push_back(json_of(*shape));
    fmt::print("{}\n", canonical(all));
    return cli::done;
  }
  if (!name.empty()) {
    explain(*shapes.front());
    return cli::done;
  }
  for (const auto& shape : shapes) fmt::print("{:<18} {}. {}\n", shape->key, shape->title, shape->explains);
  return say_meanings();
}

}  // namespace

void add_shape_command(CLI::App& statement, cli::Office& office, int& result) {
  static std::string name;
  auto* command = statement.add_subcommand("shapes", "The shapes of statements, explained");
  command->add_option("name", name, "One of them, or a .toml file");
  command->callback([&office, &result] { result = list_shapes(office, name); });
}

}  // namespace reeve::finance
