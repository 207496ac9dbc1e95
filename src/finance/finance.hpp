// The door of the finance duty: a body's money against its budgets, and whether the figures foot.
#pragma once

#include "cli/record_commands.hpp"

namespace reeve::finance {

void add_statement_commands(CLI::App& app, cli::Office& office, int& result);

}  // namespace reeve::finance
