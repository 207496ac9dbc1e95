// The door of the plan duty: the Police and Crime Plan, its quarters and their reports.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "plan/report.hpp"
#include "storage/schema.hpp"
#include "storage/session.hpp"

namespace reeve::plan {

storage::SchemaPart schema();

// Periods of the record, the latest first.
std::vector<Period> periods(storage::Session& record);
std::optional<Period> find_period(storage::Session& record, const std::string& slug);
Report load_report(storage::Session& record, const Period& period);

}  // namespace reeve::plan
