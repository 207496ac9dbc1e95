// Where cases stand, kept beside them for lists: made from the events, and from nothing else.
#pragma once

#include "casework/case_file.hpp"
#include "storage/work.hpp"

namespace reeve::casework {

// Replaces what was kept of the case. Answers whether anything differs.
bool keep_standing(storage::Work& work, const CaseFile& file, const protocol::Timeline& timeline,
                   const calendar::WorkingDays& days);

}  // namespace reeve::casework
