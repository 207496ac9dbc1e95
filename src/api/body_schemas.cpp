#include "api/schemas.hpp"

namespace reeve::api {

std::vector<Shape> body_shapes() {
  return {
      {"Bodies", "The bodies whose record is published here.", {{"bodies", "[Body]"}}},
      {"Body",
       "A local policing body.",
       {{"slug", "string", "Short name, used in every address."},
        {"name", "string"},
        {"plan", "string", "Title of the plan its record follows."},
        {"latest_period", "string?", "The latest period reported on."},
        {"page", "string", "Where people read the record."},
        {"links", "BodyLinks"}}},
      {"BodyLinks",
       "Where the body's resources are.",
       {{"plan", "string"}, {"commitments", "string"}, {"indicators", "string"}, {"reports", "string"}}},
      {"Document",
       "This description, in OpenAPI 3.1.",
       {{"openapi", "string"},
        {"info", "object"},
        {"servers", "[object]"},
        {"paths", "object"},
        {"components", "object"}}},
      {"Problem",
       "What is wrong with a request (RFC 9457).",
       {{"type", "string", "Address of the words about this kind of problem."},
        {"title", "string"},
        {"status", "integer"},
        {"detail", "string"},
        {"errors", "[FieldProblem]", "", false},
        {"known", "[string]", "The parameters there are.", false}}},
      {"FieldProblem", "What is wrong with one parameter.", {{"field", "string"}, {"sentence", "string"}}}};
}

}  // namespace reeve::api
