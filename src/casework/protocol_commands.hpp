// reeve protocol: editions checked, printed, drawn, walked and tried out. None of it needs a record.
#pragma once

#include <CLI/CLI.hpp>

#include "cli/office.hpp"
#include "kernel/protocol/edition.hpp"

namespace reeve::casework {

void add_protocol_commands(CLI::App& app, cli::Office& office, int& result);
void add_clock_commands(CLI::App& protocol, cli::Office& office, int& result);

// The edition a command is about: the name of a shipped one, or a file.
struct Asked {
  std::string name, edition;
};
void add_edition_options(CLI::App& command, Asked& asked);
Outcome<protocol::Edition> edition_of(const Asked& asked);

}  // namespace reeve::casework
