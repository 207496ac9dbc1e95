#include "publishing/zip_package.hpp"

#include <zip.h>

#include <stdexcept>

namespace reeve::publishing {
namespace {

constexpr zip_uint16_t first_day_of_zip = (1U << 5U) | 1U;  // 1 January 1980, the earliest a zip can hold

[[noreturn]] void fail(const char* doing) {
  throw std::runtime_error(std::string("libzip failed while ") + doing);
}

void add_part(zip* archive, const ZipPart& part) {
  zip_source_t* source = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
  if (source == nullptr) fail("taking a part");
  const zip_int64_t index = zip_file_add(archive, part.name.c_str(), source, ZIP_FL_ENC_UTF_8);
  if (index < 0) {
    zip_source_free(source);
    fail("adding a part");
  }
  const auto entry = static_cast<zip_uint64_t>(index);
  const zip_int32_t method = part.stored ? ZIP_CM_STORE : ZIP_CM_DEFLATE;
  if (zip_set_file_compression(archive, entry, method, 0) != 0) fail("choosing compression");
  if (zip_file_set_dostime(archive, entry, 0, first_day_of_zip, 0) != 0) fail("dating a part");
}

std::string bytes_of(zip_source_t* source) {
  if (zip_source_open(source) != 0) fail("opening the package");
  std::string bytes;
  char block[65536];
  for (zip_int64_t got = 0; (got = zip_source_read(source, block, sizeof block)) > 0;)
    bytes.append(block, static_cast<std::size_t>(got));
  zip_source_close(source);
  return bytes;
}

}  // namespace

std::string zip_of(const std::vector<ZipPart>& parts) {
  zip_source_t* source = zip_source_buffer_create(nullptr, 0, 0, nullptr);
  if (source == nullptr) fail("making room");
  const std::unique_ptr<zip_source_t, void (*)(zip_source_t*)> kept(source, zip_source_free);
  zip_source_keep(source);
  zip* archive = zip_open_from_source(source, ZIP_TRUNCATE, nullptr);
  if (archive == nullptr) {
    zip_source_free(source);
    fail("opening a package");
  }
  try {
    for (const auto& part : parts) add_part(archive, part);
    if (zip_close(archive) != 0) fail("closing the package");
  } catch (...) {
    zip_discard(archive);
    throw;
  }
  return bytes_of(source);
}

void ZipArchive::Discard::operator()(zip* archive) const { zip_discard(archive); }

std::optional<ZipArchive> ZipArchive::open(std::string_view bytes) {
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
  if (source == nullptr) fail("taking an archive");
  zip* archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
  if (archive == nullptr) {
    zip_source_free(source);
    return std::nullopt;
  }
  return ZipArchive(archive);
}

std::vector<ZipArchive::Entry> ZipArchive::entries() const {
  std::vector<Entry> entries;
  const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
  for (zip_int64_t index = 0; index < count; ++index) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive_.get(), static_cast<zip_uint64_t>(index), 0, &stat) != 0) continue;
    entries.push_back({.name = stat.name == nullptr ? "" : stat.name,
                       .packed = stat.comp_size,
                       .unpacked = stat.size,
                       .encrypted = stat.encryption_method != ZIP_EM_NONE});
  }
  return entries;
}

std::optional<std::string> ZipArchive::read(const std::string& name) const {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat(archive_.get(), name.c_str(), 0, &stat) != 0) return std::nullopt;
  const std::unique_ptr<zip_file_t, int (*)(zip_file_t*)> file(zip_fopen(archive_.get(), name.c_str(), 0),
                                                               zip_fclose);
  if (!file) return std::nullopt;
  std::string bytes;
  char block[65536];
  for (;;) {
    const zip_int64_t got = zip_fread(file.get(), block, sizeof block);
    if (got == 0) return bytes;
    if (got < 0 || bytes.size() + static_cast<std::size_t>(got) > stat.size) return std::nullopt;
    bytes.append(block, static_cast<std::size_t>(got));
  }
}

}  // namespace reeve::publishing
