// Every difference between SQLite and PostgreSQL that Reeve knows of.
#pragma once

#include <string>
#include <string_view>

#include "storage/session.hpp"

namespace reeve::storage::dialect {

// Once, before the first session: SQLite need not guard a connection against threads, since only one
// thread at a time uses one (a line of writers hands it on under its mutex), nor count its memory under one
// lock for all.
void prepare_sqlite();
// For PostgreSQL an address is turned into key=value words: SOCI 4.0.3 spoils an address without parameters.
std::string connection_string(const Location& location, Access access);
// Where the database is, without any secret, for people.
std::string described(const std::string& postgres_address);
// Lists :schema when it exists, one column (PostgreSQL); and makes it.
std::string_view find_schema();
std::string create_schema(const std::string& schema);
// PostgreSQL: how this database sorts text, one column. Lists are paged by keys that must sort by their
// bytes.
std::string_view find_collation();
bool sorts_by_bytes(std::string_view collation);
// A transaction that sees one moment of the record and writes nothing.
std::string_view begin_reading(Engine engine);
// Statements run when a session opens: journal mode, durability, foreign keys, schema.
std::string opening(const Location& location, Access access);
std::string_view begin(Engine engine);
// Lists tables in the order they were made (so that what refers comes after what it refers to), one column;
// lists the columns of :table in order, one column.
std::string tables(const Location& location);
std::string columns(const Location& location);
// A statement of a schema, as the engine wants it. "without rowid" keeps the rows of SQLite in the order of
// their key, in one tree instead of two; it is for tables of short rows (PostgreSQL has no such thing).
std::string in_words_of(Engine engine, std::string_view statement);
// The engine's own check of its file; nothing for PostgreSQL.
std::string integrity_check(Engine engine);

// Turns an engine's message into ours: constraint or not, and which.
[[noreturn]] void raise(Engine engine, const std::string& message, const std::string& doing);

}  // namespace reeve::storage::dialect
