// Dates of a case that something new moved: a step, a correction, a bank holiday, another edition.
#pragma once

#include <string>
#include <vector>

#include "casework/case_file.hpp"

namespace reeve::casework {

// What is owed from then on, by whom and until when, in sentences: also what can be done in time no more.
std::vector<std::string> begun(const CaseFile& file, const protocol::Timeline& before,
                               const protocol::Timeline& after, calendar::Date today);

// Duties whose date is another. What is done and stays in time, or stays late, is nobody's concern any more,
// unless it is asked for as well.
struct MovedDate {
  protocol::Index duty = protocol::none;
  std::string sentence;
};
std::vector<MovedDate> dates_moved(const CaseFile& file, const protocol::Timeline& before,
                                   const protocol::Timeline& after, bool done_as_well = false);
// The same as sentences alone.
std::vector<std::string> moved(const CaseFile& file, const protocol::Timeline& before,
                               const protocol::Timeline& after, bool done_as_well = false);

// Under two editions. The runs of a timeline as another edition numbers duties, without those it does not
// have; what is owed of these, in sentences; and what is owed that was not before.
protocol::Timeline numbered_as(const protocol::Edition& to, const protocol::Edition& from,
                               protocol::Timeline timeline);
std::vector<std::string> no_longer_asked(const protocol::Edition& to, const protocol::Edition& from,
                                         const protocol::Timeline& timeline);
std::vector<std::string> newly_asked(const protocol::Edition& to, const protocol::Timeline& before,
                                     const protocol::Timeline& after, calendar::Date today);

}  // namespace reeve::casework
