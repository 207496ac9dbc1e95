#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "publishing/cell_text.hpp"
#include "publishing/made_workbooks.hpp"
#include "publishing/sheet.hpp"

namespace reeve::publishing {
namespace {

using Cells = std::vector<std::string>;

CsvTable table_in(const std::string& bytes) {
  const auto tables = read_workbook("figures", bytes);
  if (!tables) ADD_FAILURE() << tables.refusal().sentence;
  return tables && tables->size() == 1 ? tables->front().table : CsvTable{};
}

void expect_refused(const std::string& bytes, const std::string& field, const std::string& part) {
  const auto tables = read_workbook("figures.ods", bytes);
  ASSERT_FALSE(tables);
  EXPECT_EQ(tables.refusal().field, field);
  EXPECT_NE(tables.refusal().sentence.find(part), std::string::npos) << tables.refusal().sentence;
  EXPECT_TRUE(tables.refusal().sentence.ends_with('.'));
  EXPECT_FALSE(tables.refusal().clause.empty());
}

const std::string xlsx_header =
    R"(<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" t="inlineStr"><is><t>value</t></is></c></row>)";

TEST(Xlsx, Every_kind_of_cell_is_read_as_text) {
  const auto table = table_in(made_xlsx(
      xlsx_header + R"(<row r="4"><c r="A4" t="s"><v>1</v></c><c r="B4"><v>0.94</v></c></row>)"
                    R"(<row r="6"><c t="inlineStr"><is><t>a_x000D_b</t></is></c><c t="b"><v>1</v></c></row>)"
                    R"(<row><c t="str"><v>x</v></c><c><v>4.225E4</v></c></row>)"
                    R"(<row><c r="B8" s="1"><v>45000</v></c></row>)"
                    R"(<row><c r="B9" s="2"><v>45000.604166666664</v></c></row>)"
                    R"(<row><c r="B10" s="3"><v>0.5</v></c></row><row><c r="B11" s="4"><v>12</v></c></row>)"
                    R"(<row><c r="B12" t="d"><v>2026-11-22T00:00:00</v></c></row>)",
      R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\ mmm&quot; d &quot;yyyy\ hh:mm"/>)"
      R"(<numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>)"
      R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="165"/></cellXfs>)"
      "</styleSheet>"));
  EXPECT_EQ(table.columns, (Cells{"name", "value"}));
  ASSERT_EQ(table.rows.size(), 8U);
  EXPECT_EQ(table.rows[0].line, 4U);
  EXPECT_EQ(table.rows[0].cells, (Cells{"two runs", "0.94"}));
  EXPECT_EQ(table.rows[1].line, 6U);
  EXPECT_EQ(table.rows[1].cells, (Cells{"a\rb", "TRUE"}));
  EXPECT_EQ(table.rows[2].cells, (Cells{"x", "42250"}));
  EXPECT_EQ(table.rows[3].cells[1], "2023-03-15");
  EXPECT_EQ(table.rows[4].cells[1], "2023-03-15 14:30:00");
  EXPECT_EQ(table.rows[5].cells[1], "12:00:00");
  EXPECT_EQ(table.rows[6].cells[1], "12");
  EXPECT_EQ(table.rows[7].cells[1], "2026-11-22");
}

TEST(Xlsx, Dates_counted_from_1904_are_read) {
  const auto table = table_in(made_xlsx(R"(<row><c t="s"><v>0</v></c></row><row><c s="0"><v>0</v></c></row>)",
                                        R"(<styleSheet><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>)",
                                        R"(<workbookPr date1904="1"/>)"));
  EXPECT_EQ(table.rows.at(0).cells.at(0), "1904-01-01");
}

TEST(Xlsx, A_formula_is_refused_by_sheet_and_cell) {
  expect_refused(made_xlsx(xlsx_header + R"(<row r="7"><c r="B7"><f>A1+A2</f><v>3</v></c></row>)"),
                 "figures.ods:Figures!B7", "sheet \u201CFigures\u201D, cell B7: the cell holds a formula");
  expect_refused(made_xlsx(xlsx_header + R"(<row r="7"><c r="AB7"><f t="shared" si="0"/><v>3</v></c></row>)"),
                 "figures.ods:Figures!AB7", "formula");
}

