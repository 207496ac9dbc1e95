#include <algorithm>

#include "plan/public_views.hpp"
#include "web/components/lists.hpp"
#include "web/components/table.hpp"

namespace reeve::plan {
namespace {

using namespace web;

const Place here{"", "assets/"};

Html cite(const Publisher& publisher, const std::string& source) {
  return el("span", cls("reeve-cite"), " (", source_words(publisher, here, source), ")");
}

Html pillar_content(const Publisher& publisher, const PlanDocument& plan, const Pillar& pillar) {
  std::vector<std::string> kinds;
  for (const auto& content : plan.contents)
    if (content.pillar_id == pillar.id && std::find(kinds.begin(), kinds.end(), content.kind) == kinds.end())
      kinds.push_back(content.kind);
  Html blocks;
  for (const auto& kind : kinds) {
    std::vector<Html> items;
    for (const auto& content : plan.contents)
      if (content.pillar_id == pillar.id && content.kind == kind)
        items.push_back(el("li", content.label, cite(publisher, content.source)));
    blocks += group(el("h3", cls("govuk-heading-s"), kind_words(kind)),
                    el("ul", cls("govuk-list govuk-list--bullet"), items));
  }
  return group(
      el("h2", cls("govuk-heading-l"), "Pillar " + std::to_string(pillar.number) + ": " + pillar.title),
      blocks);
}

std::string with_qualifier(const std::string& qualifier, const std::string& value, const std::string& unit) {
  return (qualifier.empty() ? "" : qualifier + " ") + value + (unit.empty() ? "" : " " + unit);
}

Html figures_table(const Publisher& publisher, const PlanDocument& plan) {
  Table rows{.caption = "Figures and dates the plan states",
             .head = {web::Cell{"What"}, web::Cell{"Figure"}, web::Cell{"When"}, web::Cell{"Source"}}};
  for (const auto& figure : plan.figures)
    rows.rows.push_back(web::Row{
        {web::Cell{figure.label}, web::Cell{with_qualifier(figure.qualifier, figure.value, figure.unit)},
         web::Cell{figure.as_at}, web::Cell{source_words(publisher, here, figure.source)}}});
  return rows.rows.empty() ? Html{} : table(rows);
}

Html refresh_table(const Publisher& publisher, const PlanDocument& plan) {
  Table rows{.caption = "The refresh of the plan",
             .head = {web::Cell{"Item"}, web::Cell{"Kind"}, web::Cell{"Detail"}, web::Cell{"Source"}}};
  for (const auto& item : plan.refresh)
    rows.rows.push_back(
        web::Row{{web::Cell{item.item}, web::Cell{item.kind},
                  web::Cell{item.detail + (item.value.empty() ? ""
                                                              : (item.detail.empty() ? "" : ": ") +
                                                                    item.value + " (" + item.unit + ")")},
                  web::Cell{source_words(publisher, here, item.source)}}});
  return rows.rows.empty() ? Html{} : table(rows);
}

Html engagement_table(const Publisher& publisher, const PlanDocument& plan) {
  Table rows{.caption = "Engagement with the public",
             .head = {web::Cell{"Period"}, web::Cell{"Channel"}, web::Cell{"Measure"}, figure("Value"),
                      web::Cell{"Source"}}};
  for (const auto& item : plan.engagement)
    rows.rows.push_back(web::Row{
        {web::Cell{item.period_label}, web::Cell{item.channel}, web::Cell{item.measure},
         figure(item.value.empty() ? "None printed" : with_qualifier(item.qualifier, item.value, item.unit)),
         web::Cell{source_words(publisher, here, item.source)}}});
  return rows.rows.empty() ? Html{} : table(rows);
}

Html spend_table(const Publisher& publisher, const PlanDocument& plan) {
  Table rows{.caption = "Commissioning spend by theme",
             .head = {web::Cell{"Theme"}, web::Cell{"Year"}, figure("As printed"), web::Cell{"Source"}}};
  for (const auto& spend : plan.spend)
    rows.rows.push_back(
        web::Row{{web::Cell{spend.theme}, web::Cell{spend.period_label}, figure(spend.printed),
                  web::Cell{source_words(publisher, here, spend.source)}}});
  return rows.rows.empty() ? Html{} : table(rows);
}

}  // namespace

Html plan_page(const Publisher& publisher, const PlanDocument& plan) {
  auto frame = public_frame(publisher, here, plan.title, Section::plan);
  Html pillars;
  for (const auto& pillar : plan.pillars) pillars += pillar_content(publisher, plan, pillar);
  std::vector<Html> others;
  for (const auto& [title, pillar] : plan.other_plans) others.push_back(el("li", title + ": " + pillar));
  std::vector<SummaryRow> facts;
  if (!plan.term.empty()) facts.push_back({.key = "Term", .value = plan.term});
  if (!plan.published.empty()) facts.push_back({.key = "First published", .value = plan.published});
  facts.push_back({.key = "Source", .value = source_words(publisher, here, plan.source)});
  std::vector<Html> adopted;
  for (const auto& link : publisher.adopted)
    adopted.push_back(el("li", el("a", cls("govuk-link"), href(link.href), link.words)));
  const auto editions = adopted.empty()
                            ? Html{}
                            : group(el("h2", cls("govuk-heading-m"), "Changed since it was published"),
                                    el("ul", cls("govuk-list govuk-list--bullet"), adopted));
  return page(
      frame,
      group(el("h1", cls("govuk-heading-xl"), plan.title), summary_list({.rows = std::move(facts)}), editions,
            pillars, figures_table(publisher, plan), spend_table(publisher, plan),
            refresh_table(publisher, plan), engagement_table(publisher, plan),
            others.empty() ? Html{}
                           : group(el("h2", cls("govuk-heading-m"), "Other plans named in the sources"),
                                   el("ul", cls("govuk-list govuk-list--bullet"), others))));
}

Html sources_page(const Publisher& publisher, const PlanDocument& plan) {
  auto frame = public_frame(publisher, here, "Sources", Section::about);
  std::vector<SummaryRow> rows;
  for (const auto& paper : plan.papers)
    rows.push_back(
        {.key = el("span", id("p" + paper.name.substr(0, 3)), paper.title),
         .value = (paper.dated.empty() ? "Undated" : day_words(paper.dated)) + ". File " + paper.name});
  return page(frame, group(el("h1", cls("govuk-heading-xl"), "Sources"),
                           el("p", cls("govuk-body"),
                              "Figures brought in from printed papers name the paper and the line. Line "
                              "numbers count the lines of the paper's text."),
                           summary_list({.rows = std::move(rows)})));
}

Html data_page(const Publisher& publisher, const Tracker& tracker, const std::vector<std::string>& files) {
  auto frame = public_frame(publisher, here, "Data", Section::about);
  std::vector<Html> links;
  for (const auto& file : files) links.push_back(el("li", el("a", cls("govuk-link"), href(file), file)));
  std::vector<Html> reports;
  for (const auto& report : tracker.reports) {
    const auto folder = "reports/" + report.period.slug + "/";
    reports.push_back(
        el("li", report.period.label, ": ",
           el("a", cls("govuk-link"), href(folder + "report.ods"), "ODS for " + report.period.label), ", ",
           el("a", cls("govuk-link"), href(folder + "report.xlsx"), "XLSX for " + report.period.label), ", ",
           el("a", cls("govuk-link"), href(folder + "data.json"), "JSON for " + report.period.label)));
  }
  return page(frame,
              group(el("h1", cls("govuk-heading-xl"), "Data"),
                    el("p", cls("govuk-body"),
                       "Everything on these pages as files. The tables of a report have the same shape as "
                       "the import, so they can be brought into another record."),
                    el("h2", cls("govuk-heading-m"), "Reports"), el("ul", cls("govuk-list"), reports),
                    el("h2", cls("govuk-heading-m"), "The tracker"), el("ul", cls("govuk-list"), links)));
}

}  // namespace reeve::plan
