#include "storage/connection.hpp"

#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <algorithm>

#include "kernel/text.hpp"
#include "storage/dialect.hpp"
#include "storage/script.hpp"

namespace reeve::storage {
namespace {

// For how many rows there is room before they come: for as many as came when the same was asked before.
constexpr std::size_t fewest_rows = 8;
constexpr std::size_t most_rows = 4096;

}  // namespace

Connection::Connection(const Location& location, Access access) : engine_(location.engine) {
  dialect::prepare_sqlite();
  try {
    const auto& backend = location.engine == Engine::sqlite
                              ? static_cast<const soci::backend_factory&>(soci::sqlite3)
                              : static_cast<const soci::backend_factory&>(soci::postgresql);
    soci_.open(backend, dialect::connection_string(location, access));
    if (location.engine == Engine::postgres && access == Access::read_write && !location.schema.empty() &&
        read(dialect::find_schema(), {{"schema", location.schema}}, 1).empty()) {
      if (const auto sorts = read(dialect::find_collation(), {}, 1);
          sorts.empty() || !dialect::sorts_by_bytes(sorts.front().text()))
        throw Fault(
            "This database sorts text by the rules of a language, and lists would come out wrong. Make one "
            "that "
            "does not: create database reeve template template0 encoding 'UTF8' lc_collate 'C' lc_ctype "
            "'C.UTF-8'.");
      run_script(dialect::create_schema(location.schema));
    }
    run_script(dialect::opening(location, access));
  } catch (const soci::soci_error& error) {
    dialect::raise(location.engine, error.get_error_message(),
                   "The record at " + (location.engine == Engine::sqlite ? location.where : "the database") +
                       " did not open");
  }
}

Connection::Prepared& Connection::prepare(std::string_view sql, const Parameters& parameters,
                                          std::size_t outputs) {
  const auto known = statements_.find(sql);
  if (known != statements_.end() && known->second->names.size() == parameters.size()) return *known->second;
  auto& kept = known != statements_.end() ? known->second : statements_[std::string(sql)];
  kept = std::make_unique<Prepared>(soci_);
  kept->inputs.resize(parameters.size());
  kept->input_indicators.resize(parameters.size(), soci::i_ok);
  kept->outputs.resize(outputs);
  kept->output_indicators.resize(outputs, soci::i_ok);
  kept->statement.alloc();
  kept->statement.prepare(std::string(sql));
  for (std::size_t at = 0; at < parameters.size(); ++at) {
    kept->names.push_back(parameters[at].name);
    kept->statement.exchange(soci::use(kept->inputs[at], kept->input_indicators[at], kept->names[at]));
  }
  for (std::size_t at = 0; at < outputs; ++at)
    kept->statement.exchange(soci::into(kept->outputs[at], kept->output_indicators[at]));
  kept->statement.define_and_bind();
  return *kept;
}

void Connection::fill(Prepared& prepared, const Parameters& parameters) {
  for (std::size_t at = 0; at < parameters.size(); ++at) {
    const auto& parameter = parameters[at];
    if (parameter.name != prepared.names[at])
      throw std::logic_error("one statement was called with parameters in two orders: " + parameter.name);
    // PostgreSQL would silently cut the text at a NUL.
    if (parameter.value && text::has_nul(*parameter.value))
      throw Fault("A value holds a NUL character, which no record may.");
    // SQLite would take any bytes; a journal line is UTF-8 or it cannot be read again.
    if (parameter.value && text::first_bad_utf8(*parameter.value) != std::string_view::npos)
      throw Fault("A value is not UTF-8, which every record is.");
    prepared.inputs[at] = parameter.value.value_or("");
    prepared.input_indicators[at] = parameter.value ? soci::i_ok : soci::i_null;
  }
}
std::vector<Cell> Connection::read(std::string_view sql, const Parameters& parameters, std::size_t columns) {
  try {
    auto& prepared = prepare(sql, parameters, columns);
    fill(prepared, parameters);
    std::vector<Cell> cells;
    cells.reserve(columns * std::clamp(prepared.rows, fewest_rows, most_rows));
    for (bool more = prepared.statement.execute(true); more; more = prepared.statement.fetch())
      for (std::size_t at = 0; at < columns; ++at)
        cells.emplace_back(prepared.output_indicators[at] == soci::i_null
                               ? std::nullopt
                               : std::optional(std::move(prepared.outputs[at])));
    prepared.rows = cells.size() / columns;
    return cells;
  } catch (const soci::soci_error& error) {
    statements_.erase(std::string(sql));
    dialect::raise(engine_, error.get_error_message(), "The record could not be read");
  }
}

long long Connection::run(std::string_view sql, const Parameters& parameters) {
  try {
    auto& prepared = prepare(sql, parameters, 0);
    fill(prepared, parameters);
    prepared.statement.execute(true);
    return prepared.statement.get_affected_rows();
  } catch (const soci::soci_error& error) {
    statements_.erase(std::string(sql));
    dialect::raise(engine_, error.get_error_message(), "The record could not be changed");
  }
}

void Connection::run_script(std::string_view script) {
  for (const auto& sql : statements_of(script)) {
    try {
      soci_ << dialect::in_words_of(engine_, sql);
    } catch (const soci::soci_error& error) {
      dialect::raise(engine_, error.get_error_message(), "A statement of the schema failed");
    }
  }
}

// SOCI does not export the type information that the undefined-behaviour sanitizer asks for at the cast.
__attribute__((no_sanitize("vptr"))) bool Connection::is_in_transaction() {
  if (engine_ != Engine::sqlite) return false;
  const auto* backend = static_cast<soci::sqlite3_session_backend*>(soci_.get_backend());
  return sqlite_api::sqlite3_get_autocommit(backend->conn_) == 0;
}

const std::vector<std::string>& Connection::columns(const Location& location, const std::string& table) {
  auto& known = columns_[table];
  if (known.empty())
    for (const auto& name : read(dialect::columns(location), {{"table", table}}, 1)) known.push_back(name);
  return known;
}

}  // namespace reeve::storage
