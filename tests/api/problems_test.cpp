#include <gmock/gmock.h>

#include "api/endpoint.hpp"
#include "api/published_dorset.hpp"
#include "kernel/text.hpp"

namespace reeve::api {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class Problems : public Api {
 protected:
  static std::string only_sentence(const std::string& query) {
    const auto body = problem("/api/v1/dorset/commitments" + query, 400);
    if (body.at("errors").as_array().size() != 1) return json::serialize(body);
    EXPECT_EQ(body.at("detail"), body.at("errors").at(0).at("sentence"));
    return words(body.at("errors").at(0).at("field")) + ": " + words(body.at("errors").at(0).at("sentence"));
  }
};

TEST_F(Problems, a_bad_value_is_refused_with_its_field_and_a_sentence) {
  EXPECT_EQ(only_sentence("?limit=0"), "limit: Give limit as a whole number from 1 to 100.");
  for (const char* limit : {"101", "-1", "1.5", "ten", "1%20", "99999999999999999999", "0x10"})
    EXPECT_EQ(only_sentence(std::string("?limit=") + limit),
              "limit: Give limit as a whole number from 1 to 100.")
        << limit;
  EXPECT_EQ(only_sentence("?q=" + std::string(201, 'a')), "q: Give at most 200 characters for q.");
  EXPECT_EQ(
      ask("/api/v1/dorset/commitments?q=" + text::replace_all(std::string(200, 'a'), "a", "%C3%A9")).status,
      200)
      << "200 characters, 400 bytes";
  EXPECT_EQ(only_sentence("?pillar=9"), "pillar: There is no pillar 9; there are: 1, 2, 3, 4.");
  EXPECT_EQ(only_sentence("?status=purple"),
            "status: There is no status purple; there are: blue, green, yellow, red, none, lost.");
  EXPECT_EQ(only_sentence("?after=nothing"), "after: No row has the slug nothing.");
  EXPECT_EQ(only_sentence("?q=a&q=b"), "q: Give q once.");
}

TEST_F(Problems, all_bad_values_are_told_at_once) {
  const auto body = problem("/api/v1/dorset/commitments?limit=0&pillar=x&colour=red&q=a", 400);
  std::vector<std::string> fields;
  for (const auto& error : body.at("errors").as_array()) fields.push_back(words(error.at("field")));
  EXPECT_THAT(fields, ElementsAre("limit", "pillar", "colour"));
  EXPECT_EQ(problem("/api/v1/dorset/commitments?pillar=9&status=purple&after=nothing", 400)
                .at("errors")
                .as_array()
                .size(),
            3U);
}

TEST_F(Problems, an_unknown_parameter_is_refused_with_those_there_are) {
  const auto body = problem("/api/v1/dorset/commitments?colour=red", 400);
  EXPECT_EQ(body.at("known"), json::value({"q", "pillar", "status", "after", "limit"}));
  EXPECT_THAT(words(body.at("detail")), HasSubstr("q, pillar, status, after, limit"));
  EXPECT_THAT(words(problem("/api/v1/bodies?q=x", 400).at("detail")), HasSubstr("takes none"));
}

TEST_F(Problems, an_unknown_parameter_is_refused_by_every_endpoint) {
  for (const auto& endpoint : endpoints()) {
    std::string address(endpoint.pattern);
    for (const auto& parameter : endpoint.parameters)
      if (parameter.in == In::path)
        address = text::replace_all(address, "{" + std::string(parameter.name) + "}", parameter.example);
    EXPECT_EQ(ask(address + "?format=xml").status, 400) << address;
  }
}

TEST_F(Problems, an_empty_value_is_as_if_it_was_not_given) {
  EXPECT_EQ(ask("/api/v1/dorset/commitments?q=&pillar=&status=&after=&limit=").body,
            ask("/api/v1/dorset/commitments").body);
}

TEST_F(Problems, what_is_not_published_is_a_404_problem) {
  for (const char* address :
       {"/api/v1/dorset/commitments/nothing", "/api/v1/dorset/indicators/nothing",
        "/api/v1/dorset/reports/q9-1999-00", "/api/v1/nowhere/plan", "/api/v1/wessex/plan", "/api/v1",
        "/api/v1/dorset", "/api/v1/dorset/precept", "/api/v1/dorset/reports/q1-2019-20/more"}) {
    const auto body = problem(address, 404);
    EXPECT_EQ(body.at("type"), "/api#problem-not-found") << address;
    EXPECT_EQ(body.at("status"), 404) << address;
    EXPECT_FALSE(body.as_object().contains("errors")) << address;
  }
}

TEST_F(Problems, the_words_a_type_leads_to_are_on_the_page) {
  const auto page = ask("/api").body;
  for (const auto& kind : problem_kinds())
    EXPECT_THAT(page, HasSubstr("id=\"problem-" + std::string(kind.code) + "\""));
}

TEST_F(Problems, anyone_may_read_a_problem_too) {
  EXPECT_EQ(header(ask("/api/v1/nowhere/plan"), "Access-Control-Allow-Origin"), "*");
}

}  // namespace
}  // namespace reeve::api
