#include <algorithm>
#include <boost/json.hpp>

#include "api/parameters.hpp"
#include "kernel/canonical.hpp"

namespace reeve::api {
namespace {

Answer answer(const Asked& asked) {
  const auto& record = *asked.record;
  const auto& slug = asked.at("indicator");
  const auto found = std::find(record.indicators.begin(), record.indicators.end(), slug);
  if (found == record.indicators.end()) return not_found("No published indicator has the slug " + slug + ".");
  auto indicator = record.tracker.at("indicators")
                       .as_array()[static_cast<std::size_t>(found - record.indicators.begin())]
                       .as_object();
  indicator["body"] = record.tracker.at("body");
  indicator["page"] = record.page("indicators/" + slug + ".html");
  return Found{canonical(indicator)};
}

}  // namespace

Endpoint indicator_endpoint() {
  return {"indicator",
          "/api/v1/{publisher}/indicators/{indicator}",
          "Show an indicator with its history",
          "Every published period that reports it, each value with its basis, comparator and source.",
          {publisher_parameter(),
           {.name = "indicator",
            .in = In::path,
            .least = 1,
            .most = 200,
            .example = "people-feeling-safe-in-dorset",
            .says = "Slug of the indicator, as the list gives it.",
            .known =
                [](const Published& record) {
                  return record.indicators.empty() ? std::string() : record.indicators.front();
                }}},
          "Indicator",
          answer};
}

}  // namespace reeve::api
