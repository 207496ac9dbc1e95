#include "storage/script.hpp"

#include <algorithm>

#include "kernel/text.hpp"

namespace reeve::storage {

std::vector<std::string> statements_of(std::string_view script) {
  std::vector<std::string> statements;
  std::string current;
  char quote = 0;  // the quote we are inside of
  const auto end_statement = [&] {
    if (const auto sql = text::trim(current); !sql.empty()) statements.emplace_back(sql);
    current.clear();
  };
  for (std::size_t at = 0; at < script.size(); ++at) {
    const char c = script[at];
    if (quote) {
      if (c == quote) quote = 0;  // a doubled quote opens again at once
    } else if (c == '\'' || c == '"') {
      quote = c;
    } else if (script.substr(at, 2) == "--") {
      at = std::min(script.find('\n', at), script.size() - 1);
      current += '\n';
      continue;
    } else if (c == ';') {
      end_statement();
      continue;
    }
    current += c;
  }
  end_statement();
  return statements;
}

}  // namespace reeve::storage
