#include "storage/schema.hpp"

#include <algorithm>

#include "kernel/text.hpp"

namespace reeve::storage_files {
const std::vector<std::pair<std::string_view, std::string_view>>& files();
}

namespace reeve::storage {

Schema& Schema::add(SchemaPart part) {
  unjournalled_.insert(part.unjournalled.begin(), part.unjournalled.end());
  for (const auto& personal : part.personal) personal_[personal.table].push_back(personal);
  parts_.push_back(std::move(part));
  return *this;
}

bool Schema::is_journalled(std::string_view table) const { return !unjournalled_.contains(table); }

const PersonalColumn* Schema::personal(std::string_view table, std::string_view column) const {
  const auto about_people = personal_.find(table);
  if (about_people == personal_.end()) return nullptr;
  for (const auto& personal : about_people->second)
    if (personal.column == column) return &personal;
  return nullptr;
}

std::string_view Schema::person_column(std::string_view table, std::string_view column) const {
  const auto* known = personal(table, column);
  return known ? known->person_column : std::string_view();
}

bool Schema::is_sealed_at_rest(std::string_view table, std::string_view column) const {
  const auto* known = personal(table, column);
  return known && known->at_rest == AtRest::sealed;
}

SchemaPart storage_schema() {
  // The journal cannot account for itself, and keys must be destructible.
  return {"storage",
          migrations_in(storage_files::files(), "schema/"),
          {"journal", "journal_head", "person_key", "record", "migration"},
          {}};
}

std::vector<Migration> migrations_in(const std::vector<std::pair<std::string_view, std::string_view>>& files,
                                     std::string_view folder) {
  std::vector<Migration> migrations;
  for (const auto& [name, sql] : files) {
    if (!name.starts_with(folder) || !name.ends_with(".sql")) continue;
    migrations.push_back({std::string(name.substr(folder.size(), name.size() - folder.size() - 4)), sql});
  }
  std::sort(migrations.begin(), migrations.end(),
            [](const auto& a, const auto& b) { return a.name < b.name; });
  return migrations;
}

std::vector<std::string> migrations_applied(Session& session) {
  const auto tables = session.tables();
  std::vector<std::string> names;
  if (std::find(tables.begin(), tables.end(), "migration") == tables.end()) return names;
  for (const auto& [name] : session.read<1>("select name from migration order by position"))
    names.push_back(name);
  return names;
}

void migrate(Session& session, const Schema& schema) {
  auto applied = migrations_applied(session);
  std::vector<std::string> known;
  for (const auto& part : schema.parts())
    for (const auto& migration : part.migrations)
      known.push_back(std::string(part.module) + "/" + migration.name);
  for (const auto& name : applied)
    if (std::find(known.begin(), known.end(), name) == known.end())
      throw Fault("This record was made by a newer Reeve (it has the change " + name +
                  "). Use that version to open it.");

  if (applied.empty())
    session.run_script(
        "create table if not exists migration (position integer primary key, name text not null unique)");
  for (const auto& part : schema.parts()) {
    for (const auto& migration : part.migrations) {
      const std::string name = std::string(part.module) + "/" + migration.name;
      if (std::find(applied.begin(), applied.end(), name) != applied.end()) continue;
      session.begin();
      session.run_script(migration.sql);
      session.run("insert into migration (position, name) values (:position, :name)",
                  {{"position", static_cast<long long>(applied.size() + 1)}, {"name", name}});
      session.commit();
      applied.push_back(name);
    }
  }
}

}  // namespace reeve::storage
