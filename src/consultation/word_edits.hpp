// The edits between two passages word by word. A passage is words, spaces and line ends; together they are
// its bytes.
#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "consultation/shortest_edits.hpp"

namespace reeve::consultation {

using WordEdits = std::vector<std::pair<Change, std::string_view>>;

// Nothing when the passages have too little in common for a word-by-word account to help, or too many edits.
std::optional<WordEdits> word_edits(std::string_view before, std::string_view after, std::size_t edits_max);

// Equal pieces get equal numbers.
std::vector<int> named(const std::vector<std::string_view>& pieces, std::map<std::string_view, int>& names);

}  // namespace reeve::consultation
