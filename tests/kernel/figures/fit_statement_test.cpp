#include "kernel/figures/statement.hpp"

#include "made_statement.hpp"

namespace reeve::figures {
namespace {

Refusals refused(const std::string& drawn) {
  const auto read = fit(made::table(drawn), made::shape(made::budget_shape));
  EXPECT_FALSE(read);
  return read ? Refusals{{"accepted"}} : read.refusals();
}

bool says(const Refusals& refusals, const std::string& field, const std::string& part) {
  for (const auto& refusal : refusals)
    if (refusal.field == field && refusal.sentence.find(part) != std::string::npos) return true;
  for (const auto& refusal : refusals) ADD_FAILURE() << refusal.field << " " << refusal.sentence;
  return false;
}

const std::string heads = "line | original | revised | forecast | variance\n";

TEST(Fitting, Lines_without_a_name_of_their_own_join_the_group_they_stand_in) {
  const auto read =
      made::statement(heads + "Income|(5)|(5)|(6)|(1)\nPay|10|10|12|2\nCars *|1|1|1|-\nTotal|6|6|7|1",
                      made::shape(made::budget_shape));
  ASSERT_EQ(read.lines.size(), 4U);
  EXPECT_EQ(read.lines[1].key, "pay");
  EXPECT_EQ(read.lines[2].label, "Cars *");
  EXPECT_EQ(read.shape->lines[read.lines[2].in_shape].key, "costs");
  EXPECT_TRUE(check({read}).findings.empty());
}

TEST(Fitting, Headings_and_a_second_line_of_heads_are_passed_over) {
  const auto read = made::statement(
      heads + "|\u00a3000's|\u00a3000's|\u00a3000's|\u00a3000's\nForce||||\nPay|10|10|12|2\nTotal|10|10|12|2",
      made::shape(made::budget_shape));
  EXPECT_EQ(read.lines.size(), 2U);
}

TEST(Fitting, What_cannot_be_read_is_named_by_line_and_column) {
  EXPECT_TRUE(says(refused(heads + "Pay|10|10|1,23|2\nTotal|10|10|12|2"), "made.csv:2:4",
                   "\"1,23\" under \"forecast\" is no figure"));
  EXPECT_TRUE(says(refused(heads + "Pay|10|10|12|2"), "made.csv:1:1", "line \"Total\" is missing"));
  EXPECT_TRUE(
      says(refused(heads + "Pay|10|10|12|2\nPay|1|1|1|0\nTotal|11|11|13|2"), "made.csv:3:1", "there twice"));
  EXPECT_TRUE(
      says(refused(heads + "Total|10|10|12|2\nPay|10|10|12|2"), "made.csv:3:1", "takes no others here"));
  EXPECT_TRUE(says(refused(heads + "|10|10|12|2\nTotal|10|10|12|2"), "made.csv:2:1", "figures but no name"));
  EXPECT_TRUE(says(refused("line|original|forecast|variance\nTotal|1|1|0"), "made.csv:1:1",
                   "No column is headed \"revised\""));
}

TEST(Fitting, A_total_above_its_lines_is_in_the_wrong_place) {
  const auto text = text::replace_all(made::budget_shape, "key = \"costs\"\nlabels = [\"Costs\"]\nany = true",
                                      "key = \"costs\"\nlabels = [\"Pay\"]");
  const auto read = fit(made::table(heads + "Total|10|10|12|2\nPay|10|10|12|2"), made::shape(text));
  ASSERT_FALSE(read);
  EXPECT_TRUE(says(read.refusals(), "made.csv:2:1", "stands above \"Pay\""));
}

TEST(Fitting, A_file_in_another_unit_is_refused) {
  const auto text =
      text::replace_all(made::budget_shape, "[[column]]\nkey = \"original\"",
                        "[[column]]\nkey = \"unit\"\nmeaning = \"unit\"\n[[column]]\nkey = \"original\"");
  const auto read =
      fit(made::table("line|original|revised|forecast|variance|unit\nTotal|1|1|1|0|GBP"), made::shape(text));
  ASSERT_FALSE(read);
  EXPECT_TRUE(says(read.refusals(), "made.csv:2:6", "thousands of pounds"));
}

TEST(Fitting, Cells_of_a_workbook_are_named_as_spreadsheets_name_them) {
  EXPECT_EQ(cell_name(7, 1), "B7");
  EXPECT_EQ(cell_name(1, 27), "AB1");
  auto table = made::table(heads + "Total|10|10|x|2");
  table.sheet = "July";
  const auto read = fit(table, made::shape(made::budget_shape));
  ASSERT_FALSE(read);
  EXPECT_EQ(read.refusal().field, "made.csv:July!D2");
}

}  // namespace
}  // namespace reeve::figures
