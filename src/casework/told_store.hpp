// Who counts on the dates of a case, and hears when they move: those outside by a letter, offices by a
// message.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "casework/moved_letters.hpp"
#include "storage/work.hpp"

namespace reeve::casework {

// A letter of a case that speaks of dates.
struct DateLetter {
  std::string id, role, event_id;  // no event: a bank holiday or another edition has caused it
  bool waits = false;              // to be posted
  bool withdrawn = false;
  std::map<std::string, std::string> dates = {};  // as Letter::dates
};
std::vector<DateLetter> date_letters(storage::Session& record, const std::string& case_id);
// What letters said that have gone, or wait and will. The last has the say.
ToldDates told_by(const std::vector<DateLetter>& letters, const CaseFile& file,
                  const protocol::Timeline& after);
// A letter's dates as they are kept; nothing when it speaks of none.
std::optional<std::string> dates_as_kept(const Letter& letter);

// What offices hear of one case.
struct CaseMoves {
  std::string reference, title;
  std::vector<std::string> sentences;
  std::vector<std::string> stranded;  // steps that lost their place: for the page, not for a mailbox
  std::vector<std::string> owners;    // offices that owe what moved, and are told
  std::vector<std::string> offices;   // with a part in it: they may see it, unless they are kept out
  std::string kept_out;               // as in the list of work

  bool may_be_seen_by(const std::vector<std::string>& held) const;
};
// Nothing when no date moved and nothing is owed newly.
std::optional<CaseMoves> moves_of(const Derived& before, const Derived& after, bool done_as_well = false);
// One message to each person whose dates moved, whatever number of cases they are in; none to who did it, who
// saw it, nor to who is kept out. Answers the accounts.
std::set<std::string> tell_offices(storage::Work& work, storage::Session& installation, const Moving& moving,
                                   const std::vector<CaseMoves>& all, const std::string& address,
                                   const std::string& from_name = {});

}  // namespace reeve::casework
