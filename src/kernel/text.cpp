#include "kernel/text.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <stdexcept>

namespace reeve::text {
namespace {

constexpr bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v';
}
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// Letters and digits kept, runs of anything else replaced by one separator, none at the ends.
std::string words(std::string_view text, char separator, bool keep_beyond_ascii) {
  std::string out;
  bool gap = false;
  for (char c : text) {
    const char small = lower(c);
    const bool kept =
        is_letter_or_digit(small) || (keep_beyond_ascii && (static_cast<unsigned char>(c) & 0x80U));
    if (!kept) {
      gap = !out.empty();
      continue;
    }
    if (gap) out += separator;
    gap = false;
    out += small;
  }
  return out;
}

}  // namespace

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<std::string> split(std::string_view text, std::string_view separator) {
  if (separator.empty()) throw std::invalid_argument("a separator has at least one character");
  std::vector<std::string> parts;
  for (;;) {
    const auto at = text.find(separator);
    parts.emplace_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + separator.size());
  }
}

std::vector<std::string> filled_lines(std::string_view text) {
  std::vector<std::string> lines;
  for (const auto& line : split(text, "\n"))
    if (const auto words = trim(line); !words.empty()) lines.emplace_back(words);
  return lines;
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string out;
  for (const auto& part : parts) {
    if (&part != &parts.front()) out += separator;
    out += part;
  }
  return out;
}

bool starts_with_ignoring_case(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), text.begin(),
                                                    [](char a, char b) { return lower(a) == lower(b); });
}

std::string lower(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return lower(c); });
  return out;
}

std::string replace_all(std::string text, std::string_view what, std::string_view with) {
  if (what.empty()) throw std::invalid_argument("what is replaced has at least one character");
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
    text.replace(at, what.size(), with);
  return text;
}

std::string folded(std::string_view text) { return words(text, ' ', true); }
std::string slug(std::string_view text) { return words(text, '-', false); }

std::size_t first_bad_utf8(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<std::uint8_t>(text[at]); };
  for (std::size_t at = 0; at < text.size();) {
    constexpr std::uint64_t high_bits = 0x8080808080808080U;
    for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
      std::memcpy(&eight, text.data() + at, sizeof eight);
      if ((eight & high_bits) != 0) break;
    }
    if (at == text.size()) break;
    const std::uint8_t lead = byte(at);
    std::size_t length = 1;
    if (lead >= 0x80) {
      if (lead >= 0xC2 && lead <= 0xDF)
        length = 2;
      else if (lead >= 0xE0 && lead <= 0xEF)
        length = 3;
      else if (lead >= 0xF0 && lead <= 0xF4)
        length = 4;
      else
        return at;
    }
    if (at + length > text.size()) return at;
    for (std::size_t i = 1; i < length; ++i)
      if ((byte(at + i) & 0xC0U) != 0x80U) return at;
    // Overlong forms, UTF-16 surrogates, and code points above U+10FFFF.
    if ((lead == 0xE0 && byte(at + 1) < 0xA0) || (lead == 0xED && byte(at + 1) > 0x9F) ||
        (lead == 0xF0 && byte(at + 1) < 0x90) || (lead == 0xF4 && byte(at + 1) > 0x8F))
      return at;
    at += length;
  }
  return std::string_view::npos;
}

bool has_nul(std::string_view text) { return text.find('\0') != std::string_view::npos; }

std::size_t letters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

bool looks_like_an_address(std::string_view address) {
  constexpr std::size_t longest = 254;  // RFC 5321, 4.5.3.1.3
  constexpr std::string_view never = "<>()[]\\,;:\" ";
  const auto at = address.find('@');
  if (at == 0 || at == std::string::npos || address.find('@', at + 1) != std::string::npos) return false;
  if (address.size() > longest) return false;
  const bool plain = std::all_of(address.begin(), address.end(), [&](char c) {
    return c > 0x20 && c < 0x7F && never.find(c) == std::string_view::npos;
  });
  const auto host = address.substr(at + 1);
  const bool dots_in_place =
      !host.starts_with('.') && !host.ends_with('.') && host.find("..") == std::string::npos;
  return plain && dots_in_place && host.find('.') != std::string::npos;
}

std::string with_thousands(long long number) {
  std::string digits = std::to_string(number);
  const std::size_t first = number < 0 ? 1 : 0;
  for (std::size_t at = digits.size(); at > first + 3;) digits.insert(at -= 3, ",");
  return digits;
}

std::optional<int> whole_number(std::string_view written) {
  constexpr std::size_t most_digits = 9;
  const auto digits = trim(written);
  if (digits.empty() || digits.size() > most_digits || digits.find_first_not_of("0123456789") != digits.npos)
    return std::nullopt;
  int n = 0;
  for (const char digit : digits) n = n * 10 + (digit - '0');
  return n;
}

std::string counted(long long count, std::string_view one, std::string_view many) {
  return with_thousands(count) + " " + std::string(count == 1 ? one : many);
}

}  // namespace reeve::text
