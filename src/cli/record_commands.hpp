// Commands about records as such: init, body, account, authority, verify, journal, export record, import
// record.
#pragma once

#include <CLI/CLI.hpp>

#include "cli/office.hpp"

namespace reeve::cli {

// Each adds its subcommands; the chosen one leaves its exit code in `result`.
using Result = std::function<int()>;

void add_init_commands(CLI::App& app, Office& office, int& result);
void add_account_commands(CLI::App& app, Office& office, int& result);
void add_record_commands(CLI::App& app, Office& office, int& result);
void add_calendar_commands(CLI::App& app, Office& office, int& result);
void add_key_commands(CLI::App& app, Office& office, int& result);

// `reeve import record FILE`: the import command belongs to the plan, which hands this over.
int import_record_command(Office& office, const std::string& file, const std::string& slug);

}  // namespace reeve::cli
