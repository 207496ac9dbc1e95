// The shapes of the answers, written once: OpenAPI's components are made from these, and the tests check real
// answers against them.
#pragma once

#include <boost/json/object.hpp>
#include <string_view>
#include <vector>

namespace reeve::api {

// A type is "string", "integer", "boolean", "object" or the name of a shape; [in brackets] a list of it; with
// ? at the end it may be null.
struct Member {
  std::string_view name;
  std::string_view type;
  std::string_view says = {};
  bool required = true;
  std::vector<std::string_view> one_of = {};
};

struct Shape {
  std::string_view name;
  std::string_view says;
  std::vector<Member> members;
};

const std::vector<Shape>& shapes();

// Its parts, a file each.
std::vector<Shape> body_shapes();  // and what belongs to no resource
std::vector<Shape> plan_shapes();
std::vector<Shape> commitment_shapes();
std::vector<Shape> indicator_shapes();
std::vector<Shape> report_shapes();

boost::json::object schema_of(const Shape& shape);

}  // namespace reeve::api
