// Dates of a case that something new moved: a step, a correction, a bank holiday, another edition.
#pragma once

#include <string>
#include <vector>

#include "casework/case_file.hpp"

namespace reeve::casework {

// What is owed from then on, by whom and until when, in sentences: also what can be done in time no more.
std::vector<std::string> begun(const CaseFile& file, const protocol::Timeline& before,
                               const protocol::Timeline& after, calendar::Date today);

// A case as it was derived once. Two may be under two editions, so duties are compared by their names.
struct Derived {
  const CaseFile& file;
  const protocol::Timeline& timeline;

  // The last time a duty was owed; null when it never was, or the edition does not have it.
  const protocol::Run* last(const std::string& duty) const;
};

struct MovedDate {
  std::string duty;  // its name
  std::string sentence;
};
// Duties whose date is another, and what was owed and is not asked for any more. What is done and stays in
// time, or stays late, is nobody's concern any more, unless it is asked for as well.
std::vector<MovedDate> dates_moved(const Derived& before, const Derived& after, bool done_as_well = false);
// What is owed and was not before, without what dates_moved() has.
std::vector<MovedDate> newly_owed(const Derived& before, const Derived& after);
// Steps that had a place and have none now.
std::vector<std::string> steps_without_a_place(const Derived& before, const Derived& after);
std::vector<std::string> sentences_of(const std::vector<MovedDate>& all);

bool is_owed(const protocol::Run* run);  // null is not

}  // namespace reeve::casework
