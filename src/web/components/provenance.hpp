// How a figure or a date was come by.
#pragma once

#include <string>
#include <vector>

#include "web/components/content.hpp"

namespace reeve::web {

struct DerivationLine {
  Content text = {};
  std::string cite = {};  // the rule applied: "reg 29(2)"
};

struct Derivation {
  Content summary = "How this was worked out";
  std::vector<DerivationLine> lines = {};
  bool open = false;
};

struct SourceNote {
  Content source = {};
  std::string href = {};
  std::string as_at = {};  // as a person reads it: "30 June 2026"
  Content note = {};
  std::string source_label = "Source:";
  std::string as_at_label = "as at";
};

Html derivation(const Derivation& options);
Html source_note(const SourceNote& options);

}  // namespace reeve::web
