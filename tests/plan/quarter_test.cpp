// The rules of a quarter, without a database.
#include "plan/quarter.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plan/quarter_office.hpp"

namespace reeve::plan {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

std::string no(const Outcome<Done>& outcome) { return outcome ? "" : outcome.refusal().sentence; }

Period in_state(const std::string& state) {
  auto period = office_report().period;
  period.state = state;
  return period;
}

struct State {
  const char* state;
  const char* words;
  const char* update;  // the refusal, empty when allowed
  const char* publish;
};

class QuarterState : public testing::TestWithParam<State> {};

TEST_P(QuarterState, allows_or_refuses_each_act_with_its_sentence) {
  const auto& [state, words, update, publish] = GetParam();
  const auto period = in_state(state);
  auto report = office_report();
  report.period = period;
  EXPECT_EQ(state_words(state), words);
  EXPECT_EQ(can_be_updated(period), std::string(update).empty());
  EXPECT_EQ(no(may_update(period)), update);
  EXPECT_EQ(no(may_certify(report, report.pages[0])), update);
  EXPECT_EQ(no(may_sign_off(report)), update);
  EXPECT_EQ(no(may_publish(period)), publish);
}

INSTANTIATE_TEST_SUITE_P(
    Every, QuarterState,
    testing::Values(
        State{
            "imported", "Brought in, not published",
            "Q2 2019/20 was brought in from printed papers. Publish it, then open a correction to change it.",
            ""},
        State{"opened", "Open for updates", "", "Q2 2019/20 must be signed off before it is published."},
        State{"reopened", "Open again for updates", "",
              "Q2 2019/20 must be signed off before it is published."},
        State{"signed_off", "Signed off", "Q2 2019/20 is signed off. Open it again before changing it.", ""},
        State{"published", "Published", "Q2 2019/20 is published. Open a correction to change it.",
              "Q2 2019/20 is published already. Open a correction to change it."},
        State{"correction_opened", "Published; a correction is being made", "",
              "Q2 2019/20 must be signed off before it is published."}),
    [](const auto& test) { return test.param.state; });

TEST(Quarter, a_page_is_certified_when_everything_on_it_has_been_said) {
  auto report = office_report();
  report.certifications.clear();
  EXPECT_TRUE(may_certify(report, report.pages[0]));
  report.commitments[0].now.reset();
  report.commitments[2].now.reset();
  report.indicators[0].now.reset();
  const auto refused = may_certify(report, report.pages[0]);
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.refusals(),
              ElementsAre(Refusal{"Give a status to commitment 9 first.", "certification", "commitments/9"},
                          Refusal{"Give a status to \"Rural crime team\" first.", "certification",
                                  "commitments/rural-crime-team"},
                          Refusal{"Give a value to Recorded Hate Crime first.", "certification",
                                  "indicators/indicator-hate"}));
  EXPECT_TRUE(may_certify(report, report.pages[1])) << "what is missing on one page does not hold up another";
}

TEST(Quarter, a_status_lost_in_the_source_need_not_be_given_to_certify) {
  auto report = office_report();
  report.commitments[0].now.reset();
  report.commitments[0].status_lost = true;
  EXPECT_TRUE(may_certify(report, report.pages[0]));
}

TEST(Quarter, sign_off_waits_for_every_theme) {
  auto report = office_report();
  EXPECT_TRUE(may_sign_off(report));
  report.certifications.erase(report.certifications.begin());
  auto refused = may_sign_off(report);
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.refusals(),
              ElementsAre(Refusal{"Vulnerability is not certified.", "sign-off", "themes/vulnerability"}));
  report.certifications.clear();
  EXPECT_THAT(may_sign_off(report).refusals(), SizeIs(2));
}

TEST(Quarter, a_worse_status_needs_a_reason) {
  const auto report = office_report();
  const auto& line = report.commitments[0];  // was In progress, and is
  const auto refused = check_status(report, line, {"red", "  "});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.refusals(),
            (Refusals{{"Say why the status got worse: it was \"In progress\" in Q1 2019/20.",
                       "a worse status needs a reason", "reason"}}));
  EXPECT_TRUE(check_status(report, line, {"red", "A post was lost."}));
  EXPECT_TRUE(check_status(report, line, {"yellow", ""})) << "the same needs none";
  EXPECT_TRUE(check_status(report, line, {"green", ""})) << "a better one needs none";
}