TEST(Xlsx, An_error_in_a_cell_is_refused) {
  expect_refused(made_xlsx(xlsx_header + R"(<row r="4"><c r="B4" t="e"><v>#DIV/0!</v></c></row>)"),
                 "figures.ods:Figures!B4", "\u201C#DIV/0!\u201D is an error");
}

TEST(Ods, Every_kind_of_cell_is_read_as_text) {
  const auto table = table_in(made_ods(
      "<table:table-header-rows>" +
      ods_row(ods_text("name") + ods_text("value") + ods_cell("table:number-columns-repeated=\"16382\"")) +
      "</table:table-header-rows>" + ods_row("", "table:number-rows-repeated=\"2\"") +
      ods_row(ods_text("change") + ods_cell(R"(office:value-type="percentage" office:value="-0.234")",
                                            "<text:p>-23.4%</text:p>")) +
      ods_row(ods_text("cost") + ods_cell(R"(office:value-type="currency" office:value="1234.5")")) +
      ods_row(ods_text("date") + ods_cell(R"(office:value-type="date" office:date-value="2026-11-22")")) +
      ods_row(ods_text("start") +
              ods_cell(R"(office:value-type="date" office:date-value="2026-11-22T14:30:00")")) +
      ods_row(ods_text("hour") + ods_cell(R"(office:value-type="time" office:time-value="PT14H30M00S")")) +
      ods_row(ods_text("public") + ods_cell(R"(office:value-type="boolean" office:boolean-value="true")")) +
      ods_row(ods_text("twice") + ods_text("<office:annotation><text:p>aside</text:p></office:annotation> "
                                           "a<text:s text:c=\"2\"/>b\n c<text:tab/>d "),
              "table:number-rows-repeated=\"2\"") +
      ods_row(ods_text("lines") +
              ods_cell("office:value-type=\"string\"",
                       "<office:annotation><text:p>said</text:p></office:annotation><text:p>one</"
                       "text:p><text:p/><text:p>two</text:p>")) +
      ods_row(ods_cell("table:number-columns-repeated=\"16384\""),
              "table:number-rows-repeated=\"1048564\"")));
  EXPECT_EQ(table.columns, (Cells{"name", "value"}));
  ASSERT_EQ(table.rows.size(), 9U);
  EXPECT_EQ(table.rows[0].line, 4U);
  EXPECT_EQ(table.rows[0].cells[1], "-0.234");
  EXPECT_EQ(table.rows[1].cells[1], "1234.5");
  EXPECT_EQ(table.rows[2].cells[1], "2026-11-22");
  EXPECT_EQ(table.rows[3].cells[1], "2026-11-22 14:30:00");
  EXPECT_EQ(table.rows[4].cells[1], "14:30:00");
  EXPECT_EQ(table.rows[5].cells[1], "TRUE");
  EXPECT_EQ(table.rows[6].cells[1], "a  b c\td");
  EXPECT_EQ(table.rows[7].cells[1], "a  b c\td");
  EXPECT_EQ(table.rows[7].line, 11U);
  EXPECT_EQ(table.rows[8].cells[1], "one\n\ntwo");
}

TEST(Ods, A_formula_is_refused_by_sheet_and_cell_whatever_its_language) {
  for (const char* formula : {"of:=[.A1]+1", "=A1+1", "msoxl:=A1", "[.A1]"}) {
    expect_refused(
        made_ods(
            ods_row(ods_text("a") + ods_text("b")) +
            ods_row(ods_text("1") +
                    ods_cell(std::string("office:value-type=\"float\" office:value=\"2\" table:formula=\"") +
                             formula + "\""))),
        "figures.ods:Figures!B2", "formula");
  }
}

