// What the public follows, made from two reports: commitment 86 through both, 9 only in the first, 186 only
// in the second.
#include "plan/tracker.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plan/quarter_office.hpp"

namespace reeve::plan {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Report earlier() {
  auto report = office_report();
  report.period = office_period("Q1 2019/20", "q1-2019-20", "2019-04-01", "published");
  report.before.reset();
  for (auto& line : report.commitments) line.last.reset();
  report.indicators[0].now->printed = "+1.1%";
  return report;
}

Report later() {
  auto report = office_report();
  report.period.state = "published";
  report.commitments.erase(report.commitments.begin());  // 9 is no longer listed
  report.commitments.insert(
      report.commitments.begin() + 1,
      office_commitment("186", "186", "Welcome at the front desk", "page-2", "legend-green"));
  auto& worse = report.commitments[0];
  worse.last = Status{"legend-green", "", "", "", ""};
  worse.now = Status{"legend-red", "A post was lost.", "", "", ""};
  report.commitments[2].last = Status{"legend-green", "", "", "", ""};
  report.indicators[1].last = report.indicators[1].now;
  return report;
}

Tracker two_quarters() { return make_tracker({later(), earlier()}); }

std::vector<std::string> slugs(const Tracker& tracker) {
  std::vector<std::string> all;
  for (const auto& commitment : tracker.commitments) all.push_back(commitment.slug);
  return all;
}

const TrackedCommitment& tracked(const Tracker& tracker, const std::string& slug) {
  for (const auto& commitment : tracker.commitments)
    if (commitment.slug == slug) return commitment;
  throw std::logic_error("no commitment " + slug);
}

TEST(Tracker, a_commitment_is_followed_through_every_period_the_latest_first) {
  const auto tracker = two_quarters();
  const auto& knives = tracked(tracker, "86");
  ASSERT_THAT(knives.moments, SizeIs(2));
  EXPECT_EQ(tracker.of(knives.moments[0].report).period.label, "Q2 2019/20");
  EXPECT_EQ(tracker.of(knives.moments[1].report).period.label, "Q1 2019/20");
  EXPECT_EQ(knives.latest().now->reason, "A post was lost.");
  EXPECT_EQ(knives.pillar->title, "Protecting People");
  EXPECT_THAT(tracked(tracker, "9").moments, SizeIs(1));
}

TEST(Tracker, the_unnumbered_come_last) {
  EXPECT_THAT(slugs(two_quarters()).back(), "rural-crime-team");
  EXPECT_THAT(slugs(two_quarters()), SizeIs(4));
}

TEST(Tracker,
     numbers_are_in_order_also_when_a_number_is_in_an_older_report_only) {  // see open_defects_test
  EXPECT_THAT(slugs(two_quarters()), ElementsAre("9", "86", "186", "rural-crime-team"));
}

TEST(Tracker, an_indicator_on_two_pages_has_one_moment_with_both) {
  auto report = later();
  auto again = report.indicators[0];
  again.page_id = "page-2";
  report.indicators.push_back(again);
  const auto tracker = make_tracker({report, earlier()});
  ASSERT_THAT(tracker.indicators, SizeIs(2));
  ASSERT_THAT(tracker.indicators[0].moments, SizeIs(2));
  std::vector<std::string> pages;
  for (const auto* page : tracker.indicators[0].moments[0].pages) pages.push_back(page->title);
  EXPECT_THAT(pages, ElementsAre("Vulnerability", "Engagement"));
}

TEST(Tracker, what_changed_is_said_once_with_before_after_and_reason) {
  const auto tracker = two_quarters();
  std::vector<std::string> said;
  for (const auto& note : changes(tracker))
    said.push_back(note.kind + " | " + note.title + " | " + note.before + " > " + note.after + " | " +
                   note.reason + (note.worse ? " | worse" : ""));
  EXPECT_THAT(
      said,
      ElementsAre(
          "status | 86 Proactive knife crime awareness | Completed > Challenging | A post was lost. | worse",
          "status | 186 Welcome at the front desk |  > Completed | ",
          "indicator | Recorded Hate Crime | +1.1% > -23.4% | ",
          "added | 186 Welcome at the front desk |  >  | ",
          "no_longer_listed | 9 Problem Solving Forum |  >  | "));
}

TEST(Tracker, a_change_leads_to_the_page_of_the_thing) {
  const auto tracker = two_quarters();
  const auto notes = changes(tracker);
  EXPECT_EQ(notes[0].address, "commitments/86.html");
  EXPECT_EQ(notes[2].address, "indicators/indicator-hate.html");
}

TEST(Tracker, the_first_report_has_nothing_to_compare_with) {
  EXPECT_THAT(changes(make_tracker({earlier()})), IsEmpty());
}

TEST(Tracker, a_status_that_was_lost_is_not_called_undecided) {
  auto report = earlier();
  report.commitments[0].now.reset();
  report.commitments[0].status_lost = true;
  report.commitments[1].now.reset();
  const auto rows = listed(make_tracker({report}));
  EXPECT_EQ(rows[0].status, "Not recorded in the source");
  EXPECT_EQ(rows[0].status_code, "");
  EXPECT_EQ(rows[1].status, "Not decided");
  EXPECT_EQ(rows[2].status, "Completed");
  EXPECT_EQ(rows[2].status_code, "green");
}

class Search : public testing::Test {
 protected:
  std::vector<std::string> found(const CommitmentFilter& filter) const {
    std::vector<std::string> slugs_found;
    for (const auto* row : matching(rows, filter)) slugs_found.push_back(row->slug);
    std::sort(slugs_found.begin(), slugs_found.end());
    return slugs_found;
  }
  std::vector<std::string> found(const std::string& query) const {
    return found(CommitmentFilter{query, "", ""});
  }

