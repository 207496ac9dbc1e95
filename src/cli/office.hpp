// What every command is given: where the record is, who acts, what day it is, and how to say things.
#pragma once

#include <cstdio>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "accounts/accounts.hpp"
#include "kernel/calendar/instant.hpp"
#include "kernel/identity/authority.hpp"
#include "kernel/outcome.hpp"
#include "storage/installation.hpp"
#include "storage/schema.hpp"
#include "storage/work.hpp"

namespace reeve::cli {

// The exit codes of every command.
enum Exit { done = 0, fault = 1, bad_input = 2, refused = 3 };

struct Options {
  std::string records = "records";
  std::string database;  // a PostgreSQL connection string; then `records` is not used
  std::string body;
  std::string today;
  std::string as;  // e-mail address of the account that acts
  bool json = false;
};

struct Office {
  Options options;
  const identity::Authority& authority;
  const storage::Schema& own_schema;
  const storage::Schema& body_schema;

  storage::Installation installation() const {
    return storage::Installation(options.database.empty() ? options.records : options.database);
  }
  calendar::Now now() const;
  // The body of --body, or the only one there is.
  Outcome<std::string> body() const;
  storage::Session open_body(const std::string& slug, storage::Access access) const;
  storage::Session open_own(storage::Access access) const;
  // The actor of --as, who must hold an office that may do `act`; without --as nobody may.
  Outcome<journal::Actor> actor_who_may(std::string_view act, storage::Session& record) const;
  // The office of --as that may do `act`; empty when none may.
  std::string office_that_may(std::string_view act, storage::Session& record) const;
};

// The installation itself, when the person at the keyboard owns the files.
inline journal::Actor installation_actor() { return {"", "installation"}; }

void say(std::string_view sentence);  // a line on standard output
// One line each on standard error: "Refused. SENTENCE (PROVISION)".
int say_refused(const Refusals& refusals, Exit code);
// Of a file: "Not accepted. FILE:LINE: SENTENCE" on standard error, each; the exit code of bad input.
int say_not_accepted(const Refusals& refusals);

// One act of an office on the record: finds the body, the actor and the work, commits, and says what was
// done. `act(work, slug)` answers the sentence.
template <typename Act>
int acting(Office& office, std::string_view may, const Act& act) {
  const auto slug = office.body();
  if (!slug) return say_refused(slug.refusals(), bad_input);
  auto record = office.open_body(*slug, storage::Access::read_write);
  const auto actor = office.actor_who_may(may, record);
  if (!actor) return say_refused(actor.refusals(), refused);
  storage::Work work(record, office.body_schema, *actor, office.now());
  const Outcome<std::string> said = act(work, *slug);
  if (!said) return say_refused(said.refusals(), refused);
  work.commit();
  say(*said);
  return done;
}
// The same for what only reads: `look(record)` answers the exit code.
template <typename Look>
int looking(Office& office, const Look& look) {
  const auto slug = office.body();
  if (!slug) return say_refused(slug.refusals(), bad_input);
  auto record = office.open_body(*slug, storage::Access::read_only);
  return look(record);
}

}  // namespace reeve::cli