TEST(Ods, A_file_with_a_password_is_refused) {
  expect_refused(made_ods("", "<manifest><encryption-data/></manifest>"), "figures.ods", "password");
}

TEST(Workbook, Rows_without_anything_are_left_out_and_the_others_keep_their_numbers) {
  const auto table =
      table_in(made_ods(ods_row("") + ods_row(ods_text("a")) + ods_row("") + ods_row(ods_text("1"))));
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(table.rows[0].line, 4U);
}

TEST(Workbook, A_cell_beyond_the_named_columns_is_refused) {
  expect_refused(made_ods(ods_row(ods_text("a")) + ods_row(ods_text("1") + ods_text("stray"))),
                 "figures.ods:Figures!B2", "\u201Cstray\u201D stands beyond");
}

TEST(Workbook, Columns_of_one_name_or_none_are_refused) {
  expect_refused(made_ods(ods_row(ods_text("a") + ods_text("a"))), "figures.ods:Figures!B1", "both called");
  expect_refused(made_ods(ods_row(ods_text("a") + ods_text("") + ods_text("c"))), "figures.ods:Figures!B1",
                 "no name");
}

TEST(Workbook, A_workbook_of_empty_sheets_is_refused) {
  expect_refused(made_ods(""), "figures.ods", "empty");
}

TEST(Workbook, All_problems_are_shown_at_once) {
  const auto tables =
      read_workbook("f.ods", made_ods(ods_row(ods_text("a") + ods_cell("table:formula=\"of:=1\"")) +
                                      ods_row(ods_cell("table:formula=\"of:=2\""))));
  ASSERT_FALSE(tables);
  EXPECT_EQ(tables.refusals().size(), 2U);
}

TEST(Workbook, What_is_not_a_spreadsheet_is_refused) {
  expect_refused("a,b\n1,2\n", "figures.ods", "not a spreadsheet");
  expect_refused(zip_of({{"letter.txt", "Dear office"}}), "figures.ods", "not a spreadsheet");
  expect_refused("\xD0\xCF\x11\xE0 old", "figures.ods", "password or is in an old format");
}

TEST(Workbook, A_file_cut_short_is_refused) {
  const std::string whole = made_ods(ods_row(ods_text("a")));
  expect_refused(whole.substr(0, whole.size() / 2), "figures.ods", "damaged or cut short");
}

TEST(Workbook, Xml_that_is_cut_short_or_crossed_is_refused) {
  expect_refused(made_xlsx("<row><c"), "figures.ods", "damaged");
  expect_refused(made_xlsx("<row><c></row></c>"), "figures.ods", "damaged");
  expect_refused(made_xlsx(R"(<row><c t="s"><v>99</v></c></row>)"), "figures.ods", "damaged");
  expect_refused(zip_of({{"mimetype", ""}, {"content.xml", "<a><b>"}}), "figures.ods", "damaged");
}

TEST(Workbook, A_file_that_unpacks_to_too_much_is_refused_without_unpacking) {
  expect_refused(zip_of({{"content.xml", std::string(65 * 1024 * 1024, ' ')}}), "figures.ods",
                 "unpacks to more");
  expect_refused(zip_of({{"content.xml", std::string(2 * 1024 * 1024, ' ')}}), "figures.ods",
                 "unpacks to more");
  std::vector<ZipPart> many;
  for (int i = 0; i < 2001; ++i) many.push_back({"content" + std::to_string(i), "x", true});
  expect_refused(zip_of(many), "figures.ods", "unpacks to more");
}

TEST(Workbook, A_small_file_that_repeats_itself_a_million_times_is_refused) {
  expect_refused(made_ods(ods_row(ods_text("a"), "table:number-rows-repeated=\"1048576\"") +
                          ods_row(ods_text("a"), "table:number-rows-repeated=\"1048576\"")),
                 "figures.ods", "unpacks to more");
  expect_refused(
      made_ods(ods_row(ods_cell("office:value-type=\"string\" table:number-columns-repeated=\"16384\"",
                                "<text:p>a</text:p>"),
                       "table:number-rows-repeated=\"1000000\"")),
      "figures.ods", "unpacks to more");
}

