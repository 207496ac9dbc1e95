// Secret addresses under which a person's own calendar fetches the dates of their offices.
#pragma once

#include <optional>
#include <string>

#include "storage/work.hpp"

namespace reeve::casework {

// For the account that acts. The one it had before opens nothing any more.
std::string make_calendar_link(storage::Work& work);
// The account whose address it is.
std::optional<std::string> account_of_calendar(storage::Session& record, std::string_view secret);

}  // namespace reeve::casework
