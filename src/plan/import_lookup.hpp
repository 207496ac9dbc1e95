// What an import refers to by name: kept while the files go in, so that no row asks the database.
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "plan/import_shape.hpp"
#include "plan/period.hpp"

namespace reeve::plan {

struct ImportLookup {
  std::vector<std::pair<std::string, std::string>>
      plans;  // title, id; the first is the one the periods follow
  std::map<std::pair<std::string, int>, std::string> pillar_titles;  // (plan id, number) -> title
  std::map<std::pair<std::string, int>, std::string> pillars;        // (plan id, number) -> id
  std::map<std::string, std::string> periods;                        // label -> id
  std::map<std::string, std::string> period_plan;                    // label -> plan id
  std::map<std::pair<std::string, std::string>, std::string> pages;  // (period label, page title) -> id
  std::map<std::string, std::string> legend;                         // name or code -> id
  std::set<std::string> slugs;  // of commitments and indicators, to keep them apart

  std::string plan_id(const std::string& title) const {
    for (const auto& [known, id] : plans)
      if (known == title) return id;
    return {};
  }
  // A slug not yet taken: "brave", then "brave-2".
  std::string fresh_slug(const std::string& wanted) {
    std::string slug = wanted;
    for (int copy = 2; !slugs.insert(slug).second; ++copy) slug = wanted + "-" + std::to_string(copy);
    return slug;
  }
};

using ImportTables = std::map<std::string, ImportTable, std::less<>>;

// Everything one file says about another: unknown pillars, themes without a page, numbers given twice,
// parents that do not exist, periods that are in the record already. Pure; all problems, up to the limit.
Refusals check_references(const ImportTables& tables, const ImportLookup& known);

}  // namespace reeve::plan