TEST(Quarter, a_status_worse_than_one_given_earlier_in_the_quarter_needs_a_reason) {
  auto report = office_report();
  report.commitments[0].now = Status{"legend-green", "", "", "", ""};
  EXPECT_EQ(check_status(report, report.commitments[0], {"yellow", ""}).refusal().sentence,
            "Say why the status got worse: it was \"Completed\" in Q2 2019/20.");
  EXPECT_TRUE(check_status(report, report.commitments[0], {"yellow", "It was counted too early."}));
}

TEST(Quarter, a_first_status_needs_no_reason) {
  auto report = office_report();
  report.commitments[1].now.reset();
  ASSERT_FALSE(report.commitments[1].last);
  EXPECT_EQ(check_status(report, report.commitments[1], {"red", ""}).value()->name, "Challenging");
}

TEST(Quarter, a_status_is_one_of_the_legend) {
  const auto report = office_report();
  EXPECT_EQ(check_status(report, report.commitments[1], {"", ""}).refusals(),
            (Refusals{{"Choose a status.", "the body's legend", "status"}}));
  EXPECT_FALSE(check_status(report, report.commitments[1], {"Completed", ""})) << "codes, not names";
}

TEST(Quarter, a_reason_has_at_most_two_thousand_characters) {
  const auto report = office_report();
  EXPECT_TRUE(check_status(report, report.commitments[1], {"green", std::string(2000, 'x')}));
  EXPECT_EQ(check_status(report, report.commitments[1], {"green", std::string(2001, 'x')}).refusal().sentence,
            "The reason may have at most 2,000 characters.");
}

struct Printed {
  const char* printed;
  const char* number;
};

TEST(Quarter, the_number_in_a_printed_figure) {
  for (const auto& [printed, number] : {Printed{"94%", "94"},
                                        {"+1.1%", "1.1"},
                                        {"-23.4%", "-23.4"},
                                        {"-12.7%*", "-12.7"},
                                        {"+2,850", "2850"},
                                        {"21,283", "21283"},
                                        {"2,422.8", "2422.8"},
                                        {"200+", "200"},
                                        {"5,500+", "5500"},
                                        {"2,000,000+", "2000000"},
                                        {"£1,673,169", "1673169"},
                                        {"0", "0"},
                                        {"71.0%", "71.0"},
                                        {"  8 ", "8"},
                                        {"£78", "78"},
                                        {"£-5", "-5"},
                                        {"GOOD", ""},
                                        {"TBC", ""},
                                        {"N/A", ""},
                                        {"£2.08M", ""},
                                        {"£78K", ""},
                                        {"£1M", ""},
                                        {"", ""},
                                        {"%", ""},
                                        {"+", ""},
                                        {"-", ""},
                                        {"£", ""},
                                        {"1.", ""},
                                        {".5", ""},
                                        {"1.2.3", ""},
                                        {"12 cases", ""},
                                        {"1-2", ""},
                                        {"–5", ""},
                                        {"1%2", ""},
                                        {",5", ""},
                                        {"1e5", ""}})
    EXPECT_EQ(number_in(printed), number) << printed;
}

TEST(Quarter, a_value_says_something_on_one_line) {
  EXPECT_TRUE(
      check_value({"+1.1%", "^", "YTD", "30 September 2019", "Q2 2018/19", "Two notes\nof two lines"}));
  EXPECT_TRUE(check_value({"TBC", "", "", "", "", ""}));
  EXPECT_EQ(check_value({" ", "", "", "", "", ""}).refusals(),
            (Refusals{{"Enter the value, or say that there is none: TBC or N/A.", "", "printed"}}));
  EXPECT_EQ(check_value({"1\n2", "", "", "", "", ""}).refusal(),
            (Refusal{"This may have at most 300 characters on one line.", "", "printed"}));
  const auto refused =
      check_value({"", "?", std::string(301, 'x'), "a\rb", std::string(301, 'x'), std::string(2001, 'x')});
  std::vector<std::string> fields;
  for (const auto& refusal : refused.refusals()) fields.push_back(refusal.field);
  EXPECT_THAT(fields, ElementsAre("printed", "basis", "as_at", "comparator", "mark", "note"));
}

