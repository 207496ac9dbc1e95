// How long functions and files are, and the ratchet: what is too long already is listed with its length, and
// may shrink but not grow.
#pragma once

#include <map>
#include <regex>
#include <sstream>

#include "house/source_tree.hpp"

namespace reeve::house {

struct Length {
  std::string name;  // "plan/plan_import.cpp import_plan"
  long lines = 0;
};

// The head of a brace: what stands before it since the last statement or block ended.
inline bool opens_a_container(const std::string& head) {
  static const std::regex container(R"(\b(namespace|class|struct|enum|union|extern)\b)");
  static const std::regex callable(R"(\)\s*(const|noexcept|override|final|mutable|&|->|$))");
  return std::regex_search(head, container) && !std::regex_search(head, callable);
}

inline bool opens_a_function(const std::string& head) {
  const auto last = head.find_last_not_of(" \n\t");
  return head.find('(') != std::string::npos || (last != std::string::npos && head[last] == ']');
}

inline std::string function_name(const std::string& head) {
  static const std::regex name(R"((operator\s*[^\s\w(]+|[\w:~]+)\s*\()");
  std::smatch match;
  return std::regex_search(head, match, name) ? match[1].str() : "(lambda)";
}

// Functions of a file by matching braces: namespaces and types are entered, the first other brace with a
// parameter list in front opens a function, and everything up to its end is its body. Tables in braces are
// not functions.
inline std::vector<Length> functions_of(const File& file) {
  const auto code = parts_of(file.text).code;
  enum class Kind { container, function, other };
  struct Brace {
    Kind kind;
    std::size_t start;
    std::string name;
  };
  std::vector<Brace> open;
  std::vector<Length> functions;
  const auto in_function = [&] {
    return std::any_of(open.begin(), open.end(),
                       [](const Brace& brace) { return brace.kind == Kind::function; });
  };
  std::size_t head_start = 0;
  for (std::size_t at = 0; at < code.size(); ++at) {
    if (code[at] == ';') head_start = at + 1;
    if (code[at] == '{') {
      const auto head = code.substr(head_start, at - head_start);
      const auto begins = std::min(code.find_first_not_of(" \n\t", head_start), at);
      Kind kind = Kind::other;
      if (!in_function())
        kind = opens_a_container(head)  ? Kind::container
               : opens_a_function(head) ? Kind::function
                                        : Kind::other;
      open.push_back({kind, begins, kind == Kind::function ? function_name(head) : ""});
      head_start = at + 1;
    }
    if (code[at] == '}' && !open.empty()) {
      const auto brace = open.back();
      open.pop_back();
      head_start = at + 1;
      if (brace.kind == Kind::function)
        functions.push_back(
            {file.path + " " + brace.name, line_of(code, at) - line_of(code, brace.start) + 1});
    }
  }
  return functions;
}

// "name length # reason" a line; the name may hold one space.
inline std::map<std::string, long> read_ratchet(std::string_view text) {
  std::map<std::string, long> listed;
  for (const auto& line : lines_of(text)) {
    const auto words = line.substr(0, line.find('#'));
    const auto end = words.find_last_not_of(' ');
    if (end == std::string::npos) continue;
    const auto space = words.rfind(' ', end);
    listed[words.substr(0, space)] = std::stol(words.substr(space + 1));
  }
  return listed;
}

inline std::vector<std::string> too_long(const std::vector<Length>& all, long most,
                                         const std::map<std::string, long>& listed) {
  std::vector<std::string> problems;
  std::map<std::string, long> longest;
  for (const auto& [name, lines] : all) longest[name] = std::max(longest[name], lines);
  for (const auto& [name, lines] : longest) {
    const auto known = listed.find(name);
    if (lines > most && known == listed.end())
      problems.push_back(name + " has " + std::to_string(lines) + " lines; at most " + std::to_string(most) +
                         " are allowed");
    else if (lines > most && lines > known->second)
      problems.push_back(name + " has grown from " + std::to_string(known->second) + " to " +
                         std::to_string(lines) + " lines");
    else if (known != listed.end() && lines < known->second)
      problems.push_back(name + " has shrunk to " + std::to_string(lines) +
                         " lines: " + (lines > most ? "write that down" : "take it off the list"));
  }
  for (const auto& [name, lines] : listed)
    if (!longest.contains(name))
      problems.push_back(name + " is listed and is not there any more: take it off the list");
  return problems;
}

}  // namespace reeve::house
