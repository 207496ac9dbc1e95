#include <gmock/gmock.h>

#include <set>

#include "api/endpoint.hpp"
#include "api/example.hpp"
#include "api/published_dorset.hpp"
#include "api/schema_check.hpp"
#include "kernel/text.hpp"

namespace reeve::api {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

class OpenApi : public Api {
 protected:
  static const json::value& document() {
    static const auto read_once = read("/api/v1/openapi.json");
    return read_once;
  }
  static const json::value& operation(const Endpoint& endpoint) {
    return document().at("paths").as_object().at(endpoint.pattern).at("get");
  }
  static const json::value& schema(const Endpoint& endpoint) {
    return operation(endpoint).at("responses").at("200").at("content").at("application/json").at("schema");
  }
  static std::string address(const Endpoint& endpoint) {
    std::string filled(endpoint.pattern);
    for (const auto& parameter : endpoint.parameters)
      if (parameter.in == In::path)
        filled = text::replace_all(filled, "{" + std::string(parameter.name) + "}", parameter.example);
    return filled;
  }
  static void collect_references(const json::value& value, std::set<std::string>& found) {
    if (value.is_array())
      for (const auto& item : value.as_array()) collect_references(item, found);
    if (!value.is_object()) return;
    for (const auto& member : value.as_object()) {
      if (member.key() == "$ref")
        found.insert(words(member.value()));
      else
        collect_references(member.value(), found);
    }
  }
};

TEST_F(OpenApi, it_describes_the_routes_and_nothing_else) {
  EXPECT_EQ(document().at("openapi"), "3.1.0");
  EXPECT_EQ(document().at("paths").as_object().size(), endpoints().size());
  std::set<std::string> names;
  for (const auto& endpoint : endpoints()) {
    EXPECT_TRUE(names.insert(words(operation(endpoint).at("operationId"))).second);
    EXPECT_EQ(web::match(table(), web::Method::get, address(endpoint)).route->pattern, endpoint.pattern);
  }
}

TEST_F(OpenApi, every_name_it_refers_to_is_defined_and_every_shape_is_referred_to) {
  std::set<std::string> references;
  collect_references(document(), references);
  std::set<std::string> defined;
  for (const auto& kind : document().at("components").as_object())
    for (const auto& member : kind.value().as_object())
      defined.insert("#/components/" + std::string(kind.key()) + "/" + std::string(member.key()));
  EXPECT_EQ(references, defined);
}

TEST_F(OpenApi, every_example_request_is_answered_as_its_schema_says) {
  SchemaCheck check(document());
  for (const auto& endpoint : endpoints())
    EXPECT_THAT(check.problems(schema(endpoint), read(address(endpoint))), IsEmpty()) << endpoint.pattern;
}

TEST_F(OpenApi, every_parameter_has_an_example_that_works) {
  for (const auto& endpoint : endpoints())
    for (const auto& parameter : endpoint.parameters)
      if (parameter.in == In::query)
        read(address(endpoint) + "?" + std::string(parameter.name) + "=" +
             web::encode_component(parameter.example));
}

TEST_F(OpenApi, every_path_of_the_pattern_is_a_parameter_and_the_other_way_round) {
  for (const auto& endpoint : endpoints()) {
    std::size_t in_path = 0;
    for (const auto& parameter : endpoint.parameters) {
      if (parameter.in != In::path) continue;
      ++in_path;
      EXPECT_THAT(std::string(endpoint.pattern), HasSubstr("{" + std::string(parameter.name) + "}"));
    }
    EXPECT_EQ(static_cast<std::size_t>(std::count(endpoint.pattern.begin(), endpoint.pattern.end(), '{')),
              in_path)
        << endpoint.pattern;
  }
}

TEST_F(OpenApi, every_commitment_indicator_and_report_is_as_its_schema_says) {
  SchemaCheck check(document());
  const auto& schemas = document().at("components").at("schemas");
  const auto check_all = [&](const std::vector<json::value>& rows, const char* listed, const char* whole) {
    for (const auto& row : rows) {
      EXPECT_THAT(check.problems(schemas.at(listed), row), IsEmpty());
      EXPECT_THAT(check.problems(schemas.at(whole), read(words(row.at("href")))), IsEmpty())
          << row.at("href");
    }
  };
  check_all(read_all("/api/v1/dorset/commitments", "commitments"), "ListedCommitment", "Commitment");
  check_all(read_all("/api/v1/dorset/indicators", "indicators"), "ListedIndicator", "Indicator");
  const auto reports = read("/api/v1/dorset/reports").at("reports").as_array();
  check_all({reports.begin(), reports.end()}, "ListedReport", "Report");
}

TEST_F(OpenApi, problems_are_as_their_schema_says) {
  SchemaCheck check(document());
  const auto& schema = document().at("components").at("schemas").at("Problem");
  EXPECT_THAT(check.problems(schema, problem("/api/v1/dorset/commitments?limit=0", 400)), IsEmpty());
  EXPECT_THAT(check.problems(schema, problem("/api/v1/nowhere/plan", 404)), IsEmpty());
}

TEST_F(OpenApi, the_check_itself_finds_what_is_wrong) {
  SchemaCheck check(document());
  const auto& period = document().at("components").at("schemas").at("Period");
  EXPECT_THAT(check.problems(
                  period, json::parse(R"({"label":"Q1","starts_on":"2019-04-01","ends_on":"2019-06-30"})")),
              IsEmpty());
  EXPECT_THAT(check.problems(period, json::parse(R"({"label":null,"starts_on":1,"more":[]})")),
              testing::UnorderedElementsAre("$ has no ends_on", "$.label is null", "$.starts_on is integer",
                                            "$ has more, which is not described"));
}

TEST_F(OpenApi, the_page_explains_every_endpoint_with_an_example_from_the_record) {
  const auto page = ask("/api").body;
  for (const auto& endpoint : endpoints()) {
    EXPECT_THAT(page, HasSubstr("<section id=\"" + std::string(endpoint.name) + "\">"));
    EXPECT_THAT(page, HasSubstr("href=\"" + address(endpoint) + "\"")) << endpoint.name;
    for (const auto& parameter : endpoint.parameters)
      EXPECT_THAT(page, HasSubstr("<code>" + std::string(parameter.name) + "</code>"));
  }
  EXPECT_THAT(page, HasSubstr("Proactive knife crime awareness"));
  EXPECT_THAT(page, testing::Not(HasSubstr("<script>")));
}

}  // namespace
}  // namespace reeve::api
