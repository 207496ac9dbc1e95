// A case of the record: its edition and the times that hold for it, its events, and what is derived from
// them.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "kernel/protocol/timeline.hpp"

namespace reeve::casework {

using Facts = std::vector<std::pair<std::string, protocol::Value>>;  // as an event holds them

// From which day the body works by an edition, and what it has set.
struct Adoption {
  std::string id, protocol;
  calendar::Date from = {};
  std::map<std::string, int> settings = {};
  std::string reason = {};
  std::shared_ptr<const protocol::Edition> edition = {};

  protocol::Terms terms() const;
};

// An event with who recorded it and when.
struct Recorded {
  std::string at, account, office;
};

struct CaseFile {
  std::string id, reference;
  Adoption adoption = {};
  std::vector<protocol::Event> events = {};
  std::vector<Recorded> recorded = {};  // beside the events
  bool erased = false;                  // nothing about a person is left in it, and nothing may be added

  const protocol::Edition& edition() const { return *adoption.edition; }
  calendar::Date began_on() const;  // the day of the start that counts
  protocol::Timeline derived(const calendar::WorkingDays& days, calendar::Date today) const;
};

// What references begin with: PC for panel_complaint.
std::string prefix_of(std::string_view protocol);

// Who a case is from or about: the first role of the edition that stands outside.
protocol::Index person_of(const protocol::Edition& edition);

// The settings of an adoption, each within the range of the edition; every problem at once.
Outcome<Done> check_settings(const protocol::Edition& edition, const std::map<std::string, int>& settings);
// Refused before the day of the edition's text, unless the body says that it practised it already.
Outcome<Done> check_adoption(const protocol::Edition& edition, calendar::Date from, bool as_practised,
                             const std::string& reason);

// What moves dates that stood already says why: more time, an undo, a correction.
bool says_why(const protocol::Event& event);

// Whether an event may be added to a case: not in the future, and with a place. What loses its place by it is
// an answer too, since undoing a step may strand those after it.
struct Added {
  protocol::Timeline before, after;
  std::vector<int> stranded;  // events that had a place and have none now
};
Outcome<Added> check_event(const CaseFile& file, const protocol::Event& event,
                           const calendar::WorkingDays& days, calendar::Date today);

// Whether an event of the file counts, as its timeline has it: false as well when there is no such event.
bool counts(const CaseFile& file, const protocol::Timeline& timeline, const std::string& event_id);

// Whether somebody outside recorded it on a page of their own, and no office.
bool is_their_own(const CaseFile& file, const protocol::Event& event);

// The day a case begins on: what the first past day that its start needs holds, the day it was received;
// today when it needs none.
calendar::Date begins_on(const protocol::Edition& edition, const Facts& facts, calendar::Date today);

}  // namespace reeve::casework
