// What does not fit is refused with file, line, column, value and rule, and the record stays as it was.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "plan/plan_record.hpp"
#include "plan/small_plan.hpp"

namespace reeve::plan {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::SizeIs;

class ImportRefusals : public support::EachEngine {
 protected:
  // All refusals, and a failure when the record was touched.
  Refusals refusals(const Texts& texts, PlanRecord& record) {
    const auto before = record.all_counts();
    const auto summary = record.bring_in(texts);
    EXPECT_EQ(record.all_counts(), before) << "the record was touched";
    return summary ? Refusals{} : summary.refusals();
  }
  Refusals refusals(const Texts& texts) {
    PlanRecord record(GetParam());
    return refusals(texts, record);
  }
};
REEVE_ON_BOTH_ENGINES(ImportRefusals);

TEST_P(ImportRefusals, the_small_plan_itself_comes_in) {
  PlanRecord record(GetParam());
  const auto summary = record.bring_in(small_plan());
  ASSERT_TRUE(summary) << summary.refusal().sentence;
  EXPECT_THAT(summary->periods, ElementsAre("Q1 2019/20"));
  EXPECT_THAT(summary->rows, Contains(std::pair<std::string, std::size_t>("commitments", 3)));
  EXPECT_EQ(record.count("status"), 2);  // the third has none in its source
  const auto report = record.report("q1-2019-20");
  EXPECT_EQ(report.legend_entry(commitment(report, "9(a)").now->legend_entry_id)->name, "In progress");
  EXPECT_TRUE(commitment(report, "86").status_lost);
}

struct BadCell {
  const char* name;
  const char* file;
  const char* was;
  const char* is;
  const char* sentence;
  const char* field;
};

class ImportCells : public testing::TestWithParam<BadCell> {};

TEST_P(ImportCells, is_refused_by_file_line_column_value_and_rule) {
  const auto& bad = GetParam();
  PlanRecord record(storage::Engine::sqlite);
  const auto before = record.all_counts();
  const auto summary = record.bring_in(small_plan_with(bad.file, bad.was, bad.is));
  ASSERT_FALSE(summary);
  ASSERT_THAT(summary.refusals(), SizeIs(1));
  EXPECT_EQ(summary.refusal().sentence, bad.sentence);
  EXPECT_EQ(summary.refusal().field, bad.field);
  EXPECT_EQ(summary.refusal().clause, std::string("import shape ") + bad.file);
  EXPECT_EQ(record.all_counts(), before);
}

const BadCell bad_cells[] = {
    {"quarter", "risks", "Q1 2019/20", "Q5 2019/20",
     "risks.csv, line 2, column 1 (period): \"Q5 2019/20\" must be a quarter, written like Q1 2019/20.",
     "risks.csv:2:1"},
    {"years_of_a_quarter", "risks", "Q1 2019/20", "Q1 2019/21",
     "risks.csv, line 2, column 1 (period): \"Q1 2019/21\" must be a quarter, written like Q1 2019/20.",
     "risks.csv:2:1"},
    {"day", "papers", "2019-09-24", "24/09/2019",
     "papers.csv, line 2, column 3 (dated): \"24/09/2019\" must be a day, written like 2019-10-11.",
     "papers.csv:2:3"},
    {"day_that_is_not", "papers", "2019-09-24", "2019-09-31",
     "papers.csv, line 2, column 3 (dated): \"2019-09-31\" must be a day, written like 2019-10-11.",
     "papers.csv:2:3"},
    {"whole_number", "headlines", "Engagement,1", "Engagement,1st",
     "headlines.csv, line 3, column 5 (order): \"1st\" must be a whole number in digits.",
     "headlines.csv:3:5"},
    {"number_too_long", "headlines", "Engagement,1", "Engagement,1234567890",
     "headlines.csv, line 3, column 5 (order): \"1234567890\" must be a whole number in digits.",
     "headlines.csv:3:5"},
    {"commitment_number", "commitments", ",86,", ",86b,",
     "commitments.csv, line 4, column 2 (commitment_no): \"86b\" must be a commitment's number, written like "
     "86 or 9(a).",
     "commitments.csv:4:2"},
    {"empty", "achievements", "A film", "",
     "achievements.csv, line 2, column 5 (label): \"\" is empty; it must be filled in.",
     "achievements.csv:2:5"},
    {"no_source", "achievements", "001.txt:18", "",
     "achievements.csv, line 2, column 6 (source): \"\" is empty; it must be filled in.",
     "achievements.csv:2:6"},
    {"space_at_the_end", "achievements", "A film", "A film ",
     "achievements.csv, line 2, column 5 (label): \"A film \" starts or ends with a space; take it out.",
     "achievements.csv:2:5"},
    {"choice", "headlines", "cover", "front",
     "headlines.csv, line 2, column 2 (level): \"front\" must be one of: cover, theme.", "headlines.csv:2:2"},
    {"colour", "legend", "▲,red,", "▲,scarlet,",
     "legend.csv, line 4, column 7 (colour): \"scarlet\" must be one of: blue, green, yellow, amber, red, "
     "grey, purple.",
     "legend.csv:4:7"},
    {"sign", "indicators", ",-,", ",minus,",
     "indicators.csv, line 2, column 6 (sign): \"minus\" must be one of: +, -.", "indicators.csv:2:6"},
    {"pillar_of_no_plan", "risks", ",2,Engagement", ",7,Engagement",
     "risks.csv, line 2, column 2 (pillar_no): \"7\" is not a pillar of \"Plan 2017-2021\".",
     "risks.csv:2:2"},
    {"title_of_another_pillar", "commitments", "2,Working Together,Engagement",
     "2,Protecting People,Engagement",
     "commitments.csv, line 4, column 6 (pillar): \"Protecting People\" is not the title of pillar 2 of "
     "\"Plan 2017-2021\", which is \"Working Together\".",
     "commitments.csv:4:6"},
    {"theme_without_a_page", "risks", "Engagement", "Diversion",
     "risks.csv, line 2, column 3 (theme): \"Diversion\" is not a page of Q1 2019/20: theme_pages.csv does "
     "not name it.",
     "risks.csv:2:3"},
    {"theme_on_no_page", "themes", "1,Engagement", "1,Diversion",
     "themes.csv, line 3, column 5 (theme): \"Diversion\" stands on no page: theme_pages.csv does not name "
     "it for Q1 2019/20.",
     "themes.csv:3:5"},
    {"theme_number_twice", "themes", "Q1 2019/20,2,Working Together,1,Engagement",
     "Q1 2019/20,1,Protecting People,1,Engagement",
     "themes.csv, line 3, column 4 (theme_no): \"1\" is a theme given twice; it is on line 2 too.",
     "themes.csv:3:4"},
    {"number_twice", "commitments", ",86,", ",9,",
     "commitments.csv, line 4, column 2 (commitment_no): \"9\" is a number given twice; it is on line 2 too.",
     "commitments.csv:4:2"},
    {"parent_that_is_missing", "commitments", "Homelessness Forum,9,", "Homelessness Forum,8,",
     "commitments.csv, line 3, column 4 (parent_no): \"8\" is not the number of a commitment of the same "
     "period.",
     "commitments.csv:3:4"},
    {"status_not_in_the_legend", "commitments", "Completed", "Finished",
     "commitments.csv, line 2, column 11 (rag): \"Finished\" is not in the body's legend of that time "
     "(legend.csv).",
     "commitments.csv:2:11"},
    {"period_without_pages", "achievements", "Q1 2019/20", "Q2 2019/20",
     "achievements.csv, line 2, column 1 (period): \"Q2 2019/20\" has no themes: theme_pages.csv names no "
     "page for it.",
     "achievements.csv:2:1"},
};
void PrintTo(const BadCell& bad, std::ostream* out) { *out << bad.file << ": " << bad.is; }
INSTANTIATE_TEST_SUITE_P(EachRule, ImportCells, testing::ValuesIn(bad_cells),
                         [](const auto& test) { return test.param.name; });

TEST_P(ImportRefusals, a_pillar_given_twice) {
  auto texts = small_plan();
  texts["pillars"] += "Plan 2017-2021,1,Another,,,,,,001.txt:6\n";
  EXPECT_THAT(
      sentences(refusals(texts)),
      ElementsAre(
          "pillars.csv, line 4, column 2 (pillar_no): \"1\" is a pillar given twice; it is on line 2 too."));
}

TEST_P(ImportRefusals, a_paper_given_twice) {
  auto texts = small_plan();
  texts["papers"] += "001.txt,The same again,\n";
  EXPECT_THAT(
      sentences(refusals(texts)),
      ElementsAre(
          "papers.csv, line 3, column 1 (paper): \"001.txt\" is a paper given twice; it is on line 2 too."));
}

TEST_P(ImportRefusals, a_wrong_heading) {
  EXPECT_THAT(sentences(refusals(small_plan_with("risks", "label", "words"))),
              ElementsAre("risks.csv, line 1, column 5: the heading must be \"label\"; found \"words\"."));
}

TEST_P(ImportRefusals, a_missing_column_names_every_heading_that_moved) {
  auto texts = small_plan();
  texts["risks"] = "period,pillar_no,theme,order,label,value,unit\nQ1 2019/20,2,Engagement,1,A gap,3,posts\n";
  EXPECT_THAT(sentences(refusals(texts)),
              ElementsAre("risks.csv, line 1, column 8: the heading must be \"source\"; found nothing."));
}

TEST_P(ImportRefusals, a_column_too_many) {
  auto texts = small_plan();
  texts["risks"] =
      "period,pillar_no,theme,order,label,value,unit,source,colour\nQ1 2019/20,2,Engagement,1,A "
      "gap,3,posts,001.txt:19,red\n";
  EXPECT_THAT(sentences(refusals(texts)), ElementsAre("risks.csv, line 1, column 9: the heading \"colour\" "
                                                      "is not known. Take the column out or correct its "
                                                      "heading."));
}

TEST_P(ImportRefusals, a_row_that_is_too_short) {
  auto texts = small_plan();
  texts["risks"] += "Q1 2019/20,2,Engagement\n";
  const auto refused = refusals(texts);
  ASSERT_THAT(refused, SizeIs(1));
  EXPECT_THAT(refused[0].sentence, HasSubstr("risks.csv, line 3"));
}

TEST_P(ImportRefusals, problems_of_several_files_are_all_shown) {
  auto texts = small_plan_with("risks", "A gap", "");
  texts["achievements"] = "period,pillar_no,theme,order,label,source\nQ9 2019/20,x,,1,A film,001.txt:18\n";
  EXPECT_THAT(sentences(refusals(texts)), SizeIs(4));
}

TEST_P(ImportRefusals, problems_of_one_row_are_all_shown) {
  const auto refused =
      refusals(small_plan_with("commitments", "86,Knife crime awareness,,2,Working Together,Engagement,,,,,",
                               "9,Knife crime awareness,7,5,Working Apart,Diversion,,,,Late,"));
  ASSERT_THAT(refused, SizeIs(5));
  for (const auto& refusal : refused) EXPECT_THAT(refusal.sentence, HasSubstr("commitments.csv, line 4"));
}

TEST_P(ImportRefusals, problems_of_shape_stop_at_a_hundred) {
  auto texts = small_plan();
  for (int row = 0; row < 300; ++row) texts["risks"] += "Q1 2019/20,2,Engagement,x,A gap,,,001.txt:19\n";
  EXPECT_THAT(refusals(texts), SizeIs(100));
}

TEST_P(ImportRefusals, problems_between_files_stop_at_a_hundred) {
  auto texts = small_plan();
  for (int row = 0; row < 300; ++row) texts["risks"] += "Q1 2019/20,2,Diversion,1,A gap,,,001.txt:19\n";
  EXPECT_THAT(refusals(texts), SizeIs(100));
}

TEST_P(ImportRefusals, a_period_that_is_in_the_record_already) {
  PlanRecord record(GetParam());
  ASSERT_TRUE(record.bring_in(small_plan()));
  Texts again;
  for (const char* file : {"theme_pages", "themes", "commitments"}) again[file] = small_plan().at(file);
  const auto refused = refusals(again, record);
  ASSERT_THAT(refused, SizeIs(1));
  EXPECT_EQ(refused[0].sentence,
            "theme_pages.csv, line 2, column 1 (period): \"Q1 2019/20\" is in the record already. An import "
            "adds periods; a "
            "published period is corrected by a new edition.");
}

TEST_P(ImportRefusals, a_first_import_without_a_plan) {
  Texts texts;
  for (const char* file : {"theme_pages", "themes"}) texts[file] = small_plan().at(file);
  EXPECT_THAT(
      sentences(refusals(texts)),
      ElementsAre(
          "The record has no plan yet: the first import needs pillars.csv (and plans.csv for the term)."));
}

class ImportFolder : public testing::Test {
 protected:
  void write(const std::string& name, const std::string& bytes) {
    std::ofstream(folder_.path() / name) << bytes;
  }
  Refusals read() {
    const auto files = read_import(folder_.path().string());
    return files ? Refusals{} : files.refusals();
  }
  std::string where() const { return folder_.path().string(); }

