#include <algorithm>

#include "kernel/calendar/instant.hpp"
#include "kernel/text.hpp"
#include "plan/public_views.hpp"
#include "web/components/provenance.hpp"

namespace reeve::plan {
namespace {

using namespace web;

struct Colours {
  std::string_view name, foreground, background;
};
// Names a legend may use; every pair has at least 4.5:1.
constexpr Colours palette[] = {{"blue", "#ffffff", "#1d4f91"},   {"green", "#ffffff", "#1d6a3a"},
                               {"yellow", "#12262b", "#ffd24d"}, {"amber", "#12262b", "#f2a33a"},
                               {"red", "#ffffff", "#a12622"},    {"grey", "#ffffff", "#46595e"},
                               {"purple", "#ffffff", "#5a3d86"}};

NavigationItem item(std::string_view words, std::string href, bool current) {
  return {.text = words, .href = std::move(href), .active = current};
}

}  // namespace

PageFrame public_frame(const Publisher& publisher, const Place& place, std::string title, Section section) {
  PageFrame frame;
  frame.title = std::move(title);
  frame.body_name = publisher.body_name;
  frame.body_href = place.home + "index.html";
  frame.service_name = "Holding policing to account";
  frame.service_href = place.home + "index.html";
  frame.asset_root = place.assets;
  frame.navigation_label = "Sections of the record";
  frame.navigation = {
      item("Overview", place.home + "index.html", section == Section::home),
      item("Commitments", place.home + "commitments/index.html", section == Section::commitments),
      item("Indicators", place.home + "indicators/index.html", section == Section::indicators),
      item("What changed", place.home + "changes.html", section == Section::changes),
      item("Reports", place.home + "reports/index.html", section == Section::reports),
      item("The plan", place.home + "plan.html", section == Section::plan)};
  for (const auto& other : publisher.sections)
    frame.navigation.push_back(item(other.words, place.home + other.href,
                                    section == Section::elsewhere && frame.title.starts_with(other.words)));
  frame.alternates = {{.href = place.home + "atom.xml", .type = "application/atom+xml", .title = "Changes"}};
  frame.footer.links = {{.text = "About this record", .href = place.home + "about.html"},
                        {.text = "Sources", .href = place.home + "sources.html"},
                        {.text = "Data", .href = place.home + "data.html"},
                        {.text = "Snapshots", .href = place.home + "snapshots/index.html"},
                        {.text = "Accessibility", .href = place.home + "about.html#accessibility"}};
  frame.footer.note = "Published means unchanged: every page here is a signed copy of the record.";
  return frame;
}

Html source_words(const Publisher& publisher, const Place& place, const std::string& source) {
  if (source.empty()) return {};
  std::vector<Html> parts;
  for (const auto& part : text::split(source, "; ")) {
    const auto colon = part.find(':');
    const auto paper = publisher.papers.find(part.substr(0, colon));
    if (paper == publisher.papers.end()) {
      parts.push_back(web::text(part));
      continue;
    }
    const auto lines = colon == std::string::npos ? "" : part.substr(colon + 1);
    const bool one = lines.find_first_of("-,") == std::string::npos;
    parts.push_back(group(
        el("a", cls("govuk-link"), href(place.home + "sources.html#p" + part.substr(0, 3)), paper->second),
        lines.empty() ? ""
                      : (one ? ", line " : ", lines ") +
                            text::replace_all(text::replace_all(lines, ",", ", "), "-", "–")));
  }
  Html joined;
  for (std::size_t at = 0; at < parts.size(); ++at) joined += group(at ? "; " : "", parts[at]);
  return joined;
}

std::string office_words(const Publisher& publisher, const std::string& office, const std::string& at) {
  const auto title = publisher.office_titles.find(office);
  const auto moment = calendar::parse_instant(at);
  return (title == publisher.office_titles.end() ? office : title->second) +
         (moment ? ", " + calendar::in_words(calendar::in_london(*moment).date) : "");
}

std::string day_words(const std::string& iso) {
  const auto day = calendar::parse_date(iso);
  return day ? calendar::in_words(*day) : iso;
}

StatusTag tag_of(const LegendEntry& entry) {
  for (const auto& colours : palette)
    if (colours.name == entry.colour)
      return {entry.name, entry.symbol, std::string(colours.foreground), std::string(colours.background)};
  return {entry.name, entry.symbol, "", ""};
}

Html status_of(const Report& report, const std::optional<Status>& status, bool lost) {
  if (status)
    if (const auto* entry = report.legend_entry(status->legend_entry_id)) return status_tag(tag_of(*entry));
  return web::text(lost ? "Not recorded in the source" : "Not decided");
}

Html status_of(const Report& report, const CommitmentLine& line) {
  if (line.retired.empty()) return status_of(report, line.now, line.status_lost);
  return group(el("strong", "No longer reported"), ": ", line.retired);
}

Html last_status_of(const Report& report, const CommitmentLine& line) {
  return line.last || line.last_lost ? status_of(report, line.last, line.last_lost)
                                     : web::text("No earlier status");
}

Html where_from(const Publisher& publisher, const Place& place, const CommitmentLine& line) {
  const auto printed = source_words(publisher, place, line.source);
  if (!line.now) return printed;
  const auto decided = web::text(office_words(publisher, line.now->office, line.now->decided_at));
  return printed.empty() ? decided : group(el("div", "Status: ", decided), el("div", "Line: ", printed));
}

std::string value_words(const IndicatorLine& line) {
  return line.retired.empty() ? value_words(line.now) : "No longer reported: " + line.retired;
}

std::string value_words(const std::optional<IndicatorValue>& value) {
  if (!value) return "Not reported";
  return value->printed.empty() ? "No value printed" : value->printed;
}

std::string unit_words(const std::string& unit) {
  static const std::pair<std::string_view, std::string_view> known[] = {
      {"", "Not recorded"},
      {"GBP", "Pounds"},
      {"GBP_thousand", "Thousands of pounds"},
      {"GBP_million", "Millions of pounds"},
      {"percent", "Per cent"},
      {"FTE", "Full-time equivalent posts"}};
  for (const auto& [code, words] : known)
    if (code == unit) return std::string(words);
  return unit;
}

Html mark_words(const std::string& mark) {
  if (mark.empty()) return {};
  const bool up = mark == "^";
  const bool down = mark == "v" || mark == "V";
  if (!up && !down && mark != "-") return web::text(mark);
  return group(el("span", attr("aria-hidden", "true"),
                  up     ? "▲"
                  : down ? "▼"
                         : "–"),
               up     ? " Up"
               : down ? " Down"
                      : " Level");
}

}  // namespace reeve::plan
