// The table of endpoints. Each stands in its own file under endpoints/, with its parameters and its answer;
// this is what they are made of.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "api/problem.hpp"
#include "api/published.hpp"
#include "web/message.hpp"

namespace reeve::api {

enum class In { path, query };
enum class Kind { text, whole_number };

struct Parameter {
  std::string_view name;
  In in = In::query;
  Kind kind = Kind::text;
  long long least = 0;  // of a number; of a text, its length
  long long most = 0;
  std::string_view usual = {};  // when it is not given; empty: nothing is assumed
  std::string_view example = {};
  std::string_view says = {};
  // One that this record has, for the example on the page; of a parameter in the path only.
  std::string (*known)(const Published&) = nullptr;
};

struct Endpoint;

struct Asked {
  const Endpoint& endpoint;
  const Library& library;
  const Published* record = nullptr;  // of {publisher}; null only where the address names none
  const std::map<std::string, std::string, std::less<>>& path;
  const web::Fields& query;
  std::string address;  // without the query

  const std::string& at(std::string_view name) const { return path.find(name)->second; }
  std::string given(std::string_view name) const { return std::string(query.get(name)); }
};

struct Found {
  std::string json;
  std::string next = {};  // address of the page that follows
};
using Answer = std::variant<Found, Problem>;

struct Endpoint {
  std::string_view name;  // the OpenAPI operation, and the anchor on the page
  // {publisher} and not {body}: for {body} the application opens that body's record, which the API must not
  // need.
  std::string_view pattern;
  std::string_view summary;
  std::string_view says;
  std::vector<Parameter> parameters;
  std::string_view schema;
  Answer (*answer)(const Asked&);
};

const std::vector<Endpoint>& endpoints();  // in the order of the page

// One file each, under endpoints/.
Endpoint bodies_endpoint();
Endpoint plan_endpoint();
Endpoint commitments_endpoint();
Endpoint commitment_endpoint();
Endpoint indicators_endpoint();
Endpoint indicator_endpoint();
Endpoint reports_endpoint();
Endpoint report_endpoint();
Endpoint snapshots_endpoint();
Endpoint openapi_endpoint();

}  // namespace reeve::api
