#include "finance/explaining_views.hpp"

#include "finance/statement_views.hpp"
#include "web/components/table.hpp"

namespace reeve::finance {
namespace {

using namespace web;

const figures::Unit& unit_of(const MonthBook& month, std::size_t statement) {
  return month.book[statement].shape->unit;
}

}  // namespace

Html variances_view(const MonthBook& month, const std::function<std::string(const std::string&)>& who,
                    const std::function<Html(const ToExplain&)>& write) {
  Table rows{.caption = "Variances to explain",
             .caption_classes = "govuk-visually-hidden",
             .head = {web::Cell{"Line"}, figure("Variance"), web::Cell{"Against"}, web::Cell{"Explained by"},
                      web::Cell{"Why"}}};
  for (const auto& one : to_explain(month)) {
    const auto& line = month.book[one.statement].lines[one.line];
    rows.rows.push_back(row_of(web::Cell{line.label},
                               figure(figures::in_brackets(one.amount, unit_of(month, one.statement))),
                               web::Cell{one.against}, web::Cell{who(one.office)},
                               web::Cell{group(one.words ? prose_of(month, one.words->words) : Html{},
                                               write ? write(one) : Html{})}));
  }
  if (rows.rows.empty()) return {};
  return group(el("h2", cls("govuk-heading-l"), write ? "Variances to explain" : "Large variances, and why"),
               table(rows));
}

Html outturn_view(const MonthBook& month) {
  const auto lines = against_last_forecast(month);
  if (lines.empty()) return {};
  Html all =
      group(el("h2", cls("govuk-heading-l"), "Against the last reported forecast"),
            el("p", cls("govuk-body"),
               "The forecast of " + month.last_forecast.label + " is the last that was published before."));
  std::size_t at = 0;
  while (at < lines.size()) {
    const auto statement = lines[at].statement;
    const auto& unit = unit_of(month, statement);
    Table rows{.caption = month.book[statement].shape->title + ", " + figures::words_of(unit),
               .head = {web::Cell{"Line"}, figure("Last forecast"), figure("Outturn"), figure("Difference"),
                        web::Cell{"Why"}}};
    for (; at < lines.size() && lines[at].statement == statement; ++at) {
      const auto& one = lines[at];
      rows.rows.push_back(row_of(web::Cell{month.book[statement].lines[one.line].label},
                                 figure(figures::in_brackets(one.forecast, unit)),
                                 figure(figures::in_brackets(one.outturn, unit)),
                                 figure(figures::in_brackets(one.outturn - one.forecast, unit)),
                                 web::Cell{one.words ? prose_of(month, one.words->words) : Html{}}));
    }
    all += table(rows);
  }
  return all;
}

}  // namespace reeve::finance
