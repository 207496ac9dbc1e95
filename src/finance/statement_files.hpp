// Tables of figures as they come in a file: CSV, or every sheet of an ODS or XLSX.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "finance/statement_shapes.hpp"
#include "kernel/figures/claim.hpp"
#include "kernel/figures/statement.hpp"
#include "kernel/outcome.hpp"

namespace reeve::finance {

// `name` says what kind of file it is, by its ending.
Outcome<std::vector<figures::Table>> tables_in(const std::string& name, std::string_view bytes);

// Every table of the file, recognised. A sheet that is no statement is a problem: a file is not half read.
Outcome<figures::Book> statements_in(const std::string& name, std::string_view bytes, const Shapes& shapes);

// A file of claims: the columns claim_id, ref, label, value, unit, direction_printed, compares_to_file and
// compares_to_line, in any order. Refusals name FILE:LINE:COLUMN.
Outcome<std::vector<figures::Claim>> claims_in(const std::string& name, std::string_view bytes);

}  // namespace reeve::finance
