// reeve case: cases of a record, by the offices that may.
#pragma once

#include <CLI/CLI.hpp>

#include "cli/office.hpp"

namespace reeve::casework {

void add_case_commands(CLI::App& app, cli::Office& office, int& result);

}  // namespace reeve::casework
