#include <boost/json.hpp>
#include <numeric>

#include "api/paging.hpp"
#include "api/parameters.hpp"
#include "kernel/canonical.hpp"

namespace reeve::api {
namespace {

namespace json = boost::json;

json::object shown(const Published& record, std::size_t at) {
  const auto& indicator = record.tracker.at("indicators").as_array()[at];
  const auto& latest = indicator.at("history").as_array().front();
  const auto& slug = record.indicators[at];
  return {{"name", indicator.at("name")},
          {"slug", slug},
          {"unit", indicator.at("unit")},
          {"wanted", indicator.at("wanted")},
          {"period", latest.at("period")},
          {"value", latest.at("value")},
          {"href", record.address("indicators/" + slug)},
          {"page", record.page("indicators/" + slug + ".html")}};
}

Answer answer(const Asked& asked) {
  const auto& record = *asked.record;
  const auto start = start_of(asked, record.indicators);
  if (!start) return refuse(asked.endpoint, {{"after", no_such_row(asked)}});
  std::vector<std::size_t> all(record.indicators.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  const auto page = page_of(asked, record.indicators, all, *start);
  json::array rows;
  for (const auto at : page.rows) rows.push_back(shown(record, at));
  return Found{
      canonical(json::object{{"body", record.tracker.at("body")},
                             {"plan", record.tracker.at("plan")},
                             {"count", all.size()},
                             {"next", page.next.empty() ? json::value(nullptr) : json::value(page.next)},
                             {"indicators", std::move(rows)}}),
      page.next};
}

}  // namespace

Endpoint indicators_endpoint() {
  return {
      "indicators",
      "/api/v1/{publisher}/indicators",
      "List the indicators with their latest value",
      "Values are as printed: a figure, a grade, TBC. Which way the body wants an indicator to go is kept "
      "apart from the trend mark.",
      {publisher_parameter(), after_parameter("people-feeling-safe-in-dorset"), limit_parameter()},
      "IndicatorList",
      answer};
}

}  // namespace reeve::api
