// The real figures: every cell of every file of data/dorset is in the record as it is printed.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "plan/plan_record.hpp"

namespace reeve::plan {
namespace {

using testing::ElementsAre;
using testing::Pair;

using Cells = std::vector<std::string>;

std::string bytes_of(const std::string& file) {
  std::ifstream stream(std::string(REEVE_SOURCE_DIR) + "/data/dorset/" + file + ".csv", std::ios::binary);
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return bytes.str();
}

publishing::CsvTable paper(const std::string& file) {
  return publishing::read_csv(file + ".csv", bytes_of(file)).value();
}

// The rows of a file, only the columns named, sorted.
std::vector<Cells> printed(const std::string& file, const Cells& columns) {
  const auto table = paper(file);
  std::vector<std::size_t> places;
  for (const auto& column : columns) {
    const auto found = std::find(table.columns.begin(), table.columns.end(), column);
    if (found == table.columns.end()) throw std::logic_error(file + " has no column " + column);
    places.push_back(static_cast<std::size_t>(found - table.columns.begin()));
  }
  std::vector<Cells> rows;
  for (const auto& row : table.rows) {
    Cells cells;
    for (auto place : places) cells.push_back(row.cells.at(place));
    rows.push_back(std::move(cells));
  }
  std::sort(rows.begin(), rows.end());
  return rows;
}

std::vector<Cells> kept(storage::Session& session, const std::string& sql, std::size_t columns) {
  const auto cells = session.read_cells(sql, {}, columns);
  std::vector<Cells> rows(cells.size() / columns);
  for (std::size_t at = 0; at < cells.size(); ++at) rows[at / columns].push_back(cells[at].text());
  std::sort(rows.begin(), rows.end());
  return rows;
}

struct KeptFile {
  std::string file;
  std::size_t rows;
  Cells columns;
  std::string sql;
};

const std::vector<KeptFile>& kept_files() {
  static const std::vector<KeptFile> files{
      {"papers", 5, {"paper", "title", "dated"}, "select name, title, dated from paper"},
      {"glossary", 30, {"term", "meaning", "source"}, "select term, meaning, source from short_form"},
      {"plans",
       2,
       {"plan", "term", "published", "source"},
       "select title, term, published, source from plan"},
      {"legend",
       4,
       {"starts_on", "code", "name", "meaning", "position", "symbol", "colour", "source"},
       "select starts_on, code, name, meaning, position, symbol, colour, source from legend_entry"},
      {"pillars",
       6,
       {"plan", "pillar_no", "pillar", "plan_contents_label", "plan_contents_page", "lead_members",
        "lead_offices", "other_printed_labels", "source"},
       "select l.title, p.number, p.title, p.contents_label, p.contents_page, p.lead_members, "
       "p.lead_offices, "
       "p.other_labels, p.source from pillar p join plan l on l.id = p.plan_id"},
      {"theme_pages",
       24,
       {"period", "pillar_no", "page_theme", "theme", "source"},
       "select p.label, l.number, g.title, t.title, t.page_source from theme t join theme_page g on g.id = "
       "t.theme_page_id join pillar l on l.id = t.pillar_id join period p on p.id = t.period_id"},
      {"themes",
       24,
       {"period", "pillar_no", "pillar", "theme_no", "theme", "cover_label_printed",
        "detail_page_label_printed", "detail_page_no_printed", "shares_detail_page_with",
        "cover_digit_printed", "source"},
       "select p.label, l.number, l.title, t.number, t.title, t.cover_label, t.detail_label, t.detail_page, "
       "t.shares_page_with, t.cover_digit, t.source from theme t join pillar l on l.id = t.pillar_id join "
       "period p "
       "on p.id = t.period_id"},
      {"commitments",
       137,
       {"period", "commitment_no", "label", "parent_no", "pillar_no", "pillar", "theme", "shared_printed_row",
        "mark_q1_2018_19", "mark_q1_2019_20", "source", "note"},
       "select p.label, c.number, w.label, c.parent_number, l.number, l.title, g.title, n.printed_row, "
       "n.mark_last, "
       "n.mark_this, n.source, n.note from commitment_line n join commitment c on c.id = n.commitment_id "
       "join period "
       "p on p.id = n.period_id join theme_page g on g.id = n.theme_page_id join pillar l on l.id = "
       "g.pillar_id "
       "join wording w on w.commitment_id = c.id"},
      {"headlines",
       111,
       {"period", "pillar_no", "theme", "order", "label", "source"},
       "select p.label, l.number, g.title, h.position, h.label, h.source from headline h join period p on "
       "p.id = "
       "h.period_id join pillar l on l.id = h.pillar_id left join theme_page g on g.id = h.theme_page_id"},
      {"achievements",
       74,
       {"period", "pillar_no", "theme", "order", "label", "source"},
       "select p.label, l.number, g.title, a.position, a.label, a.source from achievement a join theme_page "
       "g on "
       "g.id = a.theme_page_id join period p on p.id = g.period_id join pillar l on l.id = g.pillar_id"},
      {"risks",
       32,
       {"period", "pillar_no", "theme", "order", "label", "value", "unit", "source"},
       "select p.label, l.number, g.title, r.position, r.label, r.value, r.unit, r.source from risk r join "
       "theme_page g on g.id = r.theme_page_id join period p on p.id = g.period_id join pillar l on l.id = "
       "g.pillar_id"},
      {"commissioning_spend_by_theme",
       15,
       {"period", "pillar_no", "theme", "value_printed", "value", "unit", "source"},
       "select s.period_label, l.number, s.theme, s.printed, s.value, s.unit, s.source from "
       "commissioning_spend s "
       "left join pillar l on l.id = s.pillar_id"},
      {"plan_commitments",
       120,
       {"pillar_no", "pillar", "kind", "label", "source"},
       "select l.number, l.title, c.kind, c.label, c.source from plan_content c join pillar l on l.id = "
       "c.pillar_id"},
      {"plan_figures",
       19,
       {"pillar_no", "label", "value", "unit", "qualifier", "as_at_or_period", "source"},
       "select l.number, f.label, f.value, f.unit, f.qualifier, f.as_at, f.source from plan_figure f left "
       "join "
       "pillar l on l.id = f.pillar_id"},
      {"plan_refresh",
       15,
       {"item", "kind", "pillar_no", "detail", "value", "unit", "source"},
       "select r.item, r.kind, l.number, r.detail, r.value, r.unit, r.source from refresh_item r left join "
       "pillar l "
       "on l.id = r.pillar_id"},
      {"engagement",
       30,
       {"period", "channel", "measure", "value", "unit", "qualifier", "source"},
       "select period_label, channel, measure, value, unit, qualifier, source from engagement"},
  };
  return files;
}

// One import for all these tests, which only read.
class DorsetImport : public support::EachEngine {
 protected:
  void SetUp() override {
    EachEngine::SetUp();
    if (IsSkipped() || HasFailure()) return;
    auto& held = records_[GetParam()];
    if (!held) {
      held = std::make_unique<PlanRecord>(GetParam());
      held->bring_in_dorset();
    }
    record = held.get();
  }
  static void TearDownTestSuite() { records_.clear(); }

