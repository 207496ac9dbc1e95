#include "site/snapshot_views.hpp"

#include "kernel/calendar/instant.hpp"
#include "web/components/layout.hpp"
#include "web/components/table.hpp"

namespace reeve::site {

using namespace web;

Html snapshots_page(const std::string& body_name, const std::string& public_key,
                    const std::vector<Snapshot>& snapshots, const std::string& assets) {
  PageFrame frame;
  frame.title = "Snapshots";
  frame.body_name = body_name;
  frame.body_href = "../index.html";
  frame.asset_root = assets;
  frame.breadcrumbs = {{.text = "Overview", .href = "../index.html"}, {.text = "Snapshots"}};
  Table rows{.caption = "Everything published, the latest first",
             .head = {web::Cell{"Published"}, web::Cell{"What"}, figure("Edition"),
                      web::Cell{"What was corrected"}, web::Cell{"See it"}, web::Cell{"Download"}}};
  for (const auto& snapshot : snapshots) {
    const auto moment = calendar::parse_instant(snapshot.published_at);
    const auto id = snapshot.id.substr(0, 16);
    // An old tracker's pages lead to reports beside it, which only a server can find for them; its file has
    // them all.
    const auto pages = snapshot.scope.empty()
                           ? web::text("In the file")
                           : el("a", cls("govuk-link"), href(id + "/index.html"), "Pages of " + id);
    rows.rows.push_back(web::Row{
        {web::Cell{moment ? calendar::in_words(calendar::in_london(*moment)) : snapshot.published_at},
         web::Cell{snapshot.title + (snapshot.scope.empty() ? ": tracker" : "")},
         figure(std::to_string(snapshot.edition)), web::Cell{snapshot.changes}, web::Cell{pages},
         web::Cell{el("a", cls("govuk-link"), href(id + ".json"), "File " + id)}}});
  }
  return page(frame, group(el("h1", cls("govuk-heading-xl"), "Snapshots"),
                           el("p", cls("govuk-body"),
                              "A snapshot is what was published in one act, for ever: pages, tables and "
                              "files, listed by hash and signed. Download one and check it with:"),
                           el("pre", cls("reeve-code"), attr("tabindex", "0"),
                              "reeve verify --snapshot FILE --key " + public_key),
                           table(rows)));
}

}  // namespace reeve::site
