// Messages to those outside who owe something: a reminder before the day, a chaser after it.
#pragma once

#include <vector>

#include "kernel/calendar/working_days.hpp"
#include "mail/outbox.hpp"

namespace reeve::casework {

// One for each date of theirs whose reminder or chaser has not gone out yet, to those who hear by e-mail;
// none on a closed day. Whoever has no e-mail stands in the list of who keeps the case.
std::vector<mail::OutboxMessage> nudges_of_today(storage::Session& record, const calendar::WorkingDays& days,
                                                 calendar::Date today);

}  // namespace reeve::casework
