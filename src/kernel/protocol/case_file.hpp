// A case written down as a list of dated events: for trying an edition out, for training, and for tests.
//
//   case panel_complaint 2019-09
//   with acknowledging 5 working days
//   today 20 May 2019
//
//   18 April 2019 start by service_manager
//     received 18 April 2019
//     door email
//   2 May 2019 extend triage_report 5 by monitoring_officer as longer
//   3 May 2019 undo longer
//
// Lines may stand in any order: it is the days that count.
#pragma once

#include <functional>
#include <string_view>

#include "kernel/protocol/timeline.hpp"

namespace reeve::protocol {

struct CaseFile {
  const Edition* edition = nullptr;
  Terms terms;
  calendar::Date today;
  std::vector<Event> events;
};

// The edition of that name; nothing when there is none. An empty edition asks for the newest.
using FindEdition = std::function<const Edition*(std::string_view name, std::string_view edition)>;

// Refused with every problem, each naming FILE:LINE:COLUMN.
Outcome<CaseFile> read_case_file(std::string_view file, std::string_view text, const FindEdition& find);

}  // namespace reeve::protocol
