#include <boost/json.hpp>
#include <set>

#include "kernel/canonical.hpp"
#include "site/manifest.hpp"
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
std::string check_file(const ManifestFile& file, const json::object& contents) {
  const auto* content = contents.if_contains(file.sha256);
  if (!content || !content->is_string()) return file.path + " is missing.";
  const auto data =
      bytes::from_base64(std::string_view(content->get_string().data(), content->get_string().size()));
  if (!data || bytes::sha256(*data) != file.sha256) return file.path + " was altered.";
  return {};
}

}  // namespace

Outcome<SnapshotCheck> check_snapshot_file(std::string_view bytes, std::string_view public_key) {
  const Refusal not_one{"This is not a snapshot file, or it was cut short or altered.", "snapshot format"};
  const auto value = parse_canonical(bytes);
  if (!value) return not_one;
  std::string written;
  std::string signature;
  std::string key;
  const auto* object = value->if_object();
  const auto* contents = object ? object->if_contains("files") : nullptr;
  if (!text_of(*value, "manifest", written) || !text_of(*value, "signature", signature) ||
      !text_of(*value, "key", key) || !contents || !contents->is_object())
    return not_one;
  const auto manifest = read_manifest(written);
  if (!manifest) return not_one;

  SnapshotCheck check;
  check.title = manifest->title;
  check.body = manifest->body;
  check.published_at = manifest->published_at;
  if (key != public_key) check.problems.push_back("It was signed with another key than the one given.");
  if (!bytes::is_signed(written, bytes::from_base64(signature).value_or(""),
                        bytes::from_base64(public_key).value_or("")))
    check.problems.push_back(
        "The signature over the manifest is not right: the manifest was altered, or another installation "
        "made it.");
  std::set<std::string> seen;
  for (const auto& file : manifest->files) {
    ++check.files;
    seen.insert(file.sha256);
    if (auto problem = check_file(file, contents->get_object()); !problem.empty())
      check.problems.push_back(std::move(problem));
  }
  for (const auto& member : contents->get_object())
    if (!seen.contains(std::string(member.key())))
      check.problems.push_back("It holds a file that the manifest does not list.");
  return check;
}

}  // namespace reeve::site
