// What a record is made of: migrations that only go forward, named by their change, and the tables whose
// every row is accounted for in the journal.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "storage/session.hpp"

namespace reeve::storage {

enum class AtRest { plain, sealed };

// A column whose value is about a person; `person_column` of the same row names whose. The journal always
// seals it; sealed at rest, the row holds it sealed as well, and it is read through a PeopleReader.
struct PersonalColumn {
  std::string_view table;
  std::string_view column;
  std::string_view person_column;
  AtRest at_rest = AtRest::plain;
};

// Bytes too large for the journal, in a table of their own: its rows have the ids of `table`, which is in the
// journal and holds their SHA-256. Once `until_null` is emptied the bytes are gone, and are not missed.
struct BytesApart {
  std::string_view content_table, content_column;
  std::string_view table, digest_column;
  std::string_view until_null;
};

struct Migration {
  std::string name;  // "0001_journal", unique within its module
  std::string_view sql;
};

// One module's part of a record (storage, plan, site ...).
struct SchemaPart {
  std::string_view module;
  std::vector<Migration> migrations;
  std::vector<std::string_view>
      unjournalled;  // tables kept out of the journal, e.g. sessions; the reason stands beside each
  std::vector<PersonalColumn> personal;
  std::vector<BytesApart> apart = {};
};

class Schema {
 public:
  Schema& add(SchemaPart part);  // in the order in which they depend on each other

  const std::vector<SchemaPart>& parts() const { return parts_; }
  bool is_journalled(std::string_view table) const;
  // The column naming the person a value is about, or empty.
  std::string_view person_column(std::string_view table, std::string_view column) const;
  bool is_sealed_at_rest(std::string_view table, std::string_view column) const;

 private:
  const PersonalColumn* personal(std::string_view table, std::string_view column) const;

  std::vector<SchemaPart> parts_;
  // What the parts say, by table: asked for every value that is written.
  std::unordered_set<std::string_view> unjournalled_;
  std::unordered_map<std::string_view, std::vector<PersonalColumn>> personal_;
};

SchemaPart storage_schema();

// Migrations from files() of reeve_embed: every name below `folder`, in order of name.
std::vector<Migration> migrations_in(const std::vector<std::pair<std::string_view, std::string_view>>& files,
                                     std::string_view folder);

// Applies what is missing, each migration in its own transaction. Refuses (Fault) a record made by a newer
// Reeve.
void migrate(Session& session, const Schema& schema);
// Names of migrations applied, "module/name", in order.
std::vector<std::string> migrations_applied(Session& session);

}  // namespace reeve::storage
