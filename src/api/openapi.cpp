#include "api/openapi.hpp"

#include <boost/json.hpp>

#include "api/endpoint.hpp"
#include "api/schemas.hpp"
#include "kernel/canonical.hpp"

namespace reeve::api {
namespace {

namespace json = boost::json;

json::object value_schema(const Parameter& parameter) {
  if (parameter.kind == Kind::text)
    return {{"type", "string"}, {"minLength", parameter.least}, {"maxLength", parameter.most}};
  json::object schema{{"type", "integer"}, {"minimum", parameter.least}, {"maximum", parameter.most}};
  if (!parameter.usual.empty()) schema["default"] = std::stoll(std::string(parameter.usual));
  return schema;
}

json::value example_of(const Parameter& parameter) {
  if (parameter.kind == Kind::whole_number) return std::stoll(std::string(parameter.example));
  return json::value(parameter.example);
}

json::object parameter_object(const Parameter& parameter) {
  return {{"name", parameter.name},
          {"in", parameter.in == In::path ? "path" : "query"},
          {"required", parameter.in == In::path},
          {"description", parameter.says},
          {"schema", value_schema(parameter)},
          {"example", example_of(parameter)}};
}

json::object reference(std::string_view name) {
  return {{"$ref", "#/components/schemas/" + std::string(name)}};
}

json::object answer_object(const Endpoint& endpoint) {
  json::object headers{{"ETag",
                        {{"description", "Changes when the answer does; send it back as If-None-Match."},
                         {"schema", {{"type", "string"}}}}}};
  for (const auto& parameter : endpoint.parameters)
    if (parameter.name == "after")
      headers["Link"] = {{"description", "The page that follows, as rel=\"next\"."},
                         {"schema", {{"type", "string"}}}};
  return {{"description", endpoint.says},
          {"headers", std::move(headers)},
          {"content", {{"application/json", {{"schema", reference(endpoint.schema)}}}}}};
}

bool names_something(const Endpoint& endpoint) {
  for (const auto& parameter : endpoint.parameters)
    if (parameter.in == In::path) return true;
  return false;
}

json::object responses_object(const Endpoint& endpoint) {
  json::object responses{{"200", answer_object(endpoint)},
                         {"304", {{"description", "The same as when it was last asked for."}}}};
  for (const auto& kind : problem_kinds())
    if (kind.status != 404 || names_something(endpoint))
      responses[std::to_string(kind.status)] = {{"$ref", "#/components/responses/" + std::string(kind.code)}};
  return responses;
}

json::object operation(const Endpoint& endpoint) {
  json::array parameters;
  for (const auto& parameter : endpoint.parameters) parameters.push_back(parameter_object(parameter));
  return {{"operationId", endpoint.name},
          {"summary", endpoint.summary},
          {"description", endpoint.says},
          {"parameters", std::move(parameters)},
          {"responses", responses_object(endpoint)}};
}

json::object components() {
  json::object schemas;
  for (const auto& shape : shapes()) schemas[shape.name] = schema_of(shape);
  json::object responses;
  for (const auto& kind : problem_kinds())
    responses[kind.code] = {{"description", std::string(kind.title) + ". " + std::string(kind.says)},
                            {"content", {{"application/problem+json", {{"schema", reference("Problem")}}}}}};
  return {{"schemas", std::move(schemas)}, {"responses", std::move(responses)}};
}

}  // namespace

std::string openapi_document() {
  json::object paths;
  for (const auto& endpoint : endpoints())
    paths[endpoint.pattern] = json::object{{"get", operation(endpoint)}};
  json::object info{{"title", "The published record of police accountability"},
                    {"version", "1"},
                    {"description",
                     "Read-only, without a key. Everything here is published and signed; drafts are never in "
                     "it. Later versions of v1 may add members, never take one away."}};
  return canonical(json::object{{"openapi", "3.1.0"},
                                {"info", std::move(info)},
                                {"servers", json::array{json::object{{"url", "/"}}}},
                                {"paths", std::move(paths)},
                                {"components", components()}});
}

}  // namespace reeve::api
