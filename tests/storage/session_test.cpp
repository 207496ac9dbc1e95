#include "storage/session.hpp"

#include <gmock/gmock.h>

#include "storage/office.hpp"

namespace reeve::storage {
namespace {

class SessionOnBoth : public support::EachEngine {};
REEVE_ON_BOTH_ENGINES(SessionOnBoth);

void add_topic(Session& session, const std::string& id, const std::string& name) {
  session.run("insert into topic (id, name) values (:id, :name)", {{"id", id}, {"name", name}});
}

long long count(Session& session, const std::string& table) {
  return (*session.find<1>("select count(*) from " + table))[0].integer();
}

TEST_P(SessionOnBoth, NULL_and_the_empty_text_are_two_things) {
  support::Record record(GetParam(), office_schema());
  auto session = record.open();
  session.run("insert into visit (id, address) values (:id, :address)",
              {{"id", "a"}, {"address", std::optional<std::string>{}}});
  session.run("insert into visit (id, address) values (:id, :address)", {{"id", "b"}, {"address", ""}});
  const auto rows = session.read<1>("select address from visit order by id");
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_TRUE(rows[0][0].is_null());
  EXPECT_EQ(rows[0][0].text(), "");
  EXPECT_EQ(rows[0][0].integer(), 0);
  EXPECT_FALSE(rows[1][0].is_null());
  EXPECT_EQ(rows[1][0].text(), "");
}

TEST_P(SessionOnBoth, text_comes_back_byte_for_byte) {
  support::Record record(GetParam(), office_schema());
  auto session = record.open();
  const std::string texts[] = {
      "O'Brien; drop table topic; --", "line\nline\r\n\ttab", " spaces ", "£ é 😀 \u2028", "%_\\:name ? $1 \"",
      std::string(2'000'000, 'x')};
  for (const auto& text : texts) {
    session.run("delete from visit");
    session.run("insert into visit (id, address) values (:id, :address)", {{"id", "a"}, {"address", text}});
    EXPECT_TRUE((*session.find<1>("select address from visit"))[0].text() == text) << text.substr(0, 40);
    EXPECT_TRUE(session.find<1>("select id from visit where address = :address", {{"address", text}}))
        << text.substr(0, 40);
  }
}

TEST_P(SessionOnBoth, whole_numbers_are_compared_as_numbers) {
  support::Record record(GetParam(), office_schema());
  auto session = record.open();
  add_topic(session, "t", "Roads");
  for (int position : {9, 10, 2'147'483'647})
    session.run("insert into note (id, topic_id, position) values (:id, 't', :position)",
                {{"id", "n" + std::to_string(position)}, {"position", position}});
  const auto rows =
      session.read<1>("select position from note where position >= :least order by position", {{"least", 9}});
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0][0].integer(), 9);
  EXPECT_EQ(rows[1][0].integer(), 10);
  EXPECT_EQ(rows[2][0].text(), "2147483647");
}

TEST_P(SessionOnBoth, what_is_not_a_whole_number_is_a_fault_when_one_is_asked_for) {
  support::Record record(GetParam(), office_schema());
  auto session = record.open();
  for (const char* bad : {"1x", "1.0", " 1", "", "99999999999999999999"}) {
    session.run("delete from topic");
    add_topic(session, "t", bad);
    EXPECT_THROW((*session.find<1>("select name from topic"))[0].integer(), Fault) << bad;
  }
}

TEST_P(SessionOnBoth, a_named_parameter_may_stand_twice_in_a_statement) {
  support::Record record(GetParam(), office_schema());
  auto session = record.open();
  add_topic(session, "a", "b");
  add_topic(session, "b", "c");
  const auto rows =
      session.read<1>("select id from topic where id = :word or name = :word order by id", {{"word", "b"}});
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(session
                .read<1>("select id from topic where name = :first and id = :second",
                         {{"second", "b"}, {"first", "c"}})
                .size(),
            1U);
}

TEST_P(SessionOnBoth, a_statement_kept_for_later_takes_new_values_each_time) {
  support::Record record(GetParam(), office_schema());
  auto session = record.open();
  for (int round = 0; round < 3; ++round) {
    add_topic(session, std::to_string(round), "topic " + std::to_string(round));
    EXPECT_EQ((*session.find<1>("select name from topic where id = :id", {{"id", round}}))[0].text(),
              "topic " + std::to_string(round));
    EXPECT_FALSE(session.find<1>("select name from topic where id = :id", {{"id", "none"}}));
  }
}

TEST_P(SessionOnBoth, one_statement_with_parameters_in_two_orders_is_a_bug_and_says_so) {
  support::Record record(GetParam(), office_schema());
  auto session = record.open();
  add_topic(session, "a", "b");
  EXPECT_THROW(session.run("insert into topic (id, name) values (:id, :name)", {{"name", "x"}, {"id", "y"}}),
               std::logic_error);
  EXPECT_EQ(count(session, "topic"), 1);
}

TEST_P(SessionOnBoth, a_value_with_a_NUL_is_refused) {
  support::Record record(GetParam(), office_schema());
  auto session = record.open();
  EXPECT_THROW(add_topic(session, "a", std::string("b\0c", 3)), Fault);
  EXPECT_EQ(count(session, "topic"), 0);
}

std::string broken_constraint(Session& session, std::string_view sql) {
  try {
    session.run(sql);
  } catch (const ConstraintFault& fault) {
    return fault.constraint;
  }
  return "none";
}

TEST_P(SessionOnBoth, the_constraint_that_stands_in_the_way_is_named) {
  support::Record record(GetParam(), office_schema());
  auto session = record.open();
  add_topic(session, "t", "Roads");
  session.run("insert into note (id, topic_id, position) values ('n', 't', 1)");
  const bool sqlite = GetParam() == Engine::sqlite;
  EXPECT_EQ(broken_constraint(session, "insert into topic (id, name) values ('u', 'Roads')"),
            sqlite ? "topic.name" : "topic_name_key");
  EXPECT_EQ(broken_constraint(session, "insert into topic (id, name) values ('t', 'Rail')"),
            sqlite ? "topic.id" : "topic_pkey");
  EXPECT_EQ(broken_constraint(session, "insert into topic (id) values ('u')"),
            sqlite ? "topic.name" : "name");
  EXPECT_EQ(broken_constraint(session, "insert into note (id, topic_id, position) values ('m', 'none', 2)"),
            sqlite ? "foreign key" : "note_topic_id_fkey");
  EXPECT_EQ(broken_constraint(session, "insert into note (id, topic_id, position) values ('m', 't', 1)"),
            sqlite ? "note.topic_id" : "note_topic_id_position_key");
  EXPECT_EQ(broken_constraint(session, "insert into note (id, topic_id, position) values ('m', 't', 0)"),
            sqlite ? "position" : "note_position_check");
  EXPECT_EQ(broken_constraint(session, "delete from topic"), sqlite ? "foreign key" : "note_topic_id_fkey");
}

TEST_P(SessionOnBoth, a_statement_the_engine_does_not_understand_is_a_fault_and_the_session_goes_on) {
  support::Record record(GetParam(), office_schema());
  auto session = record.open();
  EXPECT_THROW(session.run("no such statement"), Fault);
  EXPECT_THROW(session.read<1>("select nothing from nowhere"), Fault);
  add_topic(session, "a", "b");
  EXPECT_EQ(count(session, "topic"), 1);
}

TEST_P(SessionOnBoth, a_transaction_that_failed_can_be_rolled_back_and_the_session_used_again) {
  support::Record record(GetParam(), office_schema());
  auto session = record.open();
  for (int round = 0; round < 2; ++round) {
    session.begin();
    add_topic(session, "a", "b");
    EXPECT_THROW(add_topic(session, "a", "b"), ConstraintFault);
    session.rollback();
    EXPECT_FALSE(session.in_transaction());
    EXPECT_EQ(count(session, "topic"), 0);
  }
  session.begin();
  add_topic(session, "a", "b");
  session.commit();
  EXPECT_EQ(count(session, "topic"), 1);
}

TEST_P(SessionOnBoth, an_open_transaction_is_rolled_back_by_the_destructor) {
  support::Record record(GetParam(), office_schema());
  {
    auto session = record.open();
    session.begin();
    add_topic(session, "a", "b");
  }
  auto session = record.open();
  EXPECT_EQ(count(session, "topic"), 0);
}

TEST_P(SessionOnBoth, a_session_can_be_moved_with_its_transaction) {
  support::Record record(GetParam(), office_schema());
  auto first = record.open();
  first.begin();
  add_topic(first, "a", "b");
  Session second(std::move(first));
  EXPECT_TRUE(second.in_transaction());
  second.commit();
  EXPECT_EQ(count(second, "topic"), 1);
}

TEST_P(SessionOnBoth, run_answers_how_many_rows_it_touched) {
  support::Record record(GetParam(), office_schema());
  auto session = record.open();
  for (const char* id : {"a", "b", "c"}) add_topic(session, id, id);
  EXPECT_EQ(
      session.run("update topic set name = name || :more where id <> :id", {{"more", "!"}, {"id", "a"}}), 2);
  EXPECT_EQ(session.run("update topic set name = 'x' where id = :id", {{"id", "none"}}), 0);
  EXPECT_EQ(session.run("delete from topic"), 3);
}

TEST_P(SessionOnBoth, many_rows_are_read_to_the_last) {
  support::Record record(GetParam(), office_schema());
  auto session = record.open();
  session.begin();
  for (int at = 10'000; at < 15'000; ++at)
    add_topic(session, std::to_string(at), "topic " + std::to_string(at));
  session.commit();
  const auto rows = session.read<2>("select id, name from topic order by id");
  ASSERT_EQ(rows.size(), 5'000U);
  for (std::size_t at = 0; at < rows.size(); ++at)
    ASSERT_EQ(rows[at][1].text(), "topic " + std::to_string(10'000 + at));
}

TEST_P(SessionOnBoth, a_reader_cannot_write_and_sees_what_was_committed) {
  support::Record record(GetParam(), office_schema());
  auto writer = record.open();
  auto reader = record.open(Access::read_only);
  EXPECT_THROW(add_topic(reader, "a", "b"), Fault);
  writer.begin();
  add_topic(writer, "a", "b");
  EXPECT_EQ(count(reader, "topic"), 0);
  writer.commit();
  EXPECT_EQ(count(reader, "topic"), 1);
}

TEST_P(SessionOnBoth, tables_and_columns_are_those_of_this_record_in_the_order_of_the_schema) {
  support::Record record(GetParam(), office_schema());
  support::Record other(GetParam(), [] {
    Schema schema;
    schema.add({"other",
                {{"0001_other",
                  "create table elsewhere (id text primary key); create table note (id text primary key, "
                  "other_column text)"}},
                {},
                {}});
    return schema;
  }());
  auto session = record.open();
  EXPECT_THAT(session.tables(), testing::ElementsAre("migration", "journal", "journal_head", "person_key",
                                                     "record", "topic", "note", "person", "visit"));
  EXPECT_THAT(session.columns("note"), testing::ElementsAre("id", "topic_id", "position", "words"));
  EXPECT_TRUE(session.columns("elsewhere").empty());
}

TEST(Session, a_record_that_is_not_there_is_a_fault) {
  EXPECT_THROW(Session({Engine::sqlite, "/nowhere/at/all.db"}, Access::read_write), Fault);
  support::Folder folder;
  EXPECT_THROW(Session({Engine::sqlite, (folder.path() / "none.db").string()}, Access::read_only), Fault);
  EXPECT_FALSE(std::filesystem::exists(folder.path() / "none.db"));
}

TEST(Session, a_server_that_is_away_is_a_fault) {
  EXPECT_THROW(Session({Engine::postgres, "postgresql://nobody@127.0.0.1:1/none?connect_timeout=2", "x"},
                       Access::read_write),
               Fault);
}

TEST(Session, a_file_that_is_not_a_record_is_a_fault_and_is_left_alone) {
  support::Folder folder;
  const auto path = (folder.path() / "letter.db").string();
  const std::string words(4096, 'x');
  std::FILE* file = std::fopen(path.c_str(), "w");
  std::fwrite(words.data(), 1, words.size(), file);
  std::fclose(file);
  EXPECT_THROW(Session({Engine::sqlite, path}, Access::read_write), Fault);
  EXPECT_EQ(std::filesystem::file_size(path), words.size());
}

TEST(Session, sqlite_keeps_what_it_acknowledged) {
  support::Record record(Engine::sqlite, office_schema());
  auto session = record.open();
  EXPECT_EQ((*session.find<1>("pragma journal_mode"))[0].text(), "wal");
  EXPECT_EQ((*session.find<1>("pragma synchronous"))[0].text(), "2");
  EXPECT_EQ((*session.find<1>("pragma foreign_keys"))[0].text(), "1");
}

}  // namespace
}  // namespace reeve::storage
