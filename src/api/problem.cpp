#include "api/problem.hpp"

#include <boost/json.hpp>

#include "kernel/canonical.hpp"

namespace reeve::api {
namespace {

namespace json = boost::json;

enum Kind : std::size_t { missing, parameters };

}  // namespace

const std::vector<ProblemKind>& problem_kinds() {
  static const std::vector<ProblemKind> kinds{{"not-found", "Not found", 404,
                                               "What the address names is not in the published record. Start "
                                               "at /api/v1/bodies, which lists what there is."},
                                              {"bad-parameters", "Parameters that cannot be used", 400,
                                               "The list called errors says what is wrong with each; the "
                                               "list called known names every parameter there is."}};
  return kinds;
}

Problem not_found(std::string detail) { return {problem_kinds()[missing], std::move(detail)}; }

Problem bad_parameters(std::vector<FieldProblem> errors, std::vector<std::string> known) {
  const std::string detail =
      errors.size() == 1 ? errors.front().sentence : "Several parameters cannot be used; see errors.";
  return {problem_kinds()[parameters], detail, std::move(errors), std::move(known)};
}

std::string problem_type(const ProblemKind& kind) { return "/api#problem-" + std::string(kind.code); }

std::string problem_json(const Problem& problem) {
  json::object body{{"type", problem_type(problem.kind)},
                    {"title", problem.kind.title},
                    {"status", problem.kind.status},
                    {"detail", problem.detail}};
  if (!problem.errors.empty()) {
    json::array errors;
    for (const auto& error : problem.errors)
      errors.push_back({{"field", error.field}, {"sentence", error.sentence}});
    body["errors"] = std::move(errors);
    body["known"] = json::array(problem.known.begin(), problem.known.end());
  }
  return canonical(body);
}

}  // namespace reeve::api
