// Tables of figures as they come in a file: CSV, or every sheet of an ODS or XLSX.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kernel/figures/statement.hpp"
#include "kernel/outcome.hpp"

namespace reeve::finance {

// `name` says what kind of file it is, by its ending.
Outcome<std::vector<figures::Table>> tables_in(const std::string& name, std::string_view bytes);

}  // namespace reeve::finance
