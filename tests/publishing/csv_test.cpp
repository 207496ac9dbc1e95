#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "publishing/sheet.hpp"

namespace reeve::publishing {
namespace {

Refusals refusals_of(std::string_view bytes, const CsvLimits& limits = {}) {
  const auto table = read_csv("plan.csv", bytes, limits);
  return table ? Refusals{} : table.refusals();
}

void expect_one(std::string_view bytes, const std::string& field, const std::string& part) {
  const auto refusals = refusals_of(bytes);
  ASSERT_EQ(refusals.size(), 1U) << bytes;
  EXPECT_EQ(refusals.front().field, field);
  EXPECT_NE(refusals.front().sentence.find(part), std::string::npos) << refusals.front().sentence;
  EXPECT_TRUE(refusals.front().sentence.ends_with('.')) << refusals.front().sentence;
  EXPECT_FALSE(refusals.front().clause.empty());
}

TEST(Csv, Rows_and_the_lines_they_start_on_are_read) {
  const auto table =
      read_csv("plan.csv", "pillar,label\n1,\"two\nlines\"\n2,\"a \"\"quoted\"\" word, and a comma\"\n");
  ASSERT_TRUE(table);
  EXPECT_EQ(table->columns, (std::vector<std::string>{"pillar", "label"}));
  ASSERT_EQ(table->rows.size(), 2U);
  EXPECT_EQ(table->rows[0].line, 2U);
  EXPECT_EQ(table->rows[0].cells[1], "two\nlines");
  EXPECT_EQ(table->rows[1].line, 4U);
  EXPECT_EQ(table->rows[1].cells[1], "a \"quoted\" word, and a comma");
}

TEST(Csv, Carriage_return_line_ends_and_a_missing_last_line_end_are_accepted) {
  const auto table = read_csv("plan.csv", "a,b\r\n1,2\r\n3,4");
  ASSERT_TRUE(table);
  EXPECT_EQ(table->rows[1].cells, (std::vector<std::string>{"3", "4"}));
}

TEST(Csv, Signed_figures_are_written_as_they_are) {
  const Sheet sheet{
      "figures", {"change"}, {{"-23.4%"}, {"+2,850"}, {"-"}, {"+"}, {"-12.7%*"}, {"-\u00a378K"}, {"+1.1%"}}};
  EXPECT_EQ(to_csv(sheet), "change\n-23.4%\n\"+2,850\"\n-\n+\n-12.7%*\n-\u00a378K\n+1.1%\n");
}

TEST(Csv, Cells_a_spreadsheet_would_run_are_guarded) {
  const Sheet sheet{
      "figures", {"note"}, {{"=1+1"}, {"@SUM(A1)"}, {"+A1"}, {"-2+3"}, {"\tx"}, {"\rx"}, {"'=1"}, {"'tis"}}};
  EXPECT_EQ(to_csv(sheet), "note\n'=1+1\n'@SUM(A1)\n'+A1\n'-2+3\n'\tx\n\"'\rx\"\n''=1\n'tis\n");
}

TEST(Csv, A_row_that_misses_its_columns_is_a_bug_and_is_not_published) {
  EXPECT_THROW(to_csv({"figures", {"a", "b"}, {{"1"}}}), std::logic_error);
}

TEST(Csv, A_byte_order_mark_is_refused_with_what_to_do) {
  expect_one(
      "\xEF\xBB\xBF"
      "a,b\n1,2\n",
      "plan.csv:1:1", "without one");
}

TEST(Csv, Utf16_is_refused_with_what_to_do) {
  expect_one(
      "\xFF\xFE"
      "a\0",
      "plan.csv:1:1", "UTF-16");
}

TEST(Csv, A_byte_that_is_not_utf8_is_named_by_line_and_byte) {
  expect_one("a,b\n1,caf\xE9\n", "plan.csv:2:6", "line 2, byte 6: the byte E9 is not UTF-8");
}

TEST(Csv, A_nul_is_refused) { expect_one(std::string_view("a,b\n1,\0\n", 8), "plan.csv:2:3", "NUL"); }

TEST(Csv, A_quotation_mark_in_the_middle_of_a_cell_is_refused) {
  expect_one("a,b\n1,5\" pipe\n", "plan.csv:2:4", "\u201C5\" pipe\u201D");
}

TEST(Csv, A_quotation_mark_never_closed_is_named_where_it_opened) {
  expect_one("a,b\n1,2\n3,\"open\n4,5\n", "plan.csv:3:3", "never closed");
}

TEST(Csv, Text_after_a_closing_quotation_mark_is_refused) {
  expect_one("a,b\n1,\"two\"three\n", "plan.csv:2:8", "\u201Cthree\u201D");
}

TEST(Csv, A_row_with_too_few_cells_is_refused) {
  expect_one("a,b,c\n1,2\n", "plan.csv:2:4", "\u201C1\u201D has 2 cells and the header has 3");
}

TEST(Csv, A_row_with_too_many_cells_is_refused_at_the_first_of_them) {
  expect_one("a,b\n\u0175,2,3\n", "plan.csv:2:5", "has 3 cells");
}

TEST(Csv, An_empty_line_is_refused) { expect_one("a,b\n1,2\n\n3,4\n", "plan.csv:3:1", "empty"); }

TEST(Csv, Two_columns_of_one_name_are_refused) {
  expect_one("a,b,a\n1,2,3\n", "plan.csv:1:5", "columns 1 and 3 are both called \u201Ca\u201D");
}

TEST(Csv, A_column_without_a_name_is_refused) {
  expect_one("a,,c\n1,2,3\n", "plan.csv:1:3", "column 2 has no name");
}

TEST(Csv, A_file_without_a_header_is_refused) {
  expect_one("", "plan.csv:1:1", "no header");
  expect_one("\n", "plan.csv:1:1", "no header");
}

TEST(Csv, A_formula_is_refused_with_its_value) {
  expect_one("a,b\n1,=SUM(A1)\n", "plan.csv:2:3", "\u201C=SUM(A1)\u201D");
  expect_one("a,b\n1,@x\n", "plan.csv:2:3", "formula");
  expect_one("a,b\n1,\tx\n", "plan.csv:2:3", "formula");
  expect_one("a,b\n1,-A1\n", "plan.csv:2:3", "formula");
  EXPECT_TRUE(read_csv("plan.csv", "a,b\n-23.4%,-\n"));
}

TEST(Csv, A_carriage_return_by_itself_is_refused) {
  expect_one("a,b\n1,2\rx\n", "plan.csv:2:4", "carriage return");
}

TEST(Csv, Sizes_above_the_limits_are_refused) {
  EXPECT_EQ(refusals_of("a\n1\n2\n", {.rows_max = 1}).front().field, "plan.csv:3:1");
  EXPECT_EQ(refusals_of("a\n1\n2\n", {.bytes_max = 5}).front().field, "plan.csv:1:1");
  EXPECT_EQ(refusals_of("a\n1\n12345\n", {.cell_bytes_max = 4}).front().field, "plan.csv:3:1");
}

TEST(Csv, All_problems_are_shown_at_once) {
  const auto refusals = refusals_of("a,a\n1\n=2,3\n4,x\"y\n\xFF,5\n");
  EXPECT_EQ(refusals.size(), 5U);
}

TEST(Csv, After_a_hundred_problems_one_line_says_there_are_more) {
  std::string bytes = "a,b\n";
  for (int i = 0; i < 300; ++i) bytes += "1\n";
  const auto refusals = refusals_of(bytes);
  ASSERT_EQ(refusals.size(), 101U);
  EXPECT_EQ(refusals.back().sentence, "plan.csv has more problems than these 100.");
}

TEST(Csv, Values_in_refusals_are_short_and_always_text) {
  const auto refusals = refusals_of("a,b\n1,=" + std::string(1000, 'x') + "\n2,=\xFF\n");
  for (const auto& refusal : refusals) EXPECT_LT(refusal.sentence.size(), 300U);
  EXPECT_NE(refusals.back().sentence.find("=\uFFFD"), std::string::npos);
}

// Any characters but NUL, with the troublesome ones often.
rc::Gen<std::string> any_text() {
  const auto piece = rc::gen::weightedOneOf<std::string>({
      {4, rc::gen::map(rc::gen::inRange<char>(1, 127), [](char c) { return std::string(1, c); })},
      {3, rc::gen::elementOf(
              std::vector<std::string>{"\"", ",", "\n", "\r", "\r\n", "'", "=", "+", "-", "@", "\t"})},
      {2, rc::gen::elementOf(
              std::vector<std::string>{"\u0175", "\u00a3", "\uFEFF", "\u2019", "\U0001F600", " "})},
  });
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(piece),
                      [](const std::vector<std::string>& pieces) {
                        std::string text;
                        for (const auto& part : pieces) text += part;
                        return text;
                      });
}

RC_GTEST_PROP(CsvProperty, What_is_written_is_read_back, ()) {
  const auto width = *rc::gen::inRange<std::size_t>(1, 5);
  Sheet sheet{"any", {}, {}};
  for (std::size_t column = 0; column < width; ++column)
    sheet.columns.push_back(*any_text() + "column " + std::to_string(column));
  const auto height = *rc::gen::inRange<std::size_t>(0, 6);
  for (std::size_t row = 0; row < height; ++row)
    sheet.rows.push_back(*rc::gen::container<std::vector<std::string>>(width, any_text()));

  const auto table = read_csv("any.csv", to_csv(sheet));
  RC_ASSERT(bool(table));
  RC_ASSERT(table->columns == sheet.columns);
  RC_ASSERT(table->rows.size() == sheet.rows.size());
  for (std::size_t row = 0; row < height; ++row) RC_ASSERT(table->rows[row].cells == sheet.rows[row]);
}

RC_GTEST_PROP(CsvProperty, Any_bytes_are_read_or_refused_with_sentences, ()) {
  const auto bytes = *rc::gen::arbitrary<std::string>();
  const auto table = read_csv("any.csv", bytes);
  if (table) return;
  for (const auto& refusal : table.refusals()) RC_ASSERT(refusal.sentence.ends_with('.'));
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return std::move(out).str();
}

TEST(Csv, Every_table_of_the_record_is_the_same_bytes_after_reading_and_writing) {
  const std::filesystem::path data = std::filesystem::path(REEVE_SOURCE_DIR) / "data";
  if (!std::filesystem::exists(data)) GTEST_SKIP() << "there is no data folder yet";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(data)) {
    if (entry.path().extension() != ".csv") continue;
    const auto bytes = bytes_of(entry.path());
    const auto table = read_csv(entry.path().filename().string(), bytes);
    ASSERT_TRUE(table) << entry.path() << ": " << table.refusal().sentence;
    Sheet sheet{entry.path().stem().string(), table->columns, {}};
    for (const auto& row : table->rows) sheet.rows.push_back(row.cells);
    EXPECT_EQ(to_csv(sheet), bytes) << entry.path();
  }
}

}  // namespace
}  // namespace reeve::publishing
