#include "complaints/numbers_reports.hpp"

#include <boost/json.hpp>

#include "complaints/report_views.hpp"
#include "complaints/small_numbers.hpp"
#include "kernel/canonical.hpp"
#include "kernel/text.hpp"
#include "web/components/messages.hpp"

namespace reeve::complaints {
namespace {

namespace json = boost::json;
using namespace web;

// Words of the office, a paragraph where it left a line empty.
Html paragraphs(const std::string& words) {
  Html all;
  for (const auto& one : text::split(text::replace_all(words, "\r\n", "\n"), "\n\n"))
    if (!text::trim(one).empty()) all += el("p", cls("govuk-body"), text::trim(one));
  return all;
}

Html details_view(const std::vector<Detail>& details) {
  if (details.empty()) return {};
  Html all = el("h2", cls("govuk-heading-l"), "Complaints of which details are published");
  for (const auto& one : details)
    all += group(el("h3", cls("govuk-heading-m"), one.title),
                 el("p", cls("govuk-hint"), "Decided on ", calendar::in_words(one.decided_on)),
                 paragraphs(one.words));
  return all;
}

Html protocol_view(const QuarterReport& report, const YearReport& year, const std::string& overview) {
  std::vector<Column> columns;
  for (const auto& [quarter, numbers] : year.quarters) columns.push_back({plan::label_of(quarter), &numbers});
  return group(el("h2", cls("govuk-heading-l"), report.title),
               counts_table(report.title + ", " + plan::financial_year(report.quarter), columns),
               timeliness_table(report.now), told_tables(report.now, Small::hidden), paragraphs(overview));
}

Html samples_view(const std::vector<Sample>& samples) {
  Html all;
  for (const auto& sample : samples) {
    std::vector<Html> drawn, listed;
    for (const auto& file : sample.drawn)
      drawn.push_back(
          el("li", file.reference, ": ",
             file.finding.empty() ? std::string_view("not looked at yet") : finding_in_words(file.finding)));
    for (const auto& reference : sample.listed) listed.push_back(el("li", reference));
    all +=
        group(el("h3", cls("govuk-heading-m"), calendar::in_words(sample.from), " to ",
                 calendar::in_words(sample.to)),
              el("p", cls("govuk-body"), "Seed: “", sample.seed, "”. ", sample.seed_from),
              el("ul", cls("govuk-list govuk-list--bullet"), drawn),
              details({.summary = "The list it was drawn from",
                       .content = group(
                           el("p", cls("govuk-body"),
                              "Each reference gets the SHA-256 of the seed, a space and the reference. The "
                              "lowest are drawn, in that order."),
                           el("ul", cls("govuk-list"), listed))}));
  }
  return all.empty() ? all : group(el("h2", cls("govuk-heading-l"), "Files looked into"), all);
}

Html numbers_page(const plan::Publisher& publisher, const PublishedNumbers& numbers,
                  const std::string& changes) {
  Html all;
  for (const auto& [report, year] : numbers.protocols) {
    const auto overview = numbers.overviews.find(report.protocol);
    all += protocol_view(report, year, overview == numbers.overviews.end() ? "" : overview->second);
  }
  return page(
      plan::public_frame(publisher, {"../", "assets/"}, "Complaints", plan::Section::elsewhere),
      group(el("span", cls("govuk-caption-xl"), "To the end of ", plan::label_of(numbers.quarter)),
            el("h1", cls("govuk-heading-xl"), "Complaints"),
            changes.empty()
                ? Html{}
                : inset_text({.content = "This edition takes the place of an earlier one: " + changes}),
            el("p", cls("govuk-body"),
               "What came, what became of it and what was in time, in full. A case is not "
               "published, unless a panel decides that in the public interest. In the "
               "tables of what complaints were about, a number from 1 to 4 is not shown, so that nobody can "
               "be picked "
               "out, nor another from which it could be worked out."),
            el("p", cls("govuk-body"), el("a", cls("govuk-link"), href("../complain"), "Make a complaint")),
            all, details_view(numbers.details), samples_view(numbers.samples),
            el("h2", cls("govuk-heading-l"), "Download"),
            el("ul", cls("govuk-list"),
               el("li", el("a", cls("govuk-link"), href("data.json"), "Everything on this page as JSON")))));
}

json::object counts_json(const casework::Numbers& numbers) {
  json::object ended, duties;
  for (const auto& [outcome, many] : numbers.ended) ended[outcome] = many;
  for (const auto& [duty, many] : numbers.duties)
    duties[duty] = json::object{{"in_time", many.in_time}, {"late", many.late}, {"not_yet_due", many.owed}};
  const auto days = numbers.median_days();
  return {{"from", calendar::iso(numbers.from)},
          {"to", calendar::iso(numbers.to)},
          {"received", numbers.received},
          {"open_on_the_last_day", numbers.open},
          {"ended", std::move(ended)},
          {"duties", std::move(duties)},
          {"letters_late", numbers.letters_late},
          {"median_days", days ? json::value(*days) : json::value(nullptr)}};
}

std::string data_of(const plan::Publisher& publisher, const PublishedNumbers& numbers) {
  json::array protocols, samples, details;
  for (const auto& [report, year] : numbers.protocols) {
    json::array quarters;
    for (const auto& [quarter, of_quarter] : year.quarters) {
      auto one = counts_json(of_quarter);
      one["quarter"] = plan::label_of(quarter);
      quarters.push_back(std::move(one));
    }
    json::object told;
    for (const auto& [question, counts] : report.now.told) {
      json::object answers;
      for (const auto& [answer, many] : shown_counts(counts))
        answers[answer] = many ? json::value(*many) : json::value(nullptr);
      told[question] = std::move(answers);
    }
    protocols.push_back({{"name", report.protocol},
                         {"title", report.title},
                         {"quarters", std::move(quarters)},
                         {"told", std::move(told)}});
  }
  for (const auto& one : numbers.details)
    details.push_back(
        {{"title", one.title}, {"decided_on", calendar::iso(one.decided_on)}, {"words", one.words}});
  for (const auto& sample : numbers.samples) {
    json::array drawn;
    for (const auto& file : sample.drawn)
      drawn.push_back({{"reference", file.reference}, {"finding", file.finding}});
    samples.push_back({{"from", calendar::iso(sample.from)},
                       {"to", calendar::iso(sample.to)},
                       {"seed", sample.seed},
                       {"seed_from", sample.seed_from},
                       {"listed", json::value_from(sample.listed)},
                       {"drawn", std::move(drawn)}});
  }
  return canonical(json::object{{"publisher", publisher.body_name},
                                {"quarter", plan::label_of(numbers.quarter)},
                                {"protocols", std::move(protocols)},
                                {"details", std::move(details)},
                                {"samples", std::move(samples)}});
}

}  // namespace

site::Publication numbers_publication(const plan::Publisher& publisher, const PublishedNumbers& numbers,
                                      const std::string& changes) {
  site::Publication publication{
      "complaints", "Complaints to the end of " + plan::label_of(numbers.quarter), changes, {}};
  auto& files = publication.files;
  files.push_back(
      {"index.html", "text/html; charset=utf-8", numbers_page(publisher, numbers, changes).bytes});
  files.push_back({"data.json", "application/json", data_of(publisher, numbers)});
  site::add_assets(files);
  return publication;
}

}  // namespace reeve::complaints
