// The door of the complaints duty: how complaints come in, what is published about them, and what the panel
// is shown. The cases themselves are casework's.
#pragma once

#include <CLI/CLI.hpp>

#include "cli/office.hpp"
#include "plan/publication.hpp"
#include "storage/schema.hpp"
#include "web/router.hpp"

namespace reeve::complaints {

storage::SchemaPart schema();
web::Routes routes(const plan::PublicExtras& extras);
// What the public pages lead to: nothing before numbers are published.
std::vector<plan::PublicLink> sections(storage::Session& record);
void add_complaints_commands(CLI::App& app, cli::Office& office, int& result);

// Deletes forms that were begun and never sent, once their last day has passed; reminds of appointments on
// the working day before; destroys what is about people in appointments four weeks after them.
void complaints_job(cli::Office& office, const std::string& slug);

}  // namespace reeve::complaints