// One byte changed, some dropped: what a bad line or a bad stick does to a file, and the mildest of what
// malice does.
RC_GTEST_PROP(WorkbookProperty, A_spoilt_file_is_read_or_refused_and_harms_nobody, ()) {
  const std::string cells =
      ods_row(ods_text("name") + ods_text("value")) + ods_row(ods_text("a") + ods_text("b"));
  std::string bytes = *rc::gen::arbitrary<bool>() ? made_ods(cells) : made_xlsx(xlsx_header);
  const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
  bytes[at] = *rc::gen::arbitrary<char>();
  bytes.erase(*rc::gen::inRange<std::size_t>(0, bytes.size()), *rc::gen::inRange<std::size_t>(0, 3));
  const auto tables = read_workbook("spoilt", bytes);
  if (!tables) RC_ASSERT(tables.refusal().sentence.ends_with('.'));
}

// The same inside the package, where no checksum guards the XML.
RC_GTEST_PROP(WorkbookProperty, Spoilt_xml_is_read_or_refused_and_harms_nobody, ()) {
  std::string cells =
      ods_row(ods_text("name") + ods_text("a<text:s text:c=\"2\"/>b"), "table:number-rows-repeated=\"2\"") +
      ods_row(ods_cell(R"(office:value-type="date" office:date-value="2026-11-22T14:30:00")"));
  std::string data =
      xlsx_header + R"(<row r="4"><c r="A4" s="1"><v>45000</v></c><c t="b"><v>1</v></c></row>)";
  for (std::string* xml : {&cells, &data}) {
    const auto at = *rc::gen::inRange<std::size_t>(0, xml->size());
    const auto piece = *rc::gen::elementOf(
        std::vector<std::string>{"<", ">", "&", "\"", "</", "<!--", "<![CDATA[", "<?", "9999999999"});
    xml->insert(at, piece);
  }
  for (const auto& bytes : {made_ods(cells), made_xlsx(data)}) {
    const auto tables = read_workbook("spoilt", bytes);
    if (!tables) RC_ASSERT(tables.refusal().sentence.ends_with('.'));
  }
}

TEST(CellText, Numbers_are_the_shortest_plain_decimals) {
  EXPECT_EQ(plain_decimal(0.94), "0.94");
  EXPECT_EQ(plain_decimal(42250), "42250");
  EXPECT_EQ(plain_decimal(-0.0), "0");
  EXPECT_EQ(plain_decimal(1e21), "1000000000000000000000");
  EXPECT_EQ(plain_decimal(0.0000001), "0.0000001");
}

TEST(CellText, The_format_tells_dates_from_numbers) {
  EXPECT_EQ(shown_by("dd/mm/yyyy"), Shown::date);
  EXPECT_EQ(shown_by("[$-809]dd mmmm yyyy;@"), Shown::date);
  EXPECT_EQ(shown_by("mmm"), Shown::date);
  EXPECT_EQ(shown_by("hh:mm"), Shown::time);
  EXPECT_EQ(shown_by("d/m/yy h:mm"), Shown::date_and_time);
  for (const char* code : {"General", "0.00%", "[Red]-#,##0.00", "0 \"days\"", "\\d0", "0.00E+00", "[h]:mm",
                           "[$\u00a3-809]#,##0"})
    EXPECT_EQ(shown_by(code), Shown::number) << code;
}

TEST(CellText, The_first_spreadsheet_days_count_a_day_that_never_was) {
  EXPECT_EQ(text_of_number(1, Shown::date, Epoch::of_1900), "1900-01-01");
  EXPECT_EQ(text_of_number(59, Shown::date, Epoch::of_1900), "1900-02-28");
  EXPECT_EQ(text_of_number(61, Shown::date, Epoch::of_1900), "1900-03-01");
}

}  // namespace
}  // namespace reeve::publishing
