#include "kernel/figures/mention.hpp"

#include "kernel/text.hpp"

namespace reeve::figures {
namespace {

constexpr std::string_view pound_sign = "\xC2\xA3";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Digits with commas and one point, as long as they go on; "134.7." leaves the full stop to the sentence.
std::size_t number_at(std::string_view text, std::size_t at) {
  auto end = at;
  bool has_point = false;
  while (end < text.size()) {
    const bool joins = (text[end] == ',' || (text[end] == '.' && !has_point)) && end > at &&
                       end + 1 < text.size() && is_digit(text[end + 1]);
    if (!is_digit(text[end]) && !joins) break;
    has_point = has_point || text[end] == '.';
    ++end;
  }
  return end;
}

struct Suffix {
  std::string_view written;
  std::string_view unit;
};
constexpr Suffix suffixes[] = {{" million", "GBP_million"},
                               {"million", "GBP_million"},
                               {"m", "GBP_million"},
                               {" thousand", "GBP_thousand"},
                               {"k", "GBP_thousand"}};

// The unit the suffix names, and its length; a suffix that is the start of a word is none.
std::pair<std::string_view, std::size_t> unit_at(std::string_view text, std::size_t at) {
  for (const auto& [written, unit] : suffixes) {
    const auto end = at + written.size();
    if (text::starts_with_ignoring_case(text.substr(at), written) &&
        (end >= text.size() || !is_letter(text[end])))
      return {unit, written.size()};
  }
  return {"GBP", 0};
}

}  // namespace

std::vector<Mention> mentions_in(std::string_view text) {
  std::vector<Mention> found;
  for (std::size_t at = 0; at < text.size();) {
    const bool is_money = text.substr(at).starts_with(pound_sign);
    const auto start = is_money ? at + pound_sign.size() : at;
    if (start >= text.size() || !is_digit(text[start]) ||
        (!is_money && at > 0 && (is_letter(text[at - 1]) || text[at - 1] == '/'))) {
      ++at;
      continue;
    }
    const auto end = number_at(text, start);
    const std::string value(text.substr(start, end - start));
    if (is_money) {
      const auto [unit, suffix] = unit_at(text, end);
      found.push_back({at, end + suffix - at, value, std::string(unit)});
      at = end + suffix;
    } else {
      if (end < text.size() && text[end] == '%') found.push_back({at, end + 1 - at, value, "percent"});
      at = end + 1;
    }
  }
  return found;
}

}  // namespace reeve::figures
