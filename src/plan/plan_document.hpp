// The plan itself, as values: what each pillar lists, the figures it states, what a refresh changes, how the
// public was engaged, and the papers all this comes from.
#pragma once

#include <string>
#include <vector>

#include "plan/report.hpp"
#include "storage/session.hpp"

namespace reeve::plan {

struct PlanContent {
  std::string pillar_id, kind, label, source;
};
struct PlanFigure {
  std::string pillar_id, label, value, unit, qualifier, as_at, source;
};
struct RefreshItem {
  std::string pillar_id, item, kind, detail, value, unit, source;
};
struct Engagement {
  std::string period_label, channel, measure, value, unit, qualifier, source;
};
struct Paper {
  std::string name, title, dated;
};

struct PlanDocument {
  std::string id, title, term, published, source;
  std::vector<Pillar> pillars;
  std::vector<PlanContent> contents;
  std::vector<PlanFigure> figures;
  std::vector<RefreshItem> refresh;
  std::vector<Engagement> engagement;
  std::vector<Spend> spend;
  std::vector<Paper> papers;
  std::vector<std::pair<std::string, std::string>> short_forms;  // term, meaning
  std::vector<std::pair<std::string, std::string>> other_plans;  // title, pillars in words
};

PlanDocument load_plan(storage::Session& record, const std::string& plan_id);

// The kinds of plan content in our words: "spr_threat" is "Threats in the Strategic Policing Requirement".
std::string kind_words(const std::string& kind);

}  // namespace reeve::plan
