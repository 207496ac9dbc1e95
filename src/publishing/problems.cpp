#include "publishing/problems.hpp"

#include <fmt/format.h>

#include "kernel/text.hpp"

namespace reeve::publishing {
namespace {

bool continues_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::string valid_utf8(std::string_view value) {
  std::string out;
  for (;;) {
    const auto bad = text::first_bad_utf8(value);
    out += value.substr(0, bad);
    if (bad == std::string_view::npos) return out;
    out += "\uFFFD";
    value.remove_prefix(bad + 1);
  }
}

}  // namespace

void Problems::add(std::string_view place, std::string_view mark, std::string_view what,
                   std::string_view clause) {
  add(Refusal{.sentence = fmt::format("{}, {}: {}", file_name_, place, what),
              .clause = std::string(clause),
              .field = fmt::format("{}:{}", file_name_, mark)});
}

void Problems::add(Refusal refusal) {
  if (full()) return;
  if (refusals_.size() == shown_max) {
    refusals_.push_back(
        {.sentence = fmt::format("{} has more problems than these {}.", file_name_, shown_max),
         .field = file_name_});
    return;
  }
  refusals_.push_back(std::move(refusal));
}

std::string quoted(std::string_view value) {
  constexpr std::size_t characters_max = 40;
  std::string out = "\u201C";
  std::size_t characters = 0;
  // 4 bytes a character at most: no need to look at the rest of a very long cell.
  for (const char c : valid_utf8(value.substr(0, characters_max * 4 + 4))) {
    if (!continues_character(c) && ++characters > characters_max) return out + "\u2026\u201D";
    const bool control = static_cast<unsigned char>(c) < 0x20U || c == '\x7F';
    out += control ? ' ' : c;
  }
  return out + "\u201D";
}

}  // namespace reeve::publishing
