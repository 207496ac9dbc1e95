// A body's own shapes in its record.
#include "finance/shape_store.hpp"

#include <gmock/gmock.h>

#include "finance/finance_record.hpp"
#include "finance/month_store.hpp"
#include "finance/papers.hpp"
#include "kernel/embedded.hpp"
#include "kernel/text.hpp"
#include "storage/verify.hpp"

namespace reeve::finance {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class OwnShapes : public support::RecordTest {
 protected:
  OwnShapes() : RecordTest(body_schema(), "chief_finance_officer", "2019-08-20") {}

  Outcome<std::string> adopt(const std::string& toml) {
    return act([&](auto& work) { return adopt_shape(work, "own.toml", toml); });
  }
  Outcome<figures::Book> read(const std::string& name, const std::string& bytes) {
    return statements_in(name, bytes, shapes_of(*session));
  }
  void take_july(const std::string& name, const std::string& bytes) {
    ASSERT_TRUE(act([](auto& work) { return open_month(work, {"2019/20", 4}); }));
    ASSERT_TRUE(act([&](auto& work) {
      const auto month = load_month(*session, find_month(*session, "2019-20-month-4").value());
      return take_statements(work, month, keep_file(work, month.month, name, bytes),
                             read(name, bytes).value());
    }));
  }
};
REEVE_ON_BOTH_ENGINES(OwnShapes);

constexpr const char* fleet =
    "key = \"fleet\"\ntitle = \"Fleet\"\nexplains = \"Vehicles.\"\nunit = \"number\"\n"
    "[[column]]\nkey = \"kind\"\ntitle = \"Kind\"\nmeaning = \"label\"\n"
    "[[column]]\nkey = \"count\"\ntitle = \"Count\"\nmeaning = \"actual\"\n"
    "[[line]]\nkey = \"kinds\"\nlabels = [\"Kinds\"]\nany = true\n"
    "[[line]]\nkey = \"total\"\nlabels = [\"Total\"]\nis = \"kinds\"\n";

TEST_P(OwnShapes, A_statement_the_program_never_heard_of_is_taken_and_read_back) {
  EXPECT_FALSE(read("fleet.csv", "kind,count\nVans,20\nCars,30\nTotal,51\n"));
  ASSERT_TRUE(adopt(fleet));
  take_july("fleet.csv", "kind,count\nVans,20\nCars,30\nTotal,51\n");
  const auto month = load_month(*session, find_month(*session, "2019-20-month-4").value());
  ASSERT_THAT(month.book, SizeIs(1));
  EXPECT_EQ(month.book[0].shape->title, "Fleet");
  EXPECT_THAT(figures::check(month.book).findings, testing::Not(IsEmpty())) << "20 and 30 are not 51";
  EXPECT_THAT(storage::verify(*session, record->schema()).findings, IsEmpty());
}

TEST_P(OwnShapes, A_shape_of_our_key_takes_the_place_of_reeves_in_this_record) {
  auto own = std::string(embedded("statements/savings.toml"));
  own = text::replace_all(own, "title = \"Savings\"", "title = \"What was saved\"");
  ASSERT_TRUE(adopt(own));
  EXPECT_THAT(shapes_of(*session), SizeIs(built_in_shapes().size()));
  const auto book = read("savings_2018_19.csv", bytes_of("savings_2018_19.csv"));
  ASSERT_TRUE(book);
  EXPECT_EQ(book->front().shape->title, "What was saved");
}

TEST_P(OwnShapes, A_shape_by_which_the_record_could_not_be_read_is_refused) {
  ASSERT_TRUE(adopt(fleet));
  take_july("fleet.csv", "kind,count\nVans,20\nTotal,20\n");
  const auto refused = adopt(text::replace_all(fleet, "\"total\"", "\"sum\""));
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.refusal().sentence, HasSubstr("have the line total, which this shape has not"));
  EXPECT_FALSE(adopt(text::replace_all(fleet, "\"number\"", "\"GBP\"")))
      << "the same figures in another unit";
  EXPECT_FALSE(adopt(text::replace_all(fleet, "\"actual\"", "\"forecast\"")));
  EXPECT_TRUE(adopt(text::replace_all(fleet, "\"Fleet\"", "\"The fleet\"")));
}

TEST_P(OwnShapes, What_is_no_shape_is_refused_by_line) {
  const auto refused = adopt("key = \"x\"\ntitle = 3\n");
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.refusal().field, HasSubstr("own.toml:"));
  EXPECT_THAT(own_shapes(*session), IsEmpty());
}

TEST_P(OwnShapes, Savings_are_followed_from_what_was_required_to_what_is_still_to_be_found) {
  const std::string head = "saving,required,delivered,at_risk,undelivered,replaced,still_to_find\n";
  const auto right =
      read("savings.csv", head +
                              "Custody review,300,0,0,300,0,300\nOther,2400,1600,0,800,500,300\n"
                              "Total,2700,1600,0,1100,500,600\n");
  ASSERT_TRUE(right) << right.refusal().sentence;
  EXPECT_EQ(right->front().shape->key, "savings-delivery");
  EXPECT_THAT(figures::check(*right).findings, IsEmpty());
  const auto wrong =
      read("savings.csv", head + "Other,2700,1600,0,1000,500,500\nTotal,2700,1600,0,1000,500,500\n");
  ASSERT_TRUE(wrong);
  EXPECT_THAT(figures::check(*wrong).findings, testing::Not(IsEmpty()));
}

TEST_P(OwnShapes, The_plan_of_reserves_rolls_forward_over_four_years) {
  const std::string head = "reserve,purpose,opening_balance,year_1,year_2,year_3,year_4,closing_balance\n";
  const auto right = read(
      "plan.csv",
      head +
          "General Balance,What may come,4038,0,0,0,0,4038\n"
          "Workforce Change Reserve,Restructuring,800,-200,-200,0,0,400\nTotal,,4838,-200,-200,0,0,4438\n");
  ASSERT_TRUE(right) << right.refusal().sentence;
  EXPECT_EQ(right->front().shape->key, "reserves-plan");
  EXPECT_THAT(figures::check(*right).findings, IsEmpty());
  EXPECT_EQ(right->front().lines[1].comment, "Restructuring");
}

}  // namespace
}  // namespace reeve::finance
