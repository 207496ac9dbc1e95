#include "kernel/figures/check.hpp"

#include "made_statement.hpp"

namespace reeve::figures {
namespace {

const std::string heads = "line | original | revised | forecast | variance\n";

Report report_of(const std::string& rows) {
  return check({made::statement(heads + rows, made::shape(made::budget_shape))});
}

std::vector<std::string_view> grades(const Report& report) {
  std::vector<std::string_view> words;
  for (const auto& finding : report.findings) words.push_back(word_of(finding.grade));
  return words;
}
using Words = std::vector<std::string_view>;

TEST(Checking, One_off_in_three_roundings_is_rounding_and_two_is_a_break) {
  EXPECT_EQ(grades(report_of("Pay|10|10|12|3\nTotal|10|10|12|3")), (Words{"rounding", "rounding"}));
  EXPECT_EQ(grades(report_of("Pay|10|10|12|4\nTotal|10|10|12|4")), (Words{"break", "break"}));
}

TEST(Checking, Many_terms_explain_more_but_hardly_all_of_it) {
  std::string rows;
  for (int line = 0; line < 11; ++line) rows += "Line " + std::to_string(line) + "|1|1|1|0\n";
  EXPECT_EQ(grades(report_of(rows + "Total|12|11|11|0")), (Words{"rounding"}));
  EXPECT_EQ(grades(report_of(rows + "Total|15|11|11|0")), (Words{"ask"}));
  EXPECT_EQ(grades(report_of(rows + "Total|18|11|11|0")), (Words{"break"}));
}

TEST(Checking, A_turned_sign_and_the_other_budget_are_told_from_a_break) {
  const auto turned = report_of("Pay|10|10|15|(5)\nTotal|10|10|15|5");
  ASSERT_FALSE(turned.findings.empty());
  EXPECT_EQ(turned.findings[0].grade, Grade::sign);
  EXPECT_EQ(grades(report_of("Pay|10|40|50|40\nCars|20|20|20|0\nTotal|30|60|70|10")),
            (Words{"break", "basis"}));
}

TEST(Checking, Income_without_brackets_is_a_sign) {
  const auto report = report_of("Income|(5)|5|(6)|(1)\nPay|10|10|12|2\nTotal|5|5|6|1");
  bool found = false;
  for (const auto& finding : report.findings)
    found = found || (finding.grade == Grade::sign && finding.rule == "This line is printed in brackets.");
  EXPECT_TRUE(found);
}

TEST(Checking, Blank_is_not_compared_and_nil_is_nothing) {
  EXPECT_TRUE(report_of("Pay|10|10|12|2\nCars|-|5|5|\nTotal|10|15|17|2").findings.empty());
  EXPECT_EQ(grades(report_of("Pay|10|10|19|9\nTotal|10|10|19|-")), (Words{"break", "break"}));
}

TEST(Checking, One_wrong_cell_is_named_and_its_consequences_stand_under_it) {
  const auto report = report_of("Pay|10|10|97|2\nCars|20|20|25|5\nTotal|30|30|37|7");
  ASSERT_EQ(report.origins.size(), 1U);
  EXPECT_EQ(report.origins[0].cell, (CellId{0, 0, 2}));
  EXPECT_EQ(report.origins[0].would_be, 1'200'000);
  EXPECT_EQ(report.origins[0].findings.size(), 2U);
  EXPECT_TRUE(report.other_explanations.empty());
  for (const auto& finding : report.findings) EXPECT_EQ(finding.origin, 0U);
}

TEST(Checking, A_single_broken_sum_accuses_nobody) {
  const auto report = report_of("Pay|10|10|12|2\nCars|20|20|25|5\nTotal|99|30|37|7");
  EXPECT_EQ(report.findings.size(), 1U);
  EXPECT_TRUE(report.origins.empty());
}

}  // namespace
}  // namespace reeve::figures
