#pragma once

#include <string>
#include <vector>

#include "cli/office.hpp"
#include "mail/outbox.hpp"

namespace reeve::plan {

// Puts the reminders of the day into a body's outbox. However often it is called, and by however many
// processes, each person gets one message of a kind a day.
void remind_job(cli::Office& office, const std::string& slug);

// The messages of the day: to owners, and to the policy officers about who is missing.
std::vector<mail::OutboxMessage> reminders_of_today(storage::Session& record, storage::Session& installation,
                                                    const std::string& slug, const std::string& public_url,
                                                    calendar::Date today);

}  // namespace reeve::plan
