#include <algorithm>
#include <boost/json.hpp>

#include "api/parameters.hpp"
#include "kernel/canonical.hpp"

namespace reeve::api {
namespace {

Answer answer(const Asked& asked) {
  const auto& record = *asked.record;
  const auto& slug = asked.at("commitment");
  const auto row = std::find_if(record.commitments.begin(), record.commitments.end(),
                                [&](const auto& known) { return known.slug == slug; });
  if (row == record.commitments.end()) return not_found("No published commitment has the slug " + slug + ".");
  auto commitment = record.tracker.at("commitments").as_array()[row->tracked].as_object();
  commitment["body"] = record.list.at("body");
  commitment["page"] = record.page("commitments/" + slug + ".html");
  return Found{canonical(commitment)};
}

}  // namespace

Endpoint commitment_endpoint() {
  return {"commitment",
          "/api/v1/{publisher}/commitments/{commitment}",
          "Show a commitment with its history",
          "Every published period that reports it: its status, since when, by which office and why, and the "
          "paper and line it comes from.",
          {publisher_parameter(),
           {.name = "commitment",
            .in = In::path,
            .least = 1,
            .most = 200,
            .example = "86",
            .says = "Slug of the commitment, as the list gives it.",
            .known =
                [](const Published& record) {
                  return record.commitments.empty() ? std::string() : record.commitments.front().slug;
                }}},
          "Commitment",
          answer};
}

}  // namespace reeve::api
