// The schema the program really has, on both engines.
#include <gmock/gmock.h>

#include "accounts/accounts.hpp"
#include "casework/casework.hpp"
#include "complaints/complaints.hpp"
#include "consultation/consultation.hpp"
#include "finance/finance.hpp"
#include "investment/investment.hpp"
#include "plan/plan.hpp"
#include "precept/precept.hpp"
#include "site/site.hpp"
#include "storage/verify.hpp"
#include "support/records.hpp"

namespace reeve::storage {
namespace {

class ProgramSchema : public support::EachEngine {};
REEVE_ON_BOTH_ENGINES(ProgramSchema);

Schema body() {
  Schema schema;
  schema.add(storage_schema())
      .add(accounts::body_schema())
      .add(site::schema())
      .add(plan::schema())
      .add(consultation::schema())
      .add(finance::schema())
      .add(precept::schema())
      .add(investment::schema())
      .add(casework::schema())
      .add(complaints::schema());
  return schema;
}

Schema installation() {
  Schema schema;
  schema.add(storage_schema()).add(accounts::installation_schema());
  return schema;
}

// verify pages through a journalled table by its id, and Work finds rows by it.
TEST_P(ProgramSchema, every_journalled_table_has_an_id) {
  for (const auto& schema : {body(), installation()}) {
    support::Record record(GetParam(), schema);
    auto session = record.open();
    for (const auto& table : session.tables()) {
      if (!schema.is_journalled(table)) continue;
      EXPECT_THAT(session.columns(table), testing::Contains("id")) << table;
    }
    EXPECT_THAT(verify(session, schema).findings, testing::IsEmpty());
  }
}

TEST_P(ProgramSchema, tables_out_of_the_journal_and_personal_columns_are_there) {
  for (const auto& schema : {body(), installation()}) {
    support::Record record(GetParam(), schema);
    auto session = record.open();
    for (const auto& part : schema.parts()) {
      for (const auto table : part.unjournalled) EXPECT_THAT(session.tables(), testing::Contains(table));
      for (const auto& personal : part.personal) {
        EXPECT_THAT(session.columns(std::string(personal.table)), testing::Contains(personal.column))
            << personal.table;
        EXPECT_THAT(session.columns(std::string(personal.table)), testing::Contains(personal.person_column))
            << personal.table;
      }
    }
  }
}

// A column that nobody declared to be about a person stands in the journal for ever, in words.
TEST_P(ProgramSchema, where_people_are_reached_is_declared_personal) {
  const std::vector<std::string> about_people{"email", "telephone", "address", "adjustments",
                                              "private_facts"};
  // An office's own, and where a page is found.
  const std::vector<std::string> about_nobody{"complaint_contact", "evidence"};
  for (const auto& schema : {body(), installation()}) {
    support::Record record(GetParam(), schema);
    auto session = record.open();
    for (const auto& table : session.tables()) {
      if (!schema.is_journalled(table) ||
          std::find(about_nobody.begin(), about_nobody.end(), table) != about_nobody.end())
        continue;
      for (const auto& column : session.columns(table)) {
        const bool personal =
            std::find(about_people.begin(), about_people.end(), column) != about_people.end();
        EXPECT_TRUE(!personal || !schema.person_column(table, column).empty()) << table << "." << column;
      }
    }
  }
}

}  // namespace
}  // namespace reeve::storage
