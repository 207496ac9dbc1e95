// What makes a shape whole: names used once and known, sums that end, cells that exist.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/figures/shape.hpp"

namespace reeve::figures::rules {

struct Place {
  std::string kind;  // column, line, tie, policy; empty: the file
  std::size_t index = 0;
};
struct Broken {
  Place place;
  std::string sentence;
};

std::optional<std::string> of_last_column(const Shape& shape);  // against those before it
std::optional<std::string> of_last_line(const Shape& shape);
std::vector<Broken> of_whole(const Shape& shape);

// A head or label as it is compared: lower case, one space between words, no footnote marks.
std::string compared(std::string_view text);

}  // namespace reeve::figures::rules
