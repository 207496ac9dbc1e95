#include "precept/precept_reports.hpp"

#include <boost/json.hpp>

#include "kernel/canonical.hpp"
#include "kernel/text.hpp"
#include "precept/precept_views.hpp"
#include "web/components/messages.hpp"
#include "web/components/table.hpp"

namespace reeve::precept {
namespace {

namespace json = boost::json;
using namespace web;

constexpr std::string_view html_type = "text/html; charset=utf-8";

json::value pence(const std::optional<money::Money>& amount) {
  return amount ? json::value(amount->in_pence()) : json::value(nullptr);
}
json::value day(const std::optional<calendar::Date>& on) {
  return on ? json::value(calendar::iso(*on)) : json::value(nullptr);
}

json::array votes_json(const Event& event) {
  json::array votes;
  for (const auto& vote : event.votes) votes.push_back({{"seat", vote.seat}, {"vote", code_of(vote.vote)}});
  return votes;
}

json::array authorities_json(const Event& event) {
  json::array all;
  for (const auto& authority : event.authorities)
    all.push_back({{"name", authority.name}, {"tax_base", tax_base_in_words(authority.tax_base)}});
  return all;
}

json::array events_json(const Precept& precept) {
  json::array all;
  for (const auto& event : precept.events)
    all.push_back({{"what", code_of(event.what)},
                   {"day", day(event.day)},
                   {"increase_pence", pence(event.increase)},
                   {"band_d_before_pence", pence(event.band_d_before)},
                   {"flexibility_pence", pence(event.flexibility)},
                   {"verdict", code_of(event.verdict)},
                   {"words", event.words},
                   {"consultation", in_words(event.consultation)},
                   {"authorities", authorities_json(event)},
                   {"votes", votes_json(event)},
                   {"source", event.source}});
  return all;
}

json::array conditions_json(const Precept& precept) {
  json::array all;
  for (const auto& condition : precept.conditions) {
    json::array progress;
    for (const auto& said : condition.progress)
      progress.push_back({{"day", day(said.day)},
                          {"standing", code_of(said.standing)},
                          {"words", said.words},
                          {"source", said.source}});
    all.push_back({{"number", condition.number},
                   {"heading", condition.heading},
                   {"words", condition.words},
                   {"source", condition.source},
                   {"progress", std::move(progress)}});
  }
  return all;
}

std::string data_of(const plan::Publisher& publisher, const Precept& precept, calendar::Date today) {
  json::array steps;
  for (const auto& step : steps_of(case_of(precept), today))
    steps.push_back({{"due", calendar::iso(step.due)},
                     {"standing", in_words(step.standing)},
                     {"done_on", day(step.done_on)},
                     {"says", step.says},
                     {"clause", step.clause}});
  return canonical(json::object{{"publisher", publisher.body_name},
                                {"precept", year_in_words(precept.year)},
                                {"as_on", calendar::iso(today)},
                                {"steps", std::move(steps)},
                                {"events", events_json(precept)},
                                {"conditions", conditions_json(precept)}});
}

Html verdict_view(const Precept& precept) {
  const auto* report = precept.last(What::reported);
  if (!report) return el("p", cls("govuk-body"), "The panel has not reported yet.");
  Html all = group(el("p", cls("govuk-body"), el("strong", verdict_in_words(precept)), "."),
                   paragraphs(report->words), votes_table(precept));
  if (const auto* again = precept.last(What::reported_again))
    all += group(el("p", cls("govuk-body"), "Second report: ", el("strong", in_words(again->verdict)), "."),
                 paragraphs(again->words));
  return all;
}

// What the commissioner said to the panel's reports.
Html answers_view(const Precept& precept) {
  Html all;
  for (const auto what : {What::revised, What::issued})
    if (const auto* step = precept.last(what); step && !step->words.empty())
      all += group(el("h3", cls("govuk-heading-s"), title_of(what)), paragraphs(step->words));
  if (const auto* again = precept.last(What::reported_again);
      again && again->verdict == Verdict::rejected && precept.last(What::issued))
    all += el("p", cls("govuk-body"),
              "The panel rejected the revised precept; it was issued all the same, as the law allows.");
  return all.empty() ? all : group(el("h2", cls("govuk-heading-l"), "What the commissioner answered"), all);
}

Html precept_page(const plan::Publisher& publisher, const Precept& precept, calendar::Date today,
                  const std::string& changes) {
  const plan::Place place{"../../", "assets/"};
  const Seen seen{
      .today = today,
      .source = [&](const std::string& source) { return plan::source_words(publisher, place, source); },
      .letter =
          [](const Event& step) {
            return has_letter(step) ? "letters/" + std::string(code_of(step.what)) + ".html" : std::string();
          },
      .below = {}};
  return page(
      plan::public_frame(publisher, place, "Precept: " + year_in_words(precept.year),
                         plan::Section::elsewhere),
      group(el("span", cls("govuk-caption-xl"), "Precept"),
            el("h1", cls("govuk-heading-xl"), year_in_words(precept.year)),
            changes.empty()
                ? Html{}
                : inset_text({.content = "This edition takes the place of an earlier one: " + changes}),
            el("p", cls("govuk-body"),
               "The precept is the part of the council tax that pays for policing. The commissioner proposes "
               "it; "
               "a panel of councillors and independent members reports on it, and may veto it once."),
            el("h2", cls("govuk-heading-l"), "The proposal"), proposal_view(precept, seen),
            bands_view(precept), el("h2", cls("govuk-heading-l"), "What the law asks, and what was done"),
            el("p", cls("govuk-body"), "As on " + calendar::in_words(today) + "."),
            steps_table(precept, seen), el("h2", cls("govuk-heading-l"), "What the panel said"),
            verdict_view(precept), answers_view(precept),
            precept.conditions.empty()
                ? Html{}
                : group(el("h2", cls("govuk-heading-l"), "What the panel asked for, and what became of it"),
                        conditions_view(precept, seen)),
            el("h2", cls("govuk-heading-l"), "Download"),
            el("ul", cls("govuk-list"),
               el("li", el("a", cls("govuk-link"), href("data.json"), "Everything as JSON")))));
}

Html letter_page(const plan::Publisher& publisher, const Precept& precept, const Event& step) {
  const plan::Place place{"../../../", "../assets/"};
  return page(plan::public_frame(publisher, place, "Precept: " + std::string(title_of(step.what)),
                                 plan::Section::elsewhere),
              group(letter_view(letter_of(precept, step, publisher.body_name)),
                    el("p", cls("govuk-body govuk-!-display-none-print"),
                       el("a", cls("govuk-link"), href("../index.html"),
                          "Back to the precept of " + year_in_words(precept.year)))));
}

}  // namespace

std::string slug_of(const Precept& precept) {
  return text::replace_all(year_in_words(precept.year), "/", "-");
}

site::Publication precept_publication(const plan::Publisher& publisher, const Precept& precept,
                                      calendar::Date today, const std::string& changes) {
  site::Publication publication{
      "precept/" + slug_of(precept), "Precept: " + year_in_words(precept.year), changes, {}};
  auto& files = publication.files;
  files.push_back(
      {"index.html", std::string(html_type), precept_page(publisher, precept, today, changes).bytes});
  files.push_back({"data.json", "application/json", data_of(publisher, precept, today)});
  for (const auto& event : precept.events)
    if (has_letter(event))
      files.push_back({"letters/" + std::string(code_of(event.what)) + ".html", std::string(html_type),
                       letter_page(publisher, precept, event).bytes});
  site::add_assets(files);
  return publication;
}

site::Publication precepts_publication(const plan::Publisher& publisher,
                                       const std::vector<Precept>& published) {
  const plan::Place place{"../", "assets/"};
  site::Publication publication{"precept", "Precept", "", {}};
  Table rows{
      .caption = "Precepts",
      .head = {web::Cell{"Year"}, figure("Proposed, on Band D"), web::Cell{"The panel"}, figure("Issued")}};
  for (const auto& one : published) {
    const auto* issued = one.last(What::issued);
    rows.rows.push_back(row_of(
        web::Cell{el("a", cls("govuk-link"), href(slug_of(one) + "/index.html"), year_in_words(one.year))},
        figure(money::in_pounds(one.proposed())), web::Cell{verdict_in_words(one)},
        figure(issued && issued->increase ? money::in_pounds(*issued->increase)
                                          : std::string("Not recorded"))));
  }
  publication.files.push_back(
      {"index.html", std::string(html_type),
       page(
           plan::public_frame(publisher, place, "Precept", plan::Section::elsewhere),
           group(el("h1", cls("govuk-heading-xl"), "Precept"),
                 el("p", cls("govuk-body"),
                    "What the council tax adds for policing, year by year: what was proposed, what the panel "
                    "said, and what became of what it asked for."),
                 table(rows)))
           .bytes});
  site::add_assets(publication.files);
  return publication;
}

}  // namespace reeve::precept
