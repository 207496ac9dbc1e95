#include "complaints/report_views.hpp"

#include <set>

#include "complaints/small_numbers.hpp"
#include "web/components/table.hpp"

namespace reeve::complaints {
namespace {

using namespace web;
using casework::Numbers;

template <typename Count>
web::Row line(const std::string& words, const std::vector<Column>& columns, const Count& count) {
  web::Row row{.cells = {web::Cell{words}}};
  for (const auto& column : columns) row.cells.push_back(figure(count(*column.numbers)));
  return row;
}

std::string in_time(const Numbers& numbers) {
  int done = 0, late = 0;
  for (const auto& [duty, many] : numbers.duties) {
    done += many.in_time;
    late += many.late;
  }
  return done + late == 0 ? "Nothing was due" : std::to_string(done) + " of " + std::to_string(done + late);
}

}  // namespace

Html counts_table(const std::string& caption, const std::vector<Column>& columns) {
  Table rows{.caption = caption, .head = {web::Cell{"What"}}};
  std::set<std::string> outcomes;
  for (const auto& column : columns) {
    rows.head.push_back(figure(column.head));
    for (const auto& [outcome, many] : column.numbers->ended) outcomes.insert(outcome);
  }
  const auto add = [&](const std::string& words, const auto& count) {
    rows.rows.push_back(line(words, columns, count));
  };
  add("Received", [](const Numbers& one) { return std::to_string(one.received); });
  for (const auto& outcome : outcomes)
    add("Ended: " + outcome, [&](const Numbers& one) {
      const auto found = one.ended.find(outcome);
      return std::to_string(found == one.ended.end() ? 0 : found->second);
    });
  add("Open on the last day", [](const Numbers& one) { return std::to_string(one.open); });
  add("Steps of the offices done in time", in_time);
  add("Letters posted later than they were to go, or not yet",
      [](const Numbers& one) { return std::to_string(one.letters_late); });
  add("Median days from the first to the last", [](const Numbers& one) {
    const auto days = one.median_days();
    return days ? std::to_string(*days) : std::string("None ended");
  });
  return table(rows);
}

Html timeliness_table(const Numbers& numbers) {
  if (numbers.duties.empty()) return {};
  Table rows{
      .caption = "What was in time",
      .head = {web::Cell{"What was to be done"}, figure("In time"), figure("Late"), figure("Not yet due")}};
  for (const auto& [duty, many] : numbers.duties)
    rows.rows.push_back(row_of(web::Cell{duty}, figure(std::to_string(many.in_time)),
                               figure(std::to_string(many.late)), figure(std::to_string(many.owed))));
  return table(rows);
}

namespace {

web::Row told_row(const std::string& answer, const std::optional<int>& many) {
  return row_of(web::Cell{answer}, figure(many ? std::to_string(*many) : "Not shown"));
}

}  // namespace

Html told_tables(const Numbers& numbers, Small small) {
  Html all;
  for (const auto& [question, counts] : numbers.told) {
    Table rows{.caption = question, .head = {web::Cell{"Answer"}, figure("Complaints")}};
    bool any = false;
    if (small == Small::hidden)
      for (const auto& [answer, many] : shown_counts(counts)) {
        any = any || many;
        rows.rows.push_back(told_row(answer, many));
      }
    else
      for (const auto& [answer, many] : counts) rows.rows.push_back(told_row(answer, many));
    if (small == Small::hidden && !any)
      all += el("p", cls("govuk-body"), el("strong", question), ": too few to show.");
    else
      all += table(rows);
  }
  return all;
}

}  // namespace reeve::complaints
