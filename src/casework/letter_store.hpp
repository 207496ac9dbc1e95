// Who stands on the outside of a case, and the letters that were sent in it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "casework/letters.hpp"
#include "storage/work.hpp"

namespace reeve::casework {

struct Party {
  std::string role, name, email, telephone, address;
  std::string channel = "letter";  // email, letter, telephone
  std::string adjustments = {};
};
Outcome<Done> keep_party(storage::Work& work, const CaseFile& file, const Party& party);
std::vector<Party> parties(storage::Session& record, const std::string& case_id);
// Who holds a role in a case, for letters.
std::function<std::string(const std::string&)> names_of(storage::Session& record, const std::string& case_id);

// Keeps the letters an event causes as they are sent, puts those that go by e-mail into the outbox, and tells
// the offices that the edition says are told. In the act that records the event.
struct Sending {
  storage::Session& installation;
  std::string address = {};  // of the case, for those who sign in; empty: it is not said
};
void send_effects(storage::Work& work, const CaseFile& file, const protocol::Event& event,
                  const std::vector<Letter>& letters, const Sending& sending);

struct SentLetter {
  std::string id, event_id, letter, role, subject, words, sent_by, at;
};
std::vector<SentLetter> letters_sent(storage::Session& record, const std::string& case_id);

}  // namespace reeve::casework
