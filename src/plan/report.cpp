#include "plan/report.hpp"

#include <algorithm>

namespace reeve::plan {
namespace {

template <typename List>
auto find_by_id(const List& list, const std::string& id) -> decltype(&list.front()) {
  for (const auto& item : list)
    if (item.id == id) return &item;
  return nullptr;
}

std::string name_of(const CommitmentLine& line) {
  return line.number.empty() ? "\"" + line.label + "\"" : "Commitment " + line.number;
}

void ask_about(const CommitmentLine& line, const Report& report, std::vector<Question>& questions) {
  if (!line.retired.empty()) return;
  const auto ask = [&](std::string rule, std::string sentence) {
    const bool blocks = rule == "not_updated";
    questions.push_back(
        {std::move(rule), blocks, std::move(sentence), line.page_id, "commitments/" + line.slug});
  };
  if (line.is_due()) ask("not_updated", name_of(line) + " has no status for " + report.period.label + ".");
  if (line.owner.empty()) ask("no_owner", name_of(line) + " has no owner.");
  if (line.now && line.last && is_worse(report, *line.now, *line.last) && line.now->reason.empty())
    ask("no_reason", name_of(line) + " got worse and no reason is given.");
}

void ask_about(const IndicatorLine& line, const Report& report, std::vector<Question>& questions) {
  if (!line.retired.empty()) return;
  const auto ask = [&](std::string rule, std::string sentence) {
    const bool blocks = rule == "not_updated" || rule == "stale";
    questions.push_back(
        {std::move(rule), blocks, std::move(sentence), line.page_id, "indicators/" + line.slug});
  };
  if (!line.now) {
    ask(line.last ? "stale" : "not_updated", line.name + " has no value for " + report.period.label + ".");
  } else {
    if (line.now->printed.empty()) ask("no_value", line.name + " is listed without a value.");
    if (line.now->comparator.empty())
      ask("no_comparator", line.name + " does not say what it is compared with.");
  }
  if (line.owner.empty()) ask("no_owner", line.name + " has no owner.");
  if (line.wanted == "not_recorded")
    ask("no_wanted_direction", line.name + " does not say whether up or down is wanted.");
}

}  // namespace

const LegendEntry* Report::legend_entry(const std::string& id) const { return find_by_id(legend, id); }
const Pillar* Report::pillar(const std::string& id) const { return find_by_id(pillars, id); }
const ThemePage* Report::page(const std::string& id) const { return find_by_id(pages, id); }

const Certification* Report::certification(const std::string& page_id) const {
  for (const auto& certification : certifications)
    if (certification.page_id == page_id) return &certification;
  return nullptr;
}

Standing standing_of(const Report& report, const std::string& page_id, bool last_period) {
  Standing standing;
  for (const auto& entry : report.legend) standing.counts.emplace_back(&entry, 0);
  for (const auto& line : report.commitments) {
    if (line.page_id != page_id || (!last_period && !line.retired.empty())) continue;
    const auto& status = last_period ? line.last : line.now;
    if (!status) {
      ++((last_period ? line.last_lost : line.status_lost) ? standing.lost : standing.not_yet);
      continue;
    }
    for (auto& [entry, count] : standing.counts)
      if (entry->id == status->legend_entry_id) ++count;
  }
  return standing;
}

bool is_comparable(const IndicatorValue& one, const IndicatorValue& other) {
  return one.unit == other.unit && one.basis == other.basis;
}

bool is_worse(const Report& report, const Status& now, const Status& before) {
  const auto* here = report.legend_entry(now.legend_entry_id);
  const auto* there = report.legend_entry(before.legend_entry_id);
  return here && there && here->position > there->position;
}

std::vector<Question> data_quality(const Report& report) {
  std::vector<Question> questions;
  for (const auto& line : report.commitments) ask_about(line, report, questions);
  for (const auto& line : report.indicators) ask_about(line, report, questions);
  std::stable_sort(questions.begin(), questions.end(),
                   [](const auto& a, const auto& b) { return a.rule < b.rule; });
  return questions;
}

}  // namespace reeve::plan
