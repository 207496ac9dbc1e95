// What somebody outside sends to begin a complaint, and whether it can be taken.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/calendar/date.hpp"
#include "kernel/outcome.hpp"

namespace reeve::complaints {

// A form for the public. It opens a case under the protocol, in the name of that role of its edition.
struct DoorForm {
  std::string_view slug;  // police
  std::string_view protocol, role;
  std::string_view title;
  std::string_view asks;            // what happened, in the words that fit this form
  std::string_view door = {};       // the choice of the fact "door" that says it came this way
  bool asks_when_told = false;      // the day of the outcome that is to be reviewed
  bool asks_about_officer = false;  // whether it is about the chief executive too, who is then kept out of it
};
const std::vector<DoorForm>& door_forms();
inline constexpr std::string_view police_form = "police";  // its slug
inline constexpr std::string_view review_form = "review";
const DoorForm* find_form(std::string_view slug);

struct Answers {
  std::string said = {}, wanted = {};
  std::string name = {}, email = {}, telephone = {}, address = {};
  std::string channel = {};  // email, letter, telephone
  std::string adjustments = {};
  std::optional<calendar::Date> told_on = {};
  std::string officer_named = {};  // yes, no, unknown; empty: not answered
  std::string reference = {};      // of the complaint that is to be reviewed
};

inline constexpr std::size_t longest_text = 10000;   // letters of what happened
inline constexpr std::size_t longest_answer = 1000;  // of any other answer

// Every problem at once, each at its field.
Outcome<Done> check_answers(const DoorForm& form, const Answers& answers, calendar::Date today);

// More than 28 days, counted from the day after the outcome was told (S.I. 2020/2 reg 29): it may still be
// taken.
bool is_late(const DoorForm& form, const Answers& answers, calendar::Date today);

// The answers in the order in which they were asked, as they are shown back and sent as a copy; what was left
// empty is left out.
std::vector<std::pair<std::string_view, std::string>> in_words(const DoorForm& form, const Answers& answers);

}  // namespace reeve::complaints
