// The explorer: every line of a year, and one line over months and years.
#include <algorithm>

#include "finance/finance_pages.hpp"
#include "finance/line_store.hpp"
#include "finance/line_views.hpp"
#include "finance/sheet_reports.hpp"
#include "kernel/text.hpp"
#include "web/components/navigation.hpp"
#include "web/staff_frame.hpp"

namespace reeve::finance {
namespace {

using namespace web;

constexpr int page_size = 50;

Html year_links(const Visit& visit, const std::vector<std::string>& years, const std::string& shown) {
  std::vector<Html> items;
  for (const auto& year : years)
    items.push_back(
        el("li", year == shown
                     ? el("strong", year)
                     : el("a", cls("govuk-link"),
                          href(work_address(visit, "finance-lines?year=" + encode_component(year))), year)));
  return el("ul", cls("govuk-list reeve-inline-list"), items);
}

Html next_page(const Visit& visit, const std::string& year, const ListedLine& last) {
  return pagination({.next = PageLink{.href = work_address(
                                          visit, "finance-lines?year=" + encode_component(year) + "&after=" +
                                                     encode_component(last.shape->key + "/" +
                                                                      std::to_string(last.position)))}});
}

// "revenue/12": after the twelfth line of revenue. What cannot be read is the beginning.
LineKey after_of(const Visit& visit) {
  const auto parts = text::split(visit.request.query.get("after"), "/");
  if (parts.size() != 2 || parts[1].empty() || parts[1].size() > 9 ||
      parts[1].find_first_not_of("0123456789") != std::string::npos)
    return {};
  return {parts[0], std::stoll(parts[1])};
}

Response lines_view(Visit& visit) {
  const auto years = years_with_lines(*visit.record);
  const auto crumbs =
      std::vector<Crumb>{{.text = "Money", .href = work_address(visit, "finance")}, {.text = "Lines"}};
  if (years.empty())
    return show(visit, {.title = "Lines", .crumbs = crumbs},
                group(el("h1", cls("govuk-heading-xl"), "Lines"),
                      el("p", cls("govuk-body"), "No month has a statement yet.")));
  const auto asked = std::string(visit.request.query.get("year"));
  const auto year = std::find(years.begin(), years.end(), asked) == years.end() ? years.front() : asked;
  auto lines = listed_lines(*visit.record, year, after_of(visit), page_size + 1);
  const bool more = lines.size() > page_size;
  if (more) lines.pop_back();
  return show(visit, {.title = "Lines", .crumbs = crumbs},
              group(el("h1", cls("govuk-heading-xl"), "Lines"), year_links(visit, years, year),
                    lines_table(lines, year,
                                [&](const std::string& line) {
                                  return work_address(visit, "finance-lines/" + line);
                                }),
                    more ? next_page(visit, year, lines.back()) : Html{}));
}

Response line_page(Visit& visit) {
  const auto points = line_over_time(*visit.record, visit.at("shape"), visit.at("line"));
  if (points.empty()) return not_found(visit);
  const auto& last = points.back();
  const auto title = last.statement.shape->title + ": " + last.line().label;
  return show(
      visit,
      {.title = title,
       .crumbs = {{.text = "Money", .href = work_address(visit, "finance")},
                  {.text = "Lines", .href = work_address(visit, "finance-lines")},
                  {.text = last.line().label}}},
      group(el("h1", cls("govuk-heading-xl"), title), line_view(points, [&](const std::string& month) {
              return work_address(visit, "finance/" + month);
            })));
}

Response csv_view(Visit& visit) {
  const auto month = month_of(visit);
  if (!month) return not_found(visit);
  for (const auto& statement : month->book)
    if (statement.shape->key + ".csv" == visit.at("table")) {
      Response response;
      response.content_type = "text/csv; charset=utf-8";
      response.headers.emplace_back("Content-Disposition", "attachment; filename=\"" + month->month.slug +
                                                               "-" + statement.shape->key + ".csv\"");
      response.body = publishing::to_csv(sheet_of(statement));
      return response;
    }
  return not_found(visit);
}

}  // namespace

Routes explorer_routes() {
  const auto read = Allow::may("finance.read");
  return {get("/work/{body}/finance-lines", read, "Every line of a financial year", lines_view),
          get("/work/{body}/finance-lines/{shape}/{line}", read,
              "One line of the money over months and years", line_page),
          get("/work/{body}/finance/{month}/statements/{table}", read, "A statement in the shape it comes in",
              csv_view)};
}

}  // namespace reeve::finance
