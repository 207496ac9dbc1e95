#include "complaints/notices.hpp"

#include <array>

namespace reeve::complaints {
namespace {

struct Known {
  Model model;
  std::string_view code, words;
};
constexpr std::array<Known, 3> known{
    {{Model::reviews, "a", "A: reviews only; the force does the rest"},
     {Model::contact, "b", "B: also first contact, resolving what need not be recorded, and recording"},
     {Model::informing, "c", "C: also keeping complainants informed once it is recorded"}}};

}  // namespace

std::string_view code_of(Model model) {
  for (const auto& one : known)
    if (one.model == model) return one.code;
  return {};
}

std::optional<Model> model_of(std::string_view code) {
  for (const auto& one : known)
    if (one.code == code) return one.model;
  return std::nullopt;
}

std::string_view in_words(Model model) {
  for (const auto& one : known)
    if (one.model == model) return one.words;
  return {};
}

std::string_view fact_of(Model model) {
  switch (model) {
    case Model::reviews:
      return "reviews";
    case Model::contact:
      return "contact";
    case Model::informing:
      return "informing";
  }
  return {};
}

Outcome<Done> check_notice(const Notice& notice) {
  constexpr int days_to_wait = 28;
  Refusals problems;
  if (notice.words.empty()) problems.push_back({"Say where the notice can be read.", {}, "words"});
  if (notice.model != Model::reviews && notice.from < notice.notified_on + days_to_wait)
    problems.push_back({"It begins 28 days after the notification at the earliest: on " +
                            calendar::in_words(notice.notified_on + days_to_wait) + ".",
                        "S.I. 2020/2 reg 48", "from"});
  if (!problems.empty()) return problems;
  return Done{};
}

}  // namespace reeve::complaints
