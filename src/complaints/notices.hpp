// Which part the body has in complaints about the police: models 1 to 3, or A to C, which papers name and the
// Act does not (Police Reform Act 2002 s.13A; docs/law/complaints-and-precept.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kernel/calendar/date.hpp"
#include "kernel/outcome.hpp"

namespace reeve::complaints {

enum class Model {
  reviews,    // A: no notice, or one that was withdrawn
  contact,    // B: first contact, resolving, recording: s.13A(2)
  informing,  // C: and keeping the complainant informed: s.13A(3)
};
std::string_view code_of(Model model);  // a, b, c
std::optional<Model> model_of(std::string_view code);
std::string_view in_words(Model model);

// As the fact "model" of the protocol for complaints about the police says it.
std::string_view fact_of(Model model);

struct Notice {
  Model model = Model::reviews;
  calendar::Date from = {}, notified_on = {};
  std::string words = {};
  std::string taken_back = {};  // why it does not count
  std::string id = {};
};
// S.I. 2020/2 reg 48: a notice that takes functions on begins 28 days after the notification at the earliest,
// the day of the notification counted. Every problem at its field.
Outcome<Done> check_notice(const Notice& notice);

}  // namespace reeve::complaints
