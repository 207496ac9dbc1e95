#pragma once

#include <functional>
#include <string>

#include "web/router.hpp"

namespace reeve::mail {

// The display name of an account, or empty; accounts answers it, and main brings the two together.
using NameOf = std::function<std::string(storage::Session& installation, const std::string& account)>;

web::Routes routes(NameOf name_of);

}  // namespace reeve::mail
