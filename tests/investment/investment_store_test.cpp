// An idea in the record, from its submission to whether it was worth its money.
#include "investment/investment_store.hpp"

#include <gmock/gmock.h>

#include <fstream>

#include "investment/investment_record.hpp"
#include "storage/verify.hpp"

namespace reeve::investment {
namespace {

using money::Money;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

calendar::Date day(std::string_view iso) { return calendar::parse_date(iso).value(); }

SchemeFile file_called(const std::string& name) {
  const auto path = std::string(REEVE_SOURCE_DIR) + "/data/dorset/investment/" + name;
  std::ifstream in(path);
  return read_schemes(name, std::string(std::istreambuf_iterator<char>(in), {})).value();
}

class Investment : public support::RecordTest {
 protected:
  Investment() : RecordTest(body_schema(), "chief_executive", "2019-09-24") {}

  void begin() override {
    ASSERT_TRUE(act([](auto& work) {
      return open_fund(
          work, {.title = "Innovation Fund", .money = {{"One-off", Money::pounds(1'000), false, "", ""}}});
    }));
    ASSERT_TRUE(act([&](auto& work) {
      auto known = book();
      return submit(work, known, {.fund = "innovation-fund", .title = "Bicycles"});
    }));
  }
  Book book() { return load_book(*session); }
  Outcome<Done> step(const Step& taken, const std::string& scheme = "bicycles") {
    return act([&](auto& work) {
      auto known = book();
      return take(work, known, scheme, taken);
    });
  }
  static Step approved() {
    return {.what = What::decided,
            .day = day("2019-09-02"),
            .verdict = Verdict::approved,
            .words = "Cheap and useful."};
  }
};
REEVE_ON_BOTH_ENGINES(Investment);

TEST_P(Investment, An_idea_goes_from_submission_to_evaluation) {
  ASSERT_TRUE(step(approved()));
  ASSERT_TRUE(step({.what = What::awarded, .day = day("2019-09-03"), .amount = Money::pounds(400)}));
  EXPECT_EQ(book().left_of(*book().fund("innovation-fund")), Money::pounds(600));
  EXPECT_FALSE(
      step({.what = What::evaluated, .day = day("2019-09-04"), .verdict = Verdict::worth_it, .words = "x"}))
      << "it is not delivered yet";
  ASSERT_TRUE(step({.what = What::reported,
                    .day = day("2019-09-10"),
                    .verdict = Verdict::delivered,
                    .words = "Ten bought."}));
  ASSERT_TRUE(step({.what = What::evaluated,
                    .day = day("2019-09-20"),
                    .verdict = Verdict::worth_it,
                    .words = "Less fuel."}));
  EXPECT_EQ(book().scheme("bicycles")->stands(), "Was worth its money");
  EXPECT_FALSE(
      step({.what = What::reported, .day = day("2019-09-20"), .verdict = Verdict::stopped, .words = "x"}));
  EXPECT_THAT(storage::verify(*session, record->schema()).findings, IsEmpty());
}

TEST_P(Investment, Days_stand_in_their_order) {
  ASSERT_TRUE(step(approved()));
  const auto refused = step({.what = What::awarded, .day = day("2019-09-01"), .amount = Money::pounds(1)});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.refusal().field, "day");
}

TEST_P(Investment, The_board_gives_reasons_and_a_deferred_idea_comes_again) {
  EXPECT_EQ(step({.what = What::decided, .verdict = Verdict::approved}).refusal().field, "words");
  EXPECT_EQ(step({.what = What::decided, .verdict = Verdict::delivered, .words = "x"}).refusal().field,
            "verdict");
  ASSERT_TRUE(step({.what = What::decided, .verdict = Verdict::deferred, .words = "Ask again in May."}));
  ASSERT_TRUE(step({.what = What::decided, .verdict = Verdict::declined, .words = "Too few riders."}));
  EXPECT_FALSE(step(approved())) << "it is settled";
  EXPECT_FALSE(step({.what = What::awarded, .amount = Money::pounds(1)}));
  EXPECT_FALSE(step({.what = What::reported, .verdict = Verdict::under_way, .words = "x"}));
}

TEST_P(Investment, What_is_deferred_has_no_progress_and_a_step_only_what_is_its_own) {
  ASSERT_TRUE(step({.what = What::decided, .verdict = Verdict::deferred, .words = "Later."}));
  EXPECT_FALSE(step({.what = What::reported, .verdict = Verdict::under_way, .words = "x"}));
  EXPECT_EQ(step({.what = What::recommended, .verdict = Verdict::approved, .words = "x"}).refusal().field,
            "verdict");
  EXPECT_EQ(step({.what = What::recommended, .amount = Money::pounds(1), .words = "x"}).refusal().field,
            "amount");
}

TEST_P(Investment, A_step_recorded_wrongly_is_taken_back_and_the_money_is_there_again) {
  ASSERT_TRUE(step(approved()));
  ASSERT_TRUE(step({.what = What::awarded, .amount = Money::pounds(999)}));
  EXPECT_FALSE(act([&](auto& work) { return take_back(work, *book().scheme("bicycles"), " "); }));
  ASSERT_TRUE(act([&](auto& work) { return take_back(work, *book().scheme("bicycles"), "99 was meant."); }));
  EXPECT_EQ(book().scheme("bicycles")->stands(), "Approved");
  ASSERT_TRUE(step({.what = What::awarded, .amount = Money::pounds(99)}));
  EXPECT_EQ(book().left_of(*book().fund("innovation-fund")), Money::pounds(901));
  EXPECT_THAT(storage::verify(*session, record->schema()).findings, IsEmpty());
}

TEST_P(Investment, Millions_are_kept_alike_on_both_engines) {
  ASSERT_TRUE(act([](auto& work) {
    return open_fund(work, {.title = "Large", .money = {{"All", Money::pounds(250'000'000), false, "", ""}}});
  }));
  EXPECT_EQ(book().fund("large")->total(), Money::pounds(250'000'000));
  EXPECT_FALSE(check_money({"Too much", Money::pounds(20'000'000'000), false, "", ""}));
}

TEST_P(Investment, What_is_only_submitted_stays_in_the_office) {
  EXPECT_THAT(public_part(book()).schemes, IsEmpty());
  ASSERT_TRUE(step(approved()));
  EXPECT_THAT(public_part(book()).schemes, SizeIs(1));
}

TEST_P(Investment, More_than_was_asked_for_needs_words) {
  ASSERT_TRUE(act([&](auto& work) {
    auto known = book();
    return submit(work, known,
                  {.fund = "innovation-fund",
                   .title = "Drones",
                   .amounts = {{AmountKind::asked, Money::pounds(100), "", ""}}});
  }));
  ASSERT_TRUE(step(approved(), "drones"));
  EXPECT_EQ(step({.what = What::awarded, .amount = Money::pounds(101)}, "drones").refusal().field, "words");
  EXPECT_TRUE(
      step({.what = What::awarded, .amount = Money::pounds(101), .words = "A spare part."}, "drones"));
}

TEST_P(Investment, A_submission_that_is_still_to_come_is_refused) {
  EXPECT_FALSE(act([&](auto& work) {
    auto known = book();
    return submit(work, known,
                  {.title = "Later", .steps = {{.what = What::submitted, .day = day("2099-01-01")}}});
  }));
  EXPECT_FALSE(
      read_schemes("f.toml",
                   "[[scheme]]\nkind = \"idea\"\ntitle = \"x\"\n[[scheme.step]]\nwhat = \"decided\"\n"
                   "[[scheme.step]]\nwhat = \"submitted\"\n"));
  EXPECT_FALSE(read_schemes("f.toml", "[scheme]\nkind = \"idea\"\ntitle = \"x\"\n")) << "single brackets";
}

TEST_P(Investment, A_fund_gives_no_more_than_it_has_over_all_its_schemes) {
  ASSERT_TRUE(act([&](auto& work) {
    auto known = book();
    return submit(work, known, {.fund = "innovation-fund", .title = "Bicycles"});
  }));
  ASSERT_TRUE(book().scheme("bicycles-2")) << "two of one title have addresses of their own";
  for (const auto* scheme : {"bicycles", "bicycles-2"}) ASSERT_TRUE(step(approved(), scheme));
  ASSERT_TRUE(step({.what = What::awarded, .amount = Money::pounds(700)}));
  const auto refused = step({.what = What::awarded, .amount = Money::pounds(301)}, "bicycles-2");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.refusal().sentence, "The fund has £300 left.");
  ASSERT_TRUE(act([&](auto& work) {
    return add_money(work, *book().fund("innovation-fund"), {"More", Money::pounds(1), true, "Savings", ""});
  }));
  EXPECT_TRUE(step({.what = What::awarded, .amount = Money::pounds(301)}, "bicycles-2"));
}

TEST_P(Investment, What_is_left_is_not_said_when_awards_are_not_recorded) {
  const auto words = [&] { return left_in_words(*book().fund("innovation-fund"), book().schemes); };
  EXPECT_EQ(words(), "£0 awarded, £1,000 left");
  ASSERT_TRUE(step(approved()));
  EXPECT_EQ(words(),
            "£0 of awards recorded; what is left is not known: no award is recorded for 1 scheme that was "
            "approved");
}

TEST_P(Investment, The_funds_and_cases_of_the_papers_come_in_whole_and_once) {
  const auto everything = [](std::string_view) { return std::string("chief_executive"); };
  for (const auto* name : {"wellbeing_fund.toml", "cases.toml"})
    ASSERT_TRUE(act([&](auto& work) { return keep(work, file_called(name), everything); }));
  const auto known = book();
  EXPECT_EQ(std::count_if(known.schemes.begin(), known.schemes.end(),
                          [](const auto& one) { return one.fund == "health-and-wellbeing-fund"; }),
            21);
  EXPECT_EQ(money::in_pounds(known.fund("health-and-wellbeing-fund")->total()), "£250,000");
  const auto& cameras = *known.scheme("digital-safety-cameras");
  EXPECT_THAT(cameras.options, SizeIs(2));
  EXPECT_EQ(money::in_pounds(cameras.amounts[0].amount), "£1,300,000");
  EXPECT_EQ(money::in_pounds(cameras.amounts[1].amount), "£300,000");
  EXPECT_EQ(known.scheme("vehicle-fleet")->stands(), "Under way");
  EXPECT_THAT(act([&](auto& work) { return keep(work, file_called("cases.toml"), everything); })->said,
              IsEmpty());
}

TEST_P(Investment, A_fund_without_a_title_and_money_that_is_none_are_refused_by_field) {
  EXPECT_EQ(act([](auto& work) { return open_fund(work, {.title = " "}); }).refusal().field, "title");
  EXPECT_EQ(act([](auto& work) { return open_fund(work, {.title = "Innovation Fund"}); }).refusal().field,
            "title");
  const auto refused = check_money({});
  std::vector<std::string> fields;
  for (const auto& refusal : refused.refusals()) fields.push_back(refusal.field);
  EXPECT_THAT(fields, ElementsAre("label", "amount"));
}

}  // namespace
}  // namespace reeve::investment
