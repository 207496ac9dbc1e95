#pragma once

#include "kernel/calendar/instant.hpp"
#include "mail/settings.hpp"
#include "storage/schema.hpp"
#include "storage/session.hpp"

namespace reeve::mail {

// Sends what is due in a body's record. Takes no `cli::Office`, since accounts, on which cli stands, will
// want to send.
void deliver_job(const storage::Location& record, const storage::Schema& schema, calendar::Now now,
                 const Settings& settings);

}  // namespace reeve::mail