  PlanRecord* record = nullptr;

 private:
  static inline std::map<storage::Engine, std::unique_ptr<PlanRecord>> records_;
};
REEVE_ON_BOTH_ENGINES(DorsetImport);

TEST_P(DorsetImport, every_row_of_every_file_is_kept_as_printed_with_its_source) {
  for (const auto& [file, rows, columns, sql] : kept_files()) {
    SCOPED_TRACE(file);
    const auto expected = printed(file, columns);
    EXPECT_EQ(expected.size(), rows);
    const auto found = kept(record->session, sql, columns.size());
    ASSERT_EQ(found.size(), expected.size());
    for (std::size_t at = 0; at < found.size(); ++at) EXPECT_EQ(found[at], expected[at]);
  }
}

TEST_P(DorsetImport, every_file_of_the_folder_is_compared) {
  std::set<std::string> compared{"indicators"};  // below
  for (const auto& kept_file : kept_files()) compared.insert(kept_file.file);
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(REEVE_SOURCE_DIR) + "/data/dorset")) {
    const auto name = entry.path().filename().string();
    EXPECT_TRUE(!name.ends_with(".csv") || compared.contains(name.substr(0, name.size() - 4))) << name;
  }
}

// An indicator on several pages is one indicator with one value; what a line alone has is its source and
// note. (Of units, see open_defects_test.)
TEST_P(DorsetImport, every_indicator_row_is_a_line_with_its_value) {
  const Cells columns{"period",
                      "pillar_no",
                      "theme",
                      "indicator",
                      "value_printed",
                      "sign",
                      "value",
                      "measure_kind",
                      "direction_mark",
                      "mark_column",
                      "basis",
                      "as_at",
                      "comparator_period",
                      "source",
                      "note"};
  const auto expected = printed("indicators", columns);
  const auto found = kept(
      record->session,
      "select p.label, l.number, g.title, i.name, v.printed, v.sign, v.number, i.measure, v.mark, "
      "v.mark_column, v.basis, v.as_at, v.comparator, n.source, n.note from indicator_line n join indicator "
      "i on i.id = n.indicator_id join period p on p.id = n.period_id join theme_page g on g.id = "
      "n.theme_page_id join pillar l on l.id = g.pillar_id join indicator_value v on v.indicator_id = i.id "
      "and v.period_id = p.id",
      columns.size());
  EXPECT_EQ(expected.size(), 105U);
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t at = 0; at < found.size(); ++at) EXPECT_EQ(found[at], expected[at]);
}

