// A drawing in Graphviz's language as SVG.
#pragma once

#include <string>
#include <string_view>

namespace reeve::publishing {

// The picture alone, without an XML prologue, with a role and the title that a screen reader says. One at a
// time: Graphviz is not safe for two threads at once. Throws when the text is no drawing.
std::string svg_of(const std::string& dot, std::string_view title);

}  // namespace reeve::publishing
