// What the team writes beside the numbers, by what it is about.
#pragma once

#include <string>

#include "kernel/outcome.hpp"
#include "storage/work.hpp"

namespace reeve::complaints {

inline constexpr std::size_t longest_words = 20000;

// "year/panel_complaint/2019-20": the overview for the panel's annual meeting. "question/2/2019-20": what
// stands beside a question of the standing report.
std::string key_of_year(const std::string& protocol, int start_year);
std::string key_of_question(int number, int start_year);

// Empty when nothing was written.
std::string words_about(storage::Session& record, const std::string& key);
// Refused at the field "words" when it is too long.
Outcome<Done> keep_words(storage::Work& work, const std::string& key, const std::string& words);

}  // namespace reeve::complaints
