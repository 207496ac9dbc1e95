// What an import refers to by name: read from the record once (lookup_import.cpp), kept while the files go
// in, so that no row asks the database.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "plan/import_shape.hpp"
#include "plan/period.hpp"

namespace reeve::plan {

using ImportTables = std::map<std::string, ImportTable, std::less<>>;
using PillarKey = std::pair<std::string, int>;  // (plan title, pillar number)

struct KnownPlan {
  std::string id, title, term, published;
};

struct KnownStatus {
  std::string id, code, name;
};
using Legend = std::vector<KnownStatus>;

struct KnownWording {
  std::string starts_on;  // the first day of the period it is of
  std::string label;
  int edition = 0;  // the order of recording
};

struct ImportLookup {
  std::vector<KnownPlan> plans;                    // the first is the one that files without a plan speak of
  std::map<std::string, std::string> short_forms;  // term -> meaning
  std::map<std::string, std::string> papers;       // name -> title
  std::map<PillarKey, std::string> pillar_titles;  // -> title
  std::map<PillarKey, std::string> pillars;        // -> id
  std::map<std::string, Legend> legends;           // the day it starts -> its statuses
  std::map<std::string, std::string> periods;      // label -> id
  std::map<std::string, std::string> period_plan;  // label -> plan title
  std::map<std::pair<std::string, std::string>, std::string> pages;        // (period label, page title) -> id
  std::map<std::pair<std::string, std::string>, std::string> commitments;  // (plan title, number) -> id
  std::map<std::string, std::vector<KnownWording>> wordings;   // commitment id -> the oldest first
  std::map<std::vector<std::string>, std::string> indicators;  // (plan title, name, only on page) -> id
  std::set<std::pair<std::string, std::string>> valued;        // (indicator, period) that have their value
  std::set<std::string> slugs;  // of commitments and indicators, to keep them apart

  const KnownPlan* plan(const std::string& title) const;
  // A slug not yet taken: "brave", then "brave-2".
  std::string fresh_slug(const std::string& wanted);
};

// The legend in force on a day: the last that started by then.
const Legend* legend_on(const std::map<std::string, Legend>& legends, const std::string& day);

// The wording in force in a period that starts on that day: the last of its time or before. Nothing: none
// yet.
const KnownWording* wording_on(const std::vector<KnownWording>& wordings, const std::string& starts_on);

// The pillars of the record together with those the files bring, and the plan a period of the files follows:
// the first whose pillars have the numbers and titles its themes name.
struct PillarsOfPlans {
  std::vector<std::string> plans;  // titles, in order
  std::map<PillarKey, std::string> titles;
};
PillarsOfPlans pillars_after(const ImportTables& tables, const ImportLookup& known);
std::string plan_of_period(const ImportTables& tables, const PillarsOfPlans& pillars,
                           const std::string& label);

// Everything one file says about another and about the record: unknown pillars, themes without a page,
// numbers given twice, parents that do not exist, what is in the record already and says something else. What
// is there already and says the same is no problem: a downloaded quarter brings its plan and legend along.
// Pure; all problems, up to the limit.
Refusals check_references(const ImportTables& tables, const ImportLookup& known);

}  // namespace reeve::plan
