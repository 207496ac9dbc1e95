// A quarter from its opening to its correction, on both engines.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "plan/plan_record.hpp"
#include "plan/small_plan.hpp"

namespace reeve::plan {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

class QuarterStore : public support::EachEngine {
 protected:
  void SetUp() override {
    EachEngine::SetUp();
    if (IsSkipped() || HasFailure()) return;
    held = std::make_unique<PlanRecord>(GetParam());
    const auto summary = held->bring_in(small_plan());
    if (!summary) throw std::runtime_error(summary.refusal().sentence);
  }

  Outcome<std::string> open(Quarter quarter, std::optional<calendar::Date> due = std::nullopt) {
    return held->act([&](auto& work) { return open_quarter(work, quarter, due); });
  }
  Report now(const std::string& slug = "q2-2019-20") { return held->report(slug); }
  Outcome<Done> decide(const std::string& number, const StatusUpdate& update,
                       const std::string& slug = "q2-2019-20") {
    const auto report = now(slug);
    return held->act(
        [&](auto& work) { return decide_status(work, report, commitment(report, number), update); });
  }
  Outcome<Done> value(const std::string& name, const std::string& printed) {
    const auto report = now();
    return held->act([&](auto& work) {
      return record_value(work, report, indicator(report, name), {printed, "", "", "", "", ""});
    });
  }
  Outcome<Done> certify_page(std::size_t which) {
    const auto report = now();
    return held->act([&](auto& work) { return certify(work, report, report.pages.at(which), ""); });
  }
  Outcome<Done> sign() {
    const auto report = now();
    return held->act([&](auto& work) { return sign_off(work, report); });
  }
  Outcome<Done> again(const std::string& reason, const std::string& slug = "q2-2019-20") {
    const auto period = *find_period(held->session, slug);
    return held->act([&](auto& work) { return reopen(work, period, reason); });
  }
  // What publishing does to the quarter; the pages are in tests/site.
  void published(const std::string& slug = "q2-2019-20") {
    const auto period = *find_period(held->session, slug);
    const auto kept = held->act([&](auto& work) -> Outcome<Done> {
      record_event(work, period.id, "published", "");
      work.record("quarter_published", period.id);
      return Done{};
    });
    ASSERT_TRUE(kept);
  }
  void say_everything() {
    for (const char* number : {"9", "9(a)", "86"}) ASSERT_TRUE(decide(number, {"red", "A reason."}));
    for (const char* name : {"Recorded Hate Crime", "Facebook total reach"}) ASSERT_TRUE(value(name, "1"));
  }
  void to_signed_off() {
    ASSERT_TRUE(open({2, 2019}));
    say_everything();
    ASSERT_TRUE(certify_page(0));
    ASSERT_TRUE(certify_page(1));
    ASSERT_TRUE(sign());
  }
  std::vector<std::string> events(const std::string& slug = "q2-2019-20") {
    std::vector<std::string> all;
    for (const auto& [what] : held->session.read<1>("select e.what from period_event e join period p on p.id "
                                                    "= e.period_id where p.slug = :slug order by e.number",
                                                    {{"slug", slug}}))
      all.push_back(what);
    return all;
  }

