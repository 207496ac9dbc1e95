// What an edition changes against another: derived from the two texts, never typed.
#pragma once

#include "consultation/diff.hpp"
#include "consultation/draft.hpp"

namespace reeve::consultation {

struct TrackedSection {
  std::string key = {};
  Change whole = Change::kept;  // the section itself is new, gone, or in both editions
  bool moved = false;           // stands elsewhere among the sections that both editions have
  std::string heading = {};     // now; of a section that is gone, before
  std::string text_was = {};    // the old text, for showing beside
  Runs heading_runs = {}, text_runs = {};

  bool is_amended() const;
};
// In the order of `after`; a section that is gone stands where it stood.
std::vector<TrackedSection> track(const std::vector<Section>& before, const std::vector<Section>& after);

enum class Amended { section, heading, words };
enum class AmendmentKind { added, removed, changed, moved };
std::string amendment_words(Amended what, AmendmentKind kind);  // Words added

struct Amendment {
  std::string section;  // its heading
  Amended what{};
  AmendmentKind kind{};
  std::string before, after;  // words
};
std::vector<Amendment> amendments(const std::vector<TrackedSection>& tracked);

}  // namespace reeve::consultation
