// Searching the published commitments: answered from published data in memory, never from the record.
#pragma once

#include "site/site.hpp"
#include "web/router.hpp"

namespace reeve::plan {

using FindSite = std::function<std::shared_ptr<const site::PublicSite>(std::string_view slug)>;
web::Routes search_routes(FindSite find);

}  // namespace reeve::plan
