#include <boost/json.hpp>
#include <set>

#include "kernel/canonical.hpp"
#include "site/site.hpp"

namespace reeve::site {
namespace {

namespace json = boost::json;

const std::string* text_of(const json::value& value, std::string_view key, std::string& held) {
  const auto* object = value.if_object();
  const auto* found = object ? object->if_contains(json::string_view(key.data(), key.size())) : nullptr;
  if (!found || !found->is_string()) return nullptr;
  held = std::string(found->get_string());
  return &held;
}

// What is wrong with one file listed in a manifest; empty when nothing is.
std::string check_file(const json::value& listed, const json::object& contents, std::set<std::string>& seen) {
  std::string path;
  std::string hash;
  if (!text_of(listed, "path", path) || !text_of(listed, "sha256", hash))
    return "The list of files cannot be read.";
  seen.insert(hash);
  const auto* content = contents.if_contains(hash);
  if (!content || !content->is_string()) return path + " is missing.";
  const auto data =
      bytes::from_base64(std::string_view(content->get_string().data(), content->get_string().size()));
  if (!data || bytes::sha256(*data) != hash) return path + " was altered.";
  return {};
}

}  // namespace

Outcome<SnapshotCheck> check_snapshot_file(std::string_view bytes, std::string_view public_key) {
  const Refusal not_one{"This is not a snapshot file, or it was cut short or altered.", "snapshot format"};
  const auto value = parse_canonical(bytes);
  if (!value) return not_one;
  std::string manifest_text;
  std::string signature;
  std::string key;
  const auto* object = value->if_object();
  const auto* contents = object ? object->if_contains("files") : nullptr;
  if (!text_of(*value, "manifest", manifest_text) || !text_of(*value, "signature", signature) ||
      !text_of(*value, "key", key) || !contents || !contents->is_object())
    return not_one;
  const auto manifest = parse_canonical(manifest_text);
  const auto* listed =
      manifest && manifest->is_object() ? manifest->get_object().if_contains("files") : nullptr;
  if (!listed || !listed->is_array()) return not_one;

  SnapshotCheck check;
  text_of(*manifest, "title", check.title);
  text_of(*manifest, "body", check.body);
  text_of(*manifest, "published_at", check.published_at);
  if (key != public_key) check.problems.push_back("It was signed with another key than the one given.");
  if (!bytes::is_signed(manifest_text, bytes::from_base64(signature).value_or(""),
                        bytes::from_base64(public_key).value_or("")))
    check.problems.push_back(
        "The signature over the manifest is not right: the manifest was altered, or another installation "
        "made it.");
  std::set<std::string> seen;
  for (const auto& file : listed->get_array()) {
    ++check.files;
    if (auto problem = check_file(file, contents->get_object(), seen); !problem.empty())
      check.problems.push_back(std::move(problem));
  }
  for (const auto& member : contents->get_object())
    if (!seen.contains(std::string(member.key())))
      check.problems.push_back("It holds a file that the manifest does not list.");
  return check;
}

}  // namespace reeve::site
