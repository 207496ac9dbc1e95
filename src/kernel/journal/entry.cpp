#include "kernel/journal/entry.hpp"

#include <boost/json.hpp>
#include <stdexcept>

#include "kernel/bytes.hpp"
#include "kernel/canonical.hpp"

namespace reeve::journal {
namespace {

namespace json = boost::json;

// Written as text at once, since every act waits for it: keys in the order of their bytes, as the canonical
// form has them. That it is that form is seen whenever a line is read.
void write(std::string& out, const Value& value, const FindKey& find_key) {
  if (!value.text) {
    out += "null";
    return;
  }
  if (value.person.empty()) return append_canonical(out, *value.text);
  const auto key = find_key(value.person);
  if (!key) throw std::logic_error("a value about a person whose key was destroyed cannot be written again");
  out += "{\"person\":";
  append_canonical(out, value.person);
  out += ",\"sealed\":";
  append_canonical(out, bytes::base64(bytes::seal(*value.text, *key)));
  out += '}';
}

void write(std::string& out, const std::optional<Row>& row, const FindKey& find_key) {
  if (!row) {
    out += "null";
    return;
  }
  out += '{';
  for (const auto& [column, value] : *row) {
    if (out.back() != '{') out += ',';
    append_canonical(out, column);
    out += ':';
    write(out, value, find_key);
  }
  out += '}';
}

void write(std::string& out, const Change& change, const FindKey& find_key) {
  out += "{\"after\":";
  write(out, change.after, find_key);
  out += ",\"before\":";
  write(out, change.before, find_key);
  out += ",\"key\":";
  append_canonical(out, change.key);
  out += ",\"table\":";
  append_canonical(out, change.table);
  out += '}';
}

std::optional<std::string> text_of(const json::object& object, std::string_view key) {
  const auto* value = object.if_contains(json::string_view(key.data(), key.size()));
  if (!value || !value->is_string()) return std::nullopt;
  return std::string(value->get_string());
}

std::optional<ReadValue> read_value(const json::value& value, const FindKey& find_key) {
  if (value.is_null()) return ReadValue{};
  if (value.is_string()) return ReadValue{{std::string(value.get_string())}};
  if (!value.is_object()) return std::nullopt;
  const auto person = text_of(value.get_object(), "person");
  const auto sealed = text_of(value.get_object(), "sealed");
  if (!person || !sealed || value.get_object().size() != 2) return std::nullopt;
  const auto key = find_key(*person);
  if (!key) return ReadValue{{std::nullopt, *person}, true};
  const auto box = bytes::from_base64(*sealed);
  const auto plain = box ? bytes::unseal(*box, *key) : std::nullopt;
  if (!plain) return std::nullopt;
  return ReadValue{{*plain, *person}};
}

// The outer optional: was it readable; the inner: was there a row.
std::optional<std::optional<ReadRow>> read_row(const json::object& change, std::string_view name,
                                               const FindKey& find_key) {
  const auto* value = change.if_contains(json::string_view(name.data(), name.size()));
  if (!value) return std::nullopt;
  if (value->is_null()) return std::optional<ReadRow>{};
  if (!value->is_object()) return std::nullopt;
  ReadRow row;
  for (const auto& member : value->get_object()) {
    auto cell = read_value(member.value(), find_key);
    if (!cell) return std::nullopt;
    row.emplace(std::string(member.key()), std::move(*cell));
  }
  return std::optional(std::move(row));
}

std::optional<ReadChange> read_change(const json::value& value, const FindKey& find_key) {
  if (!value.is_object()) return std::nullopt;
  const auto& object = value.get_object();
  auto table = text_of(object, "table");
  auto key = text_of(object, "key");
  auto before = read_row(object, "before", find_key);
  auto after = read_row(object, "after", find_key);
  if (!table || !key || !before || !after || object.size() != 4) return std::nullopt;
  return ReadChange{std::move(*table), std::move(*key), std::move(*before), std::move(*after)};
}

}  // namespace

std::string to_text(const Entry& entry, const FindKey& find_key) {
  std::string out;
  const auto member = [&](std::string_view key, std::string_view text) {
    out += out.empty() ? '{' : ',';
    append_canonical(out, key);
    out += ':';
    append_canonical(out, text);
  };
  member("account", entry.by.account);
  member("at", calendar::iso(entry.at));
  out += ",\"changes\":[";
  for (const auto& change : entry.changes) {
    if (&change != entry.changes.data()) out += ',';
    write(out, change, find_key);
  }
  out += ']';
  member("clause", entry.clause);
  out += ",\"number\":" + std::to_string(entry.number);
  member("office", entry.by.office);
  member("previous", entry.previous);
  member("subject", entry.subject);
  member("what", entry.what);
  out += '}';
  return out;
}

std::string hash_of(std::string_view text) { return bytes::sha256(text); }

std::optional<ReadEntry> from_text(std::string_view text, const FindKey& find_key) {
  const auto value = parse_canonical(text);
  if (!value || !value->is_object()) return std::nullopt;
  const auto& object = value->get_object();
  const auto* number = object.if_contains("number");
  const auto* changes = object.if_contains("changes");
  if (object.size() != 9 || !number || !number->is_int64() || !changes || !changes->is_array())
    return std::nullopt;

  ReadEntry entry;
  entry.number = number->get_int64();
  const std::pair<std::string_view, std::string*> texts[] = {{"at", &entry.at},
                                                             {"account", &entry.by.account},
                                                             {"office", &entry.by.office},
                                                             {"what", &entry.what},
                                                             {"subject", &entry.subject},
                                                             {"clause", &entry.clause},
                                                             {"previous", &entry.previous}};
  for (const auto& [name, into] : texts) {
    auto found = text_of(object, name);
    if (!found) return std::nullopt;
    *into = std::move(*found);
  }
  for (const auto& item : changes->get_array()) {
    auto change = read_change(item, find_key);
    if (!change) return std::nullopt;
    entry.changes.push_back(std::move(*change));
  }
  return entry;
}

}  // namespace reeve::journal
