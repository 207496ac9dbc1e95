#include <boost/json.hpp>

#include "api/parameters.hpp"
#include "kernel/canonical.hpp"

namespace reeve::api {
namespace {

namespace json = boost::json;

json::object shown(const Published& record, const PublishedReport& report) {
  json::array downloads;
  for (const auto& path : report.downloads) downloads.emplace_back(record.page(path));
  return {{"slug", report.slug},
          {"period", report.data.at("period")},
          {"compared_with", report.data.at("compared_with")},
          {"commitments", report.data.at("commitments").as_array().size()},
          {"indicators", report.data.at("indicators").as_array().size()},
          {"href", record.address("reports/" + report.slug)},
          {"page", record.page("reports/" + report.slug + "/")},
          {"downloads", std::move(downloads)}};
}

Answer answer(const Asked& asked) {
  json::array reports;
  for (const auto& report : asked.record->reports) reports.push_back(shown(*asked.record, report));
  return Found{
      canonical(json::object{{"body", asked.record->list.at("body")}, {"reports", std::move(reports)}})};
}

}  // namespace

Endpoint reports_endpoint() {
  return {"reports",
          "/api/v1/{publisher}/reports",
          "List the published reports",
          "The latest period first, each with the files it can be taken away as.",
          {publisher_parameter()},
          "ReportList",
          answer};
}

}  // namespace reeve::api
