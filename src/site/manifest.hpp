// What a snapshot says of itself: the text that is hashed into its id and signed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reeve::site {

struct ManifestFile {
  std::string path;    // within the scope
  std::string type;    // media type
  long long size = 0;  // bytes
  std::string sha256;  // hex

  friend bool operator==(const ManifestFile&, const ManifestFile&) = default;
};

struct Manifest {
  std::string body, scope, title;
  long long number = 0;  // in the order of publication
  int edition = 1;       // within its scope
  std::string changes, published_at, office;
  std::string previous;  // the id of the snapshot published before; empty for the first
  long long journal_number = 0;
  std::string journal_hash;
  std::vector<ManifestFile> files;
};

std::string manifest_text(const Manifest& manifest);  // canonical JSON
// Nothing when it is not canonical JSON, or not of this shape in every member.
std::optional<Manifest> read_manifest(std::string_view text);

}  // namespace reeve::site
