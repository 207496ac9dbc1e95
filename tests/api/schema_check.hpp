// Checks a value against a schema, for as much of JSON Schema as the API's own document uses, and one thing
// more: a member that the schema does not describe is a problem too, since then the document leaves something
// out.
#pragma once

#include <algorithm>
#include <boost/json.hpp>
#include <string>
#include <vector>

namespace reeve::api {

class SchemaCheck {
 public:
  explicit SchemaCheck(const boost::json::value& document)
      : schemas_(document.at("components").at("schemas").as_object()) {}

  std::vector<std::string> problems(const boost::json::value& schema, const boost::json::value& value) {
    found_.clear();
    check(schema.as_object(), value, "$");
    return found_;
  }

 private:
  using Object = boost::json::object;
  using Value = boost::json::value;

  static std::string type_of(const Value& value) {
    if (value.is_null()) return "null";
    if (value.is_bool()) return "boolean";
    if (value.is_string()) return "string";
    if (value.is_array()) return "array";
    if (value.is_object()) return "object";
    return value.is_double() ? "number" : "integer";
  }

  static bool allows(const Value& types, const std::string& type) {
    if (types.is_string()) return types.as_string() == type;
    return std::any_of(types.as_array().begin(), types.as_array().end(),
                       [&](const Value& one) { return one.as_string() == type; });
  }

  void check(const Object& schema, const Value& value, const std::string& where) {
    if (const auto* reference = schema.if_contains("$ref")) return check(named(*reference), value, where);
    if (const auto* any = schema.if_contains("anyOf")) return check_any(any->as_array(), value, where);
    if (const auto* types = schema.if_contains("type"); types && !allows(*types, type_of(value)))
      return say(where, "is " + type_of(value));
    if (const auto* values = schema.if_contains("enum");
        values &&
        std::find(values->as_array().begin(), values->as_array().end(), value) == values->as_array().end())
      say(where, "is not one of those allowed");
    if (value.is_object() && schema.contains("properties")) check_members(schema, value.as_object(), where);
    if (value.is_array())
      if (const auto* items = schema.if_contains("items"))
        for (std::size_t at = 0; at < value.as_array().size(); ++at)
          check(items->as_object(), value.as_array()[at], where + "[" + std::to_string(at) + "]");
  }

  void check_members(const Object& schema, const Object& value, const std::string& where) {
    const auto& properties = schema.at("properties").as_object();
    for (const auto& name : schema.at("required").as_array())
      if (!value.contains(name.as_string())) say(where, "has no " + std::string(name.as_string()));
    for (const auto& member : value) {
      const std::string key(member.key());
      const auto* known = properties.if_contains(member.key());
      if (known)
        check(known->as_object(), member.value(), where + "." + key);
      else
        say(where, "has " + key + ", which is not described");
    }
  }

  void check_any(const boost::json::array& schemas, const Value& value, const std::string& where) {
    const auto before = found_;
    for (const auto& schema : schemas) {
      found_.clear();
      check(schema.as_object(), value, where);
      if (found_.empty()) {
        found_ = before;
        return;
      }
    }
    found_.insert(found_.begin(), before.begin(), before.end());
  }

  const Object& named(const Value& reference) {
    const std::string_view path = reference.as_string();
    return schemas_.at(path.substr(path.rfind('/') + 1)).as_object();
  }
  void say(const std::string& where, const std::string& what) { found_.push_back(where + " " + what); }

  const Object& schemas_;
  std::vector<std::string> found_;
};

}  // namespace reeve::api
