#include "finance/register.hpp"

#include <gmock/gmock.h>

#include "finance/finance_record.hpp"
#include "finance/register_store.hpp"
#include "finance/statement_files.hpp"

namespace reeve::finance {
namespace {

Register read(const std::string& bytes) {
  auto read = read_register(tables_in("external_funding.csv", bytes)->front());
  EXPECT_TRUE(read) << (read ? "" : read.refusal().sentence);
  return read ? *read : Register();
}

TEST(Registers, A_row_keeps_what_was_printed_and_where) {
  const auto funding = read(
      "fund,awarding_body,value,source\nLibor Fund,,,002_x.txt:150\nPTF,Home Office,3.15,004_x.txt:110\n");
  EXPECT_EQ(funding.title(), "External funding");
  EXPECT_EQ(funding.columns(), (std::vector<std::string>{"fund", "awarding_body", "value"}));
  EXPECT_EQ(funding.rows[1].cells[2].second, "3.15");
  EXPECT_EQ(funding.rows[0].source, "002_x.txt:150");
}

TEST(Registers, A_row_that_does_not_say_where_it_was_printed_is_refused) {
  const auto refused = read_register(tables_in("funds.csv", "fund,source\nA,1\nB,\nC,\n")->front());
  ASSERT_FALSE(refused);
  ASSERT_EQ(refused.refusals().size(), 2U);
  EXPECT_EQ(refused.refusals()[0].field, "funds.csv:3:2");
  EXPECT_FALSE(read_register(tables_in("funds.csv", "fund\nA\n")->front()));
  EXPECT_FALSE(read_register(tables_in("My Funds.csv", "fund,source\nA,1\n")->front()));
}

class KeptRegisters : public support::EachEngine {};
REEVE_ON_BOTH_ENGINES(KeptRegisters);

TEST_P(KeptRegisters, A_register_takes_the_place_of_the_one_before_row_by_row) {
  const auto schema = body_schema();
  support::Record record(GetParam(), schema);
  auto session = record.open();
  const auto keep = [&](const std::string& bytes) {
    storage::Work work(session, schema, {"account-finance", "chief_finance_officer"},
                       support::noon("2019-08-20"));
    const bool changed = keep_register(work, read(bytes));
    work.commit();
    return changed;
  };
  EXPECT_TRUE(keep("fund,source\nA,1\nB,2\nC,3\n"));
  EXPECT_FALSE(keep("fund,source\nA,1\nB,2\nC,3\n"));
  EXPECT_TRUE(keep("fund,source\nA,1\nBB,2\n"));
  const auto kept = registers(session);
  ASSERT_EQ(kept.size(), 1U);
  ASSERT_EQ(kept[0].rows.size(), 2U);
  EXPECT_EQ(kept[0].rows[1].cells[0].second, "BB");
}

}  // namespace
}  // namespace reeve::finance
