// A month in the record, from opening to publication.
#include <gmock/gmock.h>

#include "finance/finance_record.hpp"
#include "finance/line_store.hpp"
#include "finance/month_changes.hpp"
#include "finance/month_store.hpp"
#include "finance/papers.hpp"
#include "finance/sheet_reports.hpp"
#include "kernel/text.hpp"
#include "storage/verify.hpp"

namespace reeve::finance {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class Months : public support::RecordTest {
 protected:
  Months() : RecordTest(body_schema(), "chief_finance_officer", "2019-08-20") {}

  void begin() override {
    ASSERT_TRUE(act([](auto& work) { return open_month(work, {"2019/20", 4}); }));
  }
  MonthBook july() { return load_month(*session, find_month(*session, "2019-20-month-4").value()); }

  Outcome<Done> bring(const std::string& name, const std::string& bytes) {
    return act([&](auto& work) {
      const auto month = july();
      return take_statements(work, month, keep_file(work, month.month, name, bytes), read_paper(name, bytes));
    });
  }
  void bring_july() {
    for (const auto& name : july_2019()) ASSERT_TRUE(bring(name, bytes_of(name)));
  }
};
REEVE_ON_BOTH_ENGINES(Months);

TEST_P(Months, What_is_taken_comes_back_as_it_was_printed) {
  bring_july();
  const auto month = july();
  ASSERT_THAT(month.book, SizeIs(5));
  EXPECT_EQ(month.book[0].shape->key, "revenue");  // in the order of the shapes
  for (const auto& name : july_2019()) {
    const auto brought = read_paper(name).front();
    const auto changes = changes_between(month.book, brought);
    EXPECT_FALSE(changes.is_new);
    EXPECT_THAT(changes.cells, IsEmpty()) << name;
  }
  EXPECT_EQ(month.from[0].file_name, "revenue_2019_20_m4.csv");
  EXPECT_EQ(month.book[0].line("overheads")->source, "001_abd0e44d0031b30a.txt:874");
  EXPECT_THAT(storage::verify(*session, record->schema()).findings, IsEmpty());
}

TEST_P(Months, The_file_is_kept_byte_for_byte) {
  bring_july();
  const auto month = july();
  const auto file = find_file(*session, month.month, month.from[0].file_id);
  ASSERT_TRUE(file);
  EXPECT_EQ(file->bytes, bytes_of("revenue_2019_20_m4.csv"));
  EXPECT_FALSE(find_file(*session, month.month, "another"));
}

TEST_P(Months, The_download_is_taken_again_without_a_change) {
  bring_july();
  const auto month = july();
  for (const auto& statement : month.book) {
    const auto bytes = publishing::to_csv(sheet_of(statement));
    const auto again = read_paper(statement.shape->key + ".csv", bytes).front();
    EXPECT_THAT(changes_between(month.book, again).cells, IsEmpty()) << statement.shape->key;
  }
}

TEST_P(Months, A_later_file_makes_an_edition_and_the_change_is_one_cell) {
  bring_july();
  const auto corrected = text::replace_all(bytes_of("revenue_2019_20_m4.csv"), "112937", "112940");
  const auto changes = changes_between(july().book, read_paper("july.csv", corrected).front());
  ASSERT_THAT(changes.cells, SizeIs(1));
  EXPECT_EQ(changes.cells[0].line, "Pay and Employment costs");
  EXPECT_EQ(changes.cells[0].before, "112937");
  EXPECT_EQ(changes.cells[0].cell, "line 3, column 8");
  ASSERT_TRUE(bring("july.csv", corrected));
  EXPECT_EQ(july().from[0].edition, 2);
  EXPECT_EQ(july().book[0].line("pay")->figures[3].printed, "112940");
}

TEST_P(Months, A_file_of_another_year_is_refused) {
  const auto refused =
      bring("next.csv", text::replace_all(bytes_of("revenue_2019_20_m4.csv"), "2019/20,", "2020/21,"));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.refusal().sentence,
            "next.csv is for 2020/21; July 2019, month 4 of 2019/20 is not in it.");
  EXPECT_THAT(july().book, IsEmpty());
}