TEST(Quarter, evidence_is_words_and_a_web_address) {
  EXPECT_TRUE(check_evidence("Minutes of the Panel", "https://www.dorset.example/minutes"));
  EXPECT_TRUE(check_evidence("Minutes", "HTTP://old.example"));
  for (const char* address : {"", "javascript:alert(1)", "www.dorset.example", "data:text/html,x",
                              "ftp://a.example", "https://a.example\r\nSet-Cookie: x", " https://a.example"})
    EXPECT_EQ(no(check_evidence("Minutes", address)), "Enter a web address that starts with https://")
        << address;
  EXPECT_EQ(no(check_evidence(" ", "https://a.example")), "Say in a few words what the link shows.");
  EXPECT_THAT(check_evidence("", "").refusals(), SizeIs(2));
}

TEST(Report, a_page_stands_by_the_legend_in_its_order) {
  auto report = office_report();
  report.commitments[1].now.reset();
  report.commitments[2].now.reset();
  report.commitments[2].status_lost = true;
  const auto standing = standing_of(report, "page-1");
  std::vector<std::pair<std::string, int>> counts;
  for (const auto& [entry, count] : standing.counts) counts.emplace_back(entry->name, count);
  EXPECT_THAT(counts, ElementsAre(std::pair("Completed", 0), std::pair("In progress", 1),
                                  std::pair("Challenging", 0)));
  EXPECT_EQ(standing.lost, 1);
  EXPECT_EQ(standing.not_yet, 1);
  EXPECT_EQ(standing_of(report, "page-1", true).not_yet, 2);
}

TEST(Report, worse_is_a_larger_position_and_nothing_else) {
  const auto report = office_report();
  const auto status = [](const char* id) { return Status{id, "", "", "", ""}; };
  EXPECT_TRUE(is_worse(report, status("legend-red"), status("legend-green")));
  EXPECT_FALSE(is_worse(report, status("legend-green"), status("legend-red")));
  EXPECT_FALSE(is_worse(report, status("legend-red"), status("legend-red")));
  EXPECT_FALSE(is_worse(report, status("legend-red"), status("of an older legend")));
}

TEST(DataQuality, nothing_is_asked_of_a_report_that_says_everything) {
  EXPECT_THAT(data_quality(office_report()), IsEmpty());
}

TEST(DataQuality, asks_what_a_careful_reader_would) {
  auto report = office_report();
  report.commitments[0].now = Status{"legend-red", "", "", "", ""};  // worse, without a reason
  report.commitments[1].now.reset();
  report.commitments[2].owner.clear();
  report.indicators[0].now.reset();  // had a value before: stale
  report.indicators[1].now->printed.clear();
  report.indicators[1].now->comparator.clear();
  report.indicators[1].wanted = "not_recorded";
  std::vector<std::string> asked;
  for (const auto& question : data_quality(report)) asked.push_back(question.rule + ": " + question.sentence);
  EXPECT_THAT(
      asked,
      ElementsAre("no_comparator: Facebook total reach does not say what it is compared with.",
                  "no_owner: \"Rural crime team\" has no owner.",
                  "no_reason: Commitment 9 got worse and no reason is given.",
                  "no_value: Facebook total reach is listed without a value.",
                  "no_wanted_direction: Facebook total reach does not say whether up or down is wanted.",
                  "not_updated: Commitment 86 has no status for Q2 2019/20.",
                  "stale: Recorded Hate Crime has no value for Q2 2019/20."));
}

TEST(DataQuality, a_question_leads_to_the_thing_it_is_about) {
  auto report = office_report();
  report.commitments[2].owner.clear();
  const auto questions = data_quality(report);
  ASSERT_THAT(questions, SizeIs(1));
  EXPECT_EQ(questions[0].address, "commitments/rural-crime-team");
  EXPECT_EQ(questions[0].page_id, "page-1");
}

TEST(DataQuality, a_status_lost_in_the_source_is_not_asked_for) {
  auto report = office_report();
  report.commitments[0].now.reset();
  report.commitments[0].status_lost = true;
  EXPECT_THAT(data_quality(report), IsEmpty());
}

}  // namespace
}  // namespace reeve::plan
