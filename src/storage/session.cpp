#include "storage/session.hpp"

#include <algorithm>
#include <charconv>

#include "storage/connection.hpp"
#include "storage/dialect.hpp"
#include "storage/write_turn.hpp"

namespace reeve::storage {
namespace {

const std::string empty_text;

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
  Impl(const Location& where, Access access)
      : location(where),
        own(where, access),
        line(where.engine == Engine::sqlite && access == Access::read_write ? WriteLine::of(where.where)
                                                                            : nullptr) {}

  Location location;
  Connection own;
  std::shared_ptr<WriteLine> line;  // of a file of SQLite that is written into
  std::unique_ptr<WriteTurn> turn = {};
  Connection* shared = nullptr;  // while a short act is done, the connection of whoever does it
  bool in_transaction = false;

  ~Impl() {
    if (in_transaction) rollback();
  }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  void rollback() noexcept {
    in_transaction = false;
    if (turn) {
      turn.reset();
      return;
    }
    if (shared) return give_up_share();
    try {
      own.run("rollback");
    } catch (const std::exception&) {
      // The engine has already rolled back; there is nothing left to undo.
    }
  }

  // What cannot be undone by itself must not be committed with what others did: then all of it goes.
  void give_up_share() noexcept {
    try {
      shared->run("rollback to savepoint act");
      shared->run("release savepoint act");
    } catch (const std::exception&) {
      try {
        shared->run("rollback");
      } catch (const std::exception&) {
        // The engine has already rolled back.
      }
    }
  }

  // Who has the turn writes through the connection of the line, which has seen every change and reads nothing
  // twice.
  Connection& connection() { return shared ? *shared : turn ? turn->connection() : own; }
};

Session::Session(const Location& location, Access access) : impl_(std::make_unique<Impl>(location, access)) {}

Session::~Session() = default;
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;

const Location& Session::location() const { return impl_->location; }
bool Session::in_transaction() const { return impl_->in_transaction; }

std::vector<Cell> Session::read_cells(std::string_view sql, const Parameters& parameters,
                                      std::size_t columns) {
  return impl_->connection().read(sql, parameters, columns);
}

long long Session::run(std::string_view sql, const Parameters& parameters) {
  return impl_->connection().run(sql, parameters);
}

void Session::run_script(std::string_view script) { impl_->connection().run_script(script); }

void Session::begin() {
  if (impl_->in_transaction) throw std::logic_error("a session is in a transaction already");
  if (impl_->shared)
    run("savepoint act");
  else if (impl_->line)
    impl_->turn = std::make_unique<WriteTurn>(*impl_->line, impl_->location, impl_->own);
  else
    run(dialect::begin(engine()));
  impl_->in_transaction = true;
}

void Session::begin_reading() {
  run(dialect::begin_reading(engine()));
  impl_->in_transaction = true;
}

void Session::commit() {
  if (impl_->turn)
    impl_->turn->commit();
  else
    run(impl_->shared ? "release savepoint act" : "commit");
  impl_->in_transaction = false;
  impl_->turn.reset();
}

void Session::rollback() noexcept { impl_->rollback(); }

void Session::together(const std::function<void()>& act) {
  if (impl_->in_transaction || impl_->shared) throw std::logic_error("a session is in a transaction already");
  if (!impl_->line) return act();
  impl_->line->together(impl_->location, impl_->own, [&](Connection& connection) {
    struct Sharing {
      Impl& impl;
      ~Sharing() {
        if (impl.in_transaction) impl.rollback();
        impl.shared = nullptr;
      }
    } sharing{*impl_};
    impl_->shared = &connection;
    act();
  });
}

std::vector<std::string> Session::tables() {
  std::vector<std::string> names;
  for (const auto& [name] : read<1>(dialect::tables(location()))) names.push_back(name);
  return names;
}

const std::vector<std::string>& Session::columns(const std::string& table) {
  return impl_->connection().columns(location(), table);
}

InList in_list(std::string_view column, const std::vector<std::string>& values, std::size_t places) {
  if (values.empty()) throw std::logic_error("a list of nothing is asked for");
  InList list{.sql = std::string(column) + " in (", .parameters = {}};
  for (std::size_t at = 0; at < std::max(values.size(), places); ++at) {
    const auto name = "v" + std::to_string(at);
    list.sql += (at == 0 ? ":" : ", :") + name;
    list.parameters.emplace_back(name, values[std::min(at, values.size() - 1)]);
  }
  list.sql += ")";
  return list;
}

std::string body_name(Session& record) {
  const auto name = record.find<1>("select value from record where id = 'name'");
  return name ? (*name)[0].text() : std::string();
}

}  // namespace reeve::storage
