#include "api/schemas.hpp"

#include <boost/json.hpp>
#include <string>

namespace reeve::api {
namespace {

namespace json = boost::json;

std::vector<Shape> all_shapes() {
  std::vector<Shape> all{
      {"Bodies", "The bodies whose record is published here.", {{"bodies", "[Body]"}}},
      {"Body",
       "A local policing body.",
       {{"slug", "string", "Short name, used in every address."},
        {"name", "string"},
        {"plan", "string", "Title of the plan its record follows."},
        {"latest_period", "string?", "The latest period reported on."},
        {"page", "string", "Where people read the record."},
        {"links", "BodyLinks"}}},
      {"BodyLinks",
       "Where the body's resources are.",
       {{"plan", "string"}, {"commitments", "string"}, {"indicators", "string"}, {"reports", "string"}}},
      {"Plan",
       "The Police and Crime Plan: what it lists, the figures it states, what a refresh changes and how the "
       "public was engaged.",
       {{"title", "string"},
        {"term", "string?"},
        {"published", "string?"},
        {"pillars", "[Pillar]"},
        {"contents", "[PlanContent]"},
        {"figures", "[PlanFigure]"},
        {"refresh", "[RefreshItem]"},
        {"engagement", "[Engagement]"}}},
      {"Pillar",
       "A priority of the plan.",
       {{"number", "integer"}, {"title", "string"}, {"source", "string"}}},
      {"PlanContent",
       "Something the plan lists.",
       {{"pillar", "integer?"}, {"kind", "string"}, {"label", "string"}, {"source", "string"}}},
      {"PlanFigure",
       "A figure the plan states.",
       {{"pillar", "integer?"},
        {"label", "string"},
        {"value", "string", "As printed."},
        {"unit", "string"},
        {"qualifier", "string?"},
        {"as_at", "string?"},
        {"source", "string"}}},
      {"RefreshItem",
       "What a refresh of the plan adds or changes.",
       {{"pillar", "integer?"},
        {"item", "string"},
        {"kind", "string"},
        {"detail", "string?"},
        {"value", "string?"},
        {"unit", "string?"},
        {"source", "string"}}},
      {"Engagement",
       "How the public was engaged.",
       {{"period", "string"},
        {"channel", "string"},
        {"measure", "string"},
        {"value", "string?"},
        {"unit", "string?"},
        {"qualifier", "string?"},
        {"source", "string"}}},
      {"CommitmentList",
       "One page of the commitments that match.",
       {{"body", "string"},
        {"plan", "string"},
        {"count", "integer", "How many match, on all pages."},
        {"next", "string?", "Address of the page that follows."},
        {"legend", "[LegendEntry]"},
        {"commitments", "[ListedCommitment]"}}},
      {"ListedCommitment",
       "How a commitment stands in the latest period that reports it.",
       {{"number", "string?", "As the plan prints it; null when it has none."},
        {"slug", "string"},
        {"label", "string"},
        {"theme_page", "string"},
        {"pillar_number", "integer"},
        {"pillar", "string"},
        {"period", "string"},
        {"status_code", "string?", "Of the legend; null when no status is recorded."},
        {"status", "string", "In words, also when there is none."},
        {"href", "string", "The commitment with its history."},
        {"page", "string", "Where people read it."}}},
      {"Commitment",
       "A commitment through every published period.",
       {{"body", "string"},
        {"number", "string?"},
        {"slug", "string"},
        {"label", "string"},
        {"pillar", "integer"},
        {"page", "string"},
        {"history", "[CommitmentMoment]", "The latest period first."}}},
      {"IndicatorList",
       "One page of the indicators.",
       {{"body", "string"},
        {"plan", "string"},
        {"count", "integer"},
        {"next", "string?"},
        {"indicators", "[ListedIndicator]"}}},
      {"ListedIndicator",
       "An indicator with its latest value.",
       {{"name", "string"},
        {"slug", "string"},
        {"unit", "string?"},
        {"wanted",
         "string",
         "What the body hopes for; never read off the trend mark.",
         true,
         {"up", "down", "neither", "not_recorded"}},
        {"period", "string"},
        {"value", "IndicatorValue?", "Null: not reported in that period."},
        {"href", "string"},
        {"page", "string"}}},
      {"Indicator",
       "An indicator through every published period.",
       {{"body", "string"},
        {"name", "string"},
        {"slug", "string"},
        {"unit", "string?"},
        {"wanted", "string", "", true, {"up", "down", "neither", "not_recorded"}},
        {"page", "string"},
        {"history", "[IndicatorMoment]", "The latest period first."}}},
      {"IndicatorMoment",
       "An indicator in one period.",
       {{"period", "string"}, {"value", "IndicatorValue?"}}},
      {"ReportList",
       "The published reports, the latest first.",
       {{"body", "string"}, {"reports", "[ListedReport]"}}},
      {"ListedReport",
       "A period's report.",
       {{"slug", "string"},
        {"period", "Period"},
        {"compared_with", "string?"},
        {"commitments", "integer", "How many it reports on."},
        {"indicators", "integer"},
        {"href", "string"},
        {"page", "string"},
        {"downloads", "[string]", "The same report as PDF, spreadsheets, CSV and JSON."}}},
      {"Document",
       "This description, in OpenAPI 3.1.",
       {{"openapi", "string"},
        {"info", "object"},
        {"servers", "[object]"},
        {"paths", "object"},
        {"components", "object"}}},
      {"Problem",
       "What is wrong with a request (RFC 9457).",
       {{"type", "string", "Address of the words about this kind of problem."},
        {"title", "string"},
        {"status", "integer"},
        {"detail", "string"},
        {"errors", "[FieldProblem]", "", false},
        {"known", "[string]", "The parameters there are.", false}}},
      {"FieldProblem", "What is wrong with one parameter.", {{"field", "string"}, {"sentence", "string"}}}};
  all.insert(all.end(), report_shapes().begin(), report_shapes().end());
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
