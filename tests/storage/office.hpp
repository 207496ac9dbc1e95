// The small schema of these tests: notes about a topic, and people whose address is sealed in the journal.
#pragma once

#include "support/records.hpp"

namespace reeve::storage {

inline constexpr std::string_view office_sql = R"(
create table topic (id text primary key, name text not null unique);
create table note (
  id text primary key,
  topic_id text not null references topic (id),
  position integer not null check (position > 0),  -- counted from 1
  words text,
  unique (topic_id, position)
);
create table person (id text primary key, name text not null, address text);
create table visit (id text primary key, address text);
)";

inline SchemaPart office_part() {
  return {"office",
          {{"0001_office", office_sql}},
          {"visit"},
          {{"person", "name", "id"}, {"person", "address", "id"}}};
}

inline Schema office_schema() {
  Schema schema;
  schema.add(storage_schema()).add(office_part());
  return schema;
}

inline const journal::Actor policy_officer{"account-1", "policy_officer"};
inline calendar::Now a_day() { return support::noon("2026-03-30"); }

// A record with a topic, three notes of which the second was changed and the third removed, and a person;
// seven lines.
struct FilledRecord : support::Record {
  explicit FilledRecord(Engine engine) : Record(engine, office_schema()), session(open()) {
    act("topic_added", [](Work& work) { work.insert("topic", {{"id", "t1"}, {"name", "Roads"}}); });
    for (const char* position : {"1", "2", "3"})
      act("note_added", [&](Work& work) {
        work.insert("note", {{"id", std::string("n") + position},
                             {"topic_id", "t1"},
                             {"position", position},
                             {"words", "first words"}});
      });
    act("note_changed", [](Work& work) { work.update("note", "n2", {{"words", "second words"}}); });
    act("note_removed", [](Work& work) { work.remove("note", "n3"); });
    act("person_added", [](Work& work) {
      work.insert("person", {{"id", "p1"}, {"name", "Ann"}, {"address", "1 High Street"}});
    });
  }

  template <typename Change>
  void act(std::string_view what, Change change) {
    Work work(session, schema(), policy_officer, a_day());
    change(work);
    work.record(what, "t1", "s.1");
    work.commit();
  }

  Session session;
};

}  // namespace reeve::storage
