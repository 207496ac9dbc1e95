// The door of the investment duty: funds for what is new, ideas, business cases and deep dives.
#pragma once

#include "cli/record_commands.hpp"
#include "plan/publication.hpp"
#include "storage/schema.hpp"
#include "web/router.hpp"

namespace reeve::investment {

storage::SchemaPart schema();
web::Routes routes(const plan::PublicExtras& extras);
// What the public pages lead to: nothing before it is published.
std::vector<plan::PublicLink> sections(storage::Session& record);

void add_investment_commands(CLI::App& app, cli::Office& office, const plan::PublicExtras& extras,
                             int& result);

}  // namespace reeve::investment
