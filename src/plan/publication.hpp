// What publishing a quarter makes: the files of its report and of the tracker. See site/site.hpp for what
// happens to them.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "kernel/identity/authority.hpp"
#include "plan/public_views.hpp"
#include "site/site.hpp"
#include "storage/session.hpp"

namespace reeve::plan {

Publisher load_publisher(storage::Session& record, const std::string& slug,
                         const identity::Authority& authority, const PlanDocument& plan);

// Progress in words ("Printing the report as PDF"): printing takes seconds.
using Saying = std::function<void(std::string_view)>;

// A page of the report that another duty writes; headings of its content start at the second level.
struct ReportChapter {
  std::string slug, title;  // money, Money
  std::function<web::Html(const Place& place)> content;
};

// What other duties add to the published pages, brought together by main: plan knows none of them.
struct PublicExtras {
  std::function<std::vector<site::File>(storage::Session& record, const Publisher& publisher)> files;
  std::function<void(storage::Work& work)> published;                         // in the act that publishes
  std::function<std::vector<PublicLink>(storage::Session& record)> adopted;   // named on the page of the plan
  std::function<std::vector<PublicLink>(storage::Session& record)> sections;  // of the public pages
  std::function<std::vector<ReportChapter>(storage::Session& record, const Publisher& publisher,
                                           const Period& period)>
      chapters;  // of a quarter's report
};

// Without Chromium the report has no PDF and its cover says so; the page is the original.
site::Publication report_publication(const Publisher& publisher, const Report& report,
                                     const PlanDocument& plan, const std::string& changes,
                                     const std::vector<ReportChapter>& chapters, calendar::Now now,
                                     const Saying& saying);
site::Publication tracker_publication(const Publisher& publisher, std::vector<Report> published,
                                      const PlanDocument& plan, const std::string& public_key,
                                      calendar::Now now);

// Rows of commitments.json read back, to answer a search from published data alone.
std::vector<ListedCommitment> read_listed(std::string_view commitments_json,
                                          std::vector<LegendEntry>& legend);

// The body's name and the plan's title, of the same file.
std::pair<std::string, std::string> parse_names(std::string_view commitments_json);

}  // namespace reeve::plan
