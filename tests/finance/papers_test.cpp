// The four statements of 2019/20, the reserves of the year before, and what the text says of them.
#include <gtest/gtest.h>

#include <algorithm>

#include "finance/finding_words.hpp"
#include "finance/papers.hpp"

namespace reeve::finance {
namespace {

using namespace figures;

Book papers() {
  Book book;
  for (const auto& name : july_2019()) book.push_back(read_paper(name).front());
  book.push_back(read_paper("reserves_2018_19_outturn.csv").front());
  book.push_back(read_paper("savings_2018_19.csv").front());
  return book;
}

std::vector<std::string> titles(const Book& book, const Report& report, Grade grade) {
  std::vector<std::string> found;
  for (const auto& finding : report.findings)
    if (finding.grade == grade) found.push_back(title_of(book, finding));
  return found;
}
using Titles = std::vector<std::string>;

TEST(Papers, One_amount_in_the_reserves_table_is_one_story) {
  const auto book = papers();
  const auto report = check(book);
  ASSERT_EQ(report.stories.size(), 1U);
  EXPECT_TRUE(report.other_explanations.empty());
  ASSERT_EQ(report.origins.size(), 2U);
  EXPECT_EQ(figures::title_of(book, report.origins[0].cell), "Capital Financing Reserve, Forecast balance");
  EXPECT_EQ(report.origins[0].printed, 66'500'000);
  EXPECT_EQ(report.origins[0].would_be, 0);
  EXPECT_EQ(figures::title_of(book, report.origins[1].cell), "Total Earmarked Reserves, Variance");
  EXPECT_EQ(titles(book, report, Grade::break_).size(), 8U);
  for (const auto& finding : report.findings)
    EXPECT_EQ(finding.grade == Grade::break_, finding.origin.has_value());
}

TEST(Papers, What_is_rounding_mixed_or_outside_policy_is_said_apart) {
  const auto book = papers();
  const auto report = check(book);
  EXPECT_EQ(titles(book, report, Grade::rounding),
            (Titles{"Total Net Revenue Expenditure, Original budget",
                    "Total Net Revenue Expenditure, Revised budget",
                    "Total Net Revenue Expenditure, Full-year forecast", "Income, Variance",
                    "Financing and Investment Income, Variance"}));
  EXPECT_EQ(titles(book, report, Grade::basis), (Titles{"Capital Receipts Reserve, Budgeted transfer"}));
  EXPECT_EQ(titles(book, report, Grade::policy),
            (Titles{"General Fund Balance, Opening balance", "General Fund Balance, Forecast balance"}));
  EXPECT_EQ(titles(book, report, Grade::tie), Titles{});
  EXPECT_EQ(titles(book, report, Grade::sign), Titles{});
  EXPECT_EQ(titles(book, report, Grade::ask), (Titles{"Reserves, Full-year forecast"}));
}

TEST(Papers, Sentences_that_disagree_with_their_tables_are_named_and_no_others) {
  const auto book = papers();
  auto report = check(book);
  const auto claims = claims_in("narrative_claims.csv", bytes_of("narrative_claims.csv"));
  ASSERT_TRUE(claims);
  ASSERT_EQ(claims->size(), 54U);
  find_claims(book, *claims, report);
  Titles failing;
  for (const auto& finding : report.findings)
    if (finding.grade == Grade::claim) failing.push_back(finding.rule.substr(0, 3));
  EXPECT_EQ(failing, (Titles{"N01", "N02", "N12", "N13", "N23", "N35"}));
  const auto says = [&](std::string_view claim, std::string_view words) {
    return std::any_of(report.findings.begin(), report.findings.end(), [&](const auto& finding) {
      return finding.rule.starts_with(claim) && finding.rule.find(words) != std::string::npos;
    });
  };
  EXPECT_TRUE(says("N01", "It is the figure of Net Budget."));
  EXPECT_TRUE(says("N02", "It is the figure of Net Budget."));
  EXPECT_TRUE(says("N12", "above what it is compared with"));
  EXPECT_TRUE(says("N35", "It is the figure of Total."));
}

}  // namespace
}  // namespace reeve::finance
