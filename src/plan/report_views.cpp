#include <algorithm>

#include "kernel/calendar/instant.hpp"
#include "kernel/text.hpp"
#include "plan/public_views.hpp"
#include "web/components/chart.hpp"
#include "web/components/content.hpp"
#include "web/components/lists.hpp"
#include "web/components/messages.hpp"
#include "web/components/table.hpp"

namespace reeve::plan {
namespace {

using namespace web;
using web::detail::heading;

Html h(int level, std::string_view words, std::string_view size) {
  return heading(level, cls("govuk-heading-" + std::string(size)), words);
}

Html bullets(const std::vector<Html>& items) {
  std::vector<Html> lines;
  for (const auto& item : items) lines.push_back(el("li", item));
  return el("ul", cls("govuk-list govuk-list--bullet"), lines);
}

Html with_source(const Publisher& publisher, const Place& place, std::string_view words,
                 const std::string& source) {
  return group(words, source.empty()
                          ? Html{}
                          : el("span", cls("reeve-cite"), " (", source_words(publisher, place, source), ")"));
}

std::string since_words(const Period& period) {
  return calendar::in_words(*calendar::parse_date(period.starts_on)) + " to " +
         calendar::in_words(*calendar::parse_date(period.ends_on));
}

// How a page stands, in words: "3 in progress, 1 challenging".
Html standing_words(const Report& report, const std::string& page, bool last) {
  const auto standing = standing_of(report, page, last);
  std::vector<Html> parts;
  for (const auto& [entry, count] : standing.counts)
    if (count > 0) parts.push_back(el("div", status_tag(tag_of(*entry)), " ", std::to_string(count)));
  if (standing.lost > 0)
    parts.push_back(el("div", "Not recorded in the source: " + std::to_string(standing.lost)));
  if (standing.not_yet > 0 && !last)
    parts.push_back(el("div", "Not decided: " + std::to_string(standing.not_yet)));
  return parts.empty() ? web::text(last ? "No earlier status" : "No commitments") : group(parts);
}

Html headline_list(const Publisher& publisher, const Place& place, const Report& report,
                   const std::string& pillar, const std::string& page) {
  std::vector<Html> items;
  for (const auto& headline : report.headlines)
    if (headline.pillar_id == pillar && headline.page_id == page)
      items.push_back(with_source(publisher, place, headline.label, headline.source));
  return items.empty() ? Html{} : bullets(items);
}

// The cover's own headlines, or those of the pillar's themes when the cover has none.
Html pillar_headlines(const Publisher& publisher, const Place& place, const Report& report,
                      const Pillar& pillar, int level) {
  auto headlines = headline_list(publisher, place, report, pillar.id, "");
  std::vector<Html> of_themes;
  for (const auto& headline : report.headlines)
    if (headlines.empty() && headline.pillar_id == pillar.id)
      of_themes.push_back(with_source(publisher, place, headline.label, headline.source));
  if (!of_themes.empty()) headlines = bullets(of_themes);
  return headlines.empty() ? Html{} : group(h(level, "Headlines", "s"), headlines);
}

Html pillar_block(const Publisher& publisher, const Place& place, const Report& report, const Pillar& pillar,
                  int level, bool with_links) {
  Table themes{.caption = "Themes of pillar " + std::to_string(pillar.number),
               .caption_classes = "govuk-visually-hidden",
               .head = {Cell{"Theme"}, Cell{report.period.label},
                        Cell{report.before ? report.before->label : "Last period"}}};
  for (const auto& page : report.pages) {
    if (page.pillar_id != pillar.id) continue;
    Content name = with_links ? Content(el("a", cls("govuk-link"), href(page.slug + ".html"), page.title))
                              : Content(page.title);
    themes.rows.push_back(web::Row{{Cell{name}, Cell{standing_words(report, page.id, false)},
                                    Cell{standing_words(report, page.id, true)}}});
  }
  return el("section", cls("reeve-section"), id("pillar-" + std::to_string(pillar.number)),
            h(level, "Pillar " + std::to_string(pillar.number) + ": " + pillar.title, "l"),
            pillar_headlines(publisher, place, report, pillar, level + 1), table(themes));
}

Html legend_block(const Report& report) {
  StatusLegend legend;
  for (const auto& entry : report.legend) legend.entries.push_back({tag_of(entry), entry.meaning});
  return legend.entries.empty() ? Html{} : status_legend(legend);
}

Html indicator_row_source(const Publisher& publisher, const Place& place, const IndicatorLine& line) {
  if (line.now && !line.now->source.empty())
    return source_words(publisher, place, line.source.empty() ? line.now->source : line.source);
  if (line.now) return web::text(office_words(publisher, line.now->office, line.now->recorded_at));
  return source_words(publisher, place, line.source);
}

Html indicators_table(const Publisher& publisher, const Place& place, const Report& report,
                      const ThemePage& page) {
  Table rows{.caption = "Key indicators",
             .head = {Cell{"Indicator"}, figure(report.period.label), Cell{"Mark"},
                      figure(report.before ? report.before->label : "Last period"), Cell{"Basis"},
                      Cell{"Compared with"}, Cell{"Source"}}};
  for (const auto& line : report.indicators) {
    if (line.page_id != page.id) continue;
    rows.rows.push_back(web::Row{
        {Cell{el("a", cls("govuk-link"), href(place.home + "indicators/" + line.slug + ".html"), line.name)},
         figure(value_words(line)), Cell{line.now ? mark_words(line.now->mark) : Html{}},
         figure(value_words(line.last)), Cell{line.now ? line.now->basis : ""},
         Cell{line.now ? line.now->comparator : ""}, Cell{indicator_row_source(publisher, place, line)}}});
  }
  return rows.rows.empty() ? Html{} : table(rows);
}

// Drawn from the table above it: indicators that have a figure for both periods.
Html indicator_charts(const Report& report, const ThemePage& page, int level) {
  std::vector<Html> figures;
  for (const auto& line : report.indicators) {
    if (line.page_id != page.id || !report.before || !position_of(line.now) || !position_of(line.last) ||
        !is_comparable(*line.now, *line.last))
      continue;
    ChartData data{.id = "chart-" + page.slug + "-" + line.slug,
                   .title = line.name,
                   .unit = unit_words(line.unit),
                   .periods = {report.before->label, report.period.label}};
    data.series.push_back({.name = line.name,
                           .values = {{value_words(line.last), position_of(line.last)},
                                      {value_words(line.now), position_of(line.now)}}});
    figures.push_back(el("figure", cls("reeve-figure"),
                         el("figcaption", cls("govuk-body govuk-!-font-weight-bold"), line.name),
                         chart(data)));
  }
  return figures.empty()
             ? Html{}
             : group(h(level, "Indicators compared", "m"), el("div", cls("reeve-charts"), figures));
}

Html commitments_table(const Publisher& publisher, const Place& place, const Report& report,
                       const ThemePage& page) {
  Table rows{.caption = "Commitments",
             .head = {Cell{"Number"}, Cell{"Commitment"}, Cell{"Status, " + report.period.label},
                      Cell{"Status, " + (report.before ? report.before->label : "last period")},
                      Cell{"Marks printed"}, Cell{"Source"}}};
  for (const auto& line : report.commitments) {
    if (line.page_id != page.id) continue;
    const auto reason = line.now && !line.now->reason.empty()
                            ? el("p", cls("govuk-body-s govuk-!-margin-bottom-0"), line.now->reason)
                            : Html{};
    const auto source = where_from(publisher, place, line);
    rows.rows.push_back(
        web::Row{{Cell{line.number.empty() ? "None" : line.number},
                  Cell{el("a", cls("govuk-link"), href(place.home + "commitments/" + line.slug + ".html"),
                          line.label)},
                  Cell{group(status_of(report, line), reason)}, Cell{last_status_of(report, line)},
                  Cell{group(mark_words(line.mark_last), " ", mark_words(line.mark_this))}, Cell{source}}});
  }
  return rows.rows.empty() ? Html{} : table(rows);
}

Html points(const Publisher& publisher, const Place& place, const std::vector<Point>& all,
            const std::string& page, int level, std::string_view title) {
  std::vector<Html> items;
  for (const auto& point : all)
    if (point.page_id == page)
      items.push_back(
          with_source(publisher, place,
                      point.label + (point.value.empty() ? "" : " (" + point.value + " " + point.unit + ")"),
                      point.source));
  return items.empty() ? Html{} : group(h(level, title, "m"), bullets(items));
}

Html spend_line(const Publisher& publisher, const Place& place, const Report& report, const ThemePage& page,
                int level) {
  Html lines;
  for (const auto& spend : report.spend)
    if (spend.theme == page.title && spend.period_label < report.period.label.substr(3))
      lines += el("p", cls("govuk-body"), spend.period_label, ": ", el("strong", spend.printed), " ",
                  el("span", cls("reeve-cite"), "(", source_words(publisher, place, spend.source), ")"));
  return lines.empty() ? lines : group(h(level, "Commissioning spend", "m"), lines);
}

// What was put right after the first edition, in the words of the office that did it.
Html corrections_block(const Report& report, int level) {
  std::vector<Html> items;
  for (const auto& [at, why] : report.corrections) {
    const auto moment = calendar::parse_instant(at);
    items.push_back(
        el("li", moment ? calendar::in_words(calendar::in_london(*moment).date) + ": " + why : why));
  }
  return items.empty()
             ? Html{}
             : group(h(level, "Corrections", "m"), el("ul", cls("govuk-list govuk-list--bullet"), items));
}

Html chapter_links(const std::vector<PublicLink>& chapters) {
  if (chapters.empty()) return {};
  std::vector<Html> items;
  for (const auto& chapter : chapters)
    items.push_back(el("a", cls("govuk-link"), href(chapter.href), chapter.words));
  return group(h(2, "Also in this report", "m"), bullets(items));
}

}  // namespace

Html cover_content(const Publisher& publisher, const Place& place, const Report& report, int level,
                   bool with_links) {
  Html blocks;
  for (const auto& pillar : report.pillars)
    blocks += pillar_block(publisher, place, report, pillar, level, with_links);
  return group(corrections_block(report, level), blocks, h(level, "What the statuses mean", "m"),
               legend_block(report),
               el("p", cls("govuk-body"),
                  "A status marked \"Not recorded in the source\" was a picture in the printed paper and did "
                  "not survive; it is not guessed here."));
}

Html theme_content(const Publisher& publisher, const Place& place, const Report& report,
                   const ThemePage& page, int level) {
  const auto headlines = headline_list(publisher, place, report, page.pillar_id, page.id);
  const auto* certified = report.certification(page.id);
  const auto forms = short_forms_of(publisher, report, page);
  return group(headlines.empty() ? Html{} : group(h(level, "Headlines", "m"), headlines),
               indicators_table(publisher, place, report, page), indicator_charts(report, page, level),
               points(publisher, place, report.achievements, page.id, level, "Activities and achievements"),
               points(publisher, place, report.risks, page.id, level, "Risks and challenges"),
               commitments_table(publisher, place, report, page),
               spend_line(publisher, place, report, page, level),
               forms.empty() ? Html{} : group(h(level, "Short forms on this page", "m"), forms),
               certified ? el("p", cls("govuk-body-s"),
                              "Certified by: ", office_words(publisher, certified->office, certified->at),
                              ". ", certified->note)
                         : Html{});
}

Html report_cover(const Publisher& publisher, const Report& report, const std::vector<PublicLink>& chapters,
                  const std::vector<std::pair<std::string, std::string>>& downloads) {
  const Place place{"../../", "assets/"};
  auto frame = public_frame(publisher, place, "Report for " + report.period.label, Section::reports);
  frame.breadcrumbs = {{.text = "Reports", .href = place.home + "reports/index.html"},
                       {.text = report.period.label}};
  std::vector<Html> links;
  std::vector<Html> tables;
  for (const auto& [address, words] : downloads)
    (address.ends_with(".csv") ? tables : links)
        .push_back(el("li", el("a", cls("govuk-link"), href(address), words)));
  return page(frame, group(el("span", cls("govuk-caption-xl"), publisher.plan_title),
                           el("h1", cls("govuk-heading-xl"), "Report for " + report.period.label),
                           el("p", cls("govuk-body-l"), since_words(report.period),
                              report.before ? ", compared with " + report.before->label + "." : "."),
                           cover_content(publisher, place, report, 2, true), chapter_links(chapters),
                           h(2, "Downloads", "m"), el("ul", cls("govuk-list"), links),
                           details({.summary = "Each table by itself (CSV)",
                                    .content = el("ul", cls("govuk-list"), tables)})));
}

Html theme_page_view(const Publisher& publisher, const Report& report, const ThemePage& page_of) {
  const Place place{"../../", "assets/"};
  auto frame = public_frame(publisher, place, page_of.title + ", " + report.period.label, Section::reports);
  frame.breadcrumbs = {{.text = "Reports", .href = place.home + "reports/index.html"},
                       {.text = report.period.label, .href = "index.html"},
                       {.text = page_of.title}};
  const auto* pillar = report.pillar(page_of.pillar_id);
  return page(frame,
              group(el("span", cls("govuk-caption-xl"),
                       "Pillar " + std::to_string(pillar->number) + ": " + pillar->title),
                    el("h1", cls("govuk-heading-xl"), page_of.title),
                    el("p", cls("govuk-body-l"), report.period.label + ", " + since_words(report.period)),
                    theme_content(publisher, place, report, page_of, 2)));
}

Html chapter_page(const Publisher& publisher, const Report& report, const std::string& title,
                  const Html& content) {
  const Place place{"../../", "assets/"};
  auto frame = public_frame(publisher, place, title + ", " + report.period.label, Section::reports);
  frame.breadcrumbs = {{.text = "Reports", .href = place.home + "reports/index.html"},
                       {.text = report.period.label, .href = "index.html"},
                       {.text = title}};
  return page(frame, group(el("span", cls("govuk-caption-xl"), "Report for " + report.period.label),
                           el("h1", cls("govuk-heading-xl"), title), content));
}

Html printed_report(const Publisher& publisher, const Report& report,
                    const std::vector<PrintedChapter>& chapters, const std::string& style) {
  const Place place{"", ""};
  Html contents;
  Html pages;
  const auto entry = [&](const std::string& id_of, const std::string& words) {
    contents += el("li", el("a", href("#" + id_of), words), " ",
                   el("span", cls("page-of"), attr("data-target", id_of)));
  };
  entry("cover", "Headlines and statuses");
  for (const auto& page : report.pages) {
    entry(page.slug, page.title);
    pages +=
        el("section", cls("reeve-print-page"), heading(2, cls("govuk-heading-l"), id(page.slug), page.title),
           theme_content(publisher, place, report, page, 3));
  }
  for (const auto& chapter : chapters) {
    entry(chapter.slug, chapter.title);
    pages += el("section", cls("reeve-print-page"),
                heading(2, cls("govuk-heading-l"), id(chapter.slug), chapter.title), chapter.content);
  }
  // The style is our own file, and the printer loads nothing: it stands inside the document.
  Html style_element{"<style>" + style + "</style>"};
  return group(raw("<!DOCTYPE html>"),
               el("html", attr("lang", "en-GB"),
                  el("head", void_el("meta", attr("charset", "utf-8")),
                     el("title", publisher.body_name + ": report for " + report.period.label), style_element),
                  el("body", cls("govuk-template__body reeve-printed"),
                     el("main", el("p", cls("govuk-caption-xl"), publisher.body_name),
                        el("h1", cls("govuk-heading-xl"),
                           publisher.plan_title + ": report for " + report.period.label),
                        el("p", cls("govuk-body-l"), since_words(report.period)),
                        heading(2, cls("govuk-heading-m"), "Contents"),
                        el("ol", cls("govuk-list reeve-contents"), contents),
                        el("section", cls("reeve-print-page"),
                           heading(2, cls("govuk-heading-l"), id("cover"), "Headlines and statuses"),
                           cover_content(publisher, place, report, 3, false)),
                        pages))));
}

}  // namespace reeve::plan
