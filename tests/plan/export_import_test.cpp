// What leaves Reeve can come back: a report's tables as CSV, read again, are the same report.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "plan/plan_record.hpp"
#include "plan/report_sheets.hpp"
#include "plan/small_plan.hpp"

namespace reeve::plan {
namespace {

using testing::IsEmpty;

Texts as_csv(const publishing::Workbook& book) {
  Texts texts;
  for (const auto& sheet : book.sheets) texts[sheet.name] = publishing::to_csv(sheet);
  return texts;
}

Texts exported(PlanRecord& record, const std::string& slug) {
  return as_csv(report_workbook(record.report(slug), record.plan_of(slug), "Dorset"));
}

// Lines of one and not of the other, whatever their order, so that a failure names the line and not two whole
// reports.
std::vector<std::string> differences(const Texts& was, const Texts& is) {
  std::vector<std::string> found;
  const auto lines = [](const std::string& text) {
    std::multiset<std::string> all;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) all.insert(line);
    return all;
  };
  for (const auto& [file, text] : was) {
    const auto before = lines(text);
    const auto after = lines(is.contains(file) ? is.at(file) : "");
    std::vector<std::string> gone;
    std::vector<std::string> come;
    std::set_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(gone));
    std::set_difference(after.begin(), after.end(), before.begin(), before.end(), std::back_inserter(come));
    for (const auto& line : gone) found.push_back(file + " lost: " + line);
    for (const auto& line : come) found.push_back(file + " gained: " + line);
  }
  return found;
}

class ExportImport : public support::EachEngine {};
REEVE_ON_BOTH_ENGINES(ExportImport);

TEST_P(ExportImport, each_quarter_comes_back_as_the_same_tables) {
  PlanRecord first(GetParam());
  first.bring_in_dorset();
  for (const char* slug : {"q3-2017-18", "q1-2019-20"}) {
    SCOPED_TRACE(slug);
    const auto texts = exported(first, slug);
    PlanRecord second(GetParam());
    const auto summary = second.bring_in(texts);
    ASSERT_TRUE(summary) << summary.refusal().sentence;
    EXPECT_THAT(differences(texts, exported(second, slug)), IsEmpty());
  }
}

TEST_P(ExportImport, statuses_reasons_and_marks_come_back) {
  PlanRecord first(GetParam());
  ASSERT_TRUE(first.bring_in(small_plan()));
  const auto texts = exported(first, "q1-2019-20");
  PlanRecord second(GetParam());
  ASSERT_TRUE(second.bring_in(texts));
  EXPECT_THAT(differences(texts, exported(second, "q1-2019-20")), IsEmpty());
  const auto report = second.report("q1-2019-20");
  const auto& nine = commitment(report, "9");
  EXPECT_EQ(report.legend_entry(nine.now->legend_entry_id)->code, "green");
  EXPECT_EQ(nine.mark_last, "-");
  EXPECT_EQ(nine.mark_this, "^");
  EXPECT_TRUE(commitment(report, "86").status_lost);
}

// Only what the papers print beside the figures (cover labels, page numbers) stays behind: see import_test
// for those.
TEST_P(ExportImport, a_download_holds_every_printed_cell_of_the_papers) {
  PlanRecord record(GetParam());
  record.bring_in_dorset();
  const std::map<std::string, std::size_t> columns{
      {"headlines", 7}, {"achievements", 6}, {"risks", 8}, {"commitments", 13}, {"indicators", 16}};
  for (const auto& [file, wanted] : columns) {
    SCOPED_TRACE(file);
    std::ifstream stream(std::string(REEVE_SOURCE_DIR) + "/data/dorset/" + file + ".csv");
    std::ostringstream bytes;
    bytes << stream.rdbuf();
    std::vector<std::vector<std::string>> papers;
    const auto paper = publishing::read_csv(file, bytes.str()).value();
    for (const auto& row : paper.rows) papers.push_back(row.cells);
    if (file == "indicators")
      for (auto& row : papers) row[7].clear();
    std::vector<std::vector<std::string>> downloads;
    for (const char* slug : {"q3-2017-18", "q1-2019-20"}) {
      auto download = publishing::read_csv(file, exported(record, slug).at(file)).value();
      for (auto& row : download.rows) {
        row.cells.resize(wanted);
        if (file == "indicators") row.cells[7].clear();  // the unit: see open_defects_test
        downloads.push_back(std::move(row.cells));
      }
    }
    std::sort(papers.begin(), papers.end());
    std::sort(downloads.begin(), downloads.end());
    ASSERT_EQ(downloads.size(), papers.size());
    for (std::size_t at = 0; at < papers.size(); ++at) EXPECT_EQ(downloads[at], papers[at]);
  }
}

TEST_P(ExportImport, a_quarter_updated_in_reeve_comes_back) {
  PlanRecord first(GetParam());
  ASSERT_TRUE(first.bring_in(small_plan()));
  ASSERT_TRUE(first.act([](auto& work) { return open_quarter(work, {2, 2019}, std::nullopt); }));
  const auto open = first.report("q2-2019-20");
  for (const auto& line : open.commitments)
    ASSERT_TRUE(first.act([&](auto& work) {
      return decide_status(work, open, line, {"red", "Lost a post, \"for good\""});
    }));
  for (const auto& line : open.indicators)
    ASSERT_TRUE(first.act([&](auto& work) {
      return record_value(work, open, line, {"+2,850", "^", "YTD", "", "Q2 2018/19", ""});
    }));
  ASSERT_TRUE(first.act(
      [&](auto& work) { return add_point(work, open, open.pages[0], PointKind::headline, "=A new start"); }));
  const auto texts = exported(first, "q2-2019-20");
  PlanRecord second(GetParam());
  const auto summary = second.bring_in(texts);
  ASSERT_TRUE(summary) << summary.refusal().sentence;
  EXPECT_THAT(differences(texts, exported(second, "q2-2019-20")), IsEmpty());
  EXPECT_EQ(second.report("q2-2019-20").headlines.back().label, "=A new start");
}

}  // namespace
}  // namespace reeve::plan
