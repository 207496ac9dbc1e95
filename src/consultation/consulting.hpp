// The rules of a draft: who may do what when, without a database.
#pragma once

#include "consultation/draft.hpp"

namespace reeve::consultation {

inline constexpr std::size_t comment_characters_max = 5000;
inline constexpr std::size_t section_characters_max = 100000;
inline constexpr std::size_t heading_characters_max = 200;
inline constexpr std::size_t sections_max = 100;

Outcome<std::string> check_title(std::string_view title);
Outcome<Done> may_edit(const Draft& draft);
// Headings and texts with lines ended by "\n" alone; or what is wrong with which field (heading-1, text-1
// ...).
Outcome<std::vector<Section>> check_sections(std::vector<Section> sections);

struct Window {
  calendar::Date opens_on, closes_on;
};
Outcome<Done> may_open_window(const Draft& draft, Window window, calendar::Date today);
Outcome<Done> may_close_window(const Draft& draft, std::string_view reason, calendar::Date today);
Outcome<Done> may_comment(const Draft& draft, calendar::Date today);
Outcome<std::string> check_comment(std::string_view text);
Outcome<Done> may_answer(const Draft& draft);
Outcome<std::string> check_answer(std::string_view text);
Outcome<Done> may_adopt(const Draft& draft, calendar::Date today);
Outcome<Done> may_withdraw(const Draft& draft, std::string_view reason);

}  // namespace reeve::consultation