  std::unique_ptr<PlanRecord> held;
};
REEVE_ON_BOTH_ENGINES(QuarterStore);

template <typename Value>
std::string sentence(const Outcome<Value>& outcome) {
  return outcome ? "" : outcome.refusal().sentence;
}

TEST_P(QuarterStore, a_new_quarter_has_the_structure_of_the_last_and_none_of_its_words) {
  EXPECT_EQ(open({2, 2019}, calendar::Date(2019, 10, 18)).value(), "q2-2019-20");
  const auto before = now("q1-2019-20");
  const auto report = now();
  EXPECT_EQ(report.period.label, "Q2 2019/20");
  EXPECT_EQ(report.period.starts_on, "2019-07-01");
  EXPECT_EQ(report.period.ends_on, "2019-09-30");
  EXPECT_EQ(report.period.due_on, "2019-10-18");
  EXPECT_EQ(report.period.state, "opened");
  EXPECT_FALSE(report.period.imported);
  EXPECT_EQ(report.pages.size(), before.pages.size());
  EXPECT_EQ(report.themes.size(), before.themes.size());
  ASSERT_EQ(report.commitments.size(), before.commitments.size());
  ASSERT_EQ(report.indicators.size(), before.indicators.size());
  for (std::size_t at = 0; at < report.commitments.size(); ++at) {
    EXPECT_EQ(report.commitments[at].commitment_id, before.commitments[at].commitment_id);
    EXPECT_EQ(report.page(report.commitments[at].page_id)->title,
              before.page(before.commitments[at].page_id)->title);
    EXPECT_FALSE(report.commitments[at].now);
    EXPECT_FALSE(report.commitments[at].status_lost);
  }
  EXPECT_TRUE(report.headlines.empty() && report.achievements.empty() && report.risks.empty());
  ASSERT_TRUE(indicator(report, "Recorded Hate Crime").last);
  EXPECT_EQ(indicator(report, "Recorded Hate Crime").last->printed, "-23.4%");
}

TEST_P(QuarterStore, a_quarter_is_opened_after_the_latest) {
  EXPECT_EQ(sentence(open({1, 2019})), "Q1 2019/20 is in the record already.");
  EXPECT_EQ(sentence(open({4, 2018})),
            "A quarter is opened after the latest in the record, which is Q1 2019/20.");
  EXPECT_EQ(sentence(open({2, 2019}, calendar::Date(2019, 7, 1))),
            "The day by which owners update must be after the quarter has begun.");
  EXPECT_EQ(held->count("period"), 1);
}

TEST_P(QuarterStore, the_next_waits_until_the_latest_is_published) {
  const std::string waits = "Q2 2019/20 is still open. Publish it before opening the next.";
  to_signed_off();
  EXPECT_EQ(sentence(open({3, 2019})), waits);
  ASSERT_TRUE(again("A figure was wrong."));
  EXPECT_EQ(now().period.state, "reopened");
  EXPECT_EQ(sentence(open({3, 2019})), waits);
  ASSERT_TRUE(sign());
  published();
  ASSERT_TRUE(again("A figure was wrong."));
  EXPECT_EQ(now().period.state, "correction_opened");
  EXPECT_EQ(sentence(open({3, 2019})), waits);
  ASSERT_TRUE(sign());
  published();
  EXPECT_EQ(open({3, 2019}).value(), "q3-2019-20");
}

TEST_P(QuarterStore, an_empty_record_has_no_quarter_to_follow) {
  PlanRecord empty(GetParam());
  EXPECT_EQ(sentence(empty.act([](auto& work) {
              return open_quarter(work, {1, 2019}, std::nullopt);
            })),
            "The record has no period yet. Bring one in first.");
}

TEST_P(QuarterStore, the_latest_decision_counts_and_all_are_kept) {
  ASSERT_TRUE(open({2, 2019}));
  ASSERT_TRUE(decide("9", {"green", ""}));
  ASSERT_TRUE(decide("9", {"red", "A post was lost."}));
  const auto report = now();
  const auto& nine = commitment(report, "9");
  EXPECT_EQ(report.legend_entry(nine.now->legend_entry_id)->code, "red");
  EXPECT_EQ(nine.now->reason, "A post was lost.");
  EXPECT_EQ(nine.now->office, "policy_officer");
  EXPECT_EQ(held->count("status s join period p on p.id = s.period_id where p.slug = 'q2-2019-20'"), 2);
}

TEST_P(QuarterStore, a_worse_status_without_a_reason_changes_nothing) {
  ASSERT_TRUE(open({2, 2019}));
  EXPECT_EQ(sentence(decide("9", {"yellow", ""})),
            "Say why the status got worse: it was \"Completed\" in Q1 2019/20.");
  EXPECT_FALSE(commitment(now(), "9").now);
}

TEST_P(QuarterStore, a_figure_is_kept_as_entered_with_its_digits_beside_it) {
  ASSERT_TRUE(open({2, 2019}));
  ASSERT_TRUE(value("Recorded Hate Crime", " +2,850 "));
  const auto entered = *indicator(now(), "Recorded Hate Crime").now;
  EXPECT_EQ(entered.printed, "+2,850");
  EXPECT_EQ(entered.sign, "+");
  EXPECT_EQ(entered.number, "2850");
  ASSERT_TRUE(value("Recorded Hate Crime", "TBC"));
  EXPECT_EQ(indicator(now(), "Recorded Hate Crime").now->number, "");
}

TEST_P(QuarterStore, a_certificate_is_spent_by_a_later_change_of_its_page_only) {
  ASSERT_TRUE(open({2, 2019}));
  say_everything();
  ASSERT_TRUE(certify_page(0));
  ASSERT_TRUE(certify_page(1));
  const auto standing = [&] {
    const auto report = now();
    return std::pair(report.certification(report.pages[0].id) != nullptr,
                     report.certification(report.pages[1].id) != nullptr);
  };
  EXPECT_EQ(standing(), std::pair(true, true));
  ASSERT_TRUE(decide("9", {"green", ""}));
  EXPECT_EQ(standing(), std::pair(false, true));
  ASSERT_TRUE(certify_page(0));
  ASSERT_TRUE(value("Facebook total reach", "2"));
  EXPECT_EQ(standing(), std::pair(true, false));
  ASSERT_TRUE(certify_page(1));
  const auto report = now();
  ASSERT_TRUE(held->act([&](auto& work) {
    return add_evidence(work, report, commitment(report, "9"), "Minutes", "https://a.example");
  }));
  EXPECT_EQ(standing(), std::pair(false, true));
}

TEST_P(QuarterStore, words_added_or_removed_after_a_certificate_spend_it) {
  ASSERT_TRUE(open({2, 2019}));
  say_everything();
  const auto stands = [&] {
    const auto report = now();
    return report.certification(report.pages[0].id) != nullptr;
  };
  for (const auto kind : {PointKind::headline, PointKind::achievement, PointKind::risk}) {
    ASSERT_TRUE(certify_page(0));
    EXPECT_TRUE(stands());
    auto report = now();
    ASSERT_TRUE(held->act([&](auto& work) {
      return add_point(work, report, report.pages[0], kind, "A word nobody certified");
    }));
    EXPECT_FALSE(stands());
    ASSERT_TRUE(certify_page(0));
    report = now();
    const auto& id = kind == PointKind::headline      ? report.headlines[0].id
                     : kind == PointKind::achievement ? report.achievements[0].id
                                                      : report.risks[0].id;
    ASSERT_TRUE(held->act([&](auto& work) { return remove_point(work, report, kind, id); }));
    EXPECT_FALSE(stands());
  }
}

TEST_P(QuarterStore, sign_off_needs_every_theme_certified) {
  ASSERT_TRUE(open({2, 2019}));
  say_everything();
  ASSERT_TRUE(certify_page(1));
  EXPECT_EQ(sentence(sign()), "Vulnerability is not certified.");
  ASSERT_TRUE(certify_page(0));
  ASSERT_TRUE(sign());
  EXPECT_THAT(events(), ElementsAre("opened", "signed_off"));
}

TEST_P(QuarterStore, after_sign_off_no_act_changes_anything) {
  to_signed_off();
  const auto report = now();
  const auto before = held->all_counts();
  const std::string closed = "Q2 2019/20 is signed off. Open it again before changing it.";
  EXPECT_EQ(sentence(decide("9", {"green", ""})), closed);
  EXPECT_EQ(sentence(value("Facebook total reach", "3")), closed);
  EXPECT_EQ(sentence(certify_page(0)), closed);
  EXPECT_EQ(sentence(sign()), closed);
  EXPECT_EQ(sentence(held->act([&](auto& work) {
              return add_evidence(work, report, report.commitments[0], "Minutes", "https://a.example");
            })),
            closed);
  for (const auto kind : {PointKind::headline, PointKind::achievement, PointKind::risk}) {
    EXPECT_EQ(sentence(held->act(
                  [&](auto& work) { return add_point(work, report, report.pages[0], kind, "A word"); })),
              closed);
    EXPECT_EQ(sentence(held->act([&](auto& work) { return remove_point(work, report, kind, "x"); })), closed);
  }
  EXPECT_EQ(held->all_counts(), before);
}

TEST_P(QuarterStore, opening_again_needs_a_reason) {
  to_signed_off();
  EXPECT_EQ(sentence(again(" ")), "Say why it is opened again: the reason is published with the correction.");
  ASSERT_TRUE(again("A figure was wrong."));
  EXPECT_EQ(sentence(again("Twice")),
            "Q2 2019/20 is neither signed off nor published, so there is nothing to open again.");
  EXPECT_EQ(sentence(again("Why not", "q1-2019-20")),
            "Q1 2019/20 is neither signed off nor published, so there is nothing to open again.");
  EXPECT_THAT(events(), ElementsAre("opened", "signed_off", "reopened"));
}

TEST_P(QuarterStore, a_published_quarter_is_changed_by_a_correction_only) {
  to_signed_off();
  published();
  EXPECT_EQ(sentence(decide("9", {"green", ""})), "Q2 2019/20 is published. Open a correction to change it.");
  ASSERT_TRUE(again("Commitment 9 was done."));
  ASSERT_TRUE(decide("9", {"green", ""}));
  EXPECT_EQ(sentence(sign()), "Vulnerability is not certified.")
      << "the correction is certified like the first";
  ASSERT_TRUE(certify_page(0));
  ASSERT_TRUE(sign());
  EXPECT_THAT(events(), ElementsAre("opened", "signed_off", "published", "correction_opened", "signed_off"));
}

TEST_P(QuarterStore, headlines_achievements_and_risks_are_added_in_order_and_removed) {
  ASSERT_TRUE(open({2, 2019}));
  for (const char* words : {"First", " Second "}) {
    const auto report = now();
    for (const auto kind : {PointKind::headline, PointKind::achievement, PointKind::risk})
      ASSERT_TRUE(
          held->act([&](auto& work) { return add_point(work, report, report.pages[0], kind, words); }));
  }
  auto report = now();
  ASSERT_THAT(report.headlines, SizeIs(2));
  EXPECT_EQ(report.headlines[1].label, "Second");
  EXPECT_EQ(report.headlines[1].position, 2);
  ASSERT_THAT(report.achievements, SizeIs(2));
  ASSERT_THAT(report.risks, SizeIs(2));
  ASSERT_TRUE(held->act(
      [&](auto& work) { return remove_point(work, report, PointKind::headline, report.headlines[0].id); }));
  EXPECT_FALSE(held->act(
      [&](auto& work) { return remove_point(work, report, PointKind::risk, report.achievements[0].id); }));
  for (const char* words : {"", " ", "two\nlines"})
    EXPECT_EQ(sentence(held->act([&](auto& work) {
                return add_point(work, report, report.pages[0], PointKind::headline, words);
              })),
              "Enter it in one line of at most 300 characters.");
  EXPECT_THAT(now().headlines, SizeIs(1));
}

TEST_P(QuarterStore, a_pillar_is_put_in_somebodys_name_at_once) {
  ASSERT_TRUE(open({2, 2019}));
  const auto report = now();
  const auto given = held->act([&](auto& work) {
    return Outcome<std::size_t>(assign_pillar(work, report, report.pillars[0].id, "account-owner"));
  });
  EXPECT_EQ(given.value(), 3U);
  const auto after = now();
  EXPECT_EQ(commitment(after, "9").owner, "account-owner");
  EXPECT_EQ(indicator(after, "Recorded Hate Crime").owner, "account-owner");
  EXPECT_EQ(commitment(after, "86").owner, "");
  ASSERT_TRUE(held->act([&](auto& work) {
    return assign_owner(work, "commitment", commitment(after, "9").commitment_id, "");
  }));
  EXPECT_EQ(commitment(now(), "9").owner, "");
}

TEST_P(QuarterStore, every_act_has_its_journal_line) {
  to_signed_off();
  for (const auto& [what, lines] : {std::pair("quarter_opened", 1),
                                    {"status_decided", 3},
                                    {"value_recorded", 2},
                                    {"theme_certified", 2},
                                    {"quarter_signed_off", 1}})
    EXPECT_EQ(held->count(std::string("journal where office = 'policy_officer' and what = '") + what + "'"),
              lines)
        << what;
}

}  // namespace
}  // namespace reeve::plan
