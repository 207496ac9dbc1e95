#include "api/schemas.hpp"

namespace reeve::api {
namespace {

// What a commitment is in a period, in the report and in its history alike.
std::vector<Member> reported_commitment(std::vector<Member> more) {
  std::vector<Member> members{
      {"number", "string?"},
      {"slug", "string"},
      {"label", "string"},
      {"parent", "string?", "Number of the commitment this one belongs to: 9 for 9(a)."},
      {"theme_page", "string"},
      {"origin", "string"},
      {"printed_with", "string?", "The row that several commitments share in the source."},
      {"mark_last", "string?", "The trend mark as printed, of the period compared with."},
      {"mark", "string?", "The trend mark as printed."},
      {"status", "Status?", "Null: not decided, or lost from the source."},
      {"status_last", "Status?"},
      {"status_lost_from_source", "boolean", "The source showed a status and the copy of it does not."},
      {"evidence", "[Evidence]"},
      {"source", "string?", "Paper and line."},
      {"note", "string?"}};
  members.insert(members.end(), more.begin(), more.end());
  return members;
}

}  // namespace

const std::vector<Shape>& report_shapes() {
  static const std::vector<Shape> all{
      {"Report",
       "A period's report, byte for byte as it was published and signed.",
       {{"period", "Period"},
        {"compared_with", "string?"},
        {"legend", "[LegendEntry]"},
        {"theme_pages", "[ThemePage]"},
        {"commitments", "[ReportedCommitment]"},
        {"indicators", "[ReportedIndicator]"},
        {"headlines", "[Headline]"},
        {"achievements", "[Point]"},
        {"risks", "[Point]"}}},
      {"Period",
       "A quarter of a financial year.",
       {{"label", "string"}, {"starts_on", "string"}, {"ends_on", "string"}}},
      {"LegendEntry",
       "A status of the body's own legend.",
       {{"code", "string"},
        {"name", "string"},
        {"meaning", "string"},
        {"position", "integer", "1 is best."},
        {"symbol", "string"},
        {"colour", "string"}}},
      {"ThemePage",
       "A page of the report.",
       {{"title", "string"}, {"slug", "string"}, {"pillar", "integer"}}},
      {"ReportedCommitment", "A commitment as the report shows it.", reported_commitment({})},
      {"CommitmentMoment", "A commitment in one period.", reported_commitment({{"period", "string"}})},
      {"Status",
       "A decision about a commitment.",
       {{"code", "string"},
        {"name", "string"},
        {"reason", "string?"},
        {"decided_at", "string"},
        {"office", "string"}}},
      {"Evidence", "Something that shows it.", {{"title", "string"}, {"address", "string"}}},
      {"ReportedIndicator",
       "An indicator as the report shows it.",
       {{"name", "string"},
        {"slug", "string"},
        {"theme_page", "string"},
        {"unit", "string?"},
        {"wanted", "string", "", true, {"up", "down", "neither", "not_recorded"}},
        {"value", "IndicatorValue?"},
        {"value_last", "IndicatorValue?"},
        {"source", "string?"}}},
      {"IndicatorValue",
       "What was reported, as printed.",
       {{"printed", "string?", "Null: the source prints no value."},
        {"number", "string?", "Its digits, when it is a number."},
        {"mark", "string?"},
        {"basis", "string?"},
        {"as_at", "string?"},
        {"comparator", "string?"},
        {"note", "string?"},
        {"source", "string?"},
        {"recorded_at", "string"},
        {"office", "string"}}},
      {"Headline",
       "A headline of the cover or of a page.",
       {{"pillar", "integer"}, {"theme_page", "string?"}, {"label", "string"}, {"source", "string?"}}},
      {"Point",
       "An achievement or a risk.",
       {{"theme_page", "string"},
        {"label", "string"},
        {"value", "string?"},
        {"unit", "string?"},
        {"source", "string?"}}}};
  return all;
}

}  // namespace reeve::api
