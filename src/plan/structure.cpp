#include "plan/structure.hpp"

#include "kernel/text.hpp"
#include "plan/commitment_number.hpp"

namespace reeve::plan {
namespace {

constexpr std::size_t longest_label = 300;
constexpr std::size_t longest_why = 2000;
constexpr std::string_view origins[] = {"manifesto", "added_in_term", "not_recorded"};
constexpr std::string_view directions[] = {"up", "down", "neither", "not_recorded"};

template <typename List>
bool is_one_of(const std::string& value, const List& list) {
  for (const auto known : list)
    if (value == known) return true;
  return false;
}

void check_label(const std::string& label, std::string_view field, std::string_view empty,
                 Refusals& problems) {
  if (text::trim(label).empty()) problems.push_back({std::string(empty), {}, std::string(field)});
  if (text::letters(label) > longest_label || label.find_first_of("\r\n") != std::string::npos)
    problems.push_back({"This may have at most 300 characters on one line.", {}, std::string(field)});
}

void check_why(const std::string& why, Refusals& problems) {
  if (text::trim(why).empty())
    problems.push_back({"Say why: the reason is published.", "a change says why", "why"});
  if (text::letters(why) > longest_why)
    problems.push_back({"The reason may have at most 2,000 characters.", {}, "why"});
}

Outcome<Done> outcome_of(Refusals problems) {
  if (!problems.empty()) return problems;
  return Done{};
}

}  // namespace

Outcome<Done> check_commitment(const NewCommitment& commitment) {
  Refusals problems;
  if (!commitment.number.empty() && !is_commitment_number(commitment.number))
    problems.push_back({"Write the number like 88 or 9(d), or leave it empty.", {}, "number"});
  check_label(commitment.label, "label", "Say what is promised.", problems);
  if (!is_one_of(commitment.origin, origins))
    problems.push_back({"Choose where it comes from.", {}, "origin"});
  check_why(commitment.why, problems);
  return outcome_of(std::move(problems));
}

Outcome<Done> check_indicator(const NewIndicator& indicator) {
  Refusals problems;
  check_label(indicator.name, "name", "Name the indicator.", problems);
  check_label(indicator.unit, "unit", "Say in what it is measured: percent, cases, GBP.", problems);
  if (!is_one_of(indicator.wanted, directions))
    problems.push_back({"Choose a wanted direction from the list.", {}, "wanted"});
  check_why(indicator.why, problems);
  return outcome_of(std::move(problems));
}

Outcome<Done> check_rewording(const CommitmentLine& line, const Rewording& rewording) {
  Refusals problems;
  check_label(rewording.label, "label", "Say what is promised.", problems);
  if (text::trim(rewording.label) == line.label)
    problems.push_back({"The wording is the same as before.", {}, "label"});
  check_why(rewording.why, problems);
  return outcome_of(std::move(problems));
}

Outcome<Done> check_why(const std::string& why) {
  Refusals problems;
  check_why(why, problems);
  return outcome_of(std::move(problems));
}

Outcome<Done> check_theme_title(const Report& report, const std::string& title, const std::string& own) {
  Refusals problems;
  check_label(title, "title", "Name the theme.", problems);
  if (!text::trim(title).empty() && text::slug(title).empty())
    problems.push_back({"The name needs a letter or a digit.", {}, "title"});
  if (text::slug(title) == list_page)
    problems.push_back({"\"Index\" is the address of the report itself. Choose another name.", {}, "title"});
  for (const auto& page : report.pages)
    if (page.id != own && (page.title == text::trim(title) || page.slug == text::slug(title)))
      problems.push_back(
          {report.period.label + " has a theme called \"" + page.title + "\" already.", {}, "title"});
  return outcome_of(std::move(problems));
}

}  // namespace reeve::plan
