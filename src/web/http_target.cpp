#include "web/http_target.hpp"

#include <algorithm>

#include "kernel/text.hpp"
#include "web/message.hpp"

namespace reeve::web::http {

namespace {

bool is_printable_ascii(char c) { return c > ' ' && c < 0x7f; }
bool is_control(char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7f; }

// "http://example.org/plan" for Host example.org becomes "/plan".
bool take_off_authority(std::string_view& target, std::string_view host) {
  for (std::string_view scheme : {"http://", "https://"}) {
    if (!text::starts_with_ignoring_case(target, scheme)) continue;
    auto rest = target.substr(scheme.size());
    auto authority = rest.substr(0, rest.find_first_of("/?"));
    if (text::lower(authority) != text::lower(host)) return false;
    target = rest.substr(authority.size());
    return true;
  }
  return false;
}

bool stays_below_the_root(std::string_view path) {
  if (path.starts_with("//")) return false;
  if (path.find("/.") == std::string_view::npos) return true;
  while (!path.empty()) {
    path.remove_prefix(1);
    auto segment = path.substr(0, path.find('/'));
    if (segment == "." || segment == "..") return false;
    path.remove_prefix(segment.size());
  }
  return true;
}

}  // namespace

std::optional<Target> read_target(std::string_view target, std::string_view host, std::string& decoded) {
  if (!std::all_of(target.begin(), target.end(), is_printable_ascii)) return std::nullopt;
  if (target.find('#') != std::string_view::npos) return std::nullopt;
  if (!target.starts_with('/') && !take_off_authority(target, host)) return std::nullopt;

  Target result;
  auto question = target.find('?');
  result.path = target.substr(0, question);
  if (question != std::string_view::npos) result.query = target.substr(question + 1);
  if (result.path.empty()) result.path = "/";

  if (result.path.find('%') != std::string_view::npos) {
    auto path = decode_component(result.path);
    if (!path || std::any_of(path->begin(), path->end(), is_control)) return std::nullopt;
    decoded = std::move(*path);
    result.path = decoded;
  }
  if (!result.path.starts_with('/') || !stays_below_the_root(result.path)) return std::nullopt;
  return result;
}

}  // namespace reeve::web::http
