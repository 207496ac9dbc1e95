// The door of the precept duty: what the council tax adds for policing, and the panel's say in it.
#pragma once

#include "cli/record_commands.hpp"
#include "plan/publication.hpp"
#include "storage/schema.hpp"
#include "web/router.hpp"

namespace reeve::precept {

storage::SchemaPart schema();
web::Routes routes(const plan::PublicExtras& extras);
// What the public pages lead to: nothing before a precept is published.
std::vector<plan::PublicLink> sections(storage::Session& record);

void add_precept_commands(CLI::App& app, cli::Office& office, const plan::PublicExtras& extras, int& result);

}  // namespace reeve::precept
