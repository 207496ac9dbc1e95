#include "plan/import_lookup.hpp"

#include <algorithm>

namespace reeve::plan {
const KnownPlan* ImportLookup::plan(const std::string& title) const {
  const auto found =
      std::find_if(plans.begin(), plans.end(), [&](const auto& plan) { return plan.title == title; });
  return found == plans.end() ? nullptr : &*found;
}

std::string ImportLookup::fresh_slug(const std::string& wanted) {
  std::string slug = wanted;
  for (int copy = 2; !slugs.insert(slug).second; ++copy) slug = wanted + "-" + std::to_string(copy);
  return slug;
}

const Legend* legend_on(const std::map<std::string, Legend>& legends, const std::string& day) {
  const auto after = legends.upper_bound(day);
  return after == legends.begin() ? nullptr : &std::prev(after)->second;
}

const KnownWording* wording_on(const std::vector<KnownWording>& wordings, const std::string& starts_on) {
  const KnownWording* found = nullptr;
  for (const auto& wording : wordings)
    if (wording.starts_on <= starts_on) found = &wording;
  return found;
}

PillarsOfPlans pillars_after(const ImportTables& tables, const ImportLookup& known) {
  PillarsOfPlans all;
  const auto add_plan = [&](const std::string& title) {
    if (std::find(all.plans.begin(), all.plans.end(), title) == all.plans.end()) all.plans.push_back(title);
  };
  for (const auto& plan : known.plans) add_plan(plan.title);
  all.titles = known.pillar_titles;
  for (const auto* file : {"plans", "pillars"}) {
    const auto found = tables.find(file);
    if (found == tables.end()) continue;
    for (const auto& row : found->second.rows) {
      const auto& plan = found->second.at(row, "plan");
      add_plan(plan);
      if (found->first == "pillars")
        all.titles.insert(
            {{plan, std::stoi(found->second.at(row, "pillar_no"))}, found->second.at(row, "pillar")});
    }
  }
  return all;
}

std::string plan_of_period(const ImportTables& tables, const PillarsOfPlans& pillars,
                           const std::string& label) {
  const auto themes = tables.find("themes");
  const auto follows = [&](const std::string& plan) {
    return themes == tables.end() ||
           std::all_of(themes->second.rows.begin(), themes->second.rows.end(), [&](const auto& row) {
             if (themes->second.at(row, "period") != label) return true;
             const auto pillar = pillars.titles.find({plan, std::stoi(themes->second.at(row, "pillar_no"))});
             return pillar != pillars.titles.end() && pillar->second == themes->second.at(row, "pillar");
           });
  };
  const auto found = std::find_if(pillars.plans.begin(), pillars.plans.end(), follows);
  return found == pillars.plans.end() ? pillars.plans.front() : *found;
}

}  // namespace reeve::plan
