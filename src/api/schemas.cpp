#include "api/schemas.hpp"

#include <boost/json.hpp>
#include <string>

namespace reeve::api {
namespace {

namespace json = boost::json;

std::vector<Shape> all_shapes() {
  std::vector<Shape> all;
  for (auto shapes_of : {body_shapes, plan_shapes, commitment_shapes, indicator_shapes, report_shapes})
    for (auto& shape : shapes_of()) all.push_back(std::move(shape));
  return all;
}

bool is_shape(std::string_view type) { return !type.empty() && type.front() >= 'A' && type.front() <= 'Z'; }

json::object typed(std::string_view type) {
  if (type.ends_with('?')) {
    const auto inner = type.substr(0, type.size() - 1);
    if (is_shape(inner)) return {{"anyOf", json::array{typed(inner), json::object{{"type", "null"}}}}};
    return {{"type", json::array{inner, "null"}}};
  }
  if (type.starts_with('[')) return {{"type", "array"}, {"items", typed(type.substr(1, type.size() - 2))}};
  if (is_shape(type)) return {{"$ref", "#/components/schemas/" + std::string(type)}};
  return {{"type", type}};
}

}  // namespace

const std::vector<Shape>& shapes() {
  static const auto all = all_shapes();
  return all;
}

json::object schema_of(const Shape& shape) {
  json::object properties;
  json::array required;
  for (const auto& member : shape.members) {
    auto schema = typed(member.type);
    if (!member.says.empty()) schema["description"] = member.says;
    if (!member.one_of.empty()) schema["enum"] = json::array(member.one_of.begin(), member.one_of.end());
    properties[member.name] = std::move(schema);
    if (member.required) required.emplace_back(member.name);
  }
  return {{"type", "object"},
          {"description", shape.says},
          {"properties", std::move(properties)},
          {"required", std::move(required)}};
}

}  // namespace reeve::api
