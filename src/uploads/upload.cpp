#include "uploads/upload.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "kernel/text.hpp"
#include "uploads/file_type.hpp"

namespace reeve::uploads {
namespace {

struct Kind {
  std::string_view type, ending, words;
};
// Nothing that runs when it is opened: no web pages, no old office files, whose macros cannot be told from
// their name.
constexpr std::array<Kind, 7> kinds{
    {{"application/pdf", ".pdf", "PDF"},
     {"application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx", "Word"},
     {"application/vnd.oasis.opendocument.text", ".odt", "OpenDocument"},
     {"text/plain", ".txt", "plain text"},
     {"image/jpeg", ".jpg", "JPEG"},
     {"image/png", ".png", "PNG"},
     {"image/heic", ".heic", "HEIC"}}};

const Kind* kind_of(std::string_view type) {
  const auto found =
      std::find_if(kinds.begin(), kinds.end(), [&](const Kind& one) { return one.type == type; });
  return found == kinds.end() ? nullptr : &*found;
}

// Letters, digits, spaces, dots, dashes and underscores stay; whatever else becomes a dash.
std::string plain_name(std::string_view name, std::string_view ending) {
  constexpr std::size_t longest = 80;
  name = name.substr(name.find_last_of("/\\") == std::string_view::npos ? 0 : name.find_last_of("/\\") + 1);
  name = name.substr(0, name.rfind('.'));
  std::string plain;
  for (const char c : name.substr(0, longest)) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == ' ' || c == '-' || c == '_';
    plain += kept ? c : '-';
  }
  plain = text::trim(plain);
  return (plain.empty() ? "file" : plain) + std::string(ending);
}

}  // namespace

Outcome<Upload> check_upload(std::string_view name, std::string bytes, const std::string& field,
                             const std::string& type, Scan scan) {
  const auto refused = [&](std::string sentence) { return Refusal{std::move(sentence), {}, field}; };
  if (bytes.empty()) return refused("This file is empty.");
  if (bytes.size() > largest_bytes)
    return refused(fmt::format("This file has {}. The most is {}.", size_in_words(bytes.size()),
                               size_in_words(largest_bytes)));
  const auto* kind = kind_of(type);
  if (!kind) return refused("By its content this is none of: " + kinds_in_words() + ".");
  if (scan == Scan::infected) return refused("The scanner found something harmful in this file.");
  if (scan == Scan::unreachable)
    return refused(
        "Files cannot be taken at the moment, because the scanner does not answer. Try again later.");
  return Upload{plain_name(name, kind->ending), type, std::move(bytes), scan == Scan::clean};
}

Outcome<Upload> check_upload(std::string_view name, std::string bytes, const std::string& field) {
  if (bytes.empty() || bytes.size() > largest_bytes)
    return check_upload(name, std::move(bytes), field, "", Scan::none);
  const auto type = type_of(bytes).value_or("");
  const auto found = kind_of(type) ? scan(bytes, scanner_socket()) : Scan::none;
  return check_upload(name, std::move(bytes), field, type, found);
}

std::string kinds_in_words() {
  std::vector<std::string> all;
  for (const auto& kind : kinds) all.emplace_back(kind.words);
  return text::join(all, ", ");
}

std::string endings() {
  std::vector<std::string> all;
  for (const auto& kind : kinds) all.emplace_back(kind.ending);
  return text::join(all, ",");
}

std::string size_in_words(std::size_t bytes) {
  constexpr std::size_t kilo = 1024, mega = kilo * kilo;
  if (bytes < mega) return fmt::format("{} KB", std::max<std::size_t>(1, bytes / kilo));
  return fmt::format("{}.{} MB", bytes / mega, bytes % mega * 10 / mega);
}

}  // namespace reeve::uploads
