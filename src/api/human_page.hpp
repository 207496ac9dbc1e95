// The page at /api for the people who write the programs.
#pragma once

#include "api/published.hpp"
#include "web/message.hpp"

namespace reeve::api {

web::Response human_page(const Library& library);

}  // namespace reeve::api
