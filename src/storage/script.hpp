// A migration's text as the statements it holds.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reeve::storage {

// Comments ("-- to the end of the line") are left out; a semicolon or two dashes inside quotes are neither an
// end nor a comment.
std::vector<std::string> statements_of(std::string_view script);

}  // namespace reeve::storage
