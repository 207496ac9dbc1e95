#include "investment/investment_reports.hpp"

#include <boost/json.hpp>

#include "investment/investment_views.hpp"
#include "kernel/canonical.hpp"
#include "web/components/messages.hpp"

namespace reeve::investment {
namespace {

namespace json = boost::json;
using namespace web;

constexpr std::string_view html_type = "text/html; charset=utf-8";

Seen seen_at(const plan::Publisher& publisher, const plan::Place& place) {
  return {.link = [](const Scheme& scheme) { return "schemes/" + scheme.slug + ".html"; },
          .source = [&](const std::string& source) { return plan::source_words(publisher, place, source); },
          .hand = [&](const std::string& office,
                      const std::string& at) { return plan::office_words(publisher, office, at); }};
}

json::array options_json(const std::vector<Option>& options) {
  json::array all;
  for (const auto& one : options) all.push_back({{"words", one.words}, {"source", one.source}});
  return all;
}

json::array money_json(const Fund& fund) {
  json::array all;
  for (const auto& one : fund.money)
    all.push_back({{"label", one.label},
                   {"pence", one.amount.in_pence()},
                   {"recurs", one.recurs},
                   {"from", one.taken_from},
                   {"source", one.source}});
  return all;
}

json::array steps_json(const Scheme& scheme) {
  json::array all;
  for (const auto& step : scheme.steps)
    all.push_back({{"what", code_of(step.what)},
                   {"day", step.day ? json::value(calendar::iso(*step.day)) : json::value(nullptr)},
                   {"verdict", code_of(step.verdict)},
                   {"pence", step.amount ? json::value(step.amount->in_pence()) : json::value(nullptr)},
                   {"words", step.words},
                   {"source", step.source}});
  return all;
}

json::array amounts_json(const Scheme& scheme) {
  json::array all;
  for (const auto& one : scheme.amounts)
    all.push_back({{"what", code_of(one.what)},
                   {"pence", one.amount.in_pence()},
                   {"words", one.words},
                   {"source", one.source}});
  return all;
}

std::string data_of(const plan::Publisher& publisher, const Book& book) {
  json::array funds, schemes;
  for (const auto& fund : book.funds)
    funds.push_back({{"key", fund.slug},
                     {"title", fund.title},
                     {"purpose", fund.purpose},
                     {"money", money_json(fund)},
                     {"rules", options_json(fund.rules)},
                     {"source", fund.source}});
  for (const auto& scheme : book.schemes)
    schemes.push_back({{"key", scheme.slug},
                       {"fund", scheme.fund},
                       {"kind", code_of(scheme.kind)},
                       {"title", scheme.title},
                       {"summary", scheme.summary},
                       {"amounts", amounts_json(scheme)},
                       {"options", options_json(scheme.options)},
                       {"steps", steps_json(scheme)},
                       {"source", scheme.source}});
  return canonical(json::object{
      {"publisher", publisher.body_name}, {"funds", std::move(funds)}, {"schemes", std::move(schemes)}});
}

Html all_page(const plan::Publisher& publisher, const Book& book, const std::string& changes) {
  const plan::Place place{"../", "assets/"};
  const auto seen = seen_at(publisher, place);
  Html funds;
  for (const auto& fund : book.funds)
    funds += group(el("h2", cls("govuk-heading-l"), id(fund.slug), fund.title), fund_view(book, fund, seen),
                   schemes_table(book, fund.slug, seen));
  const auto others = schemes_table(book, "", seen);
  return page(
      plan::public_frame(publisher, place, "Investment", plan::Section::elsewhere),
      group(el("h1", cls("govuk-heading-xl"), "Investment"),
            changes.empty()
                ? Html{}
                : inset_text({.content = "This edition takes the place of an earlier one: " + changes}),
            el("p", cls("govuk-body"),
               "Money set aside for what is new: what it was asked for, what was decided and why, and "
               "whether it was "
               "worth it."),
            funds,
            others.empty() ? Html{} : group(el("h2", cls("govuk-heading-l"), "Cases looked into"), others),
            el("h2", cls("govuk-heading-l"), "Download"),
            el("ul", cls("govuk-list"),
               el("li", el("a", cls("govuk-link"), href("data.json"), "Everything as JSON")))));
}

Html scheme_page(const plan::Publisher& publisher, const Book& book, const Scheme& scheme) {
  const plan::Place place{"../../", "../assets/"};
  const auto* fund = book.fund(scheme.fund);
  return page(
      plan::public_frame(publisher, place, "Investment: " + scheme.title, plan::Section::elsewhere),
      group(el("span", cls("govuk-caption-xl"), fund ? fund->title : "Investment"),
            el("h1", cls("govuk-heading-xl"), scheme.title), scheme_view(scheme, seen_at(publisher, place)),
            el("p", cls("govuk-body"),
               el("a", cls("govuk-link"), href("../index.html"), "All funds and schemes"))));
}

}  // namespace

site::Publication investment_publication(const plan::Publisher& publisher, const Book& book,
                                         const std::string& changes) {
  site::Publication publication{"investment", "Investment", changes, {}};
  auto& files = publication.files;
  files.push_back({"index.html", std::string(html_type), all_page(publisher, book, changes).bytes});
  files.push_back({"data.json", "application/json", data_of(publisher, book)});
  for (const auto& scheme : book.schemes)
    files.push_back({"schemes/" + scheme.slug + ".html", std::string(html_type),
                     scheme_page(publisher, book, scheme).bytes});
  site::add_assets(files);
  return publication;
}

}  // namespace reeve::investment
