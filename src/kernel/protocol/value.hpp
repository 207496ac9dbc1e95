// What a fact holds: typed by the edition, written as one line of text.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kernel/protocol/edition.hpp"

namespace reeve::protocol {

// any_of is a list of the names of choices; one_of is one; money is in pence.
using Value = std::variant<calendar::Date, bool, long long, std::string, std::vector<std::string>>;

// "2019-04-18", "yes", "email", "explanation, apology", "12", "£2,000", words. Refused, naming what may be
// written.
Outcome<Value> read_value(const Fact& fact, std::string_view text);
std::string written(const Fact& fact, const Value& value);   // as read_value reads it
std::string in_words(const Fact& fact, const Value& value);  // as a person reads it

}  // namespace reeve::protocol
