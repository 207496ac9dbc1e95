#include "api/parameters.hpp"

namespace reeve::api {
namespace {

Answer answer(const Asked& asked) {
  for (const auto& report : asked.record->reports)
    if (report.slug == asked.at("period")) return Found{*report.bytes};
  return not_found("No report of " + asked.at("period") + " has been published.");
}

}  // namespace

Endpoint report_endpoint() {
  return {"report",
          "/api/v1/{publisher}/reports/{period}",
          "Show a period's whole report",
          "The same bytes as the report's data.json, so its hash is the one in the signed manifest.",
          {publisher_parameter(),
           {.name = "period",
            .in = In::path,
            .least = 1,
            .most = 40,
            .example = "q1-2019-20",
            .says = "Slug of the period.",
            .known =
                [](const Published& record) {
                  return record.reports.empty() ? std::string() : record.reports.front().slug;
                }}},
          "Report",
          answer};
}

}  // namespace reeve::api
