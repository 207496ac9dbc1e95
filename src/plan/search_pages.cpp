#include "plan/search_pages.hpp"

#include "plan/publication.hpp"
#include "web/staff_frame.hpp"

namespace reeve::plan {
namespace {

using namespace web;

Response search(Visit& visit, const FindSite& find) {
  const auto site = find(visit.at("slug"));
  const auto data = site ? site->bytes("commitments.json") : nullptr;
  if (!data) return not_found(visit);
  std::vector<LegendEntry> legend;
  const auto all = read_listed(*data, legend);
  const auto& query = visit.request.query;
  const CommitmentFilter filter{std::string(query.get("q")), std::string(query.get("pillar")),
                                std::string(query.get("status"))};
  Publisher publisher;
  publisher.slug = visit.at("slug");
  const auto published = parse_names(*data);
  publisher.body_name = published.first;
  publisher.plan_title = published.second;
  Response response;
  response.body = commitments_page(publisher, {"../", "../assets/"}, all, filter, legend, true).bytes;
  return response;
}

// Snapshots as files: /dorset/snapshots/0123456789abcdef.json
Response snapshot(Visit& visit) {
  const auto& file = visit.at("file");
  if (!visit.record) return not_found(visit);
  Response response;
  if (file == "index.html") {
    response.body = site::snapshots_page_of(*visit.record, "../assets/");
    return response;
  }
  if (!file.ends_with(".json")) return not_found(visit);
  response.content_type = "application/json";
  response.body = site::snapshot_file(*visit.record, file.substr(0, file.size() - 5));
  if (response.body.empty()) return not_found(visit);
  response.headers.emplace_back("Content-Disposition", "attachment; filename=\"snapshot-" + file + "\"");
  return response;
}

}  // namespace

Routes search_routes(FindSite find) {
  return {get("/{slug}/commitments/index.html", Allow::anyone(), "Search the published commitments",
              [find](Visit& visit) { return search(visit, find); }),
          get("/{slug}/commitments/", Allow::anyone(), "Search the published commitments",
              [find](Visit& visit) { return search(visit, find); }),
          get("/{body}/snapshots/{file}", Allow::anyone(), "Download a published snapshot", snapshot)};
}

}  // namespace reeve::plan