TEST_P(Months, A_closed_month_changes_only_after_it_is_opened_again_with_a_reason) {
  EXPECT_FALSE(act([&](auto& work) { return close_month(work, july()); })) << "nothing is in it";
  bring_july();
  ASSERT_TRUE(act([&](auto& work) { return close_month(work, july()); }));
  EXPECT_FALSE(bring("revenue_2019_20_m4.csv", bytes_of("revenue_2019_20_m4.csv")));
  EXPECT_FALSE(act([&](auto& work) { return say(work, july(), "", "Late words"); }));
  EXPECT_FALSE(act([&](auto& work) { return reopen_month(work, july().month, " "); }));
  ASSERT_TRUE(act([&](auto& work) { return reopen_month(work, july().month, "A figure was late."); }));
  EXPECT_EQ(july().month.state(), "open");
  EXPECT_TRUE(act([&](auto& work) { return say(work, july(), "", "Late words"); }));
}

TEST_P(Months, Publishing_asks_for_a_signature_for_each_doubt_as_it_is_printed_now) {
  bring_july();
  ASSERT_TRUE(act([&](auto& work) { return close_month(work, july()); }));
  const auto open = may_publish(july());
  ASSERT_FALSE(open);
  std::vector<std::string> cells;
  for (const auto& refusal : open.refusals()) cells.push_back(refusal.field);
  EXPECT_THAT(cells,
              ElementsAre("reserves.capital-financing-reserve.closing", "reserves.total-earmarked.variance"));
  EXPECT_FALSE(act([&](auto& work) { return sign_exception(work, july(), cells[0], " "); }))
      << "a reason is needed";
  EXPECT_FALSE(
      act([&](auto& work) { return sign_exception(work, july(), "revenue.pay.forecast", "It is right."); }));
  for (const auto& cell : cells)
    ASSERT_TRUE(
        act([&](auto& work) { return sign_exception(work, july(), cell, "Corrected with the outturn."); }));
  EXPECT_TRUE(may_publish(july()));

  ASSERT_TRUE(act([&](auto& work) { return reopen_month(work, july().month, "The balance is now 660."); }));
  ASSERT_TRUE(bring(
      "reserves_2019_20_m4.csv",
      text::replace_all(bytes_of("reserves_2019_20_m4.csv"), "665,0,-665,665,665", "665,0,-665,660,665")));
  ASSERT_TRUE(act([&](auto& work) { return close_month(work, july()); }));
  EXPECT_FALSE(may_publish(july())) << "another figure needs another signature";
}

TEST_P(Months, Words_are_refused_when_they_name_no_cell_and_the_latest_count) {
  bring_july();
  EXPECT_FALSE(act([&](auto& work) { return say(work, july(), "R1", "{revenue.pie.forecast}"); }));
  ASSERT_TRUE(
      act([&](auto& work) { return say(work, july(), "R1", "First {revenue.chief-constable.forecast}."); }));
  ASSERT_TRUE(act([&](auto& work) { return say(work, july(), "R1", "Second."); }));
  EXPECT_FALSE(act([&](auto& work) { return say(work, july(), "R9", "No line has it."); }));
  ASSERT_TRUE(july().said("R1"));
  EXPECT_EQ(july().said("R1")->words, "Second.");
}

TEST_P(Months, One_line_is_followed_over_months_in_their_order) {
  bring_july();
  ASSERT_TRUE(act([](auto& work) { return open_month(work, {"2019/20", 12}); }));
  ASSERT_TRUE(act([](auto& work) { return open_month(work, {"2019/20", 5}); }));
  for (const auto* slug : {"2019-20-month-12", "2019-20-month-5"})
    ASSERT_TRUE(act([&](auto& work) {
      const auto month = load_month(*session, find_month(*session, slug).value());
      const auto bytes = bytes_of("revenue_2019_20_m4.csv");
      return take_statements(work, month, keep_file(work, month.month, "later.csv", bytes),
                             read_paper("later.csv", bytes));
    }));
  std::vector<int> order;
  for (const auto& point : line_over_time(*session, "revenue", "overheads"))
    order.push_back(point.month.month);
  EXPECT_THAT(order, ElementsAre(4, 5, 12));
}

TEST_P(Months, A_month_is_opened_once_and_named_rightly) {
  EXPECT_FALSE(act([](auto& work) { return open_month(work, {"2019/20", 4}); }));
  EXPECT_FALSE(read_month("2019/21", "4"));
  EXPECT_FALSE(read_month("2019/20", "14"));
  EXPECT_FALSE(read_month("2019-20", "1"));
  EXPECT_TRUE(read_month("1999/00", "13"));
  EXPECT_EQ(label_of({"2019/20", 10}), "January 2020, month 10 of 2019/20");
  EXPECT_EQ(label_of({"2019/20", 13}), "Outturn of 2019/20");
}

}  // namespace
}  // namespace reeve::finance
