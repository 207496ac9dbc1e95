#include "complaints/report_store.hpp"

#include <algorithm>

#include "casework/casework.hpp"
#include "casework/posting_store.hpp"
#include "casework/timeline_words.hpp"
#include "complaints/intake.hpp"

namespace reeve::complaints {
namespace {

using casework::CaseFile;
using casework::Numbers;
using storage::Session;

constexpr std::size_t most_listed = 100;

Numbers numbers_of(plan::Quarter quarter, calendar::Date today) {
  return {.from = plan::first_day(quarter), .to = std::min(plan::last_day(quarter), today)};
}

// A step counts by the day it was recorded; a letter of it may have gone later, and that is said beside it.
void add_letters(Session& record, const std::string& protocol, const std::vector<std::string>& reader,
                 casework::Numbers& numbers) {
  numbers.letters_late = casework::letters_late(record, protocol, reader, numbers.from, numbers.to);
}

Outcome<calendar::WorkingDays> days_of(Session& record) {
  return casework::working_days(record, calendar::Jurisdiction::england_and_wales);
}

std::string title_of(Session& record, const std::string& protocol) {
  for (const auto& [name, title] : complaint_protocols(record))
    if (name == protocol) return title;
  return {};
}

// What the reader may know of at all.
bool is_hidden(const CaseFile& file, const calendar::WorkingDays& days, calendar::Date today,
               const std::vector<std::string>& reader) {
  const auto& roles = file.edition().roles;
  return !reader.empty() && std::any_of(roles.begin(), roles.end(), [](const auto& role) {
    return role.kept_out.has_value();
  }) && protocol::is_kept_out(file.edition(), file.derived(days, today), reader);
}

Refusal unknown() { return {"This body works by no protocol of that name for complaints.", {}, "protocol"}; }

}  // namespace

std::vector<std::pair<std::string, std::string>> complaint_protocols(Session& record) {
  const auto& forms = door_forms();
  std::vector<std::pair<std::string, std::string>> all;
  for (const auto& adoption : casework::adoptions(record)) {
    const bool ours = std::any_of(forms.begin(), forms.end(),
                                  [&](const DoorForm& form) { return form.protocol == adoption.protocol; });
    if (ours && (all.empty() || all.back().first != adoption.protocol))
      all.emplace_back(adoption.protocol, adoption.edition->title);
  }
  return all;
}

Outcome<QuarterReport> load_quarter(Session& record, const std::string& protocol, plan::Quarter quarter,
                                    calendar::Date today, const std::vector<std::string>& reader) {
  QuarterReport report{.protocol = protocol, .title = title_of(record, protocol), .quarter = quarter};
  if (report.title.empty()) return unknown();
  const auto days = days_of(record);
  if (!days) return days.refusals();
  report.now = numbers_of(quarter, today);
  report.before = numbers_of(plan::previous(quarter), today);
  add_letters(record, protocol, reader, report.now);
  add_letters(record, protocol, reader, report.before);
  casework::each_case(record, protocol, [&](const CaseFile& file) {
    if (is_hidden(file, *days, today, reader)) return;
    casework::count(report.now, file, *days);
    casework::count(report.before, file, *days);
    const auto timeline = file.derived(*days, report.now.to);
    if (!timeline.begun || file.edition().states[static_cast<std::size_t>(timeline.state)].outcome) return;
    if (!reader.empty() && !protocol::has_part_in(file.edition(), reader)) return;
    report.open.push_back({file.reference, casework::standing_in_words(file.edition(), timeline),
                           timeline.steps.empty() ? timeline.since : timeline.steps.front().on});
  });
  std::stable_sort(report.open.begin(), report.open.end(),
                   [](const Ongoing& a, const Ongoing& b) { return a.received < b.received; });
  if (report.open.size() > most_listed) report.open.resize(most_listed);
  return report;
}

Outcome<YearReport> load_year(Session& record, const std::string& protocol, int start_year,
                              calendar::Date today, const std::vector<std::string>& reader) {
  YearReport report{.protocol = protocol, .title = title_of(record, protocol)};
  if (report.title.empty()) return unknown();
  const auto days = days_of(record);
  if (!days) return days.refusals();
  for (plan::Quarter quarter{1, start_year};
       quarter.start_year == start_year && plan::first_day(quarter) <= today; quarter = plan::next(quarter))
    report.quarters.emplace_back(quarter, numbers_of(quarter, today));
  if (report.quarters.empty()) return Refusal{"That year has not begun.", {}, "year"};
  report.year = {.from = report.quarters.front().second.from, .to = report.quarters.back().second.to};
  for (auto& [quarter, numbers] : report.quarters) add_letters(record, protocol, reader, numbers);
  add_letters(record, protocol, reader, report.year);
  casework::each_case(record, protocol, [&](const CaseFile& file) {
    if (is_hidden(file, *days, today, reader)) return;
    for (auto& [quarter, numbers] : report.quarters) casework::count(numbers, file, *days);
    casework::count(report.year, file, *days);
  });
  return report;
}

Outcome<std::vector<std::string>> files_between(Session& record, const std::string& protocol,
                                                calendar::Date from, calendar::Date to) {
  if (title_of(record, protocol).empty()) return unknown();
  std::vector<std::string> all;
  const auto days = days_of(record);
  if (!days) return days.refusals();
  const auto within = [&](calendar::Date day) { return from <= day && day <= to; };
  casework::each_case(record, protocol, [&](const CaseFile& file) {
    const auto timeline = file.derived(*days, to);
    if (!timeline.begun) return;
    const bool ended = file.edition().states[static_cast<std::size_t>(timeline.state)].outcome;
    const auto began = timeline.steps.empty() ? timeline.since : timeline.steps.front().on;
    if (within(began) || (ended && within(timeline.since))) all.push_back(file.reference);
  });
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace reeve::complaints
