// The request target, taken apart and decoded.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace reeve::web::http {

struct Target {
  std::string_view path;                  // decoded; a view of the target or of `decoded`
  std::optional<std::string_view> query;  // still encoded; nothing when there is no "?"
};

// Nothing when the target is not a path of percent-encoded UTF-8 below the root. "/a%2Fb" is "/a/b", as in
// nginx. A path that begins with "//" is refused, for a redirect to it would lead to another site; so are
// control characters. The absolute form is accepted when it names the same host as the Host header.
std::optional<Target> read_target(std::string_view target, std::string_view host, std::string& decoded);

}  // namespace reeve::web::http
