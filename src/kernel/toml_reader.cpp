#include "kernel/toml_reader.hpp"

#include <algorithm>

#include "kernel/text.hpp"

namespace reeve {

void TomlReader::problem(const toml::node& at, std::string sentence) {
  problems_.push_back({std::move(sentence), std::string(rule_),
                       std::string(file_) + ":" + std::to_string(at.source().begin.line)});
}

void TomlReader::only(const toml::table& table, std::initializer_list<std::string_view> known) {
  for (const auto& [key, value] : table)
    if (std::find(known.begin(), known.end(), key.str()) == known.end())
      problem(value, "\"" + std::string(key.str()) + "\" is not known here.");
}

std::string TomlReader::words(const toml::table& table, std::string_view key) {
  const auto* node = table.get(key);
  if (!node) return {};
  if (!node->is_string()) problem(*node, "\"" + std::string(key) + "\" is words in quotation marks.");
  return std::string(text::trim(node->value_or(std::string{})));
}

std::string TomlReader::code(const toml::table& table, std::string_view key) {
  return text::replace_all(words(table, key), " ", "_");
}

std::optional<calendar::Date> TomlReader::day(const toml::table& table, std::string_view key) {
  const auto* node = table.get(key);
  if (!node || node->value_or(std::string{}) == "not known") return std::nullopt;
  const auto date = calendar::parse_date(node->value_or(std::string{}));
  if (!date)
    problem(*node, "\"" + std::string(key) +
                       "\" is a day in quotation marks, like \"2026-02-04\", or \"not known\".");
  return date;
}

std::optional<money::Money> TomlReader::pounds(const toml::table& table, std::string_view key) {
  const auto* node = table.get(key);
  if (!node) return std::nullopt;
  const auto amount = money::parse(node->value_or(std::string{}), money::Scale::pounds);
  if (!amount) problem(*node, "\"" + std::string(key) + "\" is pounds in quotation marks, like \"11.00\".");
  return amount;
}

std::optional<long long> TomlReader::count(const toml::table& table, std::string_view key) {
  const auto* node = table.get(key);
  if (!node) return std::nullopt;
  const auto number = node->value<std::int64_t>();
  if (number && *number >= 0) return *number;
  problem(*node, "\"" + std::string(key) + "\" is a whole number.");
  return std::nullopt;
}

bool TomlReader::yes(const toml::table& table, std::string_view key) {
  const auto* node = table.get(key);
  if (!node) return false;
  if (!node->is_boolean()) problem(*node, "\"" + std::string(key) + "\" is true or false.");
  return node->value_or(false);
}

const toml::table* TomlReader::table_of(const toml::table& table, std::string_view key) {
  const auto* node = table.get(key);
  if (!node) return nullptr;
  if (!node->is_table())
    problem(*node, "\"" + std::string(key) + "\" is written in single brackets: [" + std::string(key) + "].");
  return node->as_table();
}

Refusals TomlReader::problems() const {
  Refusals once;
  for (const auto& one : problems_)
    if (std::find(once.begin(), once.end(), one) == once.end()) once.push_back(one);
  return once;
}

Refusal TomlReader::not_toml(const toml::parse_error& error) const {
  return {"The file is not written as TOML is: " + std::string(error.description()) + ".", std::string(rule_),
          std::string(file_) + ":" + std::to_string(error.source().begin.line)};
}

}  // namespace reeve
