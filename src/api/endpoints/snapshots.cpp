#include <boost/json.hpp>

#include "api/parameters.hpp"
#include "kernel/canonical.hpp"

namespace reeve::api {
namespace {

namespace json = boost::json;

constexpr std::size_t id_shown = 16;  // as in the addresses of the public pages

json::object shown(const Published& record, const site::Snapshot& snapshot) {
  const auto id = snapshot.id.substr(0, id_shown);
  return {{"id", snapshot.id},
          {"number", snapshot.number},
          {"scope", snapshot.scope},
          {"title", snapshot.title},
          {"edition", snapshot.edition},
          {"published_at", snapshot.published_at},
          {"office", snapshot.office},
          {"changes", snapshot.changes},
          {"page", record.page("snapshots/" + id + "/index.html")},
          {"file", record.page("snapshots/" + id + ".json")}};
}

Answer answer(const Asked& asked) {
  json::array snapshots;
  for (const auto& snapshot : asked.record->snapshots) snapshots.push_back(shown(*asked.record, snapshot));
  return Found{
      canonical(json::object{{"body", asked.record->list.at("body")}, {"snapshots", std::move(snapshots)}})};
}

}  // namespace

Endpoint snapshots_endpoint() {
  return {"snapshots",
          "/api/v1/{publisher}/snapshots",
          "List what was published, edition by edition",
          "The latest first. Each file holds a whole publication and can be checked by itself: reeve verify "
          "--snapshot FILE --key KEY.",
          {publisher_parameter()},
          "SnapshotList",
          answer};
}

}  // namespace reeve::api
