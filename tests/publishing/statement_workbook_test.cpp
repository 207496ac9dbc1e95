// What finance officers' own spreadsheets hold: formulas, hidden rows, merged heads.
#include <gtest/gtest.h>

#include "publishing/made_workbooks.hpp"
#include "publishing/sheet.hpp"

namespace reeve::publishing {
namespace {

const std::string heads =
    R"(<row r="1"><c r="A1" t="str"><v>line</v></c><c r="B1" t="str"><v>budget</v></c></row>)";

Outcome<std::vector<NamedTable>> statement(const std::string& bytes) {
  return read_workbook("july", bytes, SheetKind::statement);
}

void expect_refused(const std::string& bytes, const std::string& field, const std::string& part) {
  const auto tables = statement(bytes);
  ASSERT_FALSE(tables);
  EXPECT_EQ(tables.refusal().field, field);
  EXPECT_NE(tables.refusal().sentence.find(part), std::string::npos) << tables.refusal().sentence;
}

TEST(StatementWorkbook, A_formula_gives_the_value_saved_with_it_and_is_named) {
  const auto xlsx = statement(made_xlsx(
      heads +
      R"(<row r="2"><c r="A2" t="str"><v>Pay</v></c><c r="B2"><f>SUM(C1:C9)</f><v>12.5</v></c></row>)"));
  ASSERT_TRUE(xlsx) << xlsx.refusal().sentence;
  EXPECT_EQ(xlsx->front().table.rows[0].cells[1], "12.5");
  EXPECT_EQ(xlsx->front().formulas, (std::vector<std::string>{"B2"}));

  const auto ods = statement(made_ods(
      ods_row(ods_text("line") + ods_text("budget")) +
      ods_row(ods_text("Pay") +
              ods_cell("office:value-type=\"float\" office:value=\"12.5\" table:formula=\"of:=1\""))));
  ASSERT_TRUE(ods) << ods.refusal().sentence;
  EXPECT_EQ(ods->front().table.rows[0].cells[1], "12.5");
  EXPECT_EQ(ods->front().formulas, (std::vector<std::string>{"B2"}));
}

TEST(StatementWorkbook, A_formula_without_a_saved_value_is_refused) {
  expect_refused(
      made_xlsx(heads + R"(<row r="2"><c r="A2" t="str"><v>Pay</v></c><c r="B2"><f>1+1</f></c></row>)"),
      "july:Figures!B2", "formula");
  expect_refused(made_ods(ods_row(ods_text("line")) + ods_row(ods_cell("table:formula=\"of:=1\""))),
                 "july:Figures!A2", "formula");
}

TEST(StatementWorkbook, A_hidden_row_is_refused_and_not_published_by_chance) {
  expect_refused(made_xlsx(heads + R"(<row r="2" hidden="1"><c r="A2" t="str"><v>Secret</v></c></row>)"),
                 "july:Figures!A2", "hidden");
  expect_refused(
      made_ods(ods_row(ods_text("line")) + ods_row(ods_text("Secret"), "table:visibility=\"collapse\"")),
      "july:Figures!A2", "hidden");
  EXPECT_TRUE(statement(
      made_xlsx(heads + R"(<row r="2" hidden="1"/><row r="3"><c r="A3" t="str"><v>Pay</v></c></row>)")))
      << "an empty hidden row says nothing";
}

TEST(StatementWorkbook, An_error_that_was_saved_with_a_formula_is_refused) {
  expect_refused(made_xlsx(heads + R"(<row r="2"><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>)"),
                 "july:Figures!B2", "is an error");
}

TEST(StatementWorkbook, Cells_under_a_merged_one_are_empty) {
  const auto ods =
      statement(made_ods(ods_row(ods_text("line") + ods_text("budget")) +
                         ods_row(ods_cell("table:number-columns-spanned=\"2\" office:value-type=\"string\"",
                                          "<text:p>Force</text:p>") +
                                 "<table:covered-table-cell/>") +
                         ods_row(ods_text("Pay") + ods_text("12"))));
  ASSERT_TRUE(ods) << ods.refusal().sentence;
  ASSERT_EQ(ods->front().table.rows.size(), 2U);
  EXPECT_EQ(ods->front().table.rows[0].cells, (std::vector<std::string>{"Force", ""}));
}

}  // namespace
}  // namespace reeve::publishing
