// When whoever owes something is reminded of it, and when they are chased once it is late: both on working
// days, because nobody reads them on others.
#pragma once

#include <optional>

#include "kernel/calendar/working_days.hpp"
#include "kernel/protocol/edition.hpp"

namespace reeve::protocol {

// The working day on which a reminder goes out, at the latest the last day itself. Nothing when the edition
// asks for none, or the table of bank holidays does not reach so far back.
std::optional<calendar::Date> reminder_day(const Duty& duty, calendar::Date due_on,
                                           const calendar::WorkingDays& days);

// The last day up to `today` on which a reminder, or once it is late a chaser, was to go out; nothing when
// none was.
std::optional<calendar::Date> last_nudge(const Duty& duty, calendar::Date due_on, calendar::Date today,
                                         const calendar::WorkingDays& days);

}  // namespace reeve::protocol
