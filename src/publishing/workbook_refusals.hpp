// Why a whole file is not taken, and what its sender can do.
#pragma once

#include <string>
#include <string_view>

#include "kernel/outcome.hpp"

namespace reeve::publishing {

enum class WholeFile { not_a_spreadsheet, has_a_password, damaged, too_large, takes_too_long };
Refusal refusal_of_file(std::string_view file_name, WholeFile why);

}  // namespace reeve::publishing
