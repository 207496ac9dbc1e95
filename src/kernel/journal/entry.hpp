// One line of the journal: who changed what, in which office, when, from what to what, and under which
// clause.
//
// Lines are chained: each holds the hash of the one before, and its own hash is SHA-256 over its canonical
// text, so a line cannot be altered, removed, inserted or moved without every later hash changing.
//
// Values about a person are sealed from the first line: the text holds {"person":P,"sealed":S}, S being the
// value encrypted under P's own key, which is kept outside the journal. Destroying that key erases the value
// for good while every hash still stands, because the hash is over the sealed form. (Rejected: salted hashes
// of values, which prove nothing to a reader and cannot show before and after; blanking lines, which breaks
// the chain it should protect.)
//
// Rows are written as text, exactly as the database gives them back, so both engines write the same line. An
// update holds the changed columns only.
#pragma once

#include <boost/json/value.hpp>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/calendar/instant.hpp"

namespace reeve::journal {

struct Value {
  std::optional<std::string> text;  // nothing: NULL
  std::string person = {};          // not empty: the value is about this person and is sealed in the journal

  friend bool operator==(const Value& left, const Value& right) { return left.text == right.text; }
};

using Row = std::map<std::string, Value>;  // column -> value

struct Change {
  std::string table;
  std::string key;
  std::optional<Row> before;  // nothing: the row is new
  std::optional<Row> after;   // nothing: the row is gone
};

// Who acts: an account in an office it holds. The installation itself (a migration, a job) acts with no
// account.
struct Actor {
  std::string account;
  std::string office;
};

struct Entry {
  std::int64_t number = 0;  // 1, 2, 3 ... without gaps
  calendar::Instant at;
  Actor by;
  std::string what;     // past tense: "status_decided"
  std::string subject;  // the key of the thing it is about, for the page that shows its history
  std::string clause;   // may be empty
  std::vector<Change> changes;
  std::string previous;  // hash of the line before; empty for the first
};

inline constexpr std::string_view first_previous = "";

// Gives the key of a person (32 bytes), or nothing when it has been destroyed.
using FindKey = std::function<std::optional<std::string>(const std::string& person)>;

// The canonical text of a line; values with a person are sealed. Throws when such a person has no key.
std::string to_text(const Entry& entry, const FindKey& find_key);
std::string hash_of(std::string_view text);

// A line read back. Sealed values whose key is gone come back as `Erased`.
struct ReadValue {
  Value value;
  bool erased = false;
};
using ReadRow = std::map<std::string, ReadValue>;
struct ReadChange {
  std::string table;
  std::string key;
  std::optional<ReadRow> before;
  std::optional<ReadRow> after;
};
struct ReadEntry {
  std::int64_t number = 0;
  std::string at;
  Actor by;
  std::string what;
  std::string subject;
  std::string clause;
  std::vector<ReadChange> changes;
  std::string previous;
};
// Nothing when the text is not the canonical form of a line.
std::optional<ReadEntry> from_text(std::string_view text, const FindKey& find_key);

}  // namespace reeve::journal
