// What went wrong with a request, as RFC 9457 asks: application/problem+json. The kinds are few and each has
// its section on the page at /api, which is where `type` leads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace reeve::api {

struct ProblemKind {
  std::string_view code;  // of the address: /api#problem-CODE
  std::string_view title;
  int status;
  std::string_view says;  // what to do about it
};
const std::vector<ProblemKind>& problem_kinds();

struct FieldProblem {
  std::string field;
  std::string sentence;
};

struct Problem {
  const ProblemKind& kind;
  std::string detail;
  std::vector<FieldProblem> errors = {};
  std::vector<std::string> known = {};  // the parameters there are
};

Problem not_found(std::string detail);
Problem bad_parameters(std::vector<FieldProblem> errors, std::vector<std::string> known);
std::string problem_type(const ProblemKind& kind);
std::string problem_json(const Problem& problem);

}  // namespace reeve::api