  std::vector<ListedCommitment> rows = listed(two_quarters());
};

TEST_F(Search, a_number_is_found_whole) {
  EXPECT_THAT(found("86"), ElementsAre("86"));
  EXPECT_THAT(found("186"), ElementsAre("186"));
  EXPECT_THAT(found("8"), IsEmpty());
}

TEST_F(Search, words_are_found_by_their_beginning_whatever_their_case) {
  EXPECT_THAT(found("kni"), ElementsAre("86"));
  EXPECT_THAT(found("KNIFE aware"), ElementsAre("86"));
  EXPECT_THAT(found("nife"), IsEmpty());
  EXPECT_THAT(found("aware  knife"), ElementsAre("86")) << "in any order, with any spaces";
}

TEST_F(Search, every_word_must_be_there) { EXPECT_THAT(found("knife forum"), IsEmpty()); }

TEST_F(Search, themes_pillars_and_statuses_are_searched_too) {
  EXPECT_THAT(found("engagement"), ElementsAre("186"));
  EXPECT_THAT(found("protecting"), ElementsAre("86", "9", "rural-crime-team"));
  EXPECT_THAT(found("challenging"), ElementsAre("86"));
}

TEST_F(Search, nothing_asked_finds_everything) { EXPECT_THAT(found(""), SizeIs(4)); }

TEST_F(Search, by_pillar_and_by_status) {
  EXPECT_THAT(found({"", "2", ""}), ElementsAre("186"));
  EXPECT_THAT(found({"", "", "green"}), ElementsAre("186", "rural-crime-team"));
  EXPECT_THAT(found({"", "1", "red"}), ElementsAre("86"));
  EXPECT_THAT(found({"", "7", ""}), IsEmpty());
  EXPECT_THAT(found({"", "", "none"}), IsEmpty());
}

TEST_F(Search, without_a_status_finds_lost_and_undecided) {
  auto report = earlier();
  report.commitments[0].now.reset();
  rows = listed(make_tracker({report}));
  EXPECT_THAT(found({"", "", "none"}), ElementsAre("9"));
}

TEST_F(Search, a_lettered_number) {
  auto report = earlier();
  report.commitments[0].number = "9(a)";
  rows = listed(make_tracker({report}));
  EXPECT_THAT(found("9(a)"), ElementsAre("9"));
}

}  // namespace
}  // namespace reeve::plan
