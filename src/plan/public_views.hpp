// Pages of the published record. All addresses are relative, so the same bytes work at any address and on any
// static host; see `Place`.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "plan/plan_document.hpp"
#include "plan/tracker.hpp"
#include "web/components/layout.hpp"
#include "web/components/status.hpp"
#include "web/html.hpp"

namespace reeve::plan {

struct PublicLink {
  std::string words, href;  // from the body's folder
};

// What the pages say around the content.
struct Publisher {
  std::string body_name;  // Dorset Police and Crime Commissioner
  std::string slug;
  std::string plan_title;
  std::map<std::string, std::string> papers;                          // file name -> title, for sources
  std::map<std::string, std::string> office_titles;                   // code -> title
  std::vector<std::pair<std::string, std::string>> short_forms = {};  // KSI -> killed or seriously injured
  std::vector<PublicLink> sections = {};                              // of other duties, beside our own
  std::vector<PublicLink> adopted = {};  // editions of the plan and annual reports, from other duties
};

// Where a page stands: how to reach the body's folder and this snapshot's own files.
struct Place {
  std::string home;    // "../../": the body's folder
  std::string assets;  // "assets/": this snapshot's style and script
};

enum class Section { home, reports, commitments, indicators, changes, plan, about, elsewhere };
web::PageFrame public_frame(const Publisher& publisher, const Place& place, std::string title,
                            Section section);

// "001_abd0e44d0031b30a.txt:464" in words, linked to the list of papers.
web::Html source_words(const Publisher& publisher, const Place& place, const std::string& source);
std::string office_words(const Publisher& publisher, const std::string& office, const std::string& at);

std::string day_words(
    const std::string& iso);  // "2019-06-30" is "30 June 2019"; what is no day stays as it is
web::StatusTag tag_of(const LegendEntry& entry);
// A status for a table's cell: the tag, or why there is none.
web::Html status_of(const Report& report, const std::optional<Status>& status, bool lost);
web::Html status_of(const Report& report, const CommitmentLine& line);  // of this period
// The period before: its status, that it was lost from the source, or that there was none.
web::Html last_status_of(const Report& report, const CommitmentLine& line);
// Who decided it, and the paper the line was printed in; both after a correction of a printed report.
web::Html where_from(const Publisher& publisher, const Place& place, const CommitmentLine& line);
std::string value_words(const std::optional<IndicatorValue>& value);
std::string value_words(const IndicatorLine& line);  // of this period
// Where a figure's mark stands on a chart; figures on pages stay text, as printed. Nothing for what is not a
// number.
std::optional<double> position_of(const std::optional<IndicatorValue>& value);
std::string unit_words(const std::string& unit);  // "GBP_million" is "Millions of pounds"
// The short forms that stand in these words, each with its meaning; nothing when there is none.
web::Html short_forms_in(const Publisher& publisher, const std::vector<std::string_view>& words);
web::Html short_forms_of(const Publisher& publisher, const Report& report, const ThemePage& page);
web::Html mark_words(const std::string& mark);  // the trend mark as printed, with its word

// The report: its cover and one page a theme page.
web::Html report_cover(const Publisher& publisher, const Report& report,
                       const std::vector<PublicLink>& chapters,
                       const std::vector<std::pair<std::string, std::string>>& downloads);
web::Html theme_page_view(const Publisher& publisher, const Report& report, const ThemePage& page);
// The parts of a theme's page, shared with the printed report; headings start at `level`.
web::Html theme_content(const Publisher& publisher, const Place& place, const Report& report,
                        const ThemePage& page, int level);
web::Html cover_content(const Publisher& publisher, const Place& place, const Report& report, int level,
                        bool with_links);
// The whole report as one document, with a contents list whose page numbers the printer fills in.
struct PrintedChapter {
  std::string slug, title;
  web::Html content;  // headings start at the third level
};
web::Html printed_report(const Publisher& publisher, const Report& report,
                         const std::vector<PrintedChapter>& chapters, const std::string& style);
// A page of the report that another duty wrote.
web::Html chapter_page(const Publisher& publisher, const Report& report, const std::string& title,
                       const web::Html& content);

// The tracker.
web::Html home_page(const Publisher& publisher, const Tracker& tracker);
web::Html commitments_page(const Publisher& publisher, const Place& place,
                           const std::vector<ListedCommitment>& all, const CommitmentFilter& filter,
                           const std::vector<LegendEntry>& legend, bool answers_search);
web::Html commitment_page(const Publisher& publisher, const Tracker& tracker,
                          const TrackedCommitment& commitment);
web::Html indicators_page(const Publisher& publisher, const Tracker& tracker);
web::Html indicator_page(const Publisher& publisher, const Tracker& tracker,
                         const TrackedIndicator& indicator);
web::Html changes_page(const Publisher& publisher, const Tracker& tracker);
web::Html reports_page(const Publisher& publisher, const Tracker& tracker);
web::Html plan_page(const Publisher& publisher, const PlanDocument& plan);
web::Html sources_page(const Publisher& publisher, const PlanDocument& plan);
web::Html data_page(const Publisher& publisher, const Tracker& tracker,
                    const std::vector<std::string>& files);
web::Html about_page(const Publisher& publisher, const std::string& public_key);

}  // namespace reeve::plan
