#include "storage/work.hpp"

#include <gmock/gmock.h>

#include "kernel/ids.hpp"
#include "storage/office.hpp"
#include "storage/verify.hpp"

namespace reeve::storage {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class WorkOnBoth : public support::EachEngine {};
REEVE_ON_BOTH_ENGINES(WorkOnBoth);

long long count(Session& session, const std::string& table) {
  return (*session.find<1>("select count(*) from " + table))[0].integer();
}
std::string line(Session& session, int number) {
  const auto row = session.find<1>("select line from journal where number = :number", {{"number", number}});
  return row ? (*row)[0].text() : "no such line";
}

struct Office : support::Record {
  explicit Office(Engine engine) : Record(engine, office_schema()), session(open()) {}
  Work begin() { return Work(session, schema(), policy_officer, a_day()); }

  Session session;
};

TEST_P(WorkOnBoth, a_row_and_its_line_are_kept_together) {
  Office office(GetParam());
  {
    auto work = office.begin();
    work.insert("topic", {{"id", "t1"}, {"name", "Roads"}});
    work.record("topic_added", "t1", "s.1");
    work.commit();
  }
  EXPECT_EQ(count(office.session, "topic"), 1);
  EXPECT_EQ(
      line(office.session, 1),
      R"({"account":"account-1","at":"2026-03-30T12:00:00.000000Z","changes":[{"after":{"id":"t1","name":"Roads"},"before":null,)"
      R"("key":"t1","table":"topic"}],"clause":"s.1","number":1,"office":"policy_officer","previous":"","subject":"t1",)"
      R"("what":"topic_added"})");
  const auto head = journal_head(office.session);
  EXPECT_EQ(head.number, 1);
  EXPECT_EQ(head.hash, journal::hash_of(line(office.session, 1)));
}

TEST_P(WorkOnBoth, without_commit_nothing_is_kept) {
  Office office(GetParam());
  {
    auto work = office.begin();
    work.insert("person", {{"id", "p1"}, {"name", "Ann"}});
    work.record("person_added", "p1");
  }
  for (const char* table : {"person", "journal", "journal_head", "person_key"})
    EXPECT_EQ(count(office.session, table), 0) << table;
  EXPECT_FALSE(office.session.in_transaction());
}

TEST_P(WorkOnBoth, a_line_that_cannot_be_written_takes_the_row_with_it) {
  Office office(GetParam());
  office.session.run("alter table journal rename to journal_mislaid");
  {
    auto work = office.begin();
    work.insert("topic", {{"id", "t1"}, {"name", "Roads"}});
    EXPECT_THROW(work.record("topic_added", "t1"), Fault);
  }
  EXPECT_EQ(count(office.session, "topic"), 0);
}

TEST_P(WorkOnBoth, a_change_nobody_recorded_is_a_bug_and_is_not_kept) {
  Office office(GetParam());
  {
    auto work = office.begin();
    work.insert("topic", {{"id", "t1"}, {"name", "Roads"}});
    EXPECT_THROW(work.commit(), std::logic_error);
  }
  EXPECT_EQ(count(office.session, "topic"), 0);
}

TEST_P(WorkOnBoth, columns_left_out_are_written_down_as_nothing) {
  Office office(GetParam());
  auto work = office.begin();
  work.insert("topic", {{"id", "t1"}, {"name", "Roads"}});
  work.insert("note", {{"id", "n1"}, {"topic_id", "t1"}, {"position", "1"}});
  work.record("note_added", "t1");
  work.commit();
  EXPECT_THAT(line(office.session, 1),
              HasSubstr(R"("after":{"id":"n1","position":"1","topic_id":"t1","words":null})"));
}

TEST_P(WorkOnBoth, an_update_writes_the_columns_that_differ_and_no_others) {
  FilledRecord record(GetParam());
  record.act("note_changed", [](Work& work) {
    work.update("note", "n1", {{"topic_id", "t1"}, {"position", "9"}, {"words", "first words"}});
  });
  EXPECT_THAT(
      line(record.session, 8),
      HasSubstr(
          R"("changes":[{"after":{"position":"9"},"before":{"position":"1"},"key":"n1","table":"note"}])"));
}

TEST_P(WorkOnBoth, an_update_to_nothing_and_from_nothing_is_a_difference) {
  FilledRecord record(GetParam());
  record.act("note_cleared", [](Work& work) { work.update("note", "n1", {{"words", std::nullopt}}); });
  EXPECT_THAT(line(record.session, 8),
              HasSubstr(R"("after":{"words":null},"before":{"words":"first words"})"));
  record.act("note_emptied", [](Work& work) { work.update("note", "n1", {{"words", ""}}); });
  EXPECT_THAT(line(record.session, 9), HasSubstr(R"("after":{"words":""},"before":{"words":null})"));
}

TEST_P(WorkOnBoth, an_update_with_what_is_there_already_writes_nothing) {
  FilledRecord record(GetParam());
  const auto before = journal_head(record.session);
  record.act("note_changed", [](Work& work) {
    work.update("note", "n1", {{"position", "1"}, {"words", "first words"}});
  });
  EXPECT_EQ(journal_head(record.session).number, before.number);
  EXPECT_EQ(journal_head(record.session).hash, before.hash);
}

TEST_P(WorkOnBoth, a_removed_row_is_written_down_whole) {
  FilledRecord record(GetParam());
  EXPECT_THAT(
      line(record.session, 6),
      HasSubstr(
          R"({"after":null,"before":{"id":"n3","position":"3","topic_id":"t1","words":"first words"},)"));
  EXPECT_FALSE(record.session.find<1>("select id from note where id = 'n3'"));
}

TEST_P(WorkOnBoth, a_row_that_is_not_there_cannot_be_changed_or_removed) {
  FilledRecord record(GetParam());
  Work work(record.session, record.schema(), policy_officer, a_day());
  EXPECT_THROW(work.update("note", "n9", {{"words", "x"}}), Fault);
  EXPECT_THROW(work.remove("note", "n9"), Fault);
}

TEST_P(WorkOnBoth, an_act_that_changes_no_row_has_a_line_only_when_it_is_itself_the_fact) {
  Office office(GetParam());
  auto work = office.begin();
  work.record("nothing_done", "t1");
  work.record("looked_at", "t1", {}, Work::Even::without_changes);
  work.commit();
  EXPECT_EQ(count(office.session, "journal"), 1);
  EXPECT_THAT(line(office.session, 1), HasSubstr(R"("changes":[])"));
}

TEST_P(WorkOnBoth, each_line_names_the_hash_of_the_one_before) {
  FilledRecord record(GetParam());
  const auto lines = record.session.read<3>("select number, line, hash from journal order by number");
  ASSERT_EQ(lines.size(), 7U);
  std::string previous;
  for (const auto& [number, text, hash] : lines) {
    EXPECT_THAT(text.text(), HasSubstr("\"previous\":\"" + previous + "\""));
    EXPECT_EQ(hash.text(), journal::hash_of(text.text()));
    previous = hash.text();
  }
}

TEST_P(WorkOnBoth, one_act_may_have_several_lines) {
  Office office(GetParam());
  auto work = office.begin();
  for (const char* id : {"a", "b", "c"}) {
    work.insert("topic", {{"id", id}, {"name", id}});
    work.record("topic_added", id);
  }
  work.commit();
  EXPECT_EQ(journal_head(office.session).number, 3);
  EXPECT_THAT(verify(office.session, office.schema()).findings, testing::IsEmpty());
}

TEST_P(WorkOnBoth, tables_kept_out_of_the_journal_have_no_line) {
  Office office(GetParam());
  auto work = office.begin();
  work.insert("visit", {{"id", "v1"}, {"address", "1 High Street"}});
  work.update("visit", "v1", {{"address", std::nullopt}});
  work.record("visited", "v1");
  work.commit();
  EXPECT_EQ(count(office.session, "journal"), 0);
  EXPECT_EQ(count(office.session, "visit"), 1);
}

TEST_P(WorkOnBoth, what_is_about_a_person_is_sealed_in_every_line) {
  FilledRecord record(GetParam());
  record.act("person_moved", [](Work& work) { work.update("person", "p1", {{"address", "2 Low Road"}}); });
  record.act("person_removed", [](Work& work) { work.remove("person", "p1"); });
  for (int number : {7, 8, 9}) {
    EXPECT_THAT(line(record.session, number), Not(HasSubstr("Ann"))) << number;
    EXPECT_THAT(line(record.session, number), Not(HasSubstr("High Street"))) << number;
    EXPECT_THAT(line(record.session, number), Not(HasSubstr("Low Road"))) << number;
    EXPECT_THAT(line(record.session, number), HasSubstr(R"("address":{"person":"p1","sealed":")")) << number;
  }
  EXPECT_EQ(count(record.session, "person_key"), 1);
  EXPECT_THAT(verify(record.session, record.schema()).findings, testing::IsEmpty());
}

TEST_P(WorkOnBoth, nothing_about_a_person_needs_no_seal) {
  Office office(GetParam());
  auto work = office.begin();
  work.insert("person", {{"id", "p1"}, {"name", "Ann"}});
  work.record("person_added", "p1");
  work.commit();
  EXPECT_THAT(line(office.session, 1), HasSubstr(R"("address":null)"));
}

TEST_P(WorkOnBoth, ids_of_one_act_sort_in_the_order_they_were_made) {
  Office office(GetParam());
  auto work = office.begin();
  std::vector<std::string> ids;
  for (int made = 0; made < 200; ++made) ids.push_back(work.fresh_id());
  EXPECT_TRUE(std::is_sorted(ids.begin(), ids.end()));
  EXPECT_EQ(std::adjacent_find(ids.begin(), ids.end()), ids.end());
  EXPECT_TRUE(is_uuid(ids.front()));
}

TEST_P(WorkOnBoth, a_readers_session_cannot_act) {
  FilledRecord record(GetParam());
  auto reader = record.open(Access::read_only);
  const auto act = [&] {
    Work work(reader, record.schema(), policy_officer, a_day());
    work.insert("topic", {{"id", "t2"}, {"name", "Rail"}});
  };
  EXPECT_THROW(act(), Fault);
  EXPECT_EQ(count(reader, "topic"), 1);
}

TEST_P(WorkOnBoth, after_an_act_that_failed_the_next_one_goes_on_where_the_last_good_one_ended) {
  FilledRecord record(GetParam());
  EXPECT_THROW(record.act("topic_added",
                          [](Work& work) {
                            work.insert("topic", {{"id", "t2"}, {"name", "Roads"}});
                          }),
               ConstraintFault);
  record.act("topic_added", [](Work& work) { work.insert("topic", {{"id", "t2"}, {"name", "Rail"}}); });
  EXPECT_EQ(journal_head(record.session).number, 8);
  EXPECT_THAT(verify(record.session, record.schema()).findings, testing::IsEmpty());
}

// Both engines must leave the same history: a record can then be moved from one to the other, hashes and all.
class WorkOnPostgres : public support::EachEngine {};
INSTANTIATE_TEST_SUITE_P(Engines, WorkOnPostgres, testing::Values(Engine::postgres), support::engine_name);

TEST_P(WorkOnPostgres, the_same_acts_leave_the_same_lines_as_on_sqlite) {
  FilledRecord sqlite(Engine::sqlite);
  FilledRecord postgres(Engine::postgres);
  // The seventh line holds seals, whose nonces are random.
  const std::string_view sql = "select line, hash from journal where number < 7 order by number";
  const auto left = sqlite.session.read<2>(sql);
  const auto right = postgres.session.read<2>(sql);
  ASSERT_EQ(left.size(), 6U);
  ASSERT_EQ(right.size(), 6U);
  for (std::size_t at = 0; at < left.size(); ++at) {
    EXPECT_EQ(left[at][0].text(), right[at][0].text());
    EXPECT_EQ(left[at][1].text(), right[at][1].text());
  }
}

}  // namespace
}  // namespace reeve::storage
