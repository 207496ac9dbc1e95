// A sample of files for scrutiny that anyone can draw again: by a seed that was said in public, and a list.
// Dip samples: 001_abd0e44d0031b30a.txt:789 and 2361.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kernel/outcome.hpp"

namespace reeve::complaints {

// Every reference gets the SHA-256 of "SEED REFERENCE"; the lowest are drawn, in that order. The order of the
// list has no say. Refused when the seed is empty, or fewer than one or more than the list are wanted.
Outcome<std::vector<std::string>> draw(std::vector<std::string> references, std::string_view seed,
                                       int wanted);

}  // namespace reeve::complaints
