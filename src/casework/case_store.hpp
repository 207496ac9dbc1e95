// Cases in the record.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "casework/case_file.hpp"
#include "storage/work.hpp"

namespace reeve::casework {

// The calendar of a record: the program's own and what was proclaimed since. Refused when it cannot be read.
Outcome<calendar::WorkingDays> working_days(storage::Session& record, calendar::Jurisdiction jurisdiction);

// The body works by this edition from that day. The times that are not given are the edition's usual ones.
struct Adopting {
  const protocol::Edition* edition = nullptr;
  calendar::Date from = {};
  std::map<std::string, int> settings = {};
  std::string reason = {};
  bool as_practised = false;
};
Outcome<Done> adopt(storage::Work& work, const Adopting& adopting);
// Adopted by mistake. Refused once a case runs under it, or ever did.
Outcome<Done> take_back_adoption(storage::Work& work, const Adoption& adoption, const std::string& reason);
bool is_used(storage::Session& record, const Adoption& adoption);
std::vector<Adoption> adoptions(storage::Session& record);  // by protocol, the latest first
// The one that holds on that day; nothing when none does.
std::optional<Adoption> adoption_on(storage::Session& record, std::string_view protocol, calendar::Date day);

// A new case, under the adoption that holds on the day of the start. The reference is PREFIX-YEAR-NUMBER. A
// form has an id of its own: the second time it is sent, nothing is opened.
Outcome<CaseFile> open_case(storage::Work& work, std::string_view protocol, std::string_view prefix,
                            protocol::Event start, const std::string& form = {});
// The same where the adoption of that day was asked for already.
Outcome<CaseFile> open_case(storage::Work& work, Adoption adoption, std::string_view prefix,
                            protocol::Event start, const std::string& form = {});
std::optional<CaseFile> find_case(storage::Session& record, const std::string& reference);

// One more event. The caller sees to what it causes, in the same act.
Outcome<Added> record_event(storage::Work& work, CaseFile& file, protocol::Event event);
using Progress = std::function<void(long long done, long long total)>;
// Makes the lists of work again; answers how many cases stood elsewhere than their events say.
long long derive_open_cases(storage::Work& work, const Progress& progress = {});

// Every case under a protocol, open or ended, in the order in which they were opened.
void each_case(storage::Session& record, std::string_view protocol,
               const std::function<void(const CaseFile&)>& each);

// A list of an office's work: what is late, due today and coming, by date and by what it rests on. What it
// owes under the protocol, and letters of recorded steps that it has still to send.
struct WorkItem {
  std::string id, reference, protocol, role = {}, duty = {}, words, due_on;
  int rests_on = 0;
  std::string state = {};
  protocol::Wanted wanted = {};  // without a date: the clock stands still
  std::string remind_on = {};    // empty: nobody is reminded
  std::string letter = {};       // the id of the letter to send; empty: it is something that is owed
  bool from_outside = false;     // somebody outside owes it: the office waits for them

  bool dated() const { return due_on != "9999-12-31"; }
  // For messages and calendars, which others read too: the subject of a letter tells how a case ended.
  std::string words_outside() const { return letter.empty() ? words : "A letter to send"; }
};
struct WorkPage {
  std::vector<WorkItem> items;
  std::string next;  // the key of the page after it; empty: there is none
};
WorkPage work_of(storage::Session& record, const std::vector<std::string>& offices, const std::string& after,
                 int most = 50);

// "3 late, 2 due today", of the first page; empty when nothing is.
std::string waiting_in_words(storage::Session& record, const std::vector<std::string>& offices,
                             calendar::Date today);

// Dates of somebody outside that have come near or passed, for messages to them.
struct OwedOutside {
  std::string case_id, reference, protocol, role, duty, words, adoption;
  calendar::Date due_on = {};
  std::string address = {};  // for e-mail; empty: they hear otherwise, or nobody said how
};
std::vector<OwedOutside> owed_outside(storage::Session& record, calendar::Date today);

// Whether one of the offices is among those kept out, as case_standing lists them.
bool is_kept_out(const std::vector<std::string>& offices, const std::string& kept_out);

// Cases that have ended, the latest first, of those protocols; not those from which one of the offices is
// kept out.
// References of cases of a protocol that began on that day or later, in order.
std::vector<std::string> begun_since(storage::Session& record, const std::string& protocol,
                                     calendar::Date day);

// References of cases from which one of these offices is kept out.
std::set<std::string> kept_from(storage::Session& record, const std::vector<std::string>& offices);

struct EndedCase {
  std::string id, reference, protocol, words, since;
};
struct EndedPage {
  std::vector<EndedCase> cases;
  std::string next;
};
EndedPage ended_cases(storage::Session& record, const std::vector<std::string>& protocols,
                      const std::vector<std::string>& offices, const std::string& after, int most = 50);

}  // namespace reeve::casework
