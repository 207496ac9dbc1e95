// One act on a record: the rows it changes and the journal line that says so, in one transaction.
//
//   Work work(session, schema, actor, now);
//   work.insert("status", {{"id", id}, ...});
//   work.record("status_decided", commitment);      // the line for everything changed since the last one
//   work.commit();
//
// Without commit() nothing is kept. Changing a row without recording it is a bug and is asserted.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kernel/calendar/instant.hpp"
#include "kernel/journal/entry.hpp"
#include "storage/schema.hpp"
#include "storage/session.hpp"

namespace reeve::storage {

// The number and hash of a line: what a publication is signed over.
struct JournalHead {
  long long number = 0;
  std::string hash;
};

using Columns = std::vector<std::pair<std::string, std::optional<std::string>>>;

class Work {
 public:
  Work(Session& session, const Schema& schema, journal::Actor actor, calendar::Now now);
  ~Work();
  Work(const Work&) = delete;
  Work& operator=(const Work&) = delete;

  Session& session() { return session_; }
  const journal::Actor& actor() const { return actor_; }
  const calendar::Now& now() const { return now_; }
  // From the next line on the same person acts in another of their offices.
  void act_in(const std::string& office);
  std::string fresh_id();  // sorts by time, and in the order made within this act

  // Rows have a text key `id`.
  void insert(std::string_view table, const Columns& row);
  void update(std::string_view table, const std::string& id,
              const Columns& changed);  // nothing is written when nothing differs
  // Changes the row of that id, or puts it in when there is none; `row` does not name the id.
  void put(std::string_view table, const std::string& id, const Columns& row);
  void remove(std::string_view table, const std::string& id);
  // As update, for the words that stand in the place of an erased person: they are about nobody, so they are
  // not sealed under the key that is about to be destroyed.
  void blank(std::string_view table, const std::string& id, const Columns& changed);

  // Closes the journal line. `what` is past tense. Nothing is written when no row changed, unless the act
  // itself is the fact (a sign-in, a look at a complaint): then say so with `Even::without_changes`.
  enum class Even { with_changes, without_changes };
  void record(std::string_view what, const std::string& subject, std::string_view clause = {},
              Even even = Even::with_changes);

  // The key of a person, made when there is none yet: for what is sealed and lies outside the journal.
  std::string key_of(const std::string& person);
  // Destroys the key that seals what the journal says about `person`; the caller blanks the rows in the same
  // act.
  void destroy_key(const std::string& person);

  // The last line, this act's own included: the record's own head is moved when it is committed.
  JournalHead head() const { return {number_, hash_}; }

  void commit();

 private:
  enum class About { person, nobody };
  void change(std::string_view table, const std::string& id, const Columns& changed, About about);
  void take_head();
  // What the table holds after the row was put in; read only where that may be another text than was given.
  journal::Row row_as_kept(std::string_view table, const std::string& id, const Columns& inserted);
  // As the row is, what is sealed in it opened.
  journal::Row row_of(std::string_view table, const std::string& id);
  void move_head();
  // The value as the row holds it; `person_of(column)` is asked only for what is sealed.
  template <typename PersonOf>
  std::optional<std::string> at_rest(std::string_view table, const std::string& column,
                                     const std::optional<std::string>& value, const PersonOf& person_of);
  void mark_personal(std::string_view table, journal::Row& row, const journal::Row& whole);

  Session& session_;
  const Schema& schema_;
  journal::Actor actor_;
  calendar::Now now_;
  std::vector<journal::Change> pending_;
  std::int64_t number_ = 0, number_before_ = 0;
  std::string hash_;
  std::int64_t ids_made_ = 0;
  std::map<std::string, std::string> keys_ = {};  // of people, as far as this act met them
  bool done_ = false;
};

// What most rows of a decision say beside their own: when, by which account, in which office.
Columns with_hand(const Work& work, Columns row, const char* when = "at");
// An empty text is nothing in the record.
std::optional<std::string> or_nothing(const std::string& words);
std::optional<std::string> trimmed_or_nothing(std::string_view words);

// Of the last line that is committed; within an act, Work::head() has its own as well.
JournalHead journal_head(Session& session);

}  // namespace reeve::storage
