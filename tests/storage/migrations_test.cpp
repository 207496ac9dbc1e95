#include <gmock/gmock.h>

#include "storage/office.hpp"

namespace reeve::storage {
namespace {

class Migrations : public support::EachEngine {};
REEVE_ON_BOTH_ENGINES(Migrations);

Schema schema_of(std::vector<SchemaPart> parts) {
  Schema schema;
  for (auto& part : parts) schema.add(std::move(part));
  return schema;
}

SchemaPart grown_office() {
  auto part = office_part();
  part.migrations.push_back({"0002_topic_colour", "alter table topic add column colour text"});
  return part;
}

TEST_P(Migrations, are_applied_once_and_in_order) {
  support::Record record(GetParam(), office_schema());
  auto session = record.open();
  const auto applied = migrations_applied(session);
  EXPECT_THAT(applied, testing::ElementsAre("storage/0001_journal", "office/0001_office"));
  migrate(session, record.schema());
  EXPECT_EQ(migrations_applied(session), applied);
}

TEST_P(Migrations, a_record_without_any_has_none) {
  support::Record record(GetParam(), Schema{});
  auto session = record.open();
  EXPECT_THAT(migrations_applied(session), testing::IsEmpty());
}

TEST_P(Migrations, a_new_change_is_applied_to_a_record_in_use_and_its_rows_stay) {
  FilledRecord record(GetParam());
  const auto grown = schema_of({storage_schema(), grown_office()});
  auto session = record.open();
  migrate(session, grown);
  EXPECT_EQ((*session.find<2>("select name, colour from topic where id = 't1'"))[0].text(), "Roads");
  EXPECT_EQ(migrations_applied(session).back(), "office/0002_topic_colour");
}

TEST_P(Migrations, a_part_that_joins_later_is_applied_after_the_others) {
  support::Record record(GetParam(), schema_of({storage_schema()}));
  auto session = record.open();
  migrate(session, schema_of({office_part(), storage_schema()}));
  EXPECT_THAT(migrations_applied(session),
              testing::ElementsAre("storage/0001_journal", "office/0001_office"));
}

TEST_P(Migrations, a_record_of_a_newer_reeve_is_refused_by_the_name_of_the_change) {
  support::Record record(GetParam(), schema_of({storage_schema(), grown_office()}));
  auto session = record.open();
  try {
    migrate(session, office_schema());
    FAIL() << "a newer record was opened";
  } catch (const Fault& fault) {
    EXPECT_THAT(fault.what(), testing::HasSubstr("office/0002_topic_colour"));
  }
}

TEST_P(Migrations, a_change_that_fails_half_way_leaves_nothing_behind) {
  support::Record record(GetParam(), office_schema());
  auto broken = office_part();
  broken.migrations.push_back(
      {"0002_broken", "create table half (id text primary key); create table half (id text primary key)"});
  {
    auto session = record.open();
    EXPECT_THROW(migrate(session, schema_of({storage_schema(), broken})), Fault);
  }
  auto session = record.open();
  EXPECT_THAT(session.tables(), testing::Not(testing::Contains("half")));
  EXPECT_THAT(migrations_applied(session), testing::Not(testing::Contains("office/0002_broken")));
  migrate(session, schema_of({storage_schema(), grown_office()}));
}

TEST(MigrationsIn, take_one_folder_in_order_of_name) {
  const auto found = migrations_in({{"schema/0002_b.sql", "two"},
                                    {"schema/readme.md", "no"},
                                    {"other/0001_x.sql", "no"},
                                    {"schema/0001_a.sql", "one"}},
                                   "schema/");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].name, "0001_a");
  EXPECT_EQ(found[0].sql, "one");
  EXPECT_EQ(found[1].name, "0002_b");
}

TEST(SchemaParts, know_what_is_journalled_and_whom_a_value_is_about) {
  const auto schema = office_schema();
  EXPECT_TRUE(schema.is_journalled("note"));
  EXPECT_FALSE(schema.is_journalled("visit"));
  EXPECT_FALSE(schema.is_journalled("journal"));
  EXPECT_EQ(schema.person_column("person", "address"), "id");
  EXPECT_EQ(schema.person_column("person", "id"), "");
  EXPECT_EQ(schema.person_column("note", "address"), "");
}

}  // namespace
}  // namespace reeve::storage
