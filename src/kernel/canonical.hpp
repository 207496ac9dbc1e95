// One way, and only one, to write a JSON value down: what is hashed and signed.
//
// The form: UTF-8; object keys sorted by their bytes; no white space; integers in decimal; strings with only
// the escapes JSON demands (\" \\ \b \f \n \r \t, \u00xx in lower case for other control characters),
// everything else as itself. There are no floating-point numbers: a figure is text as it was printed. RFC
// 8785 writes the same bytes for values without fractions whose keys are ASCII, which ours are.
#pragma once

#include <boost/json/value.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace reeve {

std::string canonical(const boost::json::value& value);  // std::invalid_argument for a double

// A string in that form, for who writes a text of it without building the value first.
void append_canonical(std::string& out, std::string_view text);

// Reads the canonical form and nothing else: what does not come out again byte for byte (a space, another key
// order, a key given twice, a fraction) is refused, so a hash over the text is a hash over the value. Depth
// at most 64.
std::optional<boost::json::value> parse_canonical(std::string_view text);

}  // namespace reeve
