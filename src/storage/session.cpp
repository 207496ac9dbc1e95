#include "storage/session.hpp"

#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <charconv>
#include <map>
#include <unordered_map>

#include "kernel/text.hpp"
#include "storage/dialect.hpp"
#include "storage/script.hpp"
#include "storage/write_turn.hpp"

namespace reeve::storage {
namespace {

const std::string empty_text;
constexpr std::size_t rows_at_first = 8;

// A prepared statement with the places its values travel through.
struct Prepared {
  explicit Prepared(soci::session& session) : statement(session) {}

  soci::statement statement;
  std::vector<std::string> names;
  std::vector<std::string> inputs;
  std::vector<soci::indicator> input_indicators;
  std::vector<std::string> outputs;
  std::vector<soci::indicator> output_indicators;
};

}  // namespace

const std::string& Cell::text() const { return value_ ? *value_ : empty_text; }

long long Cell::integer() const {
  if (!value_) return 0;
  long long number = 0;
  const auto [end, error] = std::from_chars(value_->data(), value_->data() + value_->size(), number);
  if (error != std::errc{} || end != value_->data() + value_->size())
    throw Fault("The record holds \"" + *value_ + "\" where a whole number belongs.");
  return number;
}

struct Session::Impl {
  Location location;
  soci::session soci;
  // Outlives no statement: destroyed before the session it was prepared on.
  std::unordered_map<std::string, std::unique_ptr<Prepared>> statements;
  std::map<std::string, std::vector<std::string>> columns;
  bool in_transaction = false;
  std::unique_ptr<WriteTurn> turn = {};  // while it writes into a file of SQLite

  Prepared& prepare(std::string_view sql, const Parameters& parameters, std::size_t outputs) {
    auto& kept = statements[std::string(sql)];
    if (kept && kept->names.size() == parameters.size()) return *kept;
    kept = std::make_unique<Prepared>(soci);
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

  static void fill(Prepared& prepared, const Parameters& parameters) {
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
};

Session::Session(const Location& location, Access access) : impl_(std::make_unique<Impl>()) {
  impl_->location = location;
  dialect::prepare_sqlite();
  try {
    const auto& backend = location.engine == Engine::sqlite
                              ? static_cast<const soci::backend_factory&>(soci::sqlite3)
                              : static_cast<const soci::backend_factory&>(soci::postgresql);
    impl_->soci.open(backend, dialect::connection_string(location, access));
    if (location.engine == Engine::postgres && access == Access::read_write && !location.schema.empty() &&
        !find<1>(dialect::find_schema(), {{"schema", location.schema}}))
      run_script(dialect::create_schema(location.schema));
    run_script(dialect::opening(location, access));
  } catch (const soci::soci_error& error) {
    dialect::raise(location.engine, error.get_error_message(),
                   "The record at " + (location.engine == Engine::sqlite ? location.where : "the database") +
                       " did not open");
  }
}

Session::~Session() {
  if (impl_ && impl_->in_transaction) rollback();
}
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;

const Location& Session::location() const { return impl_->location; }
bool Session::in_transaction() const { return impl_->in_transaction; }

std::vector<Cell> Session::read_cells(std::string_view sql, const Parameters& parameters,
                                      std::size_t columns) {
  try {
    auto& prepared = impl_->prepare(sql, parameters, columns);
    Impl::fill(prepared, parameters);
    std::vector<Cell> cells;
    cells.reserve(columns * rows_at_first);
    for (bool more = prepared.statement.execute(true); more; more = prepared.statement.fetch())
      for (std::size_t at = 0; at < columns; ++at)
        cells.emplace_back(prepared.output_indicators[at] == soci::i_null
                               ? std::nullopt
                               : std::optional(prepared.outputs[at]));
    return cells;
  } catch (const soci::soci_error& error) {
    impl_->statements.erase(std::string(sql));
    dialect::raise(engine(), error.get_error_message(), "The record could not be read");
  }
}

long long Session::run(std::string_view sql, const Parameters& parameters) {
  try {
    auto& prepared = impl_->prepare(sql, parameters, 0);
    Impl::fill(prepared, parameters);
    prepared.statement.execute(true);
    return prepared.statement.get_affected_rows();
  } catch (const soci::soci_error& error) {
    impl_->statements.erase(std::string(sql));
    dialect::raise(engine(), error.get_error_message(), "The record could not be changed");
  }
}

void Session::run_script(std::string_view script) {
  for (const auto& sql : statements_of(script)) {
    try {
      impl_->soci << sql;
    } catch (const soci::soci_error& error) {
      dialect::raise(engine(), error.get_error_message(), "A statement of the schema failed");
    }
  }
}

void Session::begin() {
  auto turn = engine() == Engine::sqlite ? std::make_unique<WriteTurn>(impl_->location.where) : nullptr;
  run(dialect::begin(engine()));
  impl_->turn = std::move(turn);
  impl_->in_transaction = true;
}

void Session::begin_reading() {
  run(dialect::begin_reading(engine()));
  impl_->in_transaction = true;
}

void Session::commit() {
  run("commit");
  impl_->in_transaction = false;
  impl_->turn.reset();
}

void Session::rollback() noexcept {
  impl_->in_transaction = false;
  try {
    run("rollback");
  } catch (const std::exception&) {
    // The engine has already rolled back (a full disk does so by itself); there is nothing left to undo.
  }
  impl_->turn.reset();
}

std::vector<std::string> Session::tables() {
  std::vector<std::string> names;
  for (const auto& [name] : read<1>(dialect::tables(location()))) names.push_back(name);
  return names;
}

const std::vector<std::string>& Session::columns(const std::string& table) {
  auto& known = impl_->columns[table];
  if (known.empty())
    for (const auto& [name] : read<1>(dialect::columns(location()), {{"table", table}}))
      known.push_back(name);
  return known;
}

std::string body_name(Session& record) {
  const auto name = record.find<1>("select value from record where id = 'name'");
  return name ? (*name)[0].text() : std::string();
}

}  // namespace reeve::storage
