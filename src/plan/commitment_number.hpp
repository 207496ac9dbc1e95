// The public number of a commitment: digits, or digits with a letter in brackets. "86", "9(a)". Numbers have
// gaps.
#pragma once

#include <string>
#include <string_view>

namespace reeve::plan {

bool is_commitment_number(std::string_view number);
// Sorts 2 before 16, 9 before 9(a) before 10, and the unnumbered (empty number) after all. The slug, which no
// other commitment has, makes the key one of its own even when two plans both number from 1.
std::string sort_key(std::string_view number, std::string_view slug);
// The address of a list itself, commitments/index.html, which no commitment, indicator or theme may have.
inline constexpr std::string_view list_page = "index";
// For addresses: 86, 9a; for the unnumbered, their label.
std::string commitment_slug(std::string_view number, std::string_view label);

}  // namespace reeve::plan
