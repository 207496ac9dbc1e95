// The officer's card: an edition in Markdown, as it is signed off. Every word of it comes from the edition.
#pragma once

#include <string>

#include "kernel/protocol/timeline.hpp"

namespace reeve::protocol {

std::string card_of(const Edition& edition, const Terms& terms);

// A drawing for Graphviz: states as boxes, decisions as arrows, outcomes with a double line; and the same
// steps as a list, for those who do not see it.
std::string drawing_of(const Edition& edition);
std::vector<std::string> drawing_in_words(const Edition& edition);

// What one edition says and another does not, line by line of the card's parts: "Setting acknowledging: 3
// working days became 5 working days".
struct Difference {
  enum class Is { added, removed, changed } is = Is::changed;
  std::string what;  // decision refer
  std::string before, after;
};
std::vector<Difference> differences(const Edition& before, const Edition& after);

}  // namespace reeve::protocol
