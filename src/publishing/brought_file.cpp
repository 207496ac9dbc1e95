#include "publishing/brought_file.hpp"

#include <fstream>
#include <sstream>

namespace reeve::publishing {

Outcome<std::string> read_brought_file(const std::filesystem::path& path) {
  const auto name = path.filename().string();
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (error) return Refusal{name + " cannot be read: " + error.message() + ".", {}, name};
  if (size > brought_file_bytes_max)
    return Refusal{
        name + " has " + std::to_string(size / 1024 / 1024) + " MiB; an import file may have at most 64 MiB.",
        "import limit", name};
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  if (!stream) return Refusal{name + " cannot be read to its end.", {}, name};
  return std::move(bytes).str();
}

}  // namespace reeve::publishing
