// A connection to one body's record (or to the installation's), on SQLite or PostgreSQL, through SOCI.
//
// SQL is hand-written in the portable subset, with :name parameters; every value travels as text and comes
// back as text, so both engines give the same answer. What the engines do differently is in dialect.cpp and
// nowhere else.
//
//   for (const auto& [number, label] : session.read<2>("select number, label from ... where plan_id = :plan",
//                                                       {{"plan", plan}}))
//
// Statements are prepared once per session and kept. A session belongs to one thread at a time.
#pragma once

#include <array>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace reeve::storage {

enum class Engine { sqlite, postgres };
enum class Access { read_only, read_write };

class KeyFile;

struct Location {
  Engine engine = Engine::sqlite;
  std::string where;                   // a file, or a PostgreSQL connection string
  std::string schema = {};             // PostgreSQL only: the body's schema
  std::shared_ptr<KeyFile> keys = {};  // for what is about people, see vault.hpp; none: not wrapped
};

// The machine failed: the file is not a record, the disk is full, the server is away.
struct Fault : std::runtime_error {
  using std::runtime_error::runtime_error;
};
// Another row stands in the way; `constraint` is the table.column or constraint the engine named.
struct ConstraintFault : Fault {
  ConstraintFault(const std::string& message, std::string name)
      : Fault(message), constraint(std::move(name)) {}
  std::string constraint;
};

class Cell {
 public:
  Cell() = default;
  explicit Cell(std::optional<std::string> value) : value_(std::move(value)) {}

  const std::string& text() const;  // empty for NULL
  long long integer() const;        // 0 for NULL; Fault when it is not a whole number
  bool is_null() const { return !value_; }
  const std::optional<std::string>& optional() const { return value_; }
  operator const std::string&() const { return text(); }  // NOLINT(google-explicit-constructor)

 private:
  std::optional<std::string> value_;
};

struct Parameter {
  std::string name;
  std::optional<std::string> value;

  Parameter(std::string parameter, std::string text) : name(std::move(parameter)), value(std::move(text)) {}
  Parameter(std::string parameter, std::string_view text)
      : name(std::move(parameter)), value(std::string(text)) {}
  Parameter(std::string parameter, const char* text) : name(std::move(parameter)), value(text) {}
  Parameter(std::string parameter, std::optional<std::string> text)
      : name(std::move(parameter)), value(std::move(text)) {}
  Parameter(std::string parameter, const Cell& cell) : name(std::move(parameter)), value(cell.optional()) {}
  Parameter(std::string parameter, long long number)
      : name(std::move(parameter)), value(std::to_string(number)) {}
  Parameter(std::string parameter, int number) : name(std::move(parameter)), value(std::to_string(number)) {}
};
using Parameters = std::vector<Parameter>;

template <std::size_t N>
using Rows = std::vector<std::array<Cell, N>>;

class Session {
 public:
  Session(const Location& location, Access access);
  ~Session();
  Session(Session&&) noexcept;
  Session& operator=(Session&&) noexcept;

  template <std::size_t N>
  Rows<N> read(std::string_view sql, const Parameters& parameters = {}) {
    auto cells = read_cells(sql, parameters, N);
    Rows<N> rows(cells.size() / N);
    for (std::size_t at = 0; at < cells.size(); ++at) rows[at / N][at % N] = std::move(cells[at]);
    return rows;
  }
  // The first row, if any.
  template <std::size_t N>
  std::optional<std::array<Cell, N>> find(std::string_view sql, const Parameters& parameters = {}) {
    auto rows = read<N>(sql, parameters);
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front());
  }
  std::vector<Cell> read_cells(std::string_view sql, const Parameters& parameters, std::size_t columns);

  // Anything that changes; returns the rows touched. Only storage and migrations call it: duties change rows
  // through Work, which writes the journal line.
  long long run(std::string_view sql, const Parameters& parameters = {});
  // Several statements without parameters. Cut at every ";" and "--", so texts inside it may hold neither.
  void run_script(std::string_view sql);

  // SQLite: BEGIN IMMEDIATE, so that a reader never turns writer half-way.
  void begin();
  void begin_reading();  // one moment of the record, until rollback(): nothing others write is seen
  void commit();
  void rollback() noexcept;
  // Does a short act, which begins, commits or rolls back by itself. With SQLite it may share its commit with
  // others that are under way, and whoever writes may do it while this thread waits: it must not hold a turn
  // of another file, nor open a second session of this one. Throws what it throws, and Fault when what it did
  // is not on the disk.
  void together(const std::function<void()>& act);
  bool in_transaction() const;

  const Location& location() const;
  Engine engine() const { return location().engine; }

  // Tables of this record and their columns, in the order of the schema.
  std::vector<std::string> tables();
  const std::vector<std::string>& columns(const std::string& table);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// "column in (:v0, :v1, ...)" with its values. As long as `places` when there are fewer values, so that lists
// of many lengths are one statement.
struct InList {
  std::string sql;
  Parameters parameters;
};
InList in_list(std::string_view column, const std::vector<std::string>& values, std::size_t places = 0);

// The name of the body whose record it is; empty before it is named.
std::string body_name(Session& record);

}  // namespace reeve::storage
