#include "kernel/identity/authority.hpp"

#include <toml++/toml.h>

#include <algorithm>
#include <initializer_list>

namespace reeve::identity {
namespace {

Refusal problem(std::string_view file, const toml::source_region& where, std::string sentence) {
  return {std::move(sentence), "authority table", std::string(file) + ":" + std::to_string(where.begin.line)};
}

std::string text_of(const toml::table& table, std::string_view key) {
  return table[key].value_or(std::string{});
}

struct Reader {
  std::string_view file;
  Refusals problems = {};
  std::vector<Office> offices = {};
  std::vector<Act> acts = {};

  void only(const toml::table& table, std::initializer_list<std::string_view> known) {
    for (const auto& [key, value] : table)
      if (std::find(known.begin(), known.end(), key.str()) == known.end())
        problems.push_back(
            problem(file, key.source(), "The key \"" + std::string(key.str()) + "\" is not known here."));
  }

  void office(const toml::table& table) {
    only(table, {"code", "title"});
    Office office{text_of(table, "code"), text_of(table, "title")};
    if (office.code.empty() || office.title.empty())
      problems.push_back(problem(file, table.source(), "An office needs a code and a title."));
    if (std::any_of(offices.begin(), offices.end(),
                    [&](const auto& known) { return known.code == office.code; }))
      problems.push_back(problem(file, table.source(), "The office " + office.code + " is given twice."));
    offices.push_back(std::move(office));
  }

  void act(const toml::table& table) {
    only(table, {"code", "does", "offices"});
    Act act{text_of(table, "code"), text_of(table, "does"), {}};
    if (act.code.empty() || act.does.empty())
      problems.push_back(problem(file, table.source(), "An act needs a code and what it does."));
    if (std::any_of(acts.begin(), acts.end(), [&](const auto& known) { return known.code == act.code; }))
      problems.push_back(problem(file, table.source(), "The act " + act.code + " is given twice."));
    if (const auto* list = table["offices"].as_array())
      for (const auto& item : *list) act.offices.push_back(item.value_or(std::string{}));
    for (const auto& office : act.offices)
      if (std::none_of(offices.begin(), offices.end(),
                       [&](const auto& known) { return known.code == office; }))
        problems.push_back(
            problem(file, table.source(),
                    "The act " + act.code + " names an office that is not in the table: " + office + "."));
    if (act.offices.empty())
      problems.push_back(problem(file, table.source(), "Nobody may do the act " + act.code + "."));
    acts.push_back(std::move(act));
  }
};

}  // namespace

Authority::Authority(std::vector<Office> offices, std::vector<Act> acts)
    : offices_(std::move(offices)), acts_(std::move(acts)) {}

const Act* Authority::find_act(std::string_view code) const {
  const auto found =
      std::find_if(acts_.begin(), acts_.end(), [&](const Act& act) { return act.code == code; });
  return found == acts_.end() ? nullptr : &*found;
}

bool Authority::has_office(std::string_view code) const {
  return std::any_of(offices_.begin(), offices_.end(),
                     [&](const Office& office) { return office.code == code; });
}

std::string Authority::title_of(std::string_view code) const {
  for (const auto& office : offices_)
    if (office.code == code) return office.title;
  return std::string(code);
}

std::string Authority::office_that_may(std::string_view code, const std::vector<std::string>& held) const {
  const auto* act = find_act(code);
  if (!act) return {};
  for (const auto& office : held)
    if (std::find(act->offices.begin(), act->offices.end(), office) != act->offices.end()) return office;
  return {};
}

Outcome<Authority> read_authority(std::string_view file_name, std::string_view toml_text) {
  Reader reader{file_name};
  try {
    const auto root = toml::parse(toml_text, file_name);
    reader.only(root, {"office", "act"});
    if (const auto* offices = root["office"].as_array())
      for (const auto& node : *offices)
        if (const auto* table = node.as_table()) reader.office(*table);
    if (const auto* acts = root["act"].as_array())
      for (const auto& node : *acts)
        if (const auto* table = node.as_table()) reader.act(*table);
  } catch (const toml::parse_error& error) {
    return problem(file_name, error.source(), "This is not TOML: " + std::string(error.description()) + ".");
  }
  if (!reader.problems.empty()) return std::move(reader.problems);
  return Authority{std::move(reader.offices), std::move(reader.acts)};
}

}  // namespace reeve::identity
