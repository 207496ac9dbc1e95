#include "complaints/questions_reports.hpp"

#include <fmt/format.h>

namespace reeve::complaints {
namespace {

using casework::Numbers;

// Facts are found by what the edition calls them.
Answer told(const Numbers& year, const std::string& fact) {
  Answer answer{.caption = fact, .rows = {}};
  if (const auto found = year.told.find(fact); found != year.told.end())
    for (const auto& [choice, many] : found->second) answer.rows.emplace_back(choice, std::to_string(many));
  return answer;
}

Answer volumes(const Numbers& year) {
  Answer answer{.caption = "How many",
                .rows = {{"Received in the year, by the definition of 2020", std::to_string(year.received)}}};
  if (const auto found = year.told.find("It would have been a complaint before 1 February 2020");
      found != year.told.end())
    for (const auto& [choice, many] : found->second)
      answer.rows.emplace_back(choice == "Yes" ? "Of these, complaints by the old definition as well"
                                               : "Of these, complaints by the new definition only",
                               std::to_string(many));
  answer.rows.emplace_back("Open on the last day", std::to_string(year.open));
  return answer;
}

Answer times(const Numbers& year) {
  Answer answer{
      .caption = "Median days from the first to the last, by how it ended", .rows = {}, .counts = "Days"};
  for (const auto& [outcome, days] : year.days_by_outcome)
    if (const auto middle = casework::median(days))
      answer.rows.emplace_back(outcome, std::to_string(*middle));
  if (const auto all = year.median_days()) answer.rows.emplace_back("All", std::to_string(*all));
  return answer;
}

Answer in_time(const Numbers& year) {
  Answer answer{.caption = "Steps done in time, of those that were due", .rows = {}, .counts = "In time"};
  for (const auto& [duty, many] : year.duties)
    if (many.in_time + many.late > 0)
      answer.rows.emplace_back(duty, fmt::format("{} of {}", many.in_time, many.in_time + many.late));
  return answer;
}

}  // namespace

std::vector<Question> six_questions(const Numbers& year) {
  std::vector<Question> all{{1,
                             "How many are there, under the old and the new definition?",
                             "What explains the change",
                             {volumes(year)}},
                            {2,
                             "What counts as reasonable and proportionate?",
                             "Two or three examples, without names, places or dates: what came, what was "
                             "done, and why that was enough",
                             {told(year, "What it came to"), told(year, "What the force decided")}},
                            {3,
                             "How long does it take?",
                             "What takes longest, and what is done about it",
                             {times(year), in_time(year)}},
                            {4,
                             "How do complainants find it?",
                             "What they said in their own words, so that nobody is recognised",
                             {told(year, "How the complainant found it, 1 bad to 5 good"),
                              told(year, "The complainant says that it is resolved")}},
                            {5,
                             "What do they show?",
                             "What was learned, and what was changed because of it",
                             {told(year, "What it is mostly about"), told(year, "Where the learning goes")}},
                            {6,
                             "How do they come in?",
                             "Whom the channels reach, and whom they do not",
                             {told(year, "How it came")}}};
  for (auto& question : all)
    std::erase_if(question.answers, [](const Answer& answer) { return answer.rows.empty(); });
  return all;
}

}  // namespace reeve::complaints
