// What the public follows: every commitment and every indicator through all published periods, and what
// changed since the period before. Made from the reports of the published periods; pure.
#pragma once

#include <string>
#include <vector>

#include "plan/report.hpp"

namespace reeve::plan {

struct CommitmentMoment {  // how a commitment stood in one period
  std::size_t report = 0;  // which of Tracker::reports
  const CommitmentLine* line = nullptr;
  const ThemePage* page = nullptr;
};

struct TrackedCommitment {
  std::string number, slug, label;
  const Pillar* pillar = nullptr;
  std::vector<CommitmentMoment> moments;  // the latest first

  const CommitmentLine& latest() const { return *moments.front().line; }
};

struct IndicatorMoment {
  std::size_t report = 0;
  const IndicatorLine* line = nullptr;
  std::vector<const ThemePage*> pages;  // an indicator may stand on several
};

struct TrackedIndicator {
  std::string name, slug;
  const Pillar* pillar = nullptr;
  std::vector<IndicatorMoment> moments;  // the latest first
};

struct ChangeNote {
  std::string kind;  // status, indicator, reworded, added, retired, no_longer_listed
  std::string title;
  std::string address;  // of the commitment's or the indicator's page, from the body's folder
  std::string before, after, reason;
  const LegendEntry* before_entry = nullptr;
  const LegendEntry* after_entry = nullptr;
  bool worse = false;
};

struct Tracker {
  std::vector<Report> reports;                 // the latest first; everything else points into them
  std::vector<TrackedCommitment> commitments;  // by number, the unnumbered last
  std::vector<TrackedIndicator> indicators;    // by pillar, in the order of the reports

  const Report& of(std::size_t report) const { return reports[report]; }
};

Tracker make_tracker(std::vector<Report> latest_first);
// Between the latest report and the one before it.
std::vector<ChangeNote> changes(const Tracker& tracker);

// Rows that hold every word of `query` (case ignored), of the pillar and with the status asked for.
struct CommitmentFilter {
  std::string query;
  std::string pillar;  // number as text; empty: all
  std::string status;  // legend code; "none": lost, not decided or no longer reported; empty: all
};
// What the list shows of one commitment; also what is published as data and read back to answer a search.
struct ListedCommitment {
  std::string number, slug, label, theme, pillar_number, pillar, period;
  std::string status_code, status;  // code empty: lost or not decided, see status
};
std::vector<ListedCommitment> listed(const Tracker& tracker);
std::vector<const ListedCommitment*> matching(const std::vector<ListedCommitment>& all,
                                              const CommitmentFilter& filter);

}  // namespace reeve::plan
