// The morning message: what is late, due today and due soon.
#pragma once

#include <string>
#include <vector>

#include "kernel/calendar/working_days.hpp"

namespace reeve::casework {

struct DigestLine {
  std::string reference, words, due_on;
  std::string remind_on = {};  // the day on which the protocol has its owner reminded; empty: none
};
struct Digest {
  std::string subject, body;
};
// Soon is the next two working days, and what the protocol reminds of earlier. Nothing when nothing is
// pressing, or the day is no working day.
std::optional<Digest> digest_of(const std::vector<DigestLine>& lines, const calendar::WorkingDays& days,
                                calendar::Date today, const std::string& where);

}  // namespace reeve::casework
