#include "kernel/figures/prose.hpp"

#include "kernel/figures/text_claims.hpp"
#include "made_statement.hpp"

namespace reeve::figures {
namespace {

const Book& book() {
  static const Book made{
      made::statement("line | original | revised | forecast | variance\n"
                      "Income | (15,115) | (15,002) | (15,255) | (253)\nPay | 113,344 | 112,590 | 112,937 | "
                      "347\nFuel|-|500|500|-\n"
                      "Total | 98,229 | 98,088 | 98,182 | 94",
                      made::shape(made::budget_shape))};
  return made;
}

std::string said(std::string_view text) {
  const auto prose = rendered(book(), text);
  return prose ? prose->text : "refused: " + prose.refusal().sentence;
}

TEST(LiveFigures, A_reference_takes_its_number_and_its_word_from_the_cell) {
  EXPECT_EQ(said("We expect {budget.total.forecast | \u00a3m 1dp}."), "We expect \u00a398.2m.");
  EXPECT_EQ(said("{budget.income.variance | \u00a3k} {budget.income.variance | above or below}"),
            "\u00a3253k below");
  EXPECT_EQ(said("{budget.income.variance | adverse or favourable}"), "favourable");
  EXPECT_EQ(said("{budget.total.variance | adverse or favourable}"), "adverse");
  EXPECT_EQ(said("{budget.fuel.variance | over or under}"), "on budget");
  EXPECT_EQ(said("{budget.pay.variance | % of budget.pay.revised 2dp}"), "0.31%");
  EXPECT_EQ(said("{budget.income.revised}"), "-\u00a315,002k");
  EXPECT_EQ(said("{{not a reference}"), "{not a reference}");
}

TEST(LiveFigures, Each_figure_keeps_the_cell_it_came_from) {
  const auto prose = rendered(book(), "Pay: {budget.pay.forecast | \u00a3m 3dp}.");
  ASSERT_TRUE(prose);
  ASSERT_EQ(prose->bound.size(), 1U);
  EXPECT_EQ(prose->text.substr(prose->bound[0].at, prose->bound[0].length), "\u00a3112.937m");
  EXPECT_EQ(reference_to(book(), prose->bound[0].cell), "budget.pay.forecast");
}

TEST(LiveFigures, What_a_reference_gets_wrong_is_said_and_all_at_once) {
  const auto prose = rendered(book(),
                              "{budget.pay.forcast} {budget.pie.forecast} {money.pay.forecast} {budget.pay} "
                              "{budget.pay.forecast | \u00a3bn} {budget.pay.forecast");
  ASSERT_FALSE(prose);
  ASSERT_EQ(prose.refusals().size(), 5U);
  EXPECT_NE(prose.refusals()[0].sentence.find("no column \"forcast\""), std::string::npos);
  EXPECT_NE(prose.refusals()[1].sentence.find("no line \"pie\""), std::string::npos);
  EXPECT_NE(prose.refusals()[2].sentence.find("no statement \"money\""), std::string::npos);
  EXPECT_NE(prose.refusals()[4].sentence.find("is no form"), std::string::npos);
}

TEST(LiveFigures, A_figure_typed_by_hand_is_pointed_out_with_the_reference_that_says_the_same) {
  const auto typed =
      typed_by_hand(book(), "Pay is {budget.pay.forecast}, not \u00a3112.59m, and \u00a37m went.");
  ASSERT_EQ(typed.size(), 2U);
  EXPECT_EQ(typed[0].written, "\u00a3112.59m");
  EXPECT_EQ(typed[0].reference, "budget.pay.revised");
  EXPECT_EQ(typed[1].reference, "");
}

std::vector<std::string> read(std::string_view text) {
  std::vector<std::string> found;
  for (const auto& [claim, sentence, verdict] : read_claims(book(), text).proposals)
    found.push_back(claim.label + ": " + claim.cells +
                    (verdict.standing == Standing::holds ? " holds" : " fails: " + verdict.says));
  return found;
}
using Texts = std::vector<std::string>;

TEST(TextClaims, The_words_around_a_figure_name_its_cell) {
  EXPECT_EQ(read("Pay is forecast at \u00a3112.9m against a budget of \u00a3112.6m, an adverse variance of "
                 "\u00a3347k (0.31%)."),
            (Texts{"\u00a3112.9m: Pay | forecast holds", "\u00a3112.6m: Pay | revised holds",
                   "\u00a3347k: Pay | variance holds", "0.31%: Pay | variance / revised holds"}));
}

TEST(TextClaims, A_wrong_direction_and_a_number_of_another_line_are_told) {
  const auto found =
      read("Pay ends the year \u00a3347k below the revised budget. Pay is forecast at \u00a398.2m.");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(
      found[0],
      "\u00a3347k: Pay | variance fails: It says below; Pay is \u00a3347k above what it is compared with.");
  EXPECT_NE(found[1].find("It is the figure of Total."), std::string::npos) << found[1];
}

TEST(TextClaims, A_figure_that_names_no_cell_is_left_to_the_reader) {
  const auto reading =
      read_claims(book(), "Two new cars cost \u00a361,000 and staff rose 2.5%. Call 101 by 31 July 2019.");
  EXPECT_TRUE(reading.proposals.empty());
  ASSERT_EQ(reading.unread.size(), 2U);
  EXPECT_EQ(reading.unread[0].figure, "\u00a361,000");
}

TEST(LiveFigures, A_typed_figure_that_one_cell_has_is_bound_to_it_and_reads_as_before) {
  const std::string typed = "Pay is \u00a3112.59m, and \u00a37m went.";
  const auto words = bound_to_cells(book(), typed);
  EXPECT_EQ(words.bound, 1U);
  EXPECT_NE(words.text.find("{budget.pay.revised | \u00a3m 2dp}"), std::string::npos) << words.text;
  EXPECT_EQ(rendered(book(), words.text)->text, typed);
  EXPECT_EQ(bound_to_cells(book(), words.text).bound, 0U) << "once is enough";
}

}  // namespace
}  // namespace reeve::figures
