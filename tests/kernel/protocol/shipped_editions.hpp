// The editions that travel in the program, read once from the source tree; and a small one to spoil.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include "kernel/calendar/shipped_calendars.hpp"
#include "kernel/calendar/working_days.hpp"
#include "kernel/protocol/timeline.hpp"

namespace reeve::protocol::shipped {

inline const std::vector<Edition>& all() {
  static const std::vector<Edition> editions = [] {
    std::vector<Edition> read;
    for (const auto& file :
         std::filesystem::directory_iterator(std::string(REEVE_SOURCE_DIR) + "/protocols")) {
      if (file.path().extension() != ".protocol") continue;
      std::ifstream in(file.path());
      auto edition =
          read_edition(file.path().filename().string(), std::string{std::istreambuf_iterator<char>{in}, {}});
      if (!edition) throw std::runtime_error(edition.refusal().field + ": " + edition.refusal().sentence);
      read.push_back(std::move(edition).value());
    }
    return read;
  }();
  return editions;
}

inline const Edition& edition(const std::string& name, const std::string& of) {
  for (const auto& one : all())
    if (one.name == name && one.edition == of) return one;
  throw std::runtime_error("no edition " + name + " " + of);
}

inline const calendar::WorkingDays& days() {
  static const calendar::WorkingDays days(calendar::shipped::england_and_wales());
  return days;
}

// A request that is answered within five working days, or lapses.
inline const std::string small = R"(protocol request "Request for a paper"
edition 2020 of 1 January 2020
source "A test"
calendar england_and_wales, day zero is the day of receipt

role clerk "Clerk", office panel_clerk
role asker "Whoever asked", outside

setting answering "To answer" is 5 working days, from 3 to 20
  source "A test"

fact received is a past day "The day it came"
fact answer is words "The answer", private
fact urgent is yes or no "It is urgent"

start in open
  by asker, clerk
  needs received
  clause "T 1"

state open "Open"
  owner clerk
  clause "T 2"
  duty answer_it "Answer it"
    owner clerk
    due within answering after received
    done by give
    may be extended by up to 10 working days by clerk
    rests on practice
    if late leads to lapsed "It lapses."
    clause "T 3"
  decision note "Note something"
    by clerk
    may say urgent
    may be repeated
    stays
    clause "T 3"
  decision give "Give the answer"
    by clerk
    needs answer
    letter answer to asker
    leads to answered
    clause "T 3"

pause asking "Waiting for the asker"
  by clerk
  stops answer_it
  clause "T 4"

outcome answered "Answered"
  clause "T 5"
outcome lapsed "Lapsed"
  clause "T 6"
)";

inline const Edition& request() {
  static const Edition edition = read_edition("request.protocol", small).value();
  return edition;
}

}  // namespace reeve::protocol::shipped
