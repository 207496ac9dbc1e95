#include "api/openapi.hpp"

#include "api/endpoint.hpp"

namespace reeve::api {
namespace {

Answer answer(const Asked&) {
  static const std::string document = openapi_document();
  return Found{document};
}

}  // namespace

Endpoint openapi_endpoint() {
  return {"openapi",
          "/api/v1/openapi.json",
          "Describe this API in OpenAPI 3.1",
          "Made from the same table as the routes.",
          {},
          "Document",
          answer};
}

}  // namespace reeve::api
