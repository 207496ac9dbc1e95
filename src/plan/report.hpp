// A period's report as values: what the cover, the theme pages, the downloads and the tracker are all made
// from. Loaded in a fixed number of queries whatever its size; see report_store.cpp.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace reeve::plan {

struct LegendEntry {
  std::string id, code, name, meaning, symbol, colour;
  int position = 0;                         // 1 is best
  std::string starts_on = {}, source = {};  // of the legend it belongs to
};

struct Pillar {
  std::string id;
  int number = 0;
  std::string title;
  std::string lead_offices;
  std::string source;
};

struct Period {
  std::string id, label, slug, starts_on, ends_on;
  std::optional<std::string> due_on;
  bool imported = false;
  std::string plan_id;
  std::string state;  // the last event: imported, opened, signed_off, published, correction_opened
  std::string state_at;
};

// A decision about a commitment in a period.
struct Status {
  std::string legend_entry_id;
  std::string reason;
  std::string decided_at;
  std::string account, office;
};

struct Evidence {
  std::string id, title, address;
};

struct CommitmentLine {
  std::string commitment_id, line_id;
  std::string number;  // empty: unnumbered
  std::string slug, label, parent_number, printed_row, origin, owner;
  std::string page_id;
  std::string mark_last, mark_this;
  bool status_lost = false;  // the source showed one; it did not survive
  bool last_lost = false;    // the same, of the period before
  std::string source, note;
  std::optional<Status> now;   // this period
  std::optional<Status> last;  // the period before this one in the record
  std::vector<Evidence> evidence;
  std::string retired = {};   // why it is no longer reported from this period on; empty: it is
  std::string reworded = {};  // why the wording changed in this period

  bool is_due() const { return !now && !status_lost && retired.empty(); }
};

struct IndicatorValue {
  std::string printed;  // empty: the source prints no value
  std::string sign, number, mark, mark_column, basis, as_at, comparator, note, source;
  std::string recorded_at, account, office;
  std::string unit = {};  // of this value; the same indicator was once in pounds and later in millions
};

struct IndicatorLine {
  std::string indicator_id;
  std::string name, slug;
  std::string unit;  // of its value now, else of the last, else what it was first measured in
  std::string measure, wanted, owner;
  std::string page_id, source, note;
  std::optional<IndicatorValue> now;
  std::optional<IndicatorValue> last;
  std::string retired = {};  // why it is no longer reported from this period on; empty: it is

  bool is_due() const { return !now && retired.empty(); }
};

struct Headline {
  std::string id, pillar_id, page_id;  // page empty: on the cover
  int position = 0;
  std::string label, source;
};

struct Point {  // an achievement or a risk
  std::string id, page_id;
  int position = 0;
  std::string label, value, unit, source;
};

struct Theme {
  std::string pillar_id, page_id;
  int number = 0;
  std::string title, source;
};

struct ThemePage {
  std::string id, pillar_id, title, slug;
  int position = 0;
};

struct Certification {
  std::string page_id, at, account, office, note;
};

struct Spend {
  std::string period_label, pillar_id, theme, printed, value, unit, source;
};

struct Report {
  Period period;
  std::optional<Period> before;  // the period before it in the record, whatever the gap
  std::vector<LegendEntry> legend;
  std::vector<Pillar> pillars;
  std::vector<ThemePage> pages;
  std::vector<Theme> themes;
  std::vector<CommitmentLine> commitments;
  std::vector<IndicatorLine> indicators;
  std::vector<Headline> headlines;
  std::vector<Point> achievements;
  std::vector<Point> risks;
  std::vector<Certification> certifications;  // those still standing, at most one a page
  std::vector<std::pair<std::string, std::string>>
      corrections;           // when opened again after publication, and why
  std::vector<Spend> spend;  // of the last financial year before the period

  const LegendEntry* legend_entry(const std::string& id) const;
  const Pillar* pillar(const std::string& id) const;
  const ThemePage* page(const std::string& id) const;
  const Certification* certification(const std::string& page_id) const;
};

// How a page stands: how many commitments at each status, in the legend's order, and how many without one.
struct Standing {
  std::vector<std::pair<const LegendEntry*, int>> counts;
  int lost = 0;     // shown in the source, lost in the copy
  int not_yet = 0;  // not decided
};
Standing standing_of(const Report& report, const std::string& page_id, bool last_period = false);

// Like with like: two values that may be set side by side on one axis. The same unit on the same basis.
bool is_comparable(const IndicatorValue& one, const IndicatorValue& other);

bool is_worse(const Report& report, const Status& now, const Status& before);

// What a careful reader would ask before signing: grouped by rule, each naming the thing and what to do.
struct Question {
  std::string rule;  // not_updated, stale, no_value, no_reason, no_owner, no_comparator, no_wanted_direction
  bool blocks = false;  // its theme cannot be certified until it is answered
  std::string sentence;
  std::string page_id;
  std::string address;  // of the thing, relative to the quarter's page
};
std::vector<Question> data_quality(const Report& report);

}  // namespace reeve::plan
