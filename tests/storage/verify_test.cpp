// Each kind of tampering, and exactly what verify says of it.
#include "storage/verify.hpp"

#include <gmock/gmock.h>

#include <fstream>

#include "kernel/bytes.hpp"
#include "kernel/text.hpp"
#include "storage/office.hpp"

namespace reeve::storage {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

class Verify : public support::EachEngine {};
REEVE_ON_BOTH_ENGINES(Verify);

auto finding(const std::string& where, const std::string& part) {
  return AllOf(Field(&Finding::where, where), Field(&Finding::sentence, HasSubstr(part)));
}

std::vector<Finding> findings(const support::Record& record) {
  auto reader = record.open(Access::read_only);
  return verify(reader, record.schema()).findings;
}

TEST_P(Verify, a_clean_record_has_no_finding_and_its_rows_and_lines_are_counted) {
  FilledRecord record(GetParam());
  auto reader = record.open(Access::read_only);
  const auto checked = verify(reader, record.schema());
  EXPECT_THAT(checked.findings, IsEmpty());
  EXPECT_EQ(checked.lines, 7);
  EXPECT_EQ(checked.rows, 4);
  EXPECT_EQ(checked.head, journal_head(reader).hash);
}

TEST_P(Verify, an_empty_record_is_clean) {
  support::Record record(GetParam(), office_schema());
  EXPECT_THAT(findings(record), IsEmpty());
}

TEST_P(Verify, more_lines_and_rows_than_a_page_are_walked_to_the_last) {
  support::Record record(GetParam(), office_schema());
  auto session = record.open();
  {
    Work work(session, record.schema(), policy_officer, a_day());
    for (int at = 0; at < 1'501; ++at) {
      const auto id = work.fresh_id();
      work.insert("topic", {{"id", id}, {"name", std::to_string(at)}});
      work.record("topic_added", id);
    }
    work.commit();
  }
  std::vector<long long> told;
  const auto checked =
      verify(session, record.schema(), [&](long long done, long long) { told.push_back(done); });
  EXPECT_THAT(checked.findings, IsEmpty());
  EXPECT_EQ(checked.lines, 1'501);
  EXPECT_EQ(checked.rows, 1'501);
  EXPECT_THAT(told, ElementsAre(500, 1'000, 1'500, 1'501));
  session.run("update topic set name = 'x' where name = '1500'");
  EXPECT_EQ(findings(record).size(), 1U);
}

TEST_P(Verify, an_altered_value_is_named_with_what_it_was) {
  FilledRecord record(GetParam());
  record.session.run("update note set words = 'other words' where id = 'n1'");
  EXPECT_THAT(
      findings(record),
      ElementsAre(finding(
          "note n1",
          "its \"words\" was changed behind Reeve's back: the table holds \"other words\", the journal "
          "says \"first words\".")));
}

TEST_P(Verify, a_value_taken_away_is_named) {
  FilledRecord record(GetParam());
  record.session.run("update note set words = null where id = 'n2'");
  EXPECT_THAT(findings(record),
              ElementsAre(finding("note n2", "the table holds nothing, the journal says \"second words\".")));
}

TEST_P(Verify, a_removed_row_is_named) {
  FilledRecord record(GetParam());
  record.session.run("delete from note where id = 'n1'");
  EXPECT_THAT(findings(record),
              ElementsAre(finding("note n1", "the row was removed from the table behind Reeve's back.")));
}

TEST_P(Verify, an_inserted_row_is_named) {
  FilledRecord record(GetParam());
  record.session.run("insert into note (id, topic_id, position) values ('n9', 't1', 9)");
  EXPECT_THAT(findings(record),
              ElementsAre(finding("note n9", "is in the table, but no journal line added it.")));
}

TEST_P(Verify, a_removed_row_that_came_back_is_named) {
  FilledRecord record(GetParam());
  record.session.run(
      "insert into note (id, topic_id, position, words) values ('n3', 't1', 3, 'first words')");
  EXPECT_THAT(findings(record),
              ElementsAre(finding("note n3", "is in the table, but no journal line added it.")));
}

TEST_P(Verify, the_altered_text_of_a_line_is_named_and_the_next_line_no_longer_follows) {
  FilledRecord record(GetParam());
  record.session.run(
      "update journal set line = replace(line, 'first words', 'other words') where number = 2");
  EXPECT_THAT(
      findings(record),
      ElementsAre(finding("journal line 2", "was altered: its text no longer has the hash stored beside it."),
                  finding("journal line 3", "does not follow the line before it"),
                  finding("note n1", "the table holds \"first words\", the journal says \"other words\".")));
}

TEST_P(Verify, a_line_altered_with_its_hash_no_longer_fits_the_next) {
  FilledRecord record(GetParam());
  const auto row = record.session.find<1>("select line from journal where number = 5");
  const auto forged = text::replace_all((*row)[0].text(), "account-1", "account-2");
  record.session.run("update journal set line = :line, hash = :hash, account = 'account-2' where number = 5",
                     {{"line", forged}, {"hash", journal::hash_of(forged)}});
  EXPECT_THAT(findings(record), ElementsAre(finding("journal line 6", "does not follow the line before it")));
}

TEST_P(Verify, a_last_line_altered_with_its_hash_is_not_where_the_journal_ends) {
  FilledRecord record(GetParam());
  const auto row = record.session.find<1>("select line from journal where number = 7");
  const auto forged = text::replace_all((*row)[0].text(), "account-1", "account-2");
  record.session.run("update journal set line = :line, hash = :hash, account = 'account-2' where number = 7",
                     {{"line", forged}, {"hash", journal::hash_of(forged)}});
  EXPECT_THAT(findings(record),
              ElementsAre(finding("journal line 7", "is not where the record says the journal ends.")));
}

TEST_P(Verify, text_that_is_no_line_at_all_is_named) {
  FilledRecord record(GetParam());
  record.session.run("update journal set line = 'scrap' where number = 5");
  EXPECT_THAT(
      findings(record),
      ElementsAre(finding("journal line 5", "was altered: its text no longer has the hash"),
                  finding("journal line 5", "cannot be read"),
                  finding("note n2", "the table holds \"second words\", the journal says \"first words\".")));
}

TEST_P(Verify, an_altered_hash_is_named) {
  FilledRecord record(GetParam());
  record.session.run("update journal set hash = 'abc' where number = 3");
  EXPECT_THAT(findings(record),
              ElementsAre(finding("journal line 3", "its text no longer has the hash stored beside it.")));
}

TEST_P(Verify, a_line_removed_from_the_middle_is_named) {
  FilledRecord record(GetParam());
  record.session.run("delete from journal where number = 2");
  EXPECT_THAT(findings(record),
              ElementsAre(finding("journal line 2", "was removed."),
                          finding("journal line 3", "does not follow the line before it"),
                          finding("note n1", "is in the table, but no journal line added it.")));
}

TEST_P(Verify, several_lines_removed_are_named_from_the_first_to_the_last) {
  FilledRecord record(GetParam());
  record.session.run("delete from journal where number in (4, 5, 6)");
  const auto found = findings(record);
  ASSERT_FALSE(found.empty());
  EXPECT_THAT(found[0], finding("journal line 4", "and the lines up to 6 were removed."));
}

TEST_P(Verify, a_last_line_removed_is_named) {
  FilledRecord record(GetParam());
  record.session.run("delete from journal where number = 7");
  EXPECT_THAT(findings(record),
              ElementsAre(finding("journal line 7", "was removed from the end."),
                          finding("person p1", "is in the table, but no journal line added it.")));
}

TEST_P(Verify, a_journal_thrown_away_whole_is_noticed) {
  FilledRecord record(GetParam());
  record.session.run("delete from journal");
  const auto found = findings(record);
  ASSERT_EQ(found.size(), 5U);
  EXPECT_THAT(found[0], finding("journal line 7", "was removed from the end."));
}

TEST_P(Verify, two_lines_that_changed_places_are_named) {
  FilledRecord record(GetParam());
  for (const char* sql :
       {"update journal set number = 100 where number = 2", "update journal set number = 2 where number = 3",
        "update journal set number = 3 where number = 100"})
    record.session.run(sql);
  EXPECT_THAT(findings(record),
              ElementsAre(finding("journal line 2", "does not follow the line before it"),
                          finding("journal line 2",
                                  "its column \"number\" was altered: it holds \"2\", the line says \"3\"."),
                          finding("journal line 3", "does not follow the line before it"),
                          finding("journal line 3",
                                  "its column \"number\" was altered: it holds \"3\", the line says \"2\"."),
                          finding("journal line 4", "does not follow the line before it")));
}

TEST_P(Verify, a_line_put_in_between_is_named) {
  FilledRecord record(GetParam());
  for (int number = 7; number > 3; --number)
    record.session.run("update journal set number = number + 1 where number = :number", {{"number", number}});
  record.session.run(
      "insert into journal select 4, at, account, office, what, subject, clause, line, hash from journal "
      "where number = 3");
  const auto found = findings(record);
  ASSERT_FALSE(found.empty());
  EXPECT_THAT(found[0],
              finding("journal line 4",
                      "does not follow the line before it: a line was altered, removed, inserted or moved."));
}

TEST_P(Verify, a_line_put_at_the_end_is_named_even_when_it_is_well_made) {
  FilledRecord record(GetParam());
  const auto head = journal_head(record.session);
  const journal::Entry entry{8, a_day().instant, policy_officer, "topic_blessed", "t1", "s.1", {}, head.hash};
  const auto line = journal::to_text(entry, [](const std::string&) { return std::nullopt; });
  record.session.run(
      "insert into journal select 8, at, account, office, 'topic_blessed', subject, clause, :line, :hash "
      "from journal where number = 7",
      {{"line", line}, {"hash", journal::hash_of(line)}});
  EXPECT_THAT(findings(record),
              ElementsAre(finding("journal line 8", "is not where the record says the journal ends.")));
}

TEST_P(Verify, every_column_beside_a_line_must_say_what_the_line_says) {
  for (const char* column : {"at", "account", "office", "what", "subject", "clause"}) {
    FilledRecord record(GetParam());
    record.session.run(std::string("update journal set ") + column + " = 'other' where number = 3");
    EXPECT_THAT(findings(record),
                ElementsAre(finding("journal line 3", std::string("its column \"") + column +
                                                          "\" was altered: it holds \"other\"")));
  }
}

TEST_P(Verify, a_changed_end_of_the_journal_is_named) {
  const std::pair<const char*, const char*> changes[] = {
      {"update journal_head set hash = 'abc'", "journal line 7"},
      {"update journal_head set number = 6", "journal line 7"},
      {"update journal_head set number = 9", "journal line 9"},
      {"delete from journal_head", "journal line 7"}};
  for (const auto& [sql, where] : changes) {
    FilledRecord record(GetParam());
    record.session.run(sql);
    EXPECT_THAT(findings(record), ElementsAre(Field(&Finding::where, where))) << sql;
  }
}

TEST_P(Verify, a_destroyed_key_does_not_hide_that_the_row_still_holds_the_value) {
  FilledRecord record(GetParam());
  record.session.run("delete from person_key where person = 'p1'");
  EXPECT_THAT(
      findings(record),
      ElementsAre(
          finding("person p1",
                  "its \"name\" was changed behind Reeve's back: the table holds \"Ann\", the journal says "
                  "it was erased."),
          finding("person p1",
                  "its \"address\" was changed behind Reeve's back: the table holds \"1 High Street\"")));
}

TEST_P(Verify, a_person_erased_in_every_column_leaves_a_clean_record) {
  FilledRecord record(GetParam());
  record.act("person_removed", [](Work& work) { work.remove("person", "p1"); });
  {
    Work work(record.session, record.schema(), policy_officer, a_day());
    work.destroy_key("p1");
    work.commit();
  }
  EXPECT_THAT(findings(record), IsEmpty());
}

TEST_P(Verify, another_key_in_a_keys_place_is_noticed) {
  FilledRecord record(GetParam());
  record.session.run("update person_key set secret = :secret",
                     {{"secret", bytes::base64(std::string(32, 'x'))}});
  const auto found = findings(record);
  ASSERT_FALSE(found.empty());
  EXPECT_THAT(found[0], finding("journal line 7", "a sealed value in it was altered."));
}

TEST_P(Verify, a_dropped_table_is_noticed_by_its_rows) {
  FilledRecord record(GetParam());
  record.session.run("drop table note");
  EXPECT_THAT(findings(record), ElementsAre(finding("note n1", "was removed from the table"),
                                            finding("note n2", "was removed from the table")));
}

TEST_P(Verify, a_table_nobody_knows_of_is_noticed) {
  FilledRecord record(GetParam());
  record.session.run("create table secret_note (id text primary key)");
  record.session.run("insert into secret_note (id) values ('x')");
  EXPECT_THAT(findings(record),
              ElementsAre(finding("secret_note x", "is in the table, but no journal line added it.")));
}

TEST_P(Verify, a_column_that_came_later_is_empty_in_older_lines) {
  FilledRecord record(GetParam());
  record.session.run("alter table topic add column colour text");
  EXPECT_THAT(findings(record), IsEmpty());
  record.session.run("update topic set colour = 'red'");
  EXPECT_THAT(findings(record), ElementsAre(finding("topic t1",
                                                    "its \"colour\" was changed behind Reeve's back: the "
                                                    "table holds \"red\", the journal says nothing.")));
}

TEST_P(Verify, a_hundred_findings_are_enough) {
  support::Record record(GetParam(), office_schema());
  auto session = record.open();
  session.begin();
  for (int at = 0; at < 150; ++at)
    session.run("insert into topic (id, name) values (:id, :name)", {{"id", at}, {"name", at}});
  session.commit();
  EXPECT_EQ(findings(record).size(), 100U);
}

TEST(VerifyFile, a_damaged_file_is_named_and_read_no_further_than_it_can_be) {
  support::Record record(Engine::sqlite, office_schema());
  {
    auto session = record.open();
    Work work(session, record.schema(), policy_officer, a_day());
    for (int at = 0; at < 300; ++at) {
      const auto id = work.fresh_id();
      work.insert("topic", {{"id", id}, {"name", "topic " + std::to_string(at)}});
      work.record("topic_added", id);
    }
    work.commit();
  }
  {
    // The end of the last pages is where rows lie.
    std::fstream file(record.location().where, std::ios::in | std::ios::out | std::ios::binary);
    const auto size = std::filesystem::file_size(record.location().where);
    file.seekp(static_cast<std::streamoff>(size / 2));
    file << std::string(8192, '\x5A');
  }
  const auto found = findings(record);
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found[0].where, "the file");
}

}  // namespace
}  // namespace reeve::storage
