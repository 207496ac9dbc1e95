// What must hold for every input; a finding names the line.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace reeve::fuzz {

inline void must(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

}  // namespace reeve::fuzz
