// The bytes of a file that someone brings on the command line.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "kernel/outcome.hpp"

namespace reeve::publishing {

inline constexpr std::uintmax_t brought_file_bytes_max = 64 * 1024 * 1024;

Outcome<std::string> read_brought_file(const std::filesystem::path& path);

}  // namespace reeve::publishing
