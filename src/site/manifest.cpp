#include "site/manifest.hpp"

#include <boost/json.hpp>

#include "kernel/canonical.hpp"

namespace reeve::site {
namespace {

namespace json = boost::json;

constexpr std::string_view format = "reeve-snapshot-1";

// Reads members one after the other; the first that is missing or of another kind makes the whole unreadable.
struct Reader {
  const json::object* object;
  bool readable = true;

  const json::value* member(std::string_view name, json::kind kind) {
    const auto* found = object ? object->if_contains(name) : nullptr;
    if (found && found->kind() == kind) return found;
    readable = false;
    return nullptr;
  }
  std::string text(std::string_view name) {
    const auto* found = member(name, json::kind::string);
    return found ? std::string(found->get_string()) : "";
  }
  long long number(std::string_view name) {
    const auto* found = member(name, json::kind::int64);
    return found ? found->get_int64() : 0;
  }
};

}  // namespace

std::string manifest_text(const Manifest& manifest) {
  json::array files;
  for (const auto& file : manifest.files)
    files.push_back({{"path", file.path}, {"type", file.type}, {"size", file.size}, {"sha256", file.sha256}});
  return canonical(
      json::object{{"format", format},
                   {"body", manifest.body},
                   {"scope", manifest.scope},
                   {"title", manifest.title},
                   {"number", manifest.number},
                   {"edition", manifest.edition},
                   {"changes", manifest.changes},
                   {"published_at", manifest.published_at},
                   {"office", manifest.office},
                   {"previous", manifest.previous},
                   {"journal", {{"number", manifest.journal_number}, {"hash", manifest.journal_hash}}},
                   {"files", std::move(files)}});
}

std::optional<Manifest> read_manifest(std::string_view text) {
  const auto value = parse_canonical(text);
  Reader reader{value ? value->if_object() : nullptr};
  Manifest read;
  if (reader.text("format") != format) return std::nullopt;
  read.body = reader.text("body");
  read.scope = reader.text("scope");
  read.title = reader.text("title");
  read.number = reader.number("number");
  read.edition = static_cast<int>(reader.number("edition"));
  read.changes = reader.text("changes");
  read.published_at = reader.text("published_at");
  read.office = reader.text("office");
  read.previous = reader.text("previous");
  const auto* journal = reader.member("journal", json::kind::object);
  Reader end{journal ? &journal->get_object() : nullptr};
  read.journal_number = end.number("number");
  read.journal_hash = end.text("hash");
  const auto* files = reader.member("files", json::kind::array);
  if (!reader.readable || !end.readable) return std::nullopt;
  for (const auto& listed : files->get_array()) {
    Reader file{listed.if_object()};
    read.files.push_back({file.text("path"), file.text("type"), file.number("size"), file.text("sha256")});
    if (!file.readable) return std::nullopt;
  }
  return read;
}

}  // namespace reeve::site
