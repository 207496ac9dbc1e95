// The files of the source tree as the house tests read them.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace reeve::house {

struct File {
  std::string path;  // below src, "plan/quarter_store.cpp"
  std::string text;

  std::string folder() const {
    const auto slash = path.find('/');
    return slash == std::string::npos ? "" : path.substr(0, slash);
  }
  std::string extension() const { return std::filesystem::path(path).extension().string(); }
  std::string stem() const { return std::filesystem::path(path).stem().string(); }
  bool is_cpp() const { return extension() == ".cpp" || extension() == ".hpp"; }
};

inline std::string contents(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

inline std::string house_file(const std::string& name) {
  return contents(std::filesystem::path(REEVE_SOURCE_DIR) / "tests/house" / name);
}

inline std::vector<File> source_files() {
  const auto root = std::filesystem::path(REEVE_SOURCE_DIR) / "src";
  std::vector<File> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file()) continue;
    File file{entry.path().lexically_relative(root).generic_string(), {}};
    if (!file.is_cpp() && file.extension() != ".sql") continue;
    file.text = contents(entry.path());
    files.push_back(std::move(file));
  }
  std::sort(files.begin(), files.end(), [](const File& a, const File& b) { return a.path < b.path; });
  return files;
}

inline std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

// Comments, text and preprocessor lines of C++ taken apart; what is left out becomes blanks, so that every
// character stays on its line.
struct Parts {
  std::string code;
  std::string literals;  // the inside of string literals
};

inline Parts parts_of(std::string_view text) {
  Parts parts{std::string(text), std::string(text.size(), ' ')};
  const auto blank = [&](std::size_t from, std::size_t to, bool literal) {
    for (std::size_t at = from; at < std::min(to, text.size()); ++at) {
      if (text[at] == '\n') {
        parts.literals[at] = '\n';
        continue;
      }
      parts.code[at] = ' ';
      if (literal) parts.literals[at] = text[at];
    }
  };
  const auto end_of = [&](std::string_view what, std::size_t from) {
    const auto found = text.find(what, from);
    return found == std::string_view::npos ? text.size() : found + what.size();
  };
  const auto end_of_quoted = [&](std::size_t from) {
    std::size_t at = from + 1;
    while (at < text.size() && text[at] != text[from] && text[at] != '\n') at += text[at] == '\\' ? 2 : 1;
    return at + 1;
  };
  const auto is_word = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '_'; };
  bool line_start = true;
  for (std::size_t at = 0; at < text.size();) {
    const auto rest = text.substr(at);
    std::size_t end = at + 1;
    if (rest.starts_with("//"))
      blank(at, end = std::min(text.find('\n', at), text.size()), false);
    else if (rest.starts_with("/*"))
      blank(at, end = end_of("*/", at + 2), false);
    else if (rest.starts_with("R\"") && (at == 0 || !is_word(text[at - 1]))) {
      const auto open = std::min(text.find('(', at), text.size());
      const std::string close = ")" + std::string(text.substr(at + 2, open - at - 2)) + "\"";
      end = end_of(close, open);
      blank(at, end, true);
    } else if (rest[0] == '"')
      blank(at, end = end_of_quoted(at), true);
    // A quote after a letter or digit separates thousands: 1'000.
    else if (rest[0] == '\'' && (at == 0 || !is_word(text[at - 1])))
      blank(at, end = end_of_quoted(at), false);
    else if (rest[0] == '#' && line_start) {
      end = at;
      do end = std::min(text.find('\n', end + 1), text.size());
      while (end < text.size() && text[end - 1] == '\\');
      blank(at, end, false);
    }
    for (std::size_t seen = at; seen < std::min(end, text.size()); ++seen)
      line_start = text[seen] == '\n' || (line_start && (text[seen] == ' ' || text[seen] == '\t'));
    at = end;
  }
  return parts;
}

inline std::string without_sql_comments(std::string_view sql) {
  std::string out;
  for (const auto& line : lines_of(sql)) out += line.substr(0, line.find("--")) + "\n";
  return out;
}

inline long line_of(std::string_view text, std::size_t at) {
  return 1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
}

}  // namespace reeve::house
