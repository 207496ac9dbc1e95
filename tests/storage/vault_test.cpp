// Keys of people under a ring that is kept outside the record.
#include "storage/vault.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>

#include "kernel/bytes.hpp"
#include "storage/verify.hpp"
#include "support/records.hpp"

namespace reeve::storage {
namespace {

const Schema& schema() {
  static const Schema made = [] {
    Schema one;
    one.add(storage_schema())
        .add({"people",
              {{"0001_people", "create table people (id text primary key, name text, note text);"}},
              {},
              {{"people", "name", "id", AtRest::sealed}}});
    return one;
  }();
  return made;
}

class Vault : public support::EachEngine {
 protected:
  void SetUp() override {
    EachEngine::SetUp();
    if (IsSkipped()) return;
    record = std::make_unique<support::Record>(GetParam(), schema());
    rotate();
  }
  std::string path() const { return (folder.path() / "personal.key").string(); }
  KeyRing ring() const { return KeyRing::read(path()); }
  void rotate() const {
    auto keys = ring();
    keys.add(bytes::random(KeyRing::key_bytes));
    keys.write(path());
  }
  Session open() const {
    auto location = record->location();
    location.keys = KeyFile::at(path());
    return Session(location, Access::read_write);
  }
  static void add(Session& session, const std::string& id, const std::string& name) {
    Work work(session, schema(), {"a", "b"}, support::noon("2020-02-08"));
    work.insert("people", {{"id", id}, {"name", name}, {"note", "plain"}});
    work.record("added", id);
    work.commit();
  }
  static std::string name_of(Session& session, const std::string& id) {
    PeopleReader people(session);
    return people.open(id, (*session.find<1>("select name from people where id = :id", {{"id", id}}))[0]);
  }
  static std::string whole(Session& session) {
    std::string all;
    for (const auto& table : session.tables())
      for (const auto& column : session.columns(table))
        for (const auto& [cell] : session.read<1>("select " + column + " from " + table))
          all += cell.text() + "\n";
    return all;
  }
  static std::string findings(Session& session) {
    std::string all;
    for (const auto& one : verify(session, schema()).findings) all += one.where + " " + one.sentence + "\n";
    return all;
  }

  support::Folder folder;
  std::unique_ptr<support::Record> record;
};
REEVE_ON_BOTH_ENGINES(Vault);

TEST_P(Vault, nothing_about_a_person_is_in_the_record_in_words) {
  auto session = open();
  add(session, "1", "Unmistakable Name");
  EXPECT_EQ(whole(session).find("Unmistakable"), std::string::npos);
  EXPECT_EQ(name_of(session, "1"), "Unmistakable Name");
  EXPECT_EQ(findings(session), "");
}

TEST_P(Vault, without_the_key_file_nobody_can_be_read_and_it_says_which_key_is_missing) {
  {
    auto session = open();
    add(session, "1", "Unmistakable Name");
  }
  auto stolen = record->open();
  try {
    name_of(stolen, "1");
    FAIL() << "read without the key";
  } catch (const Fault& fault) {
    EXPECT_NE(std::string(fault.what()).find("which is not in the key file"), std::string::npos)
        << fault.what();
  }
}

TEST_P(Vault, a_change_is_sealed_too_and_the_journal_still_follows) {
  auto session = open();
  add(session, "1", "First");
  {
    Work work(session, schema(), {"a", "b"}, support::noon("2020-02-09"));
    work.update("people", "1", {{"name", "First"}, {"note", "plain"}});
    work.record("nothing", "1");
    work.update("people", "1", {{"name", "Unmistakable Second"}});
    work.record("changed", "1");
    work.commit();
  }
  EXPECT_EQ(session.read<1>("select number from journal").size(), 2U)
      << "what does not differ is not written";
  EXPECT_EQ(whole(session).find("Unmistakable"), std::string::npos);
  EXPECT_EQ(name_of(session, "1"), "Unmistakable Second");
  EXPECT_EQ(findings(session), "");
  session.run("update people set name = 'Somebody else' where id = '1'");
  EXPECT_NE(findings(session).find("changed behind Reeve's back"), std::string::npos);
}

TEST_P(Vault, a_rotation_leaves_everyone_readable_and_the_old_key_useless) {
  auto session = open();
  add(session, "1", "One");
  const auto old = ring();
  rotate();
  EXPECT_EQ(name_of(session, "1"), "One") << "half-way: two keys in the ring, nothing wrapped again";
  add(session, "2", "Two");
  EXPECT_EQ(rewrap(session, ring()), 1);
  EXPECT_EQ(rewrap(session, ring()), 0);
  auto last = ring();
  last.keep_newest();
  last.write(path());
  EXPECT_EQ(name_of(session, "1"), "One");
  EXPECT_EQ(name_of(session, "2"), "Two");
  EXPECT_EQ(findings(session), "");
  const auto secret = (*session.find<1>("select secret from person_key where person = '1'"))[0].text();
  EXPECT_THROW(static_cast<void>(old.unwrap(secret)), Fault);
}

TEST_P(Vault, destroying_a_persons_key_erases_them_and_the_journal_stays_whole) {
  auto session = open();
  add(session, "1", "Unmistakable Name");
  {
    Work work(session, schema(), {"a", "b"}, support::noon("2020-02-09"));
    work.blank("people", "1", {{"name", std::nullopt}});
    work.record("erased", "1");
    work.destroy_key("1");
    work.commit();
  }
  EXPECT_EQ(name_of(session, "1"), "");
  EXPECT_EQ(findings(session), "");
}

TEST(KeyFiles, are_their_owners_alone_and_damage_is_said) {
  const support::Folder folder;
  const auto path = (folder.path() / "personal.key").string();
  EXPECT_TRUE(KeyRing::read(path).empty());
  KeyRing ring;
  ring.add(bytes::random(KeyRing::key_bytes));
  ring.write(path);
  struct stat known {};
  ASSERT_EQ(::stat(path.c_str(), &known), 0);
  EXPECT_EQ(known.st_mode & 0777, 0600U);
  EXPECT_EQ(KeyRing::read(path).size(), 1U);
  std::ofstream(path, std::ios::app) << "0badc0de AAAA\n";
  EXPECT_THROW(KeyRing::read(path), Fault);
}

}  // namespace
}  // namespace reeve::storage
