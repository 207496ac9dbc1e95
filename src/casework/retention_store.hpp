// How long ended cases keep what they hold about people: a dated rule a body sets for each protocol, what is
// due by it, and the erasure itself.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/case_store.hpp"

namespace reeve::casework {

struct Retention {
  std::string protocol;
  int months = 0;  // after the end of a case: 1 to 240
  calendar::Date from = {};
  std::string reason = {};  // the schedule or the decision it rests on
};
Outcome<Done> set_retention(storage::Work& work, const Retention& rule);
// Those that hold on that day, one a protocol.
std::vector<Retention> retention_rules(storage::Session& record, calendar::Date day);

struct DueForErasure {
  std::string reference, protocol, words;  // of the outcome
  calendar::Date ended = {};
  bool letter_waits = false;  // to be posted: until it has gone the case is not erased
};
// Ended cases whose time has passed and that still hold something about people, the oldest first.
std::vector<DueForErasure> due_for_erasure(storage::Session& record, calendar::Date today, int most = 100);
// Erases the people of these cases, each with the rule as its reason. Refused whole when one is not due.
Outcome<int> erase_due(storage::Work& work, const std::vector<std::string>& references);

}  // namespace reeve::casework
