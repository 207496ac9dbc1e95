// HTML as values. Tag and attribute names, and raw markup, come only from string literals; everything else is
// escaped by type, so a page cannot forget to.
//
//   el("p", cls("govuk-body"), "Since ", since, el("strong", name))
//
// A child may be text (escaped), Html, an Attribute, std::optional of either, or a vector of Html.
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace reeve::web {

// A string known at compile time.
class Literal {
 public:
  template <std::size_t N>
  consteval Literal(const char (&text)[N]) : text_(text, N - 1) {}  // NOLINT(google-explicit-constructor)
  constexpr std::string_view view() const { return text_; }

 private:
  std::string_view text_;
};

struct Html {
  std::string bytes;

  Html& operator+=(const Html& other) {
    bytes += other.bytes;
    return *this;
  }
  bool empty() const { return bytes.empty(); }
};

// A value written in the source is not copied: most class names are longer than a string holds in itself, and
// a long table has thousands.
struct Attribute {
  Literal name;
  std::variant<std::monostate, Literal, std::string> value;  // nothing: a boolean such as `checked`

  bool has_value() const { return value.index() != 0; }
  std::string_view text() const {
    if (const auto* fixed = std::get_if<Literal>(&value)) return fixed->view();
    if (const auto* own = std::get_if<std::string>(&value)) return *own;
    return {};
  }
};

// Text that is not a literal: both would take one, so literals are kept out here.
template <typename T>
concept MadeText = !std::is_array_v<T> && std::convertible_to<const T&, std::string_view>;

inline Attribute attr(Literal name, Literal value) { return {name, value}; }
template <MadeText T>
Attribute attr(Literal name, const T& value) {
  return {name, std::string(std::string_view(value))};
}
inline Attribute flag(Literal name) { return {name, {}}; }
inline std::optional<Attribute> flag_if(bool on, Literal name) {
  return on ? std::optional(flag(name)) : std::nullopt;
}
inline Attribute cls(Literal names) { return attr("class", names); }
inline Attribute cls(const MadeText auto& names) { return attr("class", names); }
inline Attribute id(Literal value) { return attr("id", value); }
inline Attribute id(const MadeText auto& value) { return attr("id", value); }
inline Attribute href(Literal value) { return attr("href", value); }
inline Attribute href(const MadeText auto& value) { return attr("href", value); }

void append_escaped(std::string& out, std::string_view text);

Html raw(Literal markup);
Html text(std::string_view words);
// An address given by a person: only http, https and mailto survive; anything else becomes "#".
std::string safe_address(std::string_view address);

namespace detail {

inline void append_attribute(std::string& out, const Attribute& attribute) {
  out += ' ';
  out += attribute.name.view();
  if (!attribute.has_value()) return;
  out += "=\"";
  append_escaped(out, attribute.text());
  out += '"';
}

template <typename T>
struct is_optional : std::false_type {};
template <typename T>
struct is_optional<std::optional<T>> : std::true_type {};

template <typename Part>
void append_if_attribute(std::string& out, const Part& part) {
  if constexpr (std::same_as<Part, Attribute>) {
    append_attribute(out, part);
  } else if constexpr (std::same_as<Part, std::optional<Attribute>>) {
    if (part) append_attribute(out, *part);
  } else if constexpr (std::same_as<Part, std::vector<Attribute>>) {
    for (const auto& attribute : part) append_attribute(out, attribute);
  }
}

template <typename Part>
void append_if_child(std::string& out, const Part& part) {
  if constexpr (std::same_as<Part, Attribute> || std::same_as<Part, std::optional<Attribute>> ||
                std::same_as<Part, std::vector<Attribute>>) {
    return;
  } else if constexpr (std::same_as<Part, Html>) {
    out += part.bytes;
  } else if constexpr (std::same_as<Part, std::vector<Html>>) {
    for (const auto& child : part) out += child.bytes;
  } else if constexpr (is_optional<Part>::value) {
    if (part) append_if_child(out, *part);
  } else {
    static_assert(std::convertible_to<const Part&, std::string_view>,
                  "a child is text, Html, an Attribute, an optional of these, or a vector of Html");
    append_escaped(out, std::string_view(part));
  }
}

// How many bytes a part takes, near enough: pages are built from the inside out, and every element that grows
// as it is filled would be copied again.
template <typename Part>
std::size_t room_for(const Part& part) {
  if constexpr (std::same_as<Part, Attribute>) {
    return part.name.view().size() + part.text().size() + 4;
  } else if constexpr (std::same_as<Part, Html>) {
    return part.bytes.size();
  } else if constexpr (std::same_as<Part, std::vector<Html>> || std::same_as<Part, std::vector<Attribute>>) {
    std::size_t bytes = 0;
    for (const auto& one : part) bytes += room_for(one);
    return bytes;
  } else if constexpr (is_optional<Part>::value) {
    return part ? room_for(*part) : 0;
  } else {
    return std::string_view(part).size();
  }
}

}  // namespace detail

template <typename... Parts>
Html el(Literal tag, const Parts&... parts) {
  Html html;
  html.bytes.reserve(2 * tag.view().size() + 5 + (0 + ... + detail::room_for(parts)));
  html.bytes += '<';
  html.bytes += tag.view();
  (detail::append_if_attribute(html.bytes, parts), ...);
  html.bytes += '>';
  (detail::append_if_child(html.bytes, parts), ...);
  html.bytes += "</";
  html.bytes += tag.view();
  html.bytes += '>';
  return html;
}

// The same content where its headings belong one level further down: h2 becomes h3, h3 becomes h4.
Html one_level_lower(const Html& html);

// Elements without an end tag: input, br, hr, meta, link, img.
template <typename... Parts>
Html void_el(Literal tag, const Parts&... parts) {
  Html html;
  html.bytes += '<';
  html.bytes += tag.view();
  (detail::append_if_attribute(html.bytes, parts), ...);
  html.bytes += '>';
  return html;
}

template <typename... Parts>
Html group(const Parts&... parts) {
  Html html;
  html.bytes.reserve((0 + ... + detail::room_for(parts)));
  (detail::append_if_child(html.bytes, parts), ...);
  return html;
}

}  // namespace reeve::web