TEST_P(DorsetImport, no_status_is_invented_where_the_source_lost_it) {
  EXPECT_EQ(record->count("status"), 0);
  EXPECT_EQ(record->count("commitment_line where status_in_source = 'lost'"), 137);
}

TEST_P(DorsetImport, a_quarter_has_its_days_and_one_event) {
  const auto found = periods(record->session);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].label, "Q1 2019/20");
  EXPECT_EQ(found[0].starts_on, "2019-04-01");
  EXPECT_EQ(found[0].ends_on, "2019-06-30");
  EXPECT_EQ(found[0].state, "imported");
  EXPECT_TRUE(found[0].imported);
  EXPECT_EQ(found[1].label, "Q3 2017/18");
  EXPECT_EQ(found[0].plan_id, found[1].plan_id);
  EXPECT_EQ(record->plan_of("q1-2019-20").title, "Police and Crime Plan 2017-2021");
}

TEST_P(DorsetImport, commitments_are_listed_by_number_and_none_falls_off_a_report) {
  const auto report = record->report("q1-2019-20");
  ASSERT_EQ(report.commitments.size(), 87U);
  std::vector<std::string> numbers;
  for (const auto& line : report.commitments) numbers.push_back(line.number);
  EXPECT_EQ(numbers[0], "1");
  const auto nine = std::find(numbers.begin(), numbers.end(), "9");
  ASSERT_NE(nine, numbers.end());
  EXPECT_THAT(std::vector<std::string>(nine, nine + 5), ElementsAre("9", "9(a)", "9(b)", "9(c)", "10"));
  EXPECT_EQ(numbers.back(), "100");
  EXPECT_EQ(record->report("q3-2017-18").commitments.size(), 50U);
}

TEST_P(DorsetImport, a_lettered_number_stands_under_its_parent) {
  const auto report = record->report("q1-2019-20");
  const auto& line = commitment(report, "9(a)");
  EXPECT_EQ(line.parent_number, "9");
  EXPECT_EQ(line.slug, "9a");
  EXPECT_EQ(line.label, "Homelessness Problem Solving Forum");
}

TEST_P(DorsetImport, several_commitments_of_one_printed_line_are_each_their_own) {
  const auto report = record->report("q1-2019-20");
  for (const char* number : {"55", "58", "59"}) EXPECT_EQ(commitment(report, number).printed_row, "55;58;59");
  EXPECT_EQ(commitment(report, "47").printed_row, "47/48");
  EXPECT_NE(commitment(report, "47").commitment_id, commitment(report, "48").commitment_id);
}

TEST_P(DorsetImport, the_unnumbered_of_the_older_report_are_commitments_of_their_own) {
  std::set<std::string> ids;
  std::set<std::string> slugs;
  for (const auto& line : record->report("q3-2017-18").commitments) {
    EXPECT_EQ(line.number, "");
    ids.insert(line.commitment_id);
    slugs.insert(line.slug);
  }
  for (const auto& line : record->report("q1-2019-20").commitments) ids.insert(line.commitment_id);
  EXPECT_EQ(ids.size(), 137U);
  EXPECT_EQ(slugs.size(), 50U);
}

TEST_P(DorsetImport, one_name_with_one_value_is_one_indicator_on_several_pages) {
  EXPECT_EQ(record->count("indicator where name = 'HMICFRS PEEL Effectiveness'"), 1);
  EXPECT_EQ(record->count("indicator where name = 'People feeling safe in Dorset'"), 1);
  const auto report = record->report("q1-2019-20");
  const auto lines = std::count_if(report.indicators.begin(), report.indicators.end(), [](const auto& line) {
    return line.name == "HMICFRS PEEL Effectiveness";
  });
  EXPECT_EQ(lines, 4);
}

TEST_P(DorsetImport, one_name_with_different_values_is_one_indicator_a_page) {
  EXPECT_EQ(record->count("indicator where name = 'Commissioning Spend'"), 11);
  std::map<std::string, std::string> spend;
  const auto report = record->report("q1-2019-20");
  for (const auto& line : report.indicators)
    if (line.name == "Commissioning Spend") spend[report.page(line.page_id)->title] = line.now->printed;
  EXPECT_EQ(spend.at("Mental Health; Drugs; Alcohol"), "£105K");
  EXPECT_EQ(spend.at("Technology"), "£26K");
}

TEST_P(DorsetImport, the_import_is_in_the_journal_a_line_a_file) {
  for (const auto& kept_file : kept_files())
    EXPECT_EQ(record->count("journal where what = 'imported_" + kept_file.file + "'"), 1) << kept_file.file;
}

}  // namespace
}  // namespace reeve::plan
