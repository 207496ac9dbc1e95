#include "finance/shape_words.hpp"

#include <fmt/format.h>

namespace reeve::finance {

using namespace figures;

std::string sum_in_words(const Expression& sum) {
  std::string words;
  for (const auto& term : sum) {
    if (!words.empty())
      words += term.sign > 0 ? " + " : " - ";
    else if (term.sign < 0)
      words += "- ";
    words += term.name;
  }
  return words;
}

std::string limits_in_words(const Policy& policy) {
  const auto share = [](int hundredths) {
    return fmt::format("{}{}%", hundredths / 100,
                       hundredths % 100 ? fmt::format(".{:02}", hundredths % 100) : "");
  };
  if (policy.at_least < 0) return "at most " + share(policy.at_most);
  if (policy.at_most < 0) return "at least " + share(policy.at_least);
  return "from " + share(policy.at_least) + " to " + share(policy.at_most);
}

std::string notes_of(const Line& line) {
  std::string notes;
  const auto add = [&notes](const std::string& note) { notes += (notes.empty() ? "" : "; ") + note; };
  if (line.any) add("any lines of the file's own");
  if (!line.within.empty()) add("one of " + line.within);
  if (!line.is.empty()) add("= " + sum_in_words(line.is));
  if (line.prints == ExpectedSign::negative) add("printed in brackets");
  if (line.prints == ExpectedSign::positive) add("printed without brackets");
  if (!line.required && line.within.empty()) add("may be missing");
  return notes;
}

}  // namespace reeve::finance
