// Random statements: groups of lines under subtotals under a total, four columns across.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <random>

#include "made_statement.hpp"

namespace reeve::figures {
namespace {

struct Random {
  std::vector<std::vector<std::array<Amount, 3>>> groups;  // original, revised, forecast, in pence
};

std::string shape_for(std::size_t groups) {
  std::string toml =
      "key = \"random\"\ntitle = \"Random\"\nunit = \"GBP_thousand\"\n[[column]]\nkey = \"line\"\nmeaning = "
      "\"label\"\n"
      "[[column]]\nkey = \"original\"\nmeaning = \"original\"\n[[column]]\nkey = \"revised\"\nmeaning = "
      "\"revised\"\n"
      "[[column]]\nkey = \"forecast\"\nmeaning = \"forecast\"\n"
      "[[column]]\nkey = \"variance\"\nmeaning = \"variance\"\nis = \"forecast - revised\"\n";
  std::string sum;
  for (std::size_t group = 0; group < groups; ++group) {
    const auto name = std::to_string(group);
    toml += "[[line]]\nkey = \"group-" + name + "\"\nany = true\n[[line]]\nkey = \"subtotal-" + name +
            "\"\nlabels = [\"Subtotal " + name + "\"]\nis = \"group-" + name + "\"\n";
    sum += (group ? " + subtotal-" : "subtotal-") + name;
  }
  return toml + "[[line]]\nkey = \"total\"\nlabels = [\"Total\"]\nis = \"" + sum + "\"\n";
}

std::string cell(Amount amount, bool rounded) {
  const Unit unit{true, Scale::thousands, rounded ? 0 : 5};
  return in_brackets(amount, unit);
}

std::string row(const std::string& label, const std::array<Amount, 3>& money, bool rounded) {
  return label + "|" + cell(money[0], rounded) + "|" + cell(money[1], rounded) + "|" +
         cell(money[2], rounded) + "|" + cell(money[2] - money[1], rounded) + "\n";
}

// Every cell is made from the exact amounts and printed by itself, as a spreadsheet does.
Statement printed(const Random& random, bool rounded) {
  std::string drawn = "line|original|revised|forecast|variance\n";
  std::array<Amount, 3> total{};
  for (std::size_t group = 0; group < random.groups.size(); ++group) {
    std::array<Amount, 3> subtotal{};
    for (std::size_t line = 0; line < random.groups[group].size(); ++line) {
      drawn += row("Line " + std::to_string(group) + " " + std::to_string(line), random.groups[group][line],
                   rounded);
      for (std::size_t at = 0; at < 3; ++at) subtotal[at] += random.groups[group][line][at];
    }
    drawn += row("Subtotal " + std::to_string(group), subtotal, rounded);
    for (std::size_t at = 0; at < 3; ++at) total[at] += subtotal[at];
  }
  return made::statement(drawn + row("Total", total, rounded), made::shape(shape_for(random.groups.size())));
}

Random random_statement(std::mt19937& engine, Amount grain) {
  std::uniform_int_distribution<std::size_t> groups(1, 3), lines(1, 6);
  std::uniform_int_distribution<Amount> money(-50'000'000'000 / grain, 50'000'000'000 / grain);
  Random random{.groups = std::vector<std::vector<std::array<Amount, 3>>>(groups(engine))};
  for (auto& group : random.groups) {
    group.resize(lines(engine));
    for (auto& line : group)
      for (auto& amount : line) amount = money(engine) * grain;
  }
  return random;
}

RC_GTEST_PROP(Properties, A_consistent_statement_has_no_finding, (std::uint32_t seed)) {
  std::mt19937 engine(seed);
  RC_ASSERT(check({printed(random_statement(engine, 1), false)}).findings.empty());
}

RC_GTEST_PROP(Properties, Rounding_every_cell_never_makes_a_break, (std::uint32_t seed)) {
  std::mt19937 engine(seed);
  for (const auto& finding : check({printed(random_statement(engine, 1), true)}).findings)
    RC_ASSERT(finding.grade == Grade::rounding || finding.grade == Grade::ask);
}

// Whether the broken equations could come from this cell and from no other.
bool can_be_told(const Arithmetic& sums, std::uint32_t changed) {
  std::vector<std::vector<std::uint32_t>> broken;
  for (const auto& equation : sums.equations) {
    if (std::abs(sums.residual(equation.first, equation.count)) <=
        sums.tolerance(equation.first, equation.count))
      continue;
    broken.emplace_back();
    for (auto part = equation.first; part < equation.first + equation.count; ++part)
      broken.back().push_back(sums.parts[part].cell);
  }
  for (std::uint32_t other = 0; other < sums.amounts.size(); ++other) {
    if (other == changed) continue;
    bool in_all = true;
    for (const auto& cells : broken)
      in_all = in_all && std::find(cells.begin(), cells.end(), other) != cells.end();
    if (in_all) return false;
  }
  return broken.size() >= 2;
}

TEST(Properties, A_single_changed_cell_is_found_and_named_first_where_the_arithmetic_can_tell) {
  std::mt19937 engine(20190731);
  int told = 0, named = 0, found = 0;
  constexpr int tries = 2000;
  for (int at = 0; at < tries; ++at) {
    auto statement = printed(random_statement(engine, 100'000), true);
    std::uniform_int_distribution<std::size_t> line(0, statement.lines.size() - 1), column(0, 3);
    std::uniform_int_distribution<Amount> thousands(20, 90'000);
    const CellId changed{0, line(engine), column(engine)};
    statement.lines[changed.line].figures[changed.column].amount +=
        thousands(engine) * 100'000 * (at % 2 ? 1 : -1);
    const Book book{statement};
    const auto report = check(book);
    found += !report.findings.empty();
    if (!can_be_told(arithmetic_of(book), static_cast<std::uint32_t>(changed.line * 4 + changed.column)))
      continue;
    ++told;
    named += !report.origins.empty() && report.origins.front().cell == changed;
  }
  EXPECT_EQ(found, tries);
  EXPECT_GT(told, tries / 2);
  EXPECT_GE(named * 100, told * 95) << named << " of " << told;
  RecordProperty("named", named);
  std::printf("named %d of %d that can be told, of %d\n", named, told, tries);
}

}  // namespace
}  // namespace reeve::figures
