// A precept as a file an officer can write (docs/guides/precept.md): checked without a record, or kept in
// one.
#pragma once

#include <string_view>

#include "precept/precept_year.hpp"

namespace reeve::precept {

// Refusals name FILE:LINE.
Outcome<Precept> read_timeline(std::string_view file, std::string_view toml);

}  // namespace reeve::precept
