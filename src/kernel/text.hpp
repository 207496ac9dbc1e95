// Words shared by every duty: trimming, UTF-8, and the small English of numbers.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace reeve::text {

std::string_view trim(std::string_view text);  // spaces, tabs, line ends
std::vector<std::string> split(std::string_view text, std::string_view separator);
// Lines of a text area: trimmed, the empty ones left out.
std::vector<std::string> filled_lines(std::string_view text);
std::string join(const std::vector<std::string>& parts, std::string_view separator);
bool starts_with_ignoring_case(std::string_view text, std::string_view prefix);
std::string lower(std::string_view text);  // ASCII letters only
std::string replace_all(std::string text, std::string_view what, std::string_view with);

// For search: lower case, accents left alone, anything but letters and digits becomes one space.
std::string folded(std::string_view text);

// For addresses: "Offender Management & Rehabilitation" becomes "offender-management-rehabilitation".
std::string slug(std::string_view text);

// Byte offset of the first byte that is not UTF-8 (overlong forms, surrogates and code points above U+10FFFF
// are refused), or npos. NUL is UTF-8 but is never stored: see has_nul.
std::size_t first_bad_utf8(std::string_view text);
bool has_nul(std::string_view text);
std::size_t letters(std::string_view text);  // code points: what a person counts, near enough for a limit

// An e-mail address as RFC 5321 lets a server take it: one @, a dot after it, no spaces or control
// characters.
bool looks_like_an_address(std::string_view address);

// A whole number written in digits, spaces around it allowed; nothing when it is anything else, or longer
// than nine digits.
std::optional<int> whole_number(std::string_view written);

// 1 commitment, 2 commitments
std::string counted(long long count, std::string_view one, std::string_view many);
std::string with_thousands(long long number);  // 42,250

}  // namespace reeve::text
