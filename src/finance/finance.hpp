// The door of the finance duty: a body's money against its budgets, and whether the figures foot.
#pragma once

#include "cli/record_commands.hpp"

namespace reeve::finance {

void add_statement_commands(CLI::App& app, cli::Office& office, int& result);
void add_shape_command(CLI::App& statement, cli::Office& office, int& result);  // part of the above

// "Not accepted. FILE:LINE: SENTENCE" on standard error, each; the exit code of bad input.
int say_not_accepted(const Refusals& refusals);

}  // namespace reeve::finance
