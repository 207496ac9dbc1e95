#include "kernel/figures/shape.hpp"

#include <algorithm>

namespace reeve::figures {

bool is_figures(Meaning meaning) { return meaning >= Meaning::original_budget; }

std::string_view word_of(Meaning meaning) {
  constexpr std::string_view words[] = {"label",    "period",   "reference", "comment", "unit",     "source",
                                        "ignored",  "original", "revised",   "actual",  "forecast", "opening",
                                        "transfer", "closing",  "variance",  "figure"};
  return words[static_cast<std::size_t>(meaning)];
}

const Column* Shape::column(std::string_view wanted) const {
  const auto found =
      std::find_if(columns.begin(), columns.end(), [&](const auto& c) { return c.key == wanted; });
  return found == columns.end() ? nullptr : &*found;
}

const Line* Shape::line(std::string_view wanted) const {
  const auto found = std::find_if(lines.begin(), lines.end(), [&](const auto& l) { return l.key == wanted; });
  return found == lines.end() ? nullptr : &*found;
}

}  // namespace reeve::figures
