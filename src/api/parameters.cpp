#include "api/parameters.hpp"

#include <algorithm>
#include <charconv>

#include "kernel/text.hpp"

namespace reeve::api {
namespace {

constexpr std::string_view usual_limit = "50";

std::optional<long long> whole_number(std::string_view text) {
  long long number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// Characters, not bytes: OpenAPI's maxLength counts them so.
long long length_of(std::string_view text) {
  return std::count_if(text.begin(), text.end(),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

std::string problem_with(const Parameter& parameter, std::string_view value) {
  const auto name = std::string(parameter.name);
  if (parameter.kind == Kind::whole_number) {
    const auto number = whole_number(value);
    if (number && *number >= parameter.least && *number <= parameter.most) return {};
    return "Give " + name + " as a whole number from " + std::to_string(parameter.least) + " to " +
           std::to_string(parameter.most) + ".";
  }
  if (length_of(value) <= parameter.most) return {};
  return "Give at most " + std::to_string(parameter.most) + " characters for " + name + ".";
}

std::vector<std::string> known_parameters(const Endpoint& endpoint) {
  std::vector<std::string> known;
  for (const auto& parameter : endpoint.parameters)
    if (parameter.in == In::query) known.emplace_back(parameter.name);
  return known;
}

const Parameter* query_parameter(const Endpoint& endpoint, std::string_view name) {
  for (const auto& parameter : endpoint.parameters)
    if (parameter.in == In::query && parameter.name == name) return &parameter;
  return nullptr;
}

std::string unknown_sentence(const std::string& name, const std::vector<std::string>& known) {
  return "There is no parameter called " + name + " here; " +
         (known.empty() ? "this address takes none." : "there are: " + text::join(known, ", ") + ".");
}

}  // namespace

Parameter publisher_parameter() {
  return {.name = "publisher",
          .in = In::path,
          .least = 1,
          .most = 40,
          .example = "dorset",
          .says = "Short name of the body, as /api/v1/bodies lists it.",
          .known = [](const Published& record) { return record.slug; }};
}

Parameter after_parameter(std::string_view example) {
  return {.name = "after",
          .most = 200,
          .example = example,
          .says =
              "Slug of the last row already read; rows after it are given. Follow next instead of making "
              "this up."};
}

Parameter limit_parameter() {
  return {.name = "limit",
          .kind = Kind::whole_number,
          .least = 1,
          .most = 100,
          .usual = usual_limit,
          .example = "2",
          .says = "The most rows to give at once."};
}

std::optional<Problem> check_query(const Endpoint& endpoint, const web::Fields& query) {
  const auto known = known_parameters(endpoint);
  std::vector<FieldProblem> errors;
  std::vector<std::string> seen;
  for (const auto& [name, value] : query.pairs()) {
    const auto* parameter = query_parameter(endpoint, name);
    if (std::find(seen.begin(), seen.end(), name) != seen.end()) {
      errors.push_back({name, "Give " + name + " once."});
    } else if (!parameter) {
      errors.push_back({name, unknown_sentence(name, known)});
    } else if (auto sentence = value.empty() ? "" : problem_with(*parameter, value); !sentence.empty()) {
      errors.push_back({name, std::move(sentence)});
    }
    seen.push_back(name);
  }
  if (errors.empty()) return std::nullopt;
  return bad_parameters(std::move(errors), known);
}

Problem refuse(const Endpoint& endpoint, std::vector<FieldProblem> errors) {
  return bad_parameters(std::move(errors), known_parameters(endpoint));
}

std::size_t limit_of(const Asked& asked) {
  const auto given = asked.given("limit");
  return static_cast<std::size_t>(
      whole_number(given.empty() ? usual_limit : std::string_view(given)).value_or(1));
}

}  // namespace reeve::api
