// Who stands on the outside of a case, and the letters that were sent in it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "casework/moved_letters.hpp"
#include "casework/party.hpp"
#include "storage/work.hpp"

namespace reeve::casework {

// Takes the place of what the case held of that role. Refused as check_party() does.
Outcome<Done> keep_party(storage::Work& work, const CaseFile& file, const Party& party);
// What the case held of that role, if anything, gives way to what stands for every case.
void forget_party(storage::Work& work, const CaseFile& file, const std::string& role);
std::vector<Party> parties(storage::Session& record, const std::string& case_id);
// How an organisation is reached in every case of a protocol that says nothing of its own.
Outcome<Done> keep_standing_party(storage::Work& work, const std::string& protocol, const Party& party);
// Those of the case, and for roles that it says nothing of, those that stand for every case.
std::vector<Party> reachable(storage::Session& record, const std::string& case_id,
                             const std::string& protocol);
inline std::vector<Party> reachable(storage::Session& record, const CaseFile& file) {
  return reachable(record, file.id, file.edition().name);
}
// Where somebody who wants to hear by e-mail is written to; empty when they do not.
std::string mail_address_of(const std::vector<Party>& all, const std::string& role);
// Who holds a role in a case, for letters.
std::function<std::string(const std::string&)> names_of(std::vector<Party> all);

// The letters that the last event of a file would send, or sends: with whom they are from and to, and words
// passed on as the letters of a step that it corrects had them, where `instead` says nothing else. When it
// moves dates of those outside, each hears of it.
Outcome<std::vector<Letter>> letters_of(storage::Session& record, const CaseFile& with,
                                        const protocol::Timeline& after, const protocol::Event& event,
                                        const calendar::WorkingDays& days, const PassedOnWords& instead);
// How the letters of a step passed on what they did not have as it was written.
PassedOnWords passed_on_by(storage::Session& record, const CaseFile& file, const std::string& event_id);

struct Sending {
  storage::Session& installation;
  std::string address = {};    // of the case, for those who sign in; empty: it is not said
  PassedOnWords instead = {};  // what letters pass on, as an officer left it
};

// Destroys what the case holds about people: names, addresses, words and letters, and the key under which the
// journal has them. What was decided, when and by which office stays, so every date and every count stays;
// the journal stays provable, because its lines hold the sealed form. Only when the case has ended.
struct Erasing {
  int letters = 0, texts = 0, files = 0;  // that go
  std::vector<std::string> people;        // roles
};
Outcome<Erasing> may_erase(storage::Session& record, const CaseFile& file, const std::string& reason,
                           calendar::Date today);
Outcome<Erasing> erase_people(storage::Work& work, CaseFile& file, const std::string& reason);

// Writes and sends what an event that was just recorded causes; answers how many letters. Refused, and with
// it the event, when a letter speaks of what is not known.
Outcome<std::size_t> carry_out(storage::Work& work, const CaseFile& file, const protocol::Event& event,
                               const Sending& sending);

// Letters to those outside whose dates moved without an event: what would be sent, and sending them. None of
// a case that is erased.
std::vector<Letter> letters_of_moves(storage::Session& record, const Derived& before, const Derived& after,
                                     const Moving& moving, const calendar::WorkingDays& days);
void send_moves(storage::Work& work, const Derived& before, const Derived& after, const Moving& moving,
                const calendar::WorkingDays& days);

struct SentLetter {
  std::string id, event_id, letter, role, subject, words, sent_by, at;
  std::string gone_on =
      {};  // the day it was posted or told by telephone; empty: not yet, or it went by e-mail
  std::string withdrawn_on = {};  // its step was undone or corrected before it was posted
  std::string goes_by = {};       // the day by which it is posted; empty: it went by e-mail

  bool has_gone() const { return sent_by != "post" || !gone_on.empty(); }
};
std::vector<SentLetter> letters_sent(storage::Session& record, const std::string& case_id);

}  // namespace reeve::casework
