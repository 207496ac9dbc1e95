// Variances that must be explained, and the outturn against what was last forecast.
#include "finance/explaining.hpp"

#include <gmock/gmock.h>

#include "finance/finance_record.hpp"
#include "finance/month_store.hpp"
#include "finance/papers.hpp"
#include "finance/threshold_store.hpp"
#include "kernel/text.hpp"

namespace reeve::finance {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class Explaining : public support::RecordTest {
 protected:
  Explaining() : RecordTest(body_schema(), "chief_finance_officer", "2020-06-20") {}

  void begin() override { bring(july, bytes_of("revenue_2019_20_m4.csv")); }
  MonthBook month(const MonthName& name) {
    return load_month(*session, find_month(*session, slug_of(name)).value());
  }
  void bring(const MonthName& name, const std::string& bytes) {
    ASSERT_TRUE(act([&](auto& work) { return open_month(work, name); }));
    ASSERT_TRUE(act([&](auto& work) {
      const auto book = month(name);
      return take_statements(work, book, keep_file(work, book.month, "r.csv", bytes),
                             read_paper("r.csv", bytes));
    }));
  }
  void set(figures::Amount thousands, const std::string& office = "policy_officer") {
    ASSERT_TRUE(act([&](auto& work) {
      set_threshold(work, {"revenue", thousands * 100'000, office});
      return Outcome<Done>(Done{});
    }));
  }
  Outcome<Done> explain(const MonthName& name, const std::string& reference) {
    return act([&](auto& work) { return say(work, month(name), reference, "It is paid later."); });
  }
  Outcome<Done> close(const MonthName& name) {
    return act([&](auto& work) { return close_month(work, month(name)); });
  }
  void publish(const MonthName& name) {
    ASSERT_TRUE(close(name));
    ASSERT_TRUE(act([&](auto& work) {
      note_published(work, month(name).month);
      return Outcome<Done>(Done{});
    }));
  }
  static std::vector<std::string> references(const MonthBook& book) {
    std::vector<std::string> all;
    for (const auto& one : to_explain(book)) all.push_back(one.reference);
    return all;
  }

  const MonthName july{"2019/20", 4}, end{"2019/20", outturn};
};
REEVE_ON_BOTH_ENGINES(Explaining);

TEST_P(Explaining, A_month_is_closed_once_its_large_variances_are_explained) {
  EXPECT_THAT(to_explain(month(july)), IsEmpty()) << "the body has set no amount";
  set(300);
  const auto book = month(july);
  for (const auto& one : to_explain(book)) {
    EXPECT_GE(std::abs(one.amount), 30'000'000);
    EXPECT_EQ(one.office, "policy_officer");
  }
  ASSERT_THAT(references(book), testing::Not(IsEmpty()));
  const auto refused = close(july);
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.refusals(), SizeIs(references(book).size()));
  EXPECT_THAT(refused.refusal().sentence, HasSubstr("from the budget. Explain it in R"));
  for (const auto& reference : references(book)) ASSERT_TRUE(explain(july, reference));
  EXPECT_TRUE(close(july));
}

TEST_P(Explaining, A_closed_month_keeps_the_amounts_it_was_closed_under) {
  publish(july);
  set(1);
  EXPECT_THAT(to_explain(month(july)), IsEmpty()) << "no empty reasons become public";
}

TEST_P(Explaining, The_latest_amount_counts_and_nothing_asks_for_nothing) {
  set(1);
  const auto many = references(month(july)).size();
  set(300);
  EXPECT_LT(references(month(july)).size(), many);
  set(0);
  EXPECT_THAT(to_explain(month(july)), IsEmpty());
  EXPECT_FALSE(check_threshold({"revenue", 100, "panel_member"}, {"policy_officer"}));
  EXPECT_FALSE(check_threshold({"revenue", 0, "policy_officer"}, {"policy_officer"}));
}

TEST_P(Explaining, A_line_without_a_note_is_explained_by_its_name) {
  ASSERT_TRUE(explain(july, "revenue.overheads"));
  EXPECT_FALSE(explain(july, "revenue.underheads"));
  const auto book = month(july);
  const auto* line = book.book[0].line("overheads");
  ASSERT_TRUE(line);
  EXPECT_EQ(words_of_line(book, 0, static_cast<std::size_t>(line - book.book[0].lines.data()))->words,
            "It is paid later.");
  EXPECT_EQ(lines_of_note(book.book, "revenue.overheads"), "Overheads");
}

TEST_P(Explaining, The_outturn_is_measured_against_the_last_published_forecast) {
  publish(july);
  // Overheads were forecast at 34,337; the year ends at 34,000 in the column of what was spent.
  auto bytes = bytes_of("revenue_2019_20_m4.csv");
  const auto row = bytes.find("Overheads");
  const auto line = bytes.substr(row, bytes.find('\n', row) - row);
  auto cells = text::split(line, ",");
  const auto july_book = month(july);
  const auto& statement = july_book.book.front();
  cells[statement.columns[*statement.column(figures::Meaning::actual)].in_file - 2] = "34000";
  bring(end, text::replace_all(bytes, line, text::join(cells, ",")));
  set(300);
  const auto book = month(end);
  EXPECT_EQ(book.last_forecast.label, "July 2019, month 4 of 2019/20");
  const auto lines = against_last_forecast(book);
  ASSERT_THAT(lines, SizeIs(9));
  EXPECT_EQ(lines[2].forecast, 3'433'700'000);
  EXPECT_EQ(lines[2].outturn, 3'400'000'000);
  const auto asked = to_explain(book);
  const auto overheads =
      std::find_if(asked.begin(), asked.end(), [](const auto& one) { return one.line == 2; });
  ASSERT_NE(overheads, asked.end());
  EXPECT_EQ(overheads->amount, -33'700'000);
  EXPECT_EQ(overheads->against, "the forecast of July 2019, month 4 of 2019/20");
  EXPECT_THAT(against_last_forecast(month(july)), IsEmpty());
}

}  // namespace
}  // namespace reeve::finance
