// reeve import, reeve plan show|report|publish.
#pragma once

#include <CLI/CLI.hpp>

#include "cli/office.hpp"
#include "plan/publication.hpp"

namespace reeve::plan {

void add_import_command(CLI::App& app, cli::Office& office, int& result);
void add_plan_commands(CLI::App& app, cli::Office& office, const PublicExtras& extras, int& result);

}  // namespace reeve::plan
