// What a component shows: text, which is escaped, or markup made with the builder. Both are written the same
// way:
//
//   .hint = "Between 1 and 31 characters"      .hint = group("See ", link)
#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "web/html.hpp"

namespace reeve::web {

class Content {
 public:
  Content() = default;
  template <std::convertible_to<std::string_view> Words>
  Content(const Words& words) : html_(text(words)) {}              // NOLINT(google-explicit-constructor)
  Content(Html html) : html_(std::move(html)), is_text_(false) {}  // NOLINT(google-explicit-constructor)

  const Html& html() const { return html_; }
  bool empty() const { return html_.empty(); }
  bool is_text() const { return is_text_; }

 private:
  Html html_;
  bool is_text_ = true;
};

using Attributes = std::vector<Attribute>;

namespace detail {

// Class names that were given, one space apart.
template <typename... Names>
std::string classes(const Names&... names) {
  std::string joined;
  const auto add = [&joined](std::string_view name) {
    if (name.empty()) return;
    if (!joined.empty()) joined += ' ';
    joined += name;
  };
  (add(std::string_view(names)), ...);
  return joined;
}

inline std::string_view when(bool on, std::string_view name) { return on ? name : std::string_view(); }

inline std::optional<Attribute> attr_if(Literal name, std::string_view value) {
  return value.empty() ? std::nullopt : std::optional(attr(name, value));
}

template <typename... Parts>
Html heading(int level, const Parts&... parts) {
  switch (level) {
    case 1:
      return el("h1", parts...);
    case 2:
      return el("h2", parts...);
    case 3:
      return el("h3", parts...);
    case 4:
      return el("h4", parts...);
    case 5:
      return el("h5", parts...);
    default:
      return el("h6", parts...);
  }
}

}  // namespace detail
}  // namespace reeve::web