 private:
  support::Folder folder_;
};

constexpr const char* known =
    "The files are: papers, glossary, plans, legend, pillars, theme_pages, themes, commitments, indicators, "
    "headlines, "
    "achievements, "
    "risks, commissioning_spend_by_theme, plan_commitments, plan_figures, plan_refresh, engagement.";

TEST_F(ImportFolder, with_a_file_nobody_knows) {
  write("risks.csv", small_plan().at("risks"));
  write("budget.csv", "a,b\n1,2\n");
  EXPECT_THAT(sentences(read()), ElementsAre(std::string("budget.csv is not a file of an import. ") + known));
}

TEST_F(ImportFolder, without_files) {
  write("notes.txt", "nothing to see");
  const auto refused = sentences(read());
  ASSERT_THAT(refused, SizeIs(1));
  EXPECT_THAT(refused[0], testing::StartsWith(where() + " holds no .csv file."));
}

TEST_F(ImportFolder, with_a_file_that_is_not_text) {
  write("risks.csv", std::string("period\xff\xfe,theme\n", 15));
  EXPECT_THAT(sentences(read()), Contains(HasSubstr("risks.csv, line 1")));
}

TEST_F(ImportFolder, all_broken_files_are_named_at_once) {
  write("budget.csv", "a\n");
  write("risks.csv", "a,b\n1,\"2\n");
  write("headlines.csv", "a,b\n1\n");
  EXPECT_THAT(read(), SizeIs(3));
}

TEST_F(ImportFolder, a_path_that_is_neither_folder_nor_workbook) {
  EXPECT_THAT(sentences(read_import("/nowhere/at/all").refusals()),
              ElementsAre("/nowhere/at/all is neither a folder of .csv files nor an .xlsx or .ods file."));
  EXPECT_THAT(read_import("/nowhere/at/all.xlsx").refusals(), SizeIs(1));
}

}  // namespace
}  // namespace reeve::plan
