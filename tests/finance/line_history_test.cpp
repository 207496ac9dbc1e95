// A line over a year whose outturn is known: how far off each forecast was.
#include "finance/line_history.hpp"

#include <gmock/gmock.h>

#include "finance/finance_record.hpp"
#include "finance/line_store.hpp"
#include "finance/month_store.hpp"
#include "finance/papers.hpp"
#include "kernel/text.hpp"

namespace reeve::finance {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class LineHistory : public support::RecordTest {
 protected:
  LineHistory() : RecordTest(body_schema(), "chief_finance_officer", "2020-06-20") {}

  MonthBook month(const MonthName& name) {
    return load_month(*session, find_month(*session, slug_of(name)).value());
  }
  // July's revenue with another forecast of overheads, 34,337 as printed.
  void bring(const MonthName& name, const std::string& overheads) {
    if (!find_month(*session, slug_of(name))) {
      ASSERT_TRUE(act([&](auto& work) { return open_month(work, name); }));
    }
    auto bytes = text::replace_all(bytes_of("revenue_2019_20_m4.csv"), ",34337,", "," + overheads + ",");
    bytes = text::replace_all(bytes, "2019/20,", name.year + ",");
    ASSERT_TRUE(act([&](auto& work) {
      const auto book = month(name);
      return take_statements(work, book, keep_file(work, book.month, "r.csv", bytes),
                             read_paper("r.csv", bytes));
    }));
  }
  void publish(const MonthName& name) {
    ASSERT_TRUE(act([&](auto& work) { return close_month(work, month(name)); }));
    ASSERT_TRUE(act([&](auto& work) {
      note_published(work, month(name).month);
      return Outcome<Done>(Done{});
    }));
  }
  static std::vector<std::string> in_thousands(const std::vector<std::optional<figures::Amount>>& amounts) {
    std::vector<std::string> words;
    for (const auto& amount : amounts)
      words.push_back(amount ? figures::in_brackets(*amount, {.scale = figures::Scale::thousands}) : "none");
    return words;
  }
};
REEVE_ON_BOTH_ENGINES(LineHistory);

TEST_P(LineHistory, Each_forecast_is_measured_against_the_outturn_of_its_own_year) {
  bring({"2019/20", 4}, "34337");
  bring({"2019/20", 9}, "34500");
  bring({"2019/20", outturn}, "99999");  // the outturn is the actual, whatever the forecast column says
  const auto points = line_over_time(*session, "revenue", "overheads");
  ASSERT_THAT(points, SizeIs(3));
  const auto years = years_of(points);
  ASSERT_THAT(years, SizeIs(1));
  const auto& told = years.front().months;
  EXPECT_THAT(in_thousands({told[0].expected, told[1].expected}), ElementsAre("34,337", "34,500"));
  EXPECT_THAT(in_thousands({told[0].change, told[1].change}), ElementsAre("none", "163"));
  const auto actual = years.front().outturn;
  ASSERT_TRUE(actual);
  EXPECT_EQ(told[0].off, *actual - *told[0].expected);
  EXPECT_EQ(told[1].off, *actual - *told[1].expected);
  EXPECT_FALSE(told[2].off) << "the outturn is not measured against itself";
}

TEST_P(LineHistory, Years_are_apart_and_an_open_year_has_no_error_yet) {
  bring({"2018/19", 12}, "30000");
  bring({"2019/20", 4}, "34337");
  const auto years = years_of(line_over_time(*session, "revenue", "overheads"));
  ASSERT_THAT(years, SizeIs(2));
  EXPECT_FALSE(years[1].months.front().change) << "the year before is no month before";
  EXPECT_FALSE(years[1].months.front().off);
}

TEST_P(LineHistory, A_year_is_listed_by_its_latest_month_with_the_one_before_and_the_outturn) {
  bring({"2019/20", 4}, "34337");
  bring({"2019/20", 5}, "34437");
  bring({"2019/20", outturn}, "34337");
  auto lines = listed_lines(*session, "2019/20", {}, 50);
  ASSERT_THAT(lines, SizeIs(9));
  EXPECT_EQ(lines[2].key, "overheads");
  EXPECT_THAT(in_thousands({lines[2].expected, lines[2].before}), ElementsAre("34,437", "34,337"));
  EXPECT_TRUE(lines[2].outturn);
  const auto rest = listed_lines(*session, "2019/20", {"revenue", lines[6].position}, 50);
  ASSERT_THAT(rest, SizeIs(2)) << "the page after the seventh line";
  EXPECT_EQ(rest.front().key, lines[7].key);
  EXPECT_THAT(years_with_lines(*session), ElementsAre("2019/20"));
  EXPECT_THAT(listed_lines(*session, "2018/19", {}, 50), IsEmpty());
}

TEST_P(LineHistory, A_correction_that_is_being_made_is_not_among_published_lines) {
  bring({"2019/20", 4}, "34337");
  EXPECT_THAT(published_lines(*session), IsEmpty());
  publish({"2019/20", 4});
  EXPECT_THAT(published_lines(*session), SizeIs(9));
  ASSERT_TRUE(act([&](auto& work) {
    return reopen_month(work, month({"2019/20", 4}).month, "A figure was late.");
  }));
  bring({"2019/20", 4}, "34400");
  const auto forecast = [&] {
    for (const auto& point : published_lines(*session))
      if (point.line().key == "overheads") return in_thousands({expected(point)}).front();
    return std::string();
  };
  EXPECT_EQ(forecast(), "34,337");
  publish({"2019/20", 4});
  EXPECT_EQ(forecast(), "34,400");
}

}  // namespace
}  // namespace reeve::finance
