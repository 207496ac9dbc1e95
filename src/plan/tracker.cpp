#include "plan/tracker.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "kernel/text.hpp"
#include "plan/commitment_number.hpp"

namespace reeve::plan {
namespace {

void track_commitments(Tracker& tracker) {
  std::map<std::string, std::size_t> at;  // commitment -> where
  for (std::size_t r = 0; r < tracker.reports.size(); ++r) {
    const auto& report = tracker.reports[r];
    for (const auto& line : report.commitments) {
      const auto [known, fresh] = at.insert({line.commitment_id, tracker.commitments.size()});
      const auto* page = report.page(line.page_id);
      if (fresh)
        tracker.commitments.push_back(
            {line.number, line.slug, line.label, report.pillar(page->pillar_id), {}});
      tracker.commitments[known->second].moments.push_back({r, &line, page});
    }
  }
  std::stable_sort(tracker.commitments.begin(), tracker.commitments.end(),
                   [](const auto& left, const auto& right) {
                     return sort_key(left.number, left.slug) < sort_key(right.number, right.slug);
                   });
}

void track_indicators(Tracker& tracker) {
  std::map<std::string, std::size_t> at;
  for (std::size_t r = 0; r < tracker.reports.size(); ++r) {
    const auto& report = tracker.reports[r];
    for (const auto& line : report.indicators) {
      const auto [known, fresh] = at.insert({line.indicator_id, tracker.indicators.size()});
      const auto* page = report.page(line.page_id);
      if (fresh) tracker.indicators.push_back({line.name, line.slug, report.pillar(page->pillar_id), {}});
      auto& moments = tracker.indicators[known->second].moments;
      if (moments.empty() || moments.back().report != r) moments.push_back({r, &line, {}});
      moments.back().pages.push_back(page);
    }
  }
}

std::string title_of(const CommitmentLine& line) {
  return line.number.empty() ? line.label : line.number + " " + line.label;
}

template <typename Line, typename Key>
const Line* find_line(const std::vector<Line>& lines, Key key, const std::string& id) {
  for (const auto& line : lines)
    if (line.*key == id) return &line;
  return nullptr;
}

void note_status(const Report& report, const CommitmentLine& line, std::vector<ChangeNote>& notes) {
  const auto address = "commitments/" + line.slug + ".html";
  if (!line.now) return;
  const auto* now = report.legend_entry(line.now->legend_entry_id);
  const auto* before = line.last ? report.legend_entry(line.last->legend_entry_id) : nullptr;
  if (before == now) return;
  notes.push_back({"status", title_of(line), address,
                   before           ? before->name
                   : line.last_lost ? "Not recorded in the source"
                                    : "",
                   now ? now->name : "", line.now->reason, before, now,
                   line.last && is_worse(report, *line.now, *line.last)});
}

void note_indicator(const IndicatorLine& line, std::vector<ChangeNote>& notes) {
  if (!line.now || line.now->printed.empty() || (line.last && line.last->printed == line.now->printed))
    return;
  notes.push_back({"indicator", line.name, "indicators/" + line.slug + ".html",
                   line.last ? line.last->printed : "", line.now->printed, line.now->note, nullptr, nullptr,
                   false});
}

}  // namespace

Tracker make_tracker(std::vector<Report> latest_first) {
  Tracker tracker;
  tracker.reports = std::move(latest_first);
  track_commitments(tracker);
  track_indicators(tracker);
  return tracker;
}

std::vector<ChangeNote> changes(const Tracker& tracker) {
  std::vector<ChangeNote> notes;
  if (tracker.reports.size() < 2) return notes;
  const auto& now = tracker.reports[0];
  const auto& before = tracker.reports[1];
  for (const auto& line : now.commitments) note_status(now, line, notes);
  std::map<std::string, bool> seen;
  for (const auto& line : now.indicators)
    if (!std::exchange(seen[line.indicator_id], true)) note_indicator(line, notes);
  for (const auto& line : now.commitments) {
    const auto* last = find_line(before.commitments, &CommitmentLine::commitment_id, line.commitment_id);
    if (last && last->label != line.label)
      notes.push_back({"reworded", title_of(line), "commitments/" + line.slug + ".html", last->label,
                       line.label, line.reworded, nullptr, nullptr, false});
    if (!line.retired.empty())
      notes.push_back({"retired", title_of(line), "commitments/" + line.slug + ".html", "", "", line.retired,
                       nullptr, nullptr, false});
  }
  seen.clear();
  for (const auto& line : now.indicators)
    if (!line.retired.empty() && !std::exchange(seen[line.indicator_id], true))
      notes.push_back({"retired", line.name, "indicators/" + line.slug + ".html", "", "", line.retired,
                       nullptr, nullptr, false});
  for (const auto& line : now.commitments)
    if (!find_line(before.commitments, &CommitmentLine::commitment_id, line.commitment_id))
      notes.push_back({"added", title_of(line), "commitments/" + line.slug + ".html", "", "", line.note,
                       nullptr, nullptr, false});
  for (const auto& line : before.commitments)
    if (line.retired.empty() &&
        !find_line(now.commitments, &CommitmentLine::commitment_id, line.commitment_id))
      notes.push_back({"no_longer_listed", title_of(line), "commitments/" + line.slug + ".html", "", "", "",
                       nullptr, nullptr, false});
  return notes;
}

std::vector<ListedCommitment> listed(const Tracker& tracker) {
  std::vector<ListedCommitment> all;
  for (const auto& commitment : tracker.commitments) {
    const auto& moment = commitment.moments.front();
    const auto& report = tracker.of(moment.report);
    ListedCommitment row{commitment.number,
                         commitment.slug,
                         commitment.label,
                         moment.page->title,
                         std::to_string(commitment.pillar->number),
                         commitment.pillar->title,
                         report.period.label,
                         "",
                         ""};
    const auto* entry = moment.line->now ? report.legend_entry(moment.line->now->legend_entry_id) : nullptr;
    row.status_code = entry && moment.line->retired.empty() ? entry->code : "";
    row.status = !moment.line->retired.empty() ? "No longer reported"
                 : entry                       ? entry->name
                 : moment.line->status_lost    ? "Not recorded in the source"
                                               : "Not decided";
    all.push_back(std::move(row));
  }
  return all;
}

std::vector<const ListedCommitment*> matching(const std::vector<ListedCommitment>& all,
                                              const CommitmentFilter& filter) {
  const auto words = text::split(text::folded(filter.query), " ");
  std::vector<const ListedCommitment*> found;
  for (const auto& row : all) {
    if (!filter.pillar.empty() && row.pillar_number != filter.pillar) continue;
    if (!filter.status.empty() &&
        (filter.status == "none" ? !row.status_code.empty() : row.status_code != filter.status))
      continue;
    const auto hay =
        " " +
        text::folded(row.number + " " + row.label + " " + row.theme + " " + row.pillar + " " + row.status) +
        " ";
    // A number is matched whole ("86" is not 186); other words by their beginning.
    const bool all_words = std::all_of(words.begin(), words.end(), [&](const std::string& word) {
      if (word.empty()) return true;
      const bool number = word.find_first_not_of("0123456789") == std::string::npos;
      return hay.find(" " + word + (number ? " " : "")) != std::string::npos;
    });
    if (all_words) found.push_back(&row);
  }
  return found;
}

}  // namespace reeve::plan
