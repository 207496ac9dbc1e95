// The list of everything ever published, the latest first, each to be downloaded whole and checked.
#pragma once

#include <string>
#include <vector>

#include "site/site.hpp"
#include "web/html.hpp"

namespace reeve::site {

// `assets` leads from the page to the style: "../assets/".
web::Html snapshots_page(const std::string& body_name, const std::string& public_key,
                         const std::vector<Snapshot>& snapshots, const std::string& assets);

}  // namespace reeve::site
