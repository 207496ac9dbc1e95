// The texts of letters, with what stands between their braces (protocols/letters/PROTOCOL/LETTER.md).
//
//   Subject: Your complaint {{reference}}
//
//   {{name}}, your complaint reached us on {{received}}. We report by {{due triage_report}}.
//
// What may stand between the braces: reference, name (of whoever it is to), sender (the title of who
// decided), body (in whose name it goes), today, on (the day it happened), files (their names); a fact of the
// edition; all FACT, every time it was said, with the day; due DUTY, the date; counted DUTY, the date line by
// line. After any of them: or, and what stands there when it is not known.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/protocol/edition.hpp"

namespace reeve::casework {

struct LetterTemplate {
  std::string subject, words;
};
// Nothing when there is no such text. A shipped text is beside its protocol.
std::optional<LetterTemplate> letter_template(std::string_view protocol, std::string_view letter);

// What the braces of a text ask for that the edition does not have, and letters that do not exist: each with
// the place in the edition that names it.
Refusals check_letters(const protocol::Edition& edition);

// Between two braces, "said or It is with us on paper.": the fact, and what stands there while it is not
// known.
struct Brace {
  std::string what, otherwise = {};
};
// A text with its braces filled, in one pass, so that what a person wrote is never taken for a brace of ours.
std::string filled(const std::string& words, const std::function<std::string(const Brace&)>& value_of);
// What stands between the braces of a text, in order.
std::vector<std::string> asked_in(const std::string& words);
// Of "due DUTY" and "counted DUTY"; empty for anything else. Of "all FACT", or as it is.
std::string duty_in(const std::string& asked);
std::string fact_in(const std::string& asked);
bool asks_for_every_time(const std::string& asked);

}  // namespace reeve::casework
