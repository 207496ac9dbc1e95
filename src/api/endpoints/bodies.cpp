#include <boost/json.hpp>

#include "api/endpoint.hpp"
#include "kernel/canonical.hpp"

namespace reeve::api {
namespace {

namespace json = boost::json;

json::object body_of(const Published& record) {
  return {{"slug", record.slug},
          {"name", record.list.at("body")},
          {"plan", record.list.at("plan")},
          {"latest_period", record.reports.empty() ? json::value(nullptr)
                                                   : record.reports.front().data.at("period").at("label")},
          {"page", record.page("")},
          {"links",
           {{"plan", record.address("plan")},
            {"commitments", record.address("commitments")},
            {"indicators", record.address("indicators")},
            {"reports", record.address("reports")}}}};
}

Answer answer(const Asked& asked) {
  json::array bodies;
  for (const auto& record : asked.library.all()) bodies.push_back(body_of(*record));
  return Found{canonical(json::object{{"bodies", std::move(bodies)}})};
}

}  // namespace

Endpoint bodies_endpoint() {
  return {"bodies",
          "/api/v1/bodies",
          "List the bodies whose record is published here",
          "Start here: every other address follows from this one.",
          {},
          "Bodies",
          answer};
}

}  // namespace reeve::api
