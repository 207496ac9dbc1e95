// Reading a file an officer wrote in TOML: every problem with its line, none of them silent.
#pragma once

#include <toml++/toml.h>

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/calendar/date.hpp"
#include "kernel/money/money.hpp"
#include "kernel/outcome.hpp"

namespace reeve {

class TomlReader {
 public:
  // `rule` names what the file is, for programs: "precept file".
  TomlReader(std::string_view file, std::string_view rule) : file_(file), rule_(rule) {}

  void problem(const toml::node& at, std::string sentence);
  void only(const toml::table& table, std::initializer_list<std::string_view> known);

  std::string words(const toml::table& table, std::string_view key);  // trimmed; empty when it is not there
  // Words that stand for a code: a space of the file is an underscore of the code.
  std::string code(const toml::table& table, std::string_view key);
  // In quotation marks. "not known" and what is not there are nothing.
  std::optional<calendar::Date> day(const toml::table& table, std::string_view key);
  std::optional<money::Money> pounds(const toml::table& table, std::string_view key);
  std::optional<long long> count(const toml::table& table, std::string_view key);
  bool yes(const toml::table& table, std::string_view key);  // true or false; false when it is not there

  // Every table of an array of tables.
  template <typename Take>
  void each_table(const toml::table& table, std::string_view key, const Take& take) {
    const auto* node = table.get(key);
    if (!node) return;
    if (!node->is_array_of_tables())
      return problem(
          *node, "\"" + std::string(key) + "\" is written in double brackets: [[" + std::string(key) + "]].");
    for (const auto& one : *node->as_array()) take(*one.as_table());
  }
  // The table of that name; nothing, and a problem, when it is something else.
  const toml::table* table_of(const toml::table& table, std::string_view key);

  // Every problem once, in the order of the file's reading.
  Refusals problems() const;

  // Parses and reads; what is no TOML is a refusal like any other.
  template <typename Read>
  auto read(std::string_view toml, const Read& read) -> Outcome<decltype(read(toml::table{}))> {
    try {
      auto value = read(toml::parse(toml, file_));
      if (auto all = problems(); !all.empty()) return all;
      return value;
    } catch (const toml::parse_error& error) {
      return not_toml(error);
    }
  }

 private:
  Refusal not_toml(const toml::parse_error& error) const;

  std::string_view file_, rule_;
  Refusals problems_ = {};
};

}  // namespace reeve
