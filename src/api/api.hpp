// The door of the API: what is published, read-only, at /api/v1.
//
// One table of endpoints (endpoint.hpp) makes the routes, the OpenAPI document at /api/v1/openapi.json, the
// page at /api and the checks of what is asked, so none of them can say something the others do not. Answers
// come from the published files alone: the API never opens a record, so a draft cannot leak through it.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "site/site.hpp"
#include "web/router.hpp"

namespace reeve::api {

using FindSite = std::function<std::shared_ptr<const site::PublicSite>(std::string_view slug)>;
using ListSlugs = std::function<std::vector<std::string>()>;  // of the bodies of this installation

// Both are called on the workers, at the same time.
web::Routes routes(FindSite find, ListSlugs slugs);

}  // namespace reeve::api
