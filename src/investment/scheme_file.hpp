// A fund and schemes as a file an officer can write (docs/guides/investment.md).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "investment/scheme.hpp"

namespace reeve::investment {

struct SchemeFile {
  std::optional<Fund> fund = {};
  std::vector<Scheme> schemes = {};
};
// Refusals name FILE:LINE.
Outcome<SchemeFile> read_schemes(std::string_view file, std::string_view toml);

}  // namespace reeve::investment
