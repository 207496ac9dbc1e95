// Two pieces of markup are the same when they differ only in white space, in the order of attributes or class
// names, and in how a character is escaped.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reeve::web::testing {

// One line an element or text, indented by depth. Elements that carry one of `without` as a class are left
// out, with everything inside them.
std::string canonical(std::string_view markup, const std::vector<std::string>& without = {});

}  // namespace reeve::web::testing
