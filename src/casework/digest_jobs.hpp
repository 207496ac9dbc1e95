// What casework does by itself each morning.
#pragma once

#include <string>

#include "cli/office.hpp"

namespace reeve::casework {

// Moves on the cases whose date has passed, and on working days sends every office that has something late,
// due today or due soon one message that lists it. No message names a person or says what a case is about.
void cases_job(cli::Office& office, const std::string& slug);

}  // namespace reeve::casework
