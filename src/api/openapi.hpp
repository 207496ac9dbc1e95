// The OpenAPI 3.1 document, made from the table of endpoints and the shapes.
#pragma once

#include <string>

namespace reeve::api {

std::string openapi_document();

}  // namespace reeve::api
