#include <boost/json.hpp>
#include <set>

#include "kernel/canonical.hpp"
#include "kernel/text.hpp"
#include "plan/publication.hpp"
#include "plan/report_json.hpp"
#include "plan/report_sheets.hpp"
#include "publishing/pdf.hpp"
#include "publishing/sheet.hpp"

namespace reeve::assets {
const std::vector<std::pair<std::string_view, std::string_view>>& files();
}

namespace reeve::plan {
namespace {

constexpr std::string_view html_type = "text/html; charset=utf-8";

void add_page(std::vector<site::File>& files, std::string path, web::Html html) {
  files.push_back({std::move(path), std::string(html_type), std::move(html.bytes)});
}

// The printed report carries its style and typeface inside, since the printer may load nothing.
std::string print_style() {
  std::string style;
  for (const auto& [name, bytes] : assets::files())
    if (name == "site.css") style = bytes;
  for (const auto& [name, bytes] : assets::files())
    if (name.ends_with(".woff2"))
      style = text::replace_all(style, "url(./" + std::string(name) + ")",
                                "url(data:font/woff2;base64," + bytes::base64(bytes) + ")");
  return style;
}

std::vector<PublicLink> links_of(const std::vector<ReportChapter>& chapters) {
  std::vector<PublicLink> links;
  for (const auto& chapter : chapters) links.push_back({chapter.title, chapter.slug + ".html"});
  return links;
}

std::vector<PrintedChapter> printed_chapters(const std::vector<ReportChapter>& chapters) {
  std::vector<PrintedChapter> printed;
  for (const auto& chapter : chapters)
    printed.push_back({chapter.slug, chapter.title, web::one_level_lower(chapter.content({"", ""}))});
  return printed;
}

std::string escaped_xml(std::string_view words) {
  std::string out;
  web::append_escaped(out, words);
  return out;
}

// Atom (RFC 4287). Addresses are relative to the feed, so the file works wherever it is put; the ids are
// names, not addresses.
std::string atom_feed(const Publisher& publisher, const Tracker& tracker, calendar::Now now) {
  std::string feed =
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" "
      "xml:lang=\"en-GB\">\n<title>" +
      escaped_xml(publisher.body_name + ": what changed") + "</title>\n<id>urn:reeve:" + publisher.slug +
      ":changes</id>\n<link rel=\"self\" href=\"atom.xml\"/>\n<link href=\"changes.html\"/>\n<updated>" +
      calendar::iso(now.instant) + "</updated>\n<author><name>" + escaped_xml(publisher.body_name) +
      "</name></author>\n";
  for (const auto& note : changes(tracker)) {
    const auto kind =
        note.kind == "added"              ? "Listed for the first time"
        : note.kind == "retired"          ? "No longer reported"
        : note.kind == "no_longer_listed" ? "No longer listed"
        : note.kind == "reworded"
            ? "Reworded: " + note.after
            : "Changed from " + (note.before.empty() ? "none" : note.before) + " to " + note.after;
    feed += "<entry><title>" + escaped_xml(note.title + ": " + kind) +
            "</title><id>urn:reeve:" + publisher.slug + ":" + tracker.of(0).period.slug + ":" + note.kind +
            ":" + note.address + "</id><link href=\"" + escaped_xml(note.address) + "\"/><updated>" +
            calendar::iso(now.instant) + "</updated><summary>" +
            escaped_xml(note.reason.empty() ? kind : note.reason) + "</summary></entry>\n";
  }
  return feed + "</feed>\n";
}

}  // namespace

Publisher load_publisher(storage::Session& record, const std::string& slug,
                         const identity::Authority& authority, const PlanDocument& plan) {
  Publisher publisher;
  publisher.slug = slug;
  publisher.plan_title = plan.title;
  publisher.body_name = storage::body_name(record);
  for (const auto& paper : plan.papers) {
    const auto dated = calendar::parse_date(paper.dated);
    publisher.papers[paper.name] = paper.title + (dated ? ", " + calendar::in_words(*dated) : "");
  }
  publisher.short_forms = plan.short_forms;
  for (const auto& office : authority.offices()) publisher.office_titles[office.code] = office.title;
  publisher.office_titles["installation"] = "Brought in";
  return publisher;
}

site::Publication report_publication(const Publisher& publisher, const Report& report,
                                     const PlanDocument& plan, const std::string& changes,
                                     const std::vector<ReportChapter>& chapters, calendar::Now now,
                                     const Saying& saying) {
  site::Publication publication{
      "reports/" + report.period.slug, plan.title + ": report for " + report.period.label, changes, {}};
  auto& files = publication.files;
  const auto book = report_workbook(report, plan, publisher.body_name);
  files.push_back({"data.json", "application/json", report_json(report)});
  for (const auto& sheet : book.sheets)
    files.push_back({"csv/" + sheet.name + ".csv", "text/csv; charset=utf-8", publishing::to_csv(sheet)});
  files.push_back({"report.ods", "application/vnd.oasis.opendocument.spreadsheet", publishing::to_ods(book)});
  files.push_back({"report.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                   publishing::to_xlsx(book)});
  std::vector<std::pair<std::string, std::string>> downloads{
      {"report.ods", "Tables as a spreadsheet (ODS)"},
      {"report.xlsx", "Tables as a spreadsheet (XLSX)"},
      {"data.json", "Everything as JSON"}};
  for (const auto& sheet : book.sheets)
    downloads.emplace_back("csv/" + sheet.name + ".csv",
                           "Table of " + text::replace_all(sheet.name, "_", " ") + " (CSV)");
  saying("Printing the report as PDF");
  publishing::PdfOptions options;
  options.made_at = now.instant;
  if (auto pdf = publishing::print_to_pdf(
          printed_report(publisher, report, printed_chapters(chapters), print_style()).bytes, options)) {
    downloads.insert(downloads.begin(),
                     {"report.pdf", "The report as PDF, " +
                                        text::counted(static_cast<long long>(publishing::page_count(*pdf)),
                                                      "page", "pages")});
    files.push_back({"report.pdf", "application/pdf", std::move(pdf).value()});
  } else {
    saying("No PDF: " + pdf.refusal().sentence);
  }
  add_page(files, "index.html", report_cover(publisher, report, links_of(chapters), downloads));
  for (const auto& page : report.pages)
    add_page(files, page.slug + ".html", theme_page_view(publisher, report, page));
  const Place place{"../../", "assets/"};
  for (const auto& chapter : chapters)
    add_page(files, chapter.slug + ".html",
             chapter_page(publisher, report, chapter.title, chapter.content(place)));
  site::add_assets(files);
  return publication;
}

site::Publication tracker_publication(const Publisher& publisher, std::vector<Report> published,
                                      const PlanDocument& plan, const std::string& public_key,
                                      calendar::Now now) {
  const auto tracker = make_tracker(std::move(published));
  site::Publication publication{"", publisher.plan_title, "", {}};
  auto& files = publication.files;
  const auto all = listed(tracker);
  add_page(files, "index.html", home_page(publisher, tracker));
  add_page(files, "commitments/index.html",
           commitments_page(publisher, {"../", "../assets/"}, all, {}, tracker.of(0).legend, false));
  for (const auto& commitment : tracker.commitments)
    add_page(files, "commitments/" + commitment.slug + ".html",
             commitment_page(publisher, tracker, commitment));
  add_page(files, "indicators/index.html", indicators_page(publisher, tracker));
  for (const auto& indicator : tracker.indicators)
    add_page(files, "indicators/" + indicator.slug + ".html", indicator_page(publisher, tracker, indicator));
  add_page(files, "changes.html", changes_page(publisher, tracker));
  add_page(files, "reports/index.html", reports_page(publisher, tracker));
  add_page(files, "plan.html", plan_page(publisher, plan));
  add_page(files, "sources.html", sources_page(publisher, plan));
  add_page(files, "about.html", about_page(publisher, public_key));
  files.push_back({"atom.xml", "application/atom+xml", atom_feed(publisher, tracker, now)});
  files.push_back(
      {"commitments.json", "application/json", commitments_json(publisher, all, tracker.of(0).legend)});
  files.push_back({"tracker.json", "application/json", tracker_json(publisher, tracker)});
  files.push_back({"plan.json", "application/json", plan_json(plan)});
  add_page(files, "data.html",
           data_page(publisher, tracker, {"commitments.json", "tracker.json", "plan.json", "atom.xml"}));
  site::add_assets(files);
  return publication;
}

}  // namespace reeve::plan
