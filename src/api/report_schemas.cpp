#include "api/schemas.hpp"

namespace reeve::api {

std::vector<Shape> report_shapes() {
  return {{"ReportList",
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
          {"ThemePage",
           "A page of the report.",
           {{"title", "string"}, {"slug", "string"}, {"pillar", "integer"}}},
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
}

}  // namespace reeve::api
