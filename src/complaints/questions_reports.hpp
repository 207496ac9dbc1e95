// The six questions that the pilot of the reforms asked of complaints about the police, as a standing report
// of a year: each with the numbers that answer it, and what the team writes beside them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "casework/numbers.hpp"

namespace reeve::complaints {

struct Answer {
  std::string caption;
  std::vector<std::pair<std::string, std::string>> rows;  // what, and how many
  std::string_view counts = "How many";
};
struct Question {
  int number = 0;
  std::string_view asks, invites;  // the question; what the team is asked to write
  std::vector<Answer> answers = {};
};
// A number that breaks complaints down is shown as it is: the report is for the office and the panel.
std::vector<Question> six_questions(const casework::Numbers& year);

}  // namespace reeve::complaints
