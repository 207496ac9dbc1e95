#include <algorithm>
#include <cstdlib>

#include "finance/finance.hpp"
#include "finance/month_content_reports.hpp"
#include "finance/month_store.hpp"
#include "finance/register_store.hpp"

namespace reeve::finance {
namespace {

// June 2019 is month 3 of 2019/20.
MonthName month_ending(const std::string& ends_on) {
  const auto day = calendar::parse_date(ends_on).value();
  const bool is_late = day.month() <= 3;
  const int first = day.year() - (is_late ? 1 : 0);
  const auto second = std::to_string(first + 1).substr(2);
  return {std::to_string(first) + "/" + second,
          static_cast<int>(is_late ? day.month() + 9 : day.month() - 3)};
}

// How far a month is from the one that is wanted: itself first, then those after it, then those before.
std::pair<int, int> distance(const MonthName& wanted, const MonthName& name) {
  const int apart = name.month - wanted.month;
  return {apart < 0 ? 1 : 0, std::abs(apart)};
}

}  // namespace

std::vector<plan::ReportChapter> report_chapters(storage::Session& record, const plan::Publisher& publisher,
                                                 const plan::Period& period) {
  const auto wanted = month_ending(period.ends_on);
  auto known = months(record);
  std::erase_if(known, [&](const auto& month) {
    return month.state() != "published" || month.name.year != wanted.year;
  });
  const auto nearest = std::min_element(known.begin(), known.end(), [&](const auto& left, const auto& right) {
    return distance(wanted, left.name) < distance(wanted, right.name);
  });
  if (nearest == known.end()) return {};
  const auto month = load_month(record, *nearest);
  const auto kept = registers(record);
  return {{"money", "Money: " + month.month.label(), [publisher, month, kept](const plan::Place& place) {
             return web::group(web::el("p", web::cls("govuk-body"),
                                       "The published month nearest to the end of the quarter: " +
                                           month.month.label() + "."),
                               month_content(publisher, place, month, kept));
           }}};
}

}  // namespace reeve::finance
