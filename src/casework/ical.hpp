// Dates of work as a calendar (RFC 5545), for the programs people keep theirs in.
#pragma once

#include <string>
#include <vector>

#include "kernel/calendar/instant.hpp"

namespace reeve::casework {

struct CalendarDay {
  std::string id;  // stays the same for the same duty of the same case
  calendar::Date on = {};
  std::string words;  // what is due, and the reference; nothing about a person
};
// Lines end in CR LF and are folded at 75 bytes, never inside a letter.
std::string ical_of(const std::string& title, const std::vector<CalendarDay>& days, calendar::Instant now);

}  // namespace reeve::casework
