// The money in a quarter's report: which month it is.
#include <gmock/gmock.h>

#include "finance/finance_record.hpp"
#include "finance/month_store.hpp"
#include "finance/papers.hpp"

namespace reeve::finance {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

class Chapter : public support::RecordTest {
 protected:
  Chapter() : RecordTest(body_schema(), "chief_finance_officer", "2020-04-20") {}

  MonthBook month(int number) {
    return load_month(*session, find_month(*session, slug_of({"2019/20", number})).value());
  }
  void publish(int number) {
    ASSERT_TRUE(act([&](auto& work) { return open_month(work, {"2019/20", number}); }));
    ASSERT_TRUE(act([&](auto& work) {
      const auto bytes = bytes_of("revenue_2019_20_m4.csv");
      const auto book = month(number);
      return take_statements(work, book, keep_file(work, book.month, "r.csv", bytes),
                             read_paper("r.csv", bytes));
    }));
    ASSERT_TRUE(act([&](auto& work) { return close_month(work, month(number)); }));
    ASSERT_TRUE(act([&](auto& work) {
      note_published(work, month(number).month);
      return Outcome<Done>(Done{});
    }));
  }
  // Of the quarter that ends on this day; empty when there is no chapter.
  std::string title(const std::string& ends_on) {
    plan::Publisher publisher;
    plan::Period period;
    period.ends_on = ends_on;
    const auto chapters = report_chapters(*session, publisher, period);
    return chapters.empty() ? std::string() : chapters.front().title;
  }
};
REEVE_ON_BOTH_ENGINES(Chapter);

TEST_P(Chapter, It_is_the_month_that_ends_with_the_quarter_or_the_nearest_after_it) {
  EXPECT_EQ(title("2019-06-30"), "");
  publish(4);
  EXPECT_EQ(title("2019-06-30"), "Money: July 2019, month 4 of 2019/20") << "the first after the quarter";
  EXPECT_EQ(title("2019-09-30"), "Money: July 2019, month 4 of 2019/20")
      << "the last before, when there is no later one";
  publish(9);
  EXPECT_EQ(title("2019-06-30"), "Money: July 2019, month 4 of 2019/20");
  EXPECT_EQ(title("2019-09-30"), "Money: December 2019, month 9 of 2019/20");
  EXPECT_EQ(title("2019-12-31"), "Money: December 2019, month 9 of 2019/20");
  EXPECT_EQ(title("2018-06-30"), "") << "another financial year";
  EXPECT_EQ(title("2020-03-31"), "Money: December 2019, month 9 of 2019/20");
}

TEST_P(Chapter, A_month_under_correction_is_left_out) {
  publish(4);
  ASSERT_TRUE(act([&](auto& work) { return reopen_month(work, month(4).month, "A figure was late."); }));
  EXPECT_EQ(title("2019-06-30"), "");
}

TEST_P(Chapter, It_holds_the_statements_under_headings_of_the_second_level) {
  publish(4);
  plan::Publisher publisher;
  plan::Period period;
  period.ends_on = "2019-06-30";
  const auto chapters = report_chapters(*session, publisher, period);
  ASSERT_THAT(chapters, SizeIs(1));
  const auto content = chapters.front().content({"../../", "assets/"});
  EXPECT_THAT(
      content.bytes,
      testing::HasSubstr("<h2 class=\"govuk-heading-l\" id=\"revenue\">Net revenue expenditure</h2>"));
  EXPECT_THAT(
      web::one_level_lower(content).bytes,
      testing::HasSubstr("<h3 class=\"govuk-heading-l\" id=\"revenue\">Net revenue expenditure</h3>"));
  EXPECT_THAT(web::one_level_lower(content).bytes, testing::Not(testing::HasSubstr("<h2")));
}

}  // namespace
}  // namespace reeve::finance
