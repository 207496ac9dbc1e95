// What a person changed in a text, as words: what a refresh shows struck out and put in.
//
// Lines are compared first, since a plan is made of bullets and paragraphs, and inside the lines that differ,
// words. Lines that share less than a third of their words were written anew and are shown whole. A text so
// changed that finding the fewest edits would take too long is shown by lines, and one that has nothing left
// by the whole.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "consultation/shortest_edits.hpp"

namespace reeve::consultation {

struct Run {
  Change change = Change::kept;
  std::string text;

  friend bool operator==(const Run&, const Run&) = default;
};
using Runs =
    std::vector<Run>;  // no two neighbours of one kind; what is removed comes before what takes its place

Runs difference(std::string_view before, std::string_view after);

std::string text_before(const Runs& runs);
std::string text_after(const Runs& runs);

}  // namespace reeve::consultation
