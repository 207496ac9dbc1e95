// The door of the finance duty: a body's money against its budgets, and whether the figures foot.
#pragma once

#include "cli/record_commands.hpp"
#include "plan/publication.hpp"
#include "storage/schema.hpp"
#include "web/router.hpp"

namespace reeve::finance {

storage::SchemaPart schema();
web::Routes routes(const plan::PublicExtras& extras);
// What the public pages lead to: nothing before a month is published.
std::vector<plan::PublicLink> sections(storage::Session& record);

// The money as a chapter of a quarter's report: of the published month that ends with the quarter; else the
// first published after it in that financial year; else the last before. Nothing when there is none. A month
// under correction is not public as it stands.
std::vector<plan::ReportChapter> report_chapters(storage::Session& record, const plan::Publisher& publisher,
                                                 const plan::Period& period);

void add_finance_commands(CLI::App& app, cli::Office& office, const plan::PublicExtras& extras, int& result);
void add_statement_commands(CLI::App& app, cli::Office& office, int& result);
void add_shape_command(CLI::App& statement, cli::Office& office, int& result);  // part of the above

}  // namespace reeve::finance
