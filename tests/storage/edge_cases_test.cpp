// Where engines, clocks and files meet the journal in unusual ways.
#include <gmock/gmock.h>

#include <thread>

#include "storage/installation.hpp"
#include "storage/office.hpp"
#include "storage/verify.hpp"

namespace reeve::storage {
namespace {

using testing::IsEmpty;
using testing::Not;

class EdgeCases : public support::EachEngine {};
REEVE_ON_BOTH_ENGINES(EdgeCases);

std::vector<Finding> findings(const support::Record& record) {
  auto reader = record.open(Access::read_only);
  return verify(reader, record.schema()).findings;
}

TEST_P(EdgeCases, a_row_without_an_id_put_into_a_table_is_noticed) {
  FilledRecord record(GetParam());
  record.session.run("insert into topic (id, name) values ('', 'Smuggled in')");
  EXPECT_THAT(findings(record), Not(IsEmpty()));
}

// SQLite lets a text primary key be NULL.
TEST(EdgeCasesOfSqlite, a_row_whose_id_is_nothing_is_noticed) {
  FilledRecord record(Engine::sqlite);
  record.session.run("insert into topic (id, name) values (null, 'Smuggled in')");
  EXPECT_THAT(findings(record), Not(IsEmpty()));
}

TEST_P(EdgeCases, a_record_in_use_is_verified_without_false_alarms) {
  FilledRecord record(GetParam());
  constexpr int acts = 300;
  std::atomic<bool> written{false};
  std::jthread writer([&] {
    auto session = record.open();
    for (int number = 0; number < acts; ++number) {
      Work work(session, record.schema(), policy_officer, a_day());
      work.insert("topic", {{"id", std::to_string(number)}, {"name", std::to_string(number)}});
      work.record("topic_added", "t");
      work.commit();
    }
    written = true;
  });
  std::vector<Finding> found;
  while (!written && found.empty()) found = findings(record);
  for (const auto& finding : found) ADD_FAILURE() << finding.where << ": " << finding.sentence;
}

TEST_P(EdgeCases, text_that_is_not_utf8_is_refused_before_it_reaches_a_line) {
  FilledRecord record(GetParam());
  EXPECT_THROW(record.act("topic_added",
                          [](Work& work) {
                            work.insert("topic", {{"id", "t2"}, {"name", "caf\xE9"}});
                          }),
               Fault);
  EXPECT_THAT(findings(record), IsEmpty());
}

TEST_P(EdgeCases, a_line_says_what_the_table_holds) {
  FilledRecord record(GetParam());
  record.act("note_added", [](Work& work) {
    for (const auto* position : {"007", " 8", "+9", "0011", "10"})
      work.insert("note", {{"id", std::string("n") + position}, {"topic_id", "t1"}, {"position", position}});
  });
  record.act("topic_added", [](Work& work) {
    for (const auto* name : {"007", "1e3", " 7", "+", "", "2019-04-18", "nan"})
      work.insert("topic", {{"id", std::string("of ") + name}, {"name", name}});
  });
  EXPECT_THAT(findings(record), IsEmpty());
}

// What only SQLite takes in a column of numbers.
TEST_P(EdgeCases, a_line_says_what_sqlite_made_of_it) {
  if (GetParam() == Engine::postgres) return;
  FilledRecord record(GetParam());
  record.act("note_added", [](Work& work) {
    for (const auto* position : {"7.0", "8.", "1e3", "0x10", "12abc", "9223372036854775808", "1_000"})
      work.insert("note", {{"id", std::string("n") + position}, {"topic_id", "t1"}, {"position", position}});
  });
  EXPECT_THAT(findings(record), IsEmpty());
}

TEST_P(EdgeCases, a_newer_record_is_refused_before_anything_is_changed) {
  Schema newer;
  newer.add(storage_schema())
      .add({"later", {{"0001_later", "create table later (id text primary key)"}}, {}, {}});
  support::Record record(GetParam(), newer);
  auto session = record.open();
  EXPECT_THROW(migrate(session, office_schema()), Fault);
  EXPECT_THAT(session.tables(), Not(testing::Contains("note")));
}

TEST_P(EdgeCases, semicolons_and_dashes_in_a_literal_are_not_ends_of_a_statement) {
  support::Record record(GetParam(), office_schema());
  auto session = record.open();
  session.run_script("insert into topic (id, name) values ('a', 'one; two -- three')");
  EXPECT_EQ((*session.find<1>("select name from topic"))[0].text(), "one; two -- three");
}

class EdgeCasesOfPostgres : public support::EachEngine {};
INSTANTIATE_TEST_SUITE_P(Engines, EdgeCasesOfPostgres, testing::Values(Engine::postgres),
                         support::engine_name);

TEST_P(EdgeCasesOfPostgres, an_address_without_parameters_opens) {
  auto where = support::environment("REEVE_TEST_POSTGRES");
  where.resize(where.find('?'));
  EXPECT_NO_THROW(Session({Engine::postgres, where}, Access::read_only));
}

TEST_P(EdgeCasesOfPostgres, a_schema_that_only_begins_like_ours_is_no_body) {
  const Installation installation(support::environment("REEVE_TEST_POSTGRES"));
  Session session({Engine::postgres, installation.where()}, Access::read_write);
  session.run_script("create schema bodyguards");
  const auto slugs = installation.slugs();
  session.run_script("drop schema bodyguards");
  EXPECT_THAT(slugs, Not(testing::Contains("uards")));
}

TEST(EdgeCasesOfInstallations, a_password_given_as_a_parameter_is_not_shown) {
  EXPECT_THAT(Installation("postgresql:///records?user=reeve&password=secret").described(),
              Not(testing::HasSubstr("secret")));
}

}  // namespace
}  // namespace reeve::storage
