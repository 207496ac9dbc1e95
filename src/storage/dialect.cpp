#include "storage/dialect.hpp"

#include <libpq-fe.h>
#include <sqlite3.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <span>

#include "kernel/text.hpp"

namespace reeve::storage::dialect {
namespace {

std::string quoted(std::string_view name) {
  return "\"" + text::replace_all(std::string(name), "\"", "\"\"") + "\"";
}

// The words of a PostgreSQL address that were given, in libpq's own reading of it.
void each_word(const std::string& address,
               const std::function<void(std::string_view key, std::string_view value)>& visit) {
  char* message = nullptr;
  const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
      PQconninfoParse(address.c_str(), &message), &PQconninfoFree);
  const std::unique_ptr<char, decltype(&PQfreemem)> held(message, &PQfreemem);
  if (!options)
    throw Fault("The database address cannot be read: " + std::string(message ? message : "no reason given"));
  for (const auto* option = options.get(); option->keyword; ++option)
    if (option->val) visit(option->keyword, option->val);
}

std::string after(const std::string& message, std::string_view marker) {
  const auto at = message.find(marker);
  if (at == std::string::npos) return {};
  auto rest = std::string_view(message).substr(at + marker.size());
  return std::string(rest.substr(0, rest.find_first_of("\"\n ,(")));
}

}  // namespace

std::string connection_string(const Location& location, Access access) {
  if (location.engine == Engine::postgres) {
    std::string words;
    each_word(location.where, [&](std::string_view key, std::string_view value) {
      words += std::string(key) + "='" +
               text::replace_all(text::replace_all(std::string(value), "\\", "\\\\"), "'", "\\'") + "' ";
    });
    return words;
  }
  return "db=\"" + location.where + "\" timeout=30" + (access == Access::read_only ? " readonly=true" : "");
}

std::string opening(const Location& location, Access access) {
  if (location.engine == Engine::sqlite) {
    if (access == Access::read_only)
      return "pragma query_only = on; pragma busy_timeout = 30000; pragma cache_size = -8000";
    // synchronous=FULL: what Reeve acknowledged is on the disk (kill -9 and power loss alike).
    // temp_store: what a savepoint may have to put back is otherwise a second file, written for every page.
    // wal_autocheckpoint: a page that many acts changed is then written into the file once. The act that
    // comes upon it, one in some 500, waits for 20 ms.
    return "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma "
           "busy_timeout = 30000; "
           "pragma cache_size = -8000; pragma temp_store = memory; pragma wal_autocheckpoint = 8000";
  }
  std::string script;
  if (!location.schema.empty()) script += "set search_path to " + quoted(location.schema) + "; ";
  script += "set default_transaction_isolation = 'serializable'; set default_transaction_read_only = ";
  return script + (access == Access::read_only ? "on" : "off");
}

std::string described(const std::string& address) {
  std::string words = "PostgreSQL";
  each_word(address, [&](std::string_view key, std::string_view value) {
    if (key == "host" || key == "hostaddr" || key == "port" || key == "dbname" || key == "user")
      words += " " + std::string(key) + "=" + std::string(value);
  });
  return words;
}

void prepare_sqlite() {
  static const bool once = [] {
    sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    return true;
  }();
  static_cast<void>(once);
}

std::string_view find_schema() {
  return "select schema_name from information_schema.schemata where schema_name = :schema";
}
std::string create_schema(const std::string& schema) {
  return "create schema if not exists " + quoted(schema);
}

std::string_view find_collation() {
  return "select datcollate from pg_database where datname = current_database()";
}
bool sorts_by_bytes(std::string_view collation) {
  return collation == "C" || collation == "POSIX" || collation == "C.UTF-8" || collation == "C.utf8";
}

std::string_view begin_reading(Engine engine) {
  return engine == Engine::sqlite ? "begin deferred" : "begin isolation level repeatable read read only";
}

std::string_view begin(Engine engine) {
  return engine == Engine::sqlite ? "begin immediate" : "begin isolation level read committed";
}

std::string tables(const Location& location) {
  if (location.engine == Engine::sqlite)
    return "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by rowid";
  return "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace "
         "where n.nspname = current_schema() and c.relkind = 'r' order by c.oid";
}

std::string columns(const Location& location) {
  if (location.engine == Engine::sqlite) return "select name from pragma_table_info(:table) order by cid";
  return "select column_name from information_schema.columns where table_schema = current_schema() and "
         "table_name = :table "
         "order by ordinal_position";
}

std::string in_words_of(Engine engine, std::string_view statement) {
  constexpr std::string_view own = " without rowid";
  if (engine == Engine::postgres && statement.ends_with(own)) statement.remove_suffix(own.size());
  return std::string(statement);
}

std::string integrity_check(Engine engine) {
  return engine == Engine::sqlite ? "pragma integrity_check(20)" : "";
}

namespace {

// What each engine says when the disk has no room, or fails.
constexpr std::string_view no_room[] = {"database or disk is full", "No space left on device",
                                        "could not extend file"};

bool says_any(const std::string& message, std::span<const std::string_view> sayings) {
  return std::any_of(sayings.begin(), sayings.end(),
                     [&](auto saying) { return message.find(saying) != std::string::npos; });
}

}  // namespace

void raise(Engine engine, const std::string& message, const std::string& doing) {
  const std::string whole = doing + ": " + message;
  if (engine == Engine::sqlite) {
    for (std::string_view kind :
         {"UNIQUE constraint failed: ", "NOT NULL constraint failed: ", "CHECK constraint failed: "})
      if (message.find(kind) != std::string::npos) throw ConstraintFault(whole, after(message, kind));
    if (message.find("FOREIGN KEY constraint failed") != std::string::npos)
      throw ConstraintFault(whole, "foreign key");
  } else {
    for (std::string_view kind : {"unique constraint \"", "foreign key constraint \"", "check constraint \"",
                                  "null value in column \""})
      if (message.find(kind) != std::string::npos) throw ConstraintFault(whole, after(message, kind));
  }
  if (says_any(message, no_room))
    throw Fault("The disk is full, so nothing was saved. Make room and try again. (" + whole + ")");
  if (message.find("disk I/O error") != std::string::npos)
    throw Fault(
        "The disk could not be written, so nothing was saved. See whether it is full or failing, then try "
        "again. (" +
        whole + ")");
  throw Fault(whole);
}

}  // namespace reeve::storage::dialect
