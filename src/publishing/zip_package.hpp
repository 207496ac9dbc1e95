// A zip archive in memory, on the way out (a package of named parts) and on the way in (looked at before it
// is unpacked).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct zip;

namespace reeve::publishing {

struct ZipPart {
  std::string name;
  std::string bytes;
  bool stored = false;  // not compressed, as ODF wants of its first part, mimetype
};

// Every part carries one and the same date, so the same table is the same bytes on any day.
std::string zip_of(const std::vector<ZipPart>& parts);

class ZipArchive {
 public:
  struct Entry {
    std::string name;
    std::uint64_t packed = 0;
    std::uint64_t unpacked = 0;
    bool encrypted = false;
  };

  static std::optional<ZipArchive> open(std::string_view bytes);  // `bytes` must outlive the archive

  std::vector<Entry> entries() const;
  // Nothing when there is no such part, when it is damaged, and when it is longer than its entry says.
  std::optional<std::string> read(const std::string& name) const;

 private:
  struct Discard {
    void operator()(zip* archive) const;
  };
  explicit ZipArchive(zip* archive) : archive_(archive) {}
  std::unique_ptr<zip, Discard> archive_;
};

}  // namespace reeve::publishing
