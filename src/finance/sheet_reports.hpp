// A statement on its way out, in the shape it comes in.
#pragma once

#include "kernel/figures/statement.hpp"
#include "publishing/sheet.hpp"

namespace reeve::finance {

publishing::Sheet sheet_of(const figures::Statement& statement);

}  // namespace reeve::finance
