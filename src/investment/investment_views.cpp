#include "investment/investment_views.hpp"

#include "kernel/text.hpp"
#include "web/components/lists.hpp"
#include "web/components/messages.hpp"
#include "web/components/sections.hpp"
#include "web/components/table.hpp"

namespace reeve::investment {
namespace {

using namespace web;

Html source_of(const Seen& seen, const std::string& source) {
  return source.empty() || !seen.source ? Html{} : seen.source(source);
}

Html money_table(const Fund& fund, const Seen& seen) {
  Table rows{.caption = "What the fund is made of",
             .head = {web::Cell{"Money"}, web::Cell{"How often"}, web::Cell{"From"}, figure("Amount"),
                      web::Cell{"Source"}}};
  for (const auto& one : fund.money)
    rows.rows.push_back(row_of(web::Cell{one.label}, web::Cell{one.recurs ? "Every year" : "Once"},
                               web::Cell{one.taken_from}, figure(money::in_pounds(one.amount)),
                               web::Cell{source_of(seen, one.source)}));
  auto total = row_of(web::Cell{"Total"}, web::Cell{""}, web::Cell{""},
                      figure(money::in_pounds(fund.total())), web::Cell{""});
  total.total = true;
  rows.rows.push_back(std::move(total));
  return table(rows);
}

Html listed(std::string_view heading, const std::vector<Option>& items, const Seen& seen) {
  if (items.empty()) return {};
  std::vector<Html> all;
  for (const auto& one : items)
    all.push_back(
        el("li", one.words, one.source.empty() ? Html{} : group(" (", source_of(seen, one.source), ")")));
  return group(el("h2", cls("govuk-heading-m"), heading),
               el("ul", cls("govuk-list govuk-list--bullet"), all));
}

std::string title_of(const Step& step) {
  auto words = std::string(in_words(step.what));
  if (step.verdict != Verdict::none) words += ": " + text::lower(in_words(step.verdict));
  if (step.amount) words += ": " + money::in_pounds(*step.amount);
  return words;
}

Html steps_of(const Scheme& scheme, const Seen& seen) {
  Timeline way{.by = "put into the record by"};
  for (const auto& step : scheme.steps)
    way.events.push_back(
        {.title = title_of(step),
         .byline = seen.hand ? Content(seen.hand(step.office, step.at)) : Content(),
         .when = step.day ? calendar::in_words(*step.day) : "Day not known",
         .datetime = step.day ? calendar::iso(*step.day) : std::string(),
         .description = group(
             step.words.empty() ? Html{} : el("p", cls("govuk-body"), step.words),
             step.source.empty() ? Html{} : el("p", cls("govuk-body-s"), source_of(seen, step.source)))});
  return group(el("h2", cls("govuk-heading-m"), "What happened"), timeline(way));
}

}  // namespace

Html fund_view(const Book& book, const Fund& fund, const Seen& seen) {
  return group(fund.purpose.empty() ? Html{} : el("p", cls("govuk-body"), fund.purpose),
               fund.money.empty()
                   ? el("p", cls("govuk-body"), "No money is in it yet.")
                   : group(money_table(fund, seen), el("p", cls("govuk-body"),
                                                       money::in_pounds(fund.total()) + " in all; " +
                                                           left_in_words(fund, book.schemes) + ".")),
               listed("How it works", fund.rules, seen));
}

Html schemes_table(const Book& book, std::string_view fund, const Seen& seen) {
  Table rows{
      .caption = fund.empty() ? "Business cases, deep dives and other schemes" : "What it was asked for",
      .head = {web::Cell{"Scheme"}, web::Cell{"Kind"}, web::Cell{"How it stands"}, figure("Awarded")}};
  for (const auto& one : book.schemes) {
    if (one.fund != fund) continue;
    const auto awarded = one.awarded();
    rows.rows.push_back(
        row_of(web::Cell{el("a", cls("govuk-link"), href(seen.link(one)), one.title)},
               web::Cell{in_words(one.kind)}, web::Cell{one.stands()},
               figure(awarded == money::Money{} ? std::string() : money::in_pounds(awarded))));
  }
  return rows.rows.empty() ? Html{} : table(rows);
}

Html scheme_view(const Scheme& scheme, const Seen& seen) {
  SummaryList list;
  list.rows.push_back({.key = "Kind", .value = in_words(scheme.kind)});
  list.rows.push_back(
      {.key = "How it stands", .value = tag({.text = scheme.stands(), .classes = "govuk-tag--grey"})});
  for (const auto& amount : scheme.amounts)
    list.rows.push_back(
        {.key = in_words(amount.what),
         .value = group(money::in_pounds(amount.amount),
                        amount.words.empty() ? std::string() : ", " + amount.words,
                        amount.source.empty() ? Html{} : group(" (", source_of(seen, amount.source), ")"))});
  if (!scheme.source.empty()) list.rows.push_back({.key = "Source", .value = source_of(seen, scheme.source)});
  return group(scheme.summary.empty() ? Html{} : el("p", cls("govuk-body"), scheme.summary),
               summary_list(list), listed("Options", scheme.options, seen), steps_of(scheme, seen));
}

}  // namespace reeve::investment
