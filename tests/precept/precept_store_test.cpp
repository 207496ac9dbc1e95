// A precept in the record, from the draft to what became of the panel's support.
#include "precept/precept_store.hpp"

#include <gmock/gmock.h>

#include "precept/letters.hpp"
#include "precept/precept_record.hpp"
#include "precept/timeline_file.hpp"
#include "storage/verify.hpp"

namespace reeve::precept {
namespace {

using money::Money;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

calendar::Date day(std::string_view iso) { return calendar::parse_date(iso).value(); }

class Precepts : public support::RecordTest {
 protected:
  Precepts() : RecordTest(body_schema(), "panel_clerk", "2026-02-20") {}

  void begin() override {
    ASSERT_TRUE(act([](auto& work) { return open_precept(work, 2026); }));
    ASSERT_TRUE(act([&](auto& work) { return name_members(work, precept(), seats()); }));
  }
  Precept precept() { return find_precept(*session, 2026).value(); }
  Outcome<Done> step(const Event& event) {
    return act([&](auto& work) { return take(work, precept(), event); });
  }
  static Event draft() {
    return {.what = What::drafted,
            .increase = Money::pounds(11),
            .band_d_before = Money::pence(28'623),
            .flexibility = Money::pounds(15),
            .words = "Costs rise.",
            .consultation = {1'000, 640, "Asked online."},
            .authorities = {{"County Council", 30'000'000}}};
  }
  static std::vector<std::string> seats() {
    std::vector<std::string> named;
    for (const auto& vote : votes(0, 12)) named.push_back(vote.seat);
    return named;
  }
  static std::vector<MemberVote> votes(int veto, int all) {
    std::vector<MemberVote> cast;
    for (int at = 0; at < all; ++at)
      cast.push_back({"Member " + std::to_string(at + 1), at < veto ? Vote::veto : Vote::absent});
    return cast;
  }
  void notify() {
    ASSERT_TRUE(step(draft()));
    ASSERT_TRUE(step({.what = What::notified, .day = day("2026-01-30")}));
  }
  Outcome<Done> veto(int for_it, std::string_view on = "2026-02-04") {
    return step({.what = What::reported,
                 .day = day(on),
                 .verdict = Verdict::too_low,
                 .words = "Neighbourhood policing needs more.",
                 .votes = votes(for_it, 12)});
  }
};
REEVE_ON_BOTH_ENGINES(Precepts);

TEST_P(Precepts, The_veto_of_february_2026_as_too_low_and_its_answer) {
  notify();
  ASSERT_TRUE(veto(9));
  EXPECT_EQ(next_step(precept()), What::revised);
  const auto lower = step({.what = What::revised, .day = day("2026-02-10"), .increase = Money::pounds(10)});
  ASSERT_FALSE(lower);
  EXPECT_THAT(lower.refusal().sentence, HasSubstr("must be higher"));
  EXPECT_EQ(lower.refusal().field, "increase");
  ASSERT_TRUE(step({.what = What::revised, .day = day("2026-02-10"), .increase = Money::pounds(15)}));
  const auto early =
      step({.what = What::issued, .day = day("2026-02-12"), .increase = Money::pounds(15), .words = "x"});
  EXPECT_FALSE(early) << "the panel's second report comes first";
  ASSERT_TRUE(step({.what = What::reported_again, .day = day("2026-02-17"), .verdict = Verdict::accepted}));
  const auto other =
      step({.what = What::issued, .day = day("2026-02-18"), .increase = Money::pounds(14), .words = "x"});
  ASSERT_FALSE(other);
  EXPECT_THAT(other.refusal().sentence, HasSubstr("It was revised to £15"));
  ASSERT_TRUE(step(
      {.what = What::issued, .day = day("2026-02-18"), .increase = Money::pounds(15), .words = "Agreed."}));
  EXPECT_FALSE(next_step(precept()));
  EXPECT_EQ(money::in_pounds(precept().band_d().value()), "£301.23");
  EXPECT_THAT(precept().last(What::reported)->votes, SizeIs(12));
  EXPECT_THAT(storage::verify(*session, record->schema()).findings, IsEmpty());
}

TEST_P(Precepts, Seven_of_twelve_are_no_veto_and_eight_may_not_be_called_support) {
  notify();
  const auto seven = veto(7);
  ASSERT_FALSE(seven);
  EXPECT_THAT(seven.refusal().sentence,
              HasSubstr("7 of 12 members voted for a veto (7 were present); it takes 8."));
  EXPECT_EQ(seven.refusal().field, "verdict");
  const auto called_support = step({.what = What::reported,
                                    .day = day("2026-02-04"),
                                    .verdict = Verdict::supported,
                                    .votes = votes(8, 12)});
  EXPECT_FALSE(called_support);
  EXPECT_FALSE(
      step({.what = What::reported, .day = day("2026-02-04"), .verdict = Verdict::too_high, .words = "x"}))
      << "a veto needs the votes";
}

TEST_P(Precepts, A_late_report_loses_the_veto_and_the_proposal_may_be_issued) {
  notify();
  ASSERT_TRUE(veto(12, "2026-02-09"));
  EXPECT_EQ(next_step(precept()), What::issued);
  const auto revised = step({.what = What::revised, .day = day("2026-02-10"), .increase = Money::pounds(15)});
  ASSERT_FALSE(revised);
  EXPECT_THAT(revised.refusal().sentence, HasSubstr("falls away"));
  EXPECT_TRUE(step(
      {.what = What::issued, .day = day("2026-02-12"), .increase = Money::pounds(11), .words = "Heard."}));
}

TEST_P(Precepts, Without_a_report_it_is_issued_only_after_the_panels_day) {
  notify();
  now = support::noon("2026-02-08");
  EXPECT_FALSE(step({.what = What::issued, .day = day("2026-02-08"), .increase = Money::pounds(11)}));
  now = support::noon("2026-02-09");
  EXPECT_TRUE(step({.what = What::issued, .day = day("2026-02-09"), .increase = Money::pounds(11)}));
}

TEST_P(Precepts, Nothing_is_issued_before_the_panel_was_notified_nor_twice) {
  const Event issue{.what = What::issued, .day = day("2026-02-12"), .increase = Money::pounds(11)};
  EXPECT_FALSE(step(issue)) << "nothing is drafted";
  ASSERT_TRUE(step(draft()));
  EXPECT_FALSE(step(issue)) << "the panel knows nothing of it";
  ASSERT_TRUE(step({.what = What::notified, .day = day("2026-01-30")}));
  const auto early = step({.what = What::issued, .day = day("2026-02-03"), .increase = Money::pounds(11)});
  ASSERT_FALSE(early) << "the panel had until the 8th";
  EXPECT_EQ(early.refusal().field, "day");
  ASSERT_TRUE(step(issue));
  EXPECT_FALSE(step(issue));
}

TEST_P(Precepts, Another_amount_needs_a_report_that_recommends_it_and_keeps_to_the_side_of_the_veto) {
  notify();
  EXPECT_FALSE(step({.what = What::issued,
                     .day = day("2026-02-12"),
                     .increase = Money::pounds(12),
                     .verdict = Verdict::as_recommended}));
  ASSERT_TRUE(veto(9));
  ASSERT_TRUE(step({.what = What::revised, .day = day("2026-02-10"), .increase = Money::pounds(15)}));
  ASSERT_TRUE(step({.what = What::reported_again,
                    .day = day("2026-02-17"),
                    .verdict = Verdict::rejected,
                    .words = "Less."}));
  const auto issue = [&](long long pounds) {
    return step({.what = What::issued,
                 .day = day("2026-02-18"),
                 .increase = Money::pounds(pounds),
                 .verdict = Verdict::as_recommended,
                 .words = "As recommended."});
  };
  EXPECT_FALSE(issue(11)) << "as too low asks for more than the proposal";
  EXPECT_TRUE(issue(14));
}

TEST_P(Precepts, A_day_of_another_year_is_questioned) {
  ASSERT_TRUE(step(draft()));
  const auto refused = step({.what = What::notified, .day = day("2025-01-30")});
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.refusal().sentence, HasSubstr("Check the year."));
}

TEST_P(Precepts, A_veto_that_fell_away_is_said_to_have_no_effect) {
  notify();
  ASSERT_TRUE(veto(12, "2026-02-09"));
  EXPECT_EQ(verdict_in_words(precept()), "Voted to veto it, too late: the veto has no effect");
}

TEST_P(Precepts, A_letter_holds_what_was_asked_for_when_it_was_sent_and_a_paper_has_none) {
  notify();
  ASSERT_TRUE(step({.what = What::reported, .day = day("2026-02-04"), .verdict = Verdict::supported}));
  ASSERT_TRUE(act([&](auto& work) { return ask(work, precept(), "Areas of focus", "Rural crime", ""); }));
  ASSERT_TRUE(step(
      {.what = What::issued, .day = day("2026-02-12"), .increase = Money::pounds(11), .words = "Thanks."}));
  ASSERT_TRUE(act([&](auto& work) { return ask(work, precept(), "Areas of focus", "Marine crime", ""); }));
  const auto one = precept();
  const auto letter = in_plain_text(letter_of(one, *one.last(What::reported), "The Commissioner"));
  EXPECT_THAT(letter, HasSubstr("- Rural crime"));
  EXPECT_THAT(letter, testing::Not(HasSubstr("Marine crime"))) << "it was added after the letter";
  EXPECT_TRUE(has_letter(*one.last(What::reported)));
  EXPECT_FALSE(has_letter({.what = What::reported, .source = "paper.txt:12"}));
}

TEST_P(Precepts, Votes_are_those_of_the_members_who_are_named) {
  notify();
  const auto eight_of_eight = step({.what = What::reported,
                                    .day = day("2026-02-04"),
                                    .verdict = Verdict::too_low,
                                    .words = "More.",
                                    .votes = votes(8, 8)});
  ASSERT_FALSE(eight_of_eight);
  EXPECT_THAT(eight_of_eight.refusal().sentence,
              HasSubstr("The votes are those of the members who are named"));
  auto undated =
      Event{.what = What::reported, .verdict = Verdict::too_low, .words = "More.", .votes = votes(9, 12)};
  EXPECT_EQ(step(undated).refusal().field, "day") << "a veto must be known to be in time";
}

TEST_P(Precepts, A_years_list_shows_only_what_was_published_of_it) {
  notify();
  const auto published = calendar::iso(now.instant);
  ASSERT_TRUE(veto(9));
  const auto then = precepts_as_at(*session, {{2026, published}});
  ASSERT_THAT(then, SizeIs(1));
  EXPECT_FALSE(then.front().last(What::reported));
  EXPECT_TRUE(then.front().last(What::notified));
  EXPECT_THAT(precepts_as_at(*session, {}), IsEmpty());
}

TEST_P(Precepts, Large_amounts_are_kept_alike_on_both_engines) {
  auto large = draft();
  large.authorities = {{"A county", 900'000'000}};
  large.consultation = {3'000'000'000, 1, ""};
  ASSERT_TRUE(step(large));
  EXPECT_EQ(precept().last(What::drafted)->authorities.front().tax_base, 900'000'000);
  EXPECT_EQ(precept().last(What::drafted)->consultation.responses, 3'000'000'000);
  large.band_d_before = Money::pounds(90'000'000);
  EXPECT_EQ(step(large).refusal().field, "band_d_before");
}

TEST_P(Precepts, A_draft_changes_until_the_panel_is_notified) {
  ASSERT_TRUE(step(draft()));
  auto other = draft();
  other.increase = Money::pounds(12);
  ASSERT_TRUE(step(other));
  EXPECT_THAT(precept().events, SizeIs(1)) << "the draft that counts";
  EXPECT_EQ(precept().proposed(), Money::pounds(12));
  EXPECT_THAT(precept().last(What::drafted)->authorities, SizeIs(1));
  ASSERT_TRUE(step({.what = What::notified, .day = day("2026-01-30")}));
  EXPECT_FALSE(step(draft()));
}

TEST_P(Precepts, A_step_recorded_wrongly_is_taken_back_with_a_reason) {
  notify();
  ASSERT_TRUE(veto(9));
  EXPECT_FALSE(act([&](auto& work) { return take_back(work, precept(), " "); }));
  const auto taken =
      act([&](auto& work) { return take_back(work, precept(), "The vote was for another motion."); });
  ASSERT_TRUE(taken);
  EXPECT_EQ(*taken, What::reported);
  EXPECT_EQ(next_step(precept()), What::reported);
  EXPECT_TRUE(step({.what = What::reported, .day = day("2026-02-04"), .verdict = Verdict::supported}));
}

TEST_P(Precepts, Days_stand_in_their_order_and_not_in_the_future) {
  ASSERT_TRUE(step(draft()));
  const auto future = step({.what = What::notified, .day = day("2026-02-21")});
  ASSERT_FALSE(future);
  EXPECT_EQ(future.refusal().field, "day");
  ASSERT_TRUE(step({.what = What::notified, .day = day("2026-01-30")}));
  EXPECT_FALSE(step({.what = What::reported, .day = day("2026-01-29"), .verdict = Verdict::supported}));
}

TEST_P(Precepts, Every_problem_of_a_draft_is_said_at_once_by_field) {
  const auto refused = step({.what = What::drafted,
                             .flexibility = Money::pounds(2'000),
                             .consultation = {10, 11, ""},
                             .authorities = {{"A", 100}, {"a", 100}}});
  ASSERT_FALSE(refused);
  std::vector<std::string> fields;
  for (const auto& refusal : refused.refusals()) fields.push_back(refusal.field);
  EXPECT_THAT(fields, ElementsAre("increase", "flexibility", "in_favour", "band_d_before", "authorities"));
}

TEST_P(Precepts, What_the_panel_asked_for_is_followed_to_its_end) {
  notify();
  EXPECT_FALSE(act([&](auto& work) { return ask(work, precept(), "Areas of focus", "Rural crime", ""); }))
      << "it stands in the report";
  ASSERT_TRUE(step({.what = What::reported, .day = day("2026-02-04"), .verdict = Verdict::supported}));
  ASSERT_TRUE(act([&](auto& work) { return ask(work, precept(), "Areas of focus", "Rural crime", ""); }));
  ASSERT_TRUE(act([&](auto& work) { return ask(work, precept(), "Areas of focus", "Marine crime", ""); }));
  const auto rural = precept().conditions.front();
  EXPECT_EQ(rural.stands(), "Nothing reported yet");
  ASSERT_TRUE(act(
      [&](auto& work) { return tell(work, rural, {.day = day("2026-02-10"), .words = "Two officers."}); }));
  ASSERT_TRUE(act([&](auto& work) {
    return tell(work, rural, {.day = day("2026-02-19"), .standing = Standing::kept, .words = "In place."});
  }));
  EXPECT_EQ(precept().conditions[0].stands(), "Kept");
  EXPECT_THAT(precept().conditions[0].progress, SizeIs(2));
  EXPECT_EQ(precept().conditions[1].number, 2);
}

TEST_P(Precepts, A_file_brings_what_the_record_has_not_and_each_office_its_own) {
  const auto file = [](std::string_view more) {
    return read_timeline("p.toml",
                         "year = 2026\nproposed = \"11\"\nnotified = \"2026-01-30\"\n" + std::string(more))
        .value();
  };
  const auto everything = [](std::string_view) { return std::string("panel_clerk"); };
  const auto no_panel = [](std::string_view act) {
    return std::string(act == "precept.report" ? "" : "chief_finance_officer");
  };
  const std::string reported =
      "reported = \"2026-02-04\"\nverdict = \"supported\"\n[[condition]]\nheading = \"Focus\"\nsays = "
      "\"Cadets\"\n";
  const auto first = act([&](auto& work) { return keep(work, file(reported), no_panel); });
  ASSERT_TRUE(first);
  EXPECT_THAT(first->said,
              ElementsAre("Proposal drafted.", "Proposal notified to the panel, 30 January 2026."));
  EXPECT_THAT(first->left, ElementsAre("Report of the panel", "Focus: Cadets"));
  const auto second = act([&](auto& work) { return keep(work, file(reported), everything); });
  ASSERT_TRUE(second);
  EXPECT_THAT(second->said, ElementsAre("Report of the panel, 4 February 2026.", "Focus: Cadets."));
  EXPECT_THAT(act([&](auto& work) { return keep(work, file(reported), everything); })->said, IsEmpty());
  const auto otherwise = act([&](auto& work) {
    return keep(work, file("reported = \"2026-02-05\"\nverdict = \"supported\"\n"), everything);
  });
  ASSERT_FALSE(otherwise);
  EXPECT_THAT(otherwise.refusal().sentence, HasSubstr("the record says otherwise"));
}

TEST_P(Precepts, Letters_take_their_dates_and_amounts_from_the_record) {
  notify();
  const auto notification =
      in_plain_text(letter_of(precept(), *precept().last(What::notified), "The Commissioner"));
  EXPECT_THAT(notification,
              HasSubstr("adds £11 a year to Band D. Band D would go from £286.23 to £297.23 a year."));
  EXPECT_THAT(notification, HasSubstr("640 of 1,000 responses were in favour (64.0%)."));
  EXPECT_THAT(notification, HasSubstr("by Sunday 8 February 2026"));
  ASSERT_TRUE(veto(9));
  const auto report =
      in_plain_text(letter_of(precept(), *precept().last(What::reported), "The Commissioner"));
  EXPECT_THAT(report, HasSubstr("vetoes the proposed precept as too low"));
  EXPECT_THAT(report, HasSubstr("9 of 12 members voted for a veto"));
  EXPECT_THAT(report, HasSubstr("higher than the proposal, by Sunday 15 February 2026"));
}

}  // namespace
}  // namespace reeve::precept
