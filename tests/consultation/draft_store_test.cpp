#include "consultation/annual_report.hpp"
#include "consultation/dorset_record.hpp"

namespace reeve::consultation {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Drafts : public support::EachEngine {
 protected:
  DorsetRecord& dorset() {
    if (!record_) record_.emplace(GetParam());
    return *record_;
  }

 private:
  std::optional<DorsetRecord> record_;
};
REEVE_ON_BOTH_ENGINES(Drafts);

Outcome<std::string> make_annual(DorsetRecord& record, const char* year) {
  return record.act("2019-09-02", "policy_officer", [&](storage::Work& work) {
    return make_draft(work, {Kind::annual_report, year, "Annual report"});
  });
}

const Section& section(const Edition& edition, std::string_view key) {
  for (const auto& one : edition.sections)
    if (one.key == key) return one;
  throw std::logic_error("no such section");
}

TEST_P(Drafts, refresh_begins_with_the_plan_as_it_is) {
  const auto draft = dorset().draft(dorset().refresh());
  ASSERT_EQ(draft.editions.size(), 1U);
  EXPECT_EQ(draft.first().sections.size(), 4U);
  EXPECT_EQ(draft.first().sections.front().heading, "Pillar 1: Protecting People at Risk of Harm");
  EXPECT_THAT(
      draft.first().sections.front().text,
      HasSubstr("# Achieved so far\n- Mental health: national and local developments\n- POLIT expansion\n"));
  EXPECT_EQ(draft.first().office, "policy_officer");
}

TEST_P(Drafts, one_refresh_at_a_time) {
  dorset().refresh();
  const auto again = dorset().act("2019-09-03", "policy_officer", [&](storage::Work& work) {
    return make_draft(work, {Kind::plan_refresh, plans(work.session()).front().first, "Another"});
  });
  ASSERT_FALSE(again);
  EXPECT_THAT(again.refusal().sentence, HasSubstr("is not finished yet"));
}

TEST_P(Drafts, annual_report_is_put_together_from_the_quarters_in_the_record) {
  const auto draft = dorset().draft(make_annual(dorset(), "2019/20").value());
  EXPECT_EQ(section(draft.first(), "about").text,
            "Reports of 1 of the four quarters of 2019/20 are in the record.\n- Q1 2019/20: in the record\n- "
            "Q2 2019/20: not ended yet\n"
            "- Q3 2019/20: not ended yet\n- Q4 2019/20: not ended yet");
  EXPECT_EQ(draft.first().sections.size(), 5U);
  const auto& pillar = section(draft.first(), "pillar-2").text;
  EXPECT_THAT(pillar, HasSubstr("# Headlines\n- Q1 2019/20: "));
  EXPECT_THAT(pillar, HasSubstr("# How commitments stood in Q1 2019/20\n- Not recorded in the source: "));
  EXPECT_THAT(pillar, HasSubstr("- Killed or Seriously Injured (KSI) – Q1 2019/20: -12.7%*\n"));
  EXPECT_THAT(pillar, HasSubstr("- Commissioning Spend (Road Safety; Cyber & Fraud) – Q1 2019/20: £"))
      << "one name, one indicator a page";
  EXPECT_THAT(pillar, HasSubstr("# Achievements\n- Q1 2019/20: "));
}

TEST_P(Drafts, annual_report_of_another_year_tells_of_its_own_quarters_only) {
  const auto draft = dorset().draft(make_annual(dorset(), "2017/18").value());
  EXPECT_THAT(section(draft.first(), "about").text,
              HasSubstr("- Q2 2017/18: missing from the record\n- Q3 2017/18: in the record\n"));
  EXPECT_THAT(section(draft.first(), "pillar-1").text, Not(HasSubstr("2019/20")));
}

TEST_P(Drafts, annual_report_of_a_year_without_a_quarter_is_refused) {
  EXPECT_EQ(make_annual(dorset(), "2018/19").refusal().sentence,
            "The record holds no published quarter of 2018/19.");
  EXPECT_EQ(make_annual(dorset(), "2018/20").refusal().field, "of");
}

TEST(QuarterOfAYear, counts_once_it_was_published_also_while_it_is_corrected) {
  plan::Report report;
  const auto held_as = [&](const char* state) {
    report.period.state = state;
    return held({1, 2019}, &report, support::noon("2019-09-02").today);
  };
  EXPECT_EQ(held_as("published"), Held::in_the_record);
  EXPECT_EQ(held_as("imported"), Held::in_the_record);
  for (const auto* state : {"opened", "signed_off", "reopened"})
    EXPECT_EQ(held_as(state), Held::not_published) << state;
  report.corrections.emplace_back("2019-09-01T12:00:00.000000Z", "A figure");
  for (const auto* state : {"correction_opened", "signed_off", "reopened"})
    EXPECT_EQ(held_as(state), Held::being_corrected) << state;
  EXPECT_EQ(held_as("published"), Held::in_the_record) << "the correction is published";
}

TEST(QuarterOfAYear, is_not_missing_before_it_has_ended) {
  EXPECT_EQ(held({2, 2019}, nullptr, support::noon("2019-09-30").today), Held::not_ended);
  EXPECT_EQ(held({2, 2019}, nullptr, support::noon("2019-10-01").today), Held::missing);
}

TEST_P(Drafts, annual_report_says_which_quarter_is_being_corrected_and_uses_it) {
  auto& record = dorset();
  const auto quarter = plan::Quarter{1, 2019};
  auto report =
      plan::load_report(record.session(), *plan::find_period(record.session(), plan::slug_of(quarter)));
  report.corrections.emplace_back("2019-09-01T12:00:00.000000Z", "A figure");
  const auto sections = annual_sections("2019/20", {report}, {{quarter, Held::being_corrected}});
  EXPECT_THAT(sections.front().text, HasSubstr("Reports of 1 of the four quarters"));
  EXPECT_THAT(sections.front().text, HasSubstr("- Q1 2019/20: in the record; a correction is being made"));
  EXPECT_EQ(sections.size(), 5U);
}

TEST_P(Drafts, everything_wrong_with_a_new_draft_is_said_at_once) {
  const auto refused = dorset().act("2019-09-02", "policy_officer", [&](storage::Work& work) {
    return make_draft(work, {Kind::annual_report, "2018/19", " "});
  });
  ASSERT_FALSE(refused);
  ASSERT_EQ(refused.refusals().size(), 2U);
  EXPECT_EQ(refused.refusals()[0].field, "of");
  EXPECT_EQ(refused.refusals()[1].field, "title");
}

TEST_P(Drafts, edition_that_changes_nothing_or_overwrites_another_is_refused) {
  const auto slug = dorset().refresh();
  const auto same = dorset().draft(slug).latest().sections;
  const auto save = [&](int from, std::vector<Section> sections) {
    return dorset().act("2019-09-03", "policy_officer", [&](storage::Work& work) {
      return save_edition(work, dorset().draft(slug), from, sections, "");
    });
  };
  EXPECT_THAT(save(1, same).refusal().sentence, HasSubstr("Nothing differs"));
  ASSERT_TRUE(dorset().revise(slug, "2019-09-03", "Veterans"));
  EXPECT_THAT(save(1, same).refusal().sentence, HasSubstr("Edition 2 was saved while you were writing"));
  auto headless = dorset().draft(slug).latest().sections;
  headless[1].heading = " ";
  EXPECT_EQ(save(2, headless).refusal().field, "heading-2");
}

TEST_P(Drafts, whole_refresh_goes_from_the_first_edition_to_publication) {
  auto& record = dorset();
  const auto slug = record.refresh();
  ASSERT_TRUE(record.revise(slug, "2019-09-10", "Veterans"));
  ASSERT_TRUE(record.open(slug, "2019-09-20", "2019-09-24", "2019-10-11"));
  EXPECT_EQ(record.say(slug, "2019-09-23", "Too early").refusal().sentence,
            "The first day to comment is 24 September 2019.");
  const auto commented = record.draft(slug).latest().sections.front().id;
  ASSERT_TRUE(record.say(slug, "2019-10-11", "Say more of veterans", commented));
  EXPECT_EQ(record.say(slug, "2019-10-12", "Too late").refusal().sentence,
            "The last day to comment was 11 October 2019.");
  ASSERT_TRUE(record.revise(slug, "2019-10-14", "Veterans in custody"));
  EXPECT_EQ(record.adopt(slug, "2019-10-14").refusal().sentence, "Answer comment 1 first.");
  EXPECT_EQ(record.answer(slug, "2019-10-14", "", " ").refusals().size(), 2U);
  ASSERT_TRUE(record.answer(slug, "2019-10-14", "accepted", "A line on custody is added."));
  ASSERT_TRUE(record.adopt(slug, "2019-10-15"));
  const auto draft = record.draft(slug);
  EXPECT_EQ(draft.comments.front().section_id, commented) << "it stays on the text it was made on";
  EXPECT_EQ(shown_to_public(draft)->number, 3);
  EXPECT_EQ(draft.last("adopted")->office, "commissioner");
}

TEST_P(Drafts, every_act_leaves_its_line_in_the_journal) {
  auto& record = dorset();
  const auto slug = record.refresh();
  const auto before = storage::journal_head(record.session()).number;
  ASSERT_TRUE(record.open(slug, "2019-09-20", "2019-09-20", "2019-09-20"));
  ASSERT_TRUE(record.say(slug, "2019-09-20", "Well said"));
  ASSERT_TRUE(record.answer(slug, "2019-09-20", "declined", "Thank you; nothing to change."));
  ASSERT_TRUE(record.answer(slug, "2019-09-21", "accepted", "Thank you."));
  ASSERT_TRUE(record.adopt(slug, "2019-09-21"));
  EXPECT_EQ(storage::journal_head(record.session()).number, before + 5);
  EXPECT_EQ(record.draft(slug).comments.front().answer->decision, Decision::accepted)
      << "the latest answer counts";
}

TEST_P(Drafts, next_refresh_begins_with_what_was_adopted) {
  auto& record = dorset();
  const auto slug = record.refresh();
  ASSERT_TRUE(record.revise(slug, "2019-09-10", "Veterans"));
  ASSERT_TRUE(record.open(slug, "2019-09-20", "2019-09-20", "2019-09-20"));
  ASSERT_TRUE(record.adopt(slug, "2019-09-21"));
  const auto next = record.draft(record.refresh("2020-01-10"));
  EXPECT_EQ(next.slug, "refresh-of-september-2019-2");
  EXPECT_THAT(next.first().sections.front().text, HasSubstr("- Veterans"));
}

TEST_P(Drafts, comment_on_a_section_that_is_not_out_is_refused) {
  auto& record = dorset();
  const auto slug = record.refresh();
  ASSERT_TRUE(record.open(slug, "2019-09-20", "2019-09-20", "2019-09-30"));
  ASSERT_TRUE(record.revise(slug, "2019-09-21", "Not out yet"));
  EXPECT_EQ(
      record.say(slug, "2019-09-22", "How?", record.draft(slug).latest().sections.front().id).refusal().field,
      "section");
}

}  // namespace
}  // namespace reeve::consultation
