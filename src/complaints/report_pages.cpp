#include "casework/casework.hpp"
#include "complaints/complaints_pages.hpp"
#include "complaints/report_store.hpp"
#include "complaints/report_views.hpp"
#include "kernel/text.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/components/table.hpp"

namespace reeve::complaints {
namespace {

using namespace web;

// The last quarter that has ended, unless the address says another.
plan::Quarter quarter_asked(const Visit& visit) {
  const auto usual = plan::previous(plan::quarter_of(visit.now.today));
  const auto asked = plan::parse_quarter(visit.request.query.get("quarter"));
  return asked.value_or(usual);
}

Html chooser(const Visit& visit, const std::string& protocol, plan::Quarter chosen) {
  Select protocols{.label = {.text = "About"}, .name = "protocol", .value = protocol};
  for (const auto& [name, title] : complaint_protocols(*visit.record))
    protocols.options.push_back({.text = title, .value = name});
  Select quarters{.label = {.text = "Quarter"}, .name = "quarter", .value = plan::label_of(chosen)};
  auto quarter = plan::quarter_of(visit.now.today);
  constexpr int years = 5, quarters_a_year = 4;
  for (int at = 0; at < years * quarters_a_year; ++at) {
    quarters.options.push_back({.text = plan::label_of(quarter), .value = plan::label_of(quarter)});
    quarter = plan::previous(quarter);
  }
  return el("form", attr("method", "get"), attr("action", work_address(visit, "complaints/report")),
            cls("reeve-no-print"), select(protocols), select(quarters),
            button({.text = "Show", .kind = ButtonKind::secondary}));
}

Html open_table(const QuarterReport& report) {
  if (report.now.open == 0) return el("p", cls("govuk-body"), "None is open.");
  if (report.open.empty())
    return el("p", cls("govuk-body"), text::counted(report.now.open, "case is", "cases are"),
              " open. They are listed to the offices that deal with them.");
  Table rows{.caption = "Still open, the oldest first",
             .head = {web::Cell{"Reference"}, web::Cell{"Received"}, web::Cell{"Where it stands"}}};
  for (const auto& one : report.open)
    rows.rows.push_back(row_of(web::Cell{one.reference}, web::Cell{calendar::in_words(one.received)},
                               web::Cell{one.standing}));
  Html more;
  if (static_cast<std::size_t>(report.now.open) > report.open.size())
    more = el("p", cls("govuk-body"), "And ",
              text::with_thousands(report.now.open - static_cast<long long>(report.open.size())), " more.");
  return group(table(rows), more);
}

Html year_view(const YearReport& year) {
  std::vector<Column> columns;
  for (const auto& [quarter, numbers] : year.quarters) columns.push_back({plan::label_of(quarter), &numbers});
  columns.push_back({"The year", &year.year});
  return counts_table("The year, quarter by quarter", columns);
}

// In whose name the present edition speaks.
std::string speaker_of(const Visit& visit, const std::string& protocol) {
  const auto adoption = casework::adoption_on(*visit.record, protocol, visit.now.today);
  return adoption ? casework::sender_of(*visit.record, *adoption->edition) : visit.body_name;
}

Response report_get(Visit& visit) {
  const auto known = complaint_protocols(*visit.record);
  const auto title = std::string("Complaints in numbers");
  if (known.empty())
    return show(visit, {.title = title, .crumbs = crumbs(visit, title)},
                group(el("h1", cls("govuk-heading-xl"), title),
                      el("p", cls("govuk-body"), "This body works by no protocol for complaints yet.")));
  const auto asked = std::string(visit.request.query.get("protocol"));
  const auto protocol = asked.empty() ? known.front().first : asked;
  const auto quarter = quarter_asked(visit);
  const auto report = load_quarter(*visit.record, protocol, quarter, visit.now.today, visit.person->offices);
  if (!report) return refused_page(visit, report.refusals());
  const auto year =
      load_year(*visit.record, protocol, quarter.start_year, visit.now.today, visit.person->offices);
  const auto before = plan::quarter_of(report->before.from);
  return show(
      visit, {.title = title, .crumbs = crumbs(visit, title)},
      group(
          el("span", cls("govuk-caption-xl reeve-own-head"), speaker_of(visit, protocol), ", ",
             plan::label_of(quarter)),
          el("h1", cls("govuk-heading-xl"), report->title, ": the quarter in numbers"),
          chooser(visit, protocol, quarter),
          el("p", cls("govuk-body"), calendar::in_words(report->now.from), " to ",
             calendar::in_words(report->now.to),
             ". Nobody is named here. Small numbers are shown, so read it before it is made public. What an "
             "office may not see is not counted for it: the clerk's figures are the whole."),
          counts_table("What came and what became of it",
                       {{plan::label_of(quarter), &report->now}, {plan::label_of(before), &report->before}}),
          timeliness_table(report->now), open_table(*report), told_tables(report->now, Small::shown),
          year ? year_view(*year) : Html{}, overview_words(visit, protocol, quarter.start_year)));
}

}  // namespace

Routes report_routes() {
  return {get("/work/{body}/complaints/report", Allow::may("complaints.report"),
              "Complaints of a quarter in numbers, for the panel", report_get)};
}

}  // namespace reeve::complaints
