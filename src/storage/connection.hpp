// One connection to a database through SOCI, with the statements that were prepared on it. Behind session.hpp
// only: nothing outside storage sees SOCI.
#pragma once

#include <soci/soci.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "storage/session.hpp"

namespace reeve::storage {

class Connection {
 public:
  Connection(const Location& location, Access access);

  std::vector<Cell> read(std::string_view sql, const Parameters& parameters, std::size_t columns);
  long long run(std::string_view sql, const Parameters& parameters = {});
  void run_script(std::string_view script);
  // SQLite: whether a transaction is open on it, whoever began it.
  bool is_in_transaction();
  // Of a table, in the order of the schema; asked for once.
  const std::vector<std::string>& columns(const Location& location, const std::string& table);

 private:
  // A statement with the places its values travel through.
  struct Prepared {
    explicit Prepared(soci::session& session) : statement(session) {}

    soci::statement statement;
    std::vector<std::string> names;
    std::vector<std::string> inputs;
    std::vector<soci::indicator> input_indicators;
    std::vector<std::string> outputs;
    std::vector<soci::indicator> output_indicators;
    std::size_t rows = 0;  // that it read when it last did
  };

  Prepared& prepare(std::string_view sql, const Parameters& parameters, std::size_t outputs);
  static void fill(Prepared& prepared, const Parameters& parameters);

  Engine engine_;
  soci::session soci_;
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  // Outlives no statement: destroyed before the session it was prepared on.
  std::unordered_map<std::string, std::unique_ptr<Prepared>, Hash, std::equal_to<>> statements_;
  std::map<std::string, std::vector<std::string>> columns_;
};

}  // namespace reeve::storage
