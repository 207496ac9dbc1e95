#include "kernel/canonical.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <stdexcept>
#include <vector>

#include "kernel/text.hpp"

namespace reeve {
namespace {

namespace json = boost::json;

void append(std::string& out, const json::value& value);

void append_object(std::string& out, const json::object& object) {
  std::vector<const json::key_value_pair*> members;
  for (const auto& member : object) members.push_back(&member);
  std::sort(members.begin(), members.end(), [](auto* a, auto* b) { return a->key() < b->key(); });
  out += '{';
  for (const auto* member : members) {
    if (member != members.front()) out += ',';
    append_canonical(out, member->key());
    out += ':';
    append(out, member->value());
  }
  out += '}';
}

void append(std::string& out, const json::value& value) {
  switch (value.kind()) {
    case json::kind::null:
      out += "null";
      return;
    case json::kind::bool_:
      out += value.get_bool() ? "true" : "false";
      return;
    case json::kind::int64:
      out += std::to_string(value.get_int64());
      return;
    case json::kind::uint64:
      out += std::to_string(value.get_uint64());
      return;
    case json::kind::double_:
      throw std::invalid_argument("a figure is text or a whole number in the record");
    case json::kind::string:
      append_canonical(out, value.get_string());
      return;
    case json::kind::object:
      append_object(out, value.get_object());
      return;
    case json::kind::array:
      out += '[';
      for (const auto& item : value.get_array()) {
        if (&item != value.get_array().data()) out += ',';
        append(out, item);
      }
      out += ']';
      return;
  }
}

bool has_double(const json::value& value) {
  switch (value.kind()) {
    case json::kind::double_:
      return true;
    case json::kind::object:
      return std::any_of(value.get_object().begin(), value.get_object().end(),
                         [](const auto& member) { return has_double(member.value()); });
    case json::kind::array:
      return std::any_of(value.get_array().begin(), value.get_array().end(),
                         [](const auto& item) { return has_double(item); });
    default:
      return false;
  }
}

}  // namespace

void append_canonical(std::string& out, std::string_view text) {
  static constexpr std::string_view named = "\"\\\b\f\n\r\t", names = "\"\\bfnrt",
                                    digits = "0123456789abcdef";
  out += '"';
  std::size_t from = 0;  // what needs no escape is taken as it is, as far as it goes
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    out.append(text, from, at - from);
    from = at + 1;
    out += '\\';
    if (const auto name = named.find(text[at]); name != std::string_view::npos)
      out += names[name];
    else
      out.append("u00").append(1, digits[byte >> 4U]).append(1, digits[byte & 0x0FU]);
  }
  out.append(text, from);
  out += '"';
}

std::string canonical(const json::value& value) {
  std::string out;
  append(out, value);
  return out;
}

std::optional<json::value> parse_canonical(std::string_view text) {
  if (text::first_bad_utf8(text) != std::string_view::npos) return std::nullopt;
  json::parse_options options;
  options.max_depth = 64;
  json::error_code error;
  auto value = json::parse(json::string_view(text.data(), text.size()), error, {}, options);
  if (error || has_double(value)) return std::nullopt;
  if (canonical(value) != text) return std::nullopt;
  return value;
}

}  // namespace reeve
