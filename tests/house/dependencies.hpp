// The map of tests/house/dependencies, and what in a source tree is not on it.
#pragma once

#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "house/source_tree.hpp"

namespace reeve::house {

struct Rules {
  std::map<std::string, std::set<std::string>> arrows;  // folder -> folders it may include
  std::set<std::string> duties;
  std::set<std::string> doors;                               // headers open to other folders, besides X/X.hpp
  std::set<std::pair<std::string, std::string>> exceptions;  // file, header
  std::vector<std::string> problems;                         // of the rules themselves
};

inline constexpr std::string_view edge_suffixes[] = {"_store",    "_pages",   "_views",  "_api",
                                                     "_commands", "_reports", "_import", "_jobs"};

inline std::string suffix_of(const File& file) {
  for (const auto suffix : edge_suffixes)
    if (file.stem().ends_with(suffix)) return std::string(suffix);
  return {};
}

inline void find_circles(Rules& rules) {
  for (const auto& [start, ignored] : rules.arrows) {
    std::set<std::string> reached;
    std::vector<std::string> waiting{start};
    while (!waiting.empty()) {
      const auto folder = waiting.back();
      waiting.pop_back();
      for (const auto& next : rules.arrows[folder])
        if (reached.insert(next).second) waiting.push_back(next);
    }
    if (reached.contains(start))
      rules.problems.push_back("the arrows lead from " + start + " back to itself");
  }
}

inline Rules read_rules(std::string_view text) {
  Rules rules;
  for (const auto& line : lines_of(text)) {
    const auto hash = line.find('#');
    const bool has_reason =
        hash != std::string::npos && line.find_first_not_of("# ", hash) != std::string::npos;
    std::istringstream words(line.substr(0, hash));
    std::string first;
    if (!(words >> first)) continue;
    std::string second;
    std::string word;
    if (first == "except" || first == "door") {
      words >> second;
      if (!has_reason) rules.problems.push_back("no reason beside: " + line);
      if (first == "door")
        rules.doors.insert(second);
      else if (words >> word)
        rules.exceptions.emplace(second, word);
      else
        rules.problems.push_back("cannot be read: " + line);
      continue;
    }
    if (first == "duty") {
      words >> first;
      rules.duties.insert(first);
    }
    if (!(words >> word) || word != "->") {
      rules.problems.push_back("cannot be read: " + line);
      continue;
    }
    auto& into = rules.arrows[first];
    while (words >> word) into.insert(word);
  }
  find_circles(rules);
  return rules;
}

inline std::vector<std::string> includes_of(const File& file) {
  static const std::regex include(R"(^\s*#\s*include\s+"([^"]+)\")");
  std::vector<std::string> headers;
  for (const auto& line : lines_of(file.text)) {
    std::smatch match;
    if (std::regex_search(line, match, include)) headers.push_back(match[1]);
  }
  return headers;
}

// Why `file` may not include `header`, or empty.
inline std::string objection(const Rules& rules, const File& file, const std::string& header) {
  const std::string from = file.folder();
  const std::string to = header.substr(0, header.find('/'));
  if (header.find('/') == std::string::npos) return "names no folder";
  if (from == to || from.empty()) return {};  // main.cpp wires everything
  const auto arrows = rules.arrows.find(from);
  if (arrows == rules.arrows.end()) return from + " is not in tests/house/dependencies";
  if (!arrows->second.contains(to)) return "no arrow leads from " + from + " to " + to;
  if (rules.duties.contains(to) && header != to + "/" + to + ".hpp" && !rules.doors.contains(header))
    return "is behind the door of " + to;
  if (!rules.duties.contains(from) || to == "kernel") return {};
  const auto suffix = suffix_of(file);
  const bool is_door = file.path == from + "/" + from + ".hpp" || rules.doors.contains(file.path);
  if (suffix.empty() && !is_door) return "a rules file includes only the kernel and its own folder";
  if (suffix == "_views" && to == "storage") return "a view shows what it is given and reads no record";
  return {};
}

inline std::vector<std::string> broken_rules(const Rules& rules, const std::vector<File>& files) {
  std::vector<std::string> broken = rules.problems;
  auto unused = rules.exceptions;
  for (const auto& file : files) {
    if (!file.is_cpp()) continue;
    for (const auto& header : includes_of(file)) {
      const auto why = objection(rules, file, header);
      if (why.empty()) continue;
      unused.erase({file.path, header});
      if (!rules.exceptions.contains({file.path, header}))
        broken.push_back(file.path + " includes " + header + ": " + why);
    }
  }
  for (const auto& [file, header] : unused)
    broken.push_back("the exception for " + file + " and " + header + " is no longer needed");
  return broken;
}

}  // namespace reeve::house
