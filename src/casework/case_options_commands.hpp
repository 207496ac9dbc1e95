// What the commands of cases are told, read alike. Behind case_commands.cpp and upkeep_commands.cpp.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "casework/case_store.hpp"
#include "cli/office.hpp"

namespace reeve::casework {

struct CaseOptions {
  std::string name, reference, edition, from, to, reason, on, role, source, holiday;
  std::vector<std::string> facts, settings;
  int more = 0;
  bool practised = false, explain = false, preview = false, takes_back = false;
};

// “x” cannot be read. Write it like y.
Refusal not_read(const std::string& field, const std::string& written, const std::string& like);
Outcome<calendar::Date> day_in(const std::string& written, calendar::Date otherwise);
Outcome<CaseFile> case_called(storage::Session& record, const std::string& reference,
                              const journal::Actor& actor, calendar::Date today);

// Adoption, holidays, numbers, erasure: what concerns many cases, or their end.
void add_upkeep_commands(CLI::App& cases, cli::Office& office, CaseOptions& options, int& result);

}  // namespace reeve::casework
