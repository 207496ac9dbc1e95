#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "publishing/outside_tools.hpp"
#include "publishing/sheet.hpp"
#include "publishing/sheet_names.hpp"
#include "publishing/zip_package.hpp"

namespace reeve::publishing {
namespace {

Workbook plan() {
  return {.title = "Police and Crime Plan: figures & marks",
          .body = "Office of the Police and Crime Commissioner",
          .sheets = {{"Pillars",
                      {"pillar", "label", "change"},
                      {{"1", "Protecting People at Risk of Harm", "-23.4%"},
                       {"", "Gwasanaethau cyhoeddus yng Nghymru: t\u0177, d\u0175r", "+2,850"},
                       {"3", "  spaces  inside and at the ends  ", "=1+1"},
                       {"4", "two\nlines\tand a tab", "'quoted'"},
                       {"5", "<b>&amp; \"marks\"</b> _x0041_", "2,000,000+"}}},
                     {"Themes", {"theme"}, {{"a"}}}}};
}

void expect_same(const Workbook& workbook, const std::string& bytes) {
  const auto tables = read_workbook("plan", bytes);
  ASSERT_TRUE(tables) << tables.refusal().sentence;
  ASSERT_EQ(tables->size(), workbook.sheets.size());
  for (std::size_t index = 0; index < tables->size(); ++index) {
    const auto& table = (*tables)[index].table;
    EXPECT_EQ((*tables)[index].sheet, workbook.sheets[index].name);
    EXPECT_EQ(table.columns, workbook.sheets[index].columns);
    ASSERT_EQ(table.rows.size(), workbook.sheets[index].rows.size());
    for (std::size_t row = 0; row < table.rows.size(); ++row)
      EXPECT_EQ(table.rows[row].cells, workbook.sheets[index].rows[row]);
  }
}

std::string part_of(const std::string& package, const std::string& name) {
  const auto archive = ZipArchive::open(package);
  return archive ? archive->read(name).value_or("") : "";
}

bool holds(const std::string& whole, const std::string& part) {
  return whole.find(part) != std::string::npos;
}

TEST(XlsxWriting, What_is_written_is_read_back) { expect_same(plan(), to_xlsx(plan())); }
TEST(OdsWriting, What_is_written_is_read_back) { expect_same(plan(), to_ods(plan())); }

TEST(XlsxWriting, The_package_and_all_its_parts_are_sound) {
  expect_sound_package(to_xlsx(plan()), "plan.xlsx");
}
TEST(OdsWriting, The_package_and_all_its_parts_are_sound) {
  expect_sound_package(to_ods(plan()), "plan.ods");
}

TEST(XlsxWriting, The_header_is_bold_and_stays_in_sight_and_no_cell_is_a_formula) {
  const std::string bytes = to_xlsx(plan());
  const std::string sheet = part_of(bytes, "xl/worksheets/sheet1.xml");
  EXPECT_TRUE(holds(sheet, "ySplit=\"1\""));
  EXPECT_TRUE(holds(sheet, "state=\"frozen\""));
  EXPECT_TRUE(holds(sheet, "<c r=\"A1\" s=\"1\" t=\"s\">"));
  EXPECT_TRUE(holds(sheet, "customWidth=\"1\""));
  EXPECT_FALSE(holds(sheet, "<f>"));
  EXPECT_TRUE(holds(part_of(bytes, "xl/styles.xml"), "<b/>"));
}

TEST(XlsxWriting, The_document_has_title_author_and_language) {
  const std::string bytes = to_xlsx(plan());
  const std::string core = part_of(bytes, "docProps/core.xml");
  EXPECT_TRUE(holds(core, "<dc:title>Police and Crime Plan: figures &amp; marks</dc:title>"));
  EXPECT_TRUE(holds(core, "<dc:creator>Office of the Police and Crime Commissioner</dc:creator>"));
  EXPECT_TRUE(holds(part_of(bytes, "docProps/custom.xml"), "en-GB"));
}

TEST(XlsxWriting, A_text_longer_than_the_format_holds_says_that_it_is_cut) {
  Workbook workbook{.title = "t", .body = "b", .sheets = {{"s", {"a"}, {{std::string(40'000, 'x')}}}}};
  const auto tables = read_workbook("t.xlsx", to_xlsx(workbook));
  ASSERT_TRUE(tables);
  EXPECT_TRUE(tables->front().table.rows[0].cells[0].ends_with("have the whole text)"));
}

TEST(OdsWriting, The_type_is_the_first_part_and_not_compressed) {
  const std::string bytes = to_ods(plan());
  EXPECT_EQ(bytes.substr(30, 54), "mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
  EXPECT_EQ(bytes[8], '\0');
}

TEST(OdsWriting, The_header_is_bold_and_repeats_on_every_page) {
  const std::string content = part_of(to_ods(plan()), "content.xml");
  const auto header = content.find("<table:table-header-rows>");
  ASSERT_NE(header, std::string::npos);
  EXPECT_LT(content.find("label"), content.find("</table:table-header-rows>"));
  EXPECT_TRUE(holds(content, "fo:font-weight=\"bold\""));
  EXPECT_FALSE(holds(content, "table:formula"));
}

TEST(OdsWriting, The_document_has_title_author_and_language) {
  const std::string bytes = to_ods(plan());
  const std::string meta = part_of(bytes, "meta.xml");
  EXPECT_TRUE(holds(meta, "<dc:title>Police and Crime Plan: figures &amp; marks</dc:title>"));
  EXPECT_TRUE(holds(meta, "<dc:language>en-GB</dc:language>"));
  EXPECT_TRUE(holds(part_of(bytes, "styles.xml"), "fo:language=\"en\" fo:country=\"GB\""));
}

TEST(Workbooks, The_same_workbook_is_the_same_bytes) {
  EXPECT_EQ(to_ods(plan()), to_ods(plan()));
  EXPECT_EQ(to_xlsx(plan()), to_xlsx(plan()));
}

TEST(Workbooks, Sheets_get_names_that_spreadsheets_take) {
  const auto named = [](const std::string& name) { return Sheet{name, {"a"}, {}}; };
  const Workbook workbook{
      .title = "t",
      .body = "b",
      .sheets = {named("Q1 2019/20"), named("'quoted'"), named(""), named(std::string(40, 'x')),
                 named(std::string(41, 'X')), named("q1 2019 20"), named("t\u0177")}};
  EXPECT_EQ(sheet_names(workbook),
            (std::vector<std::string>{"Q1 2019 20", "quoted", "Sheet", std::string(31, 'x'),
                                      std::string(29, 'X') + " 2", "q1 2019 20 2", "t\u0177"}));
}

TEST(Workbooks, Names_of_sheets_that_need_changing_still_make_a_file) {
  const Workbook workbook{
      .title = "t", .body = "b", .sheets = {{"a/b", {"x"}, {{"1"}}}, {"a:b", {"x"}, {{"1"}}}}};
  for (const auto& bytes : {to_xlsx(workbook), to_ods(workbook)}) {
    const auto tables = read_workbook("t", bytes);
    ASSERT_TRUE(tables);
    EXPECT_EQ((*tables)[1].sheet, "a b 2");
  }
}

std::string without_line_ends(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '\r' ? ' ' : c;
  return out;
}

RC_GTEST_PROP(WorkbookProperty, Any_text_comes_back_from_both_formats, ()) {
  const auto piece = rc::gen::weightedOneOf<std::string>(
      {{3, rc::gen::map(rc::gen::inRange<char>(32, 127), [](char c) { return std::string(1, c); })},
       {2, rc::gen::elementOf(
               std::vector<std::string>{" ", "  ", "\n", "\t", "&", "<", "_x0041_", "_x", "\u0175", "="})}});
  std::string cell;
  for (const auto& part : *rc::gen::container<std::vector<std::string>>(piece)) cell += part;
  cell = without_line_ends(cell);
  const Workbook workbook{.title = "t", .body = "b", .sheets = {{"s", {"a", "b"}, {{cell, "end"}}}}};
  for (const auto& bytes : {to_ods(workbook), to_xlsx(workbook)}) {
    const auto tables = read_workbook("t", bytes);
    RC_ASSERT(bool(tables));
    RC_ASSERT(tables->front().table.rows.at(0).cells.at(0) == cell);
  }
}

}  // namespace
}  // namespace reeve::publishing
