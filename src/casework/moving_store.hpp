// A case that goes on under another adoption of its protocol.
#pragma once

#include "casework/letter_store.hpp"

namespace reeve::casework {

// What is kept of the decision.
struct KeptMove {
  Adoption from = {};
  std::string reason, office;
  calendar::Date on = {};
};
std::vector<KeptMove> moves_kept(storage::Session& record, const std::string& case_id);

struct MovedCase {
  CaseFile there = {};                         // the case under the other adoption
  protocol::Timeline before = {}, after = {};  // under the one it has, and under the other
  std::vector<std::string> sentences = {};     // dates that move, and what is not asked for any more
  std::vector<std::string> asked = {};         // what is owed that was not before
  std::vector<Letter> letters = {};            // to those outside who were told of one
};
// What would change. Refused when it is the adoption it has, or steps of it have no place there.
Outcome<MovedCase> moved_to(storage::Session& record, const CaseFile& file, const Adoption& to,
                            calendar::Date today);
// The case goes on under it: a recorded decision, with its reason. Whoever counts on a date that moves hears.
Outcome<MovedCase> move_case(storage::Work& work, const CaseFile& file, const Adoption& to,
                             const std::string& reason, const Sending& sending);

}  // namespace reeve::casework
