// Letters that do not go by e-mail: an office prints and posts them, or tells by telephone what they say.
// Their step counts as done on the day it is recorded, so until they have gone they are work of that office,
// with a date of their own.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/case_store.hpp"

namespace reeve::casework {

// Which office sends what a step has written, and by when: on the day itself when anything counts from the
// step or its date is past; otherwise by the next working day, or the date of what the step did when that is
// sooner. Without an event, the office that acts sends it, by the next working day.
struct Posting {
  std::string office;
  calendar::Date by = {};
  protocol::RestsOn rests_on = protocol::RestsOn::practice;
};
Posting posting_of(storage::Work& work, const CaseFile& file, const protocol::Timeline& after,
                   const protocol::Event* caused_by, const calendar::WorkingDays& days);

// After an event: what waits of a step that does not count any more is withdrawn, what counts again waits
// again, and no office that is kept out of the case has any of it.
void settle_waiting(storage::Work& work, const CaseFile& file, const protocol::Timeline& after);

// Letters that were sent by e-mail and that no server took, or none came for in days.
struct Bounced {
  std::string letter, reference, role, office;
};
std::vector<Bounced> bounced(storage::Session& record);
// They wait to be posted, at once.
void post_what_bounced(storage::Work& work);

// Whether a letter of a step has gone, or of one that it took the place of.
bool went_out(storage::Session& record, const CaseFile& file, const std::string& event_id);

// That one has gone. Refused when it has already, on a day to come, or on one before it was written.
Outcome<Done> note_gone(storage::Work& work, const CaseFile& file, const std::string& letter,
                        calendar::Date on);

// Those that wait, the first due first, of those protocols, as far as one page shows them; not of cases from
// which one of the offices is kept out.
struct WaitingLetter {
  std::string id, reference, adoption, role, subject, channel, at, goes_by;
};
std::vector<WaitingLetter> letters_waiting(storage::Session& record,
                                           const std::vector<std::string>& protocols,
                                           const std::vector<std::string>& offices, int most = 200);
// Whether one of the case does.
bool is_letter_waiting(storage::Session& record, const CaseFile& file);

// How many were to go in those days and went later, or have not gone; not of cases from which one of the
// offices is kept out.
int letters_late(storage::Session& record, const std::string& protocol,
                 const std::vector<std::string>& offices, calendar::Date from, calendar::Date to);

// Those that wait for one office, after a key of a list of work (work_of).
std::vector<WorkItem> letters_to_send(storage::Session& record, const std::string& office,
                                      const std::vector<std::string>& offices,
                                      const std::vector<std::string>& key, int most);

}  // namespace reeve::casework
