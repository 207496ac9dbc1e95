#include <algorithm>

#include "plan/import_lookup.hpp"
#include "plan/plan_import.hpp"

namespace reeve::plan {
namespace {

using Seen = std::map<std::string, std::size_t>;  // a key -> the line it was first on

class Check {
 public:
  Check(const ImportTables& tables, const ImportLookup& known) : tables_(tables), known_(known) {}

  Refusals run() {
    learn();
    each("pillars", [this](auto& table, auto& row) {
      twice(table, row, "pillar_no", table.at(row, "plan") + " / " + table.at(row, "pillar_no"), "pillar");
    });
    each("papers",
         [this](auto& table, auto& row) { twice(table, row, "paper", table.at(row, "paper"), "paper"); });
    each("theme_pages", [this](auto& table, auto& row) { fresh_period(table, row); });
    each("themes", [this](auto& table, auto& row) { theme(table, row); });
    each("commitments", [this](auto& table, auto& row) { commitment(table, row); });
    for (auto file : {"indicators", "achievements", "risks"})
      each(file, [this](auto& table, auto& row) { page(table, row); });
    each("headlines", [this](auto& table, auto& row) {
      if (table.at(row, "level") == "theme")
        page(table, row);
      else
        period(table, row);
    });
    for (auto file : {"plan_commitments", "commissioning_spend_by_theme", "plan_figures", "plan_refresh"})
      each(file, [this](auto& table, auto& row) { first_plan_pillar(table, row); });
    return std::move(problems_);
  }

 private:
  template <typename Visit>
  void each(std::string_view file, Visit visit) {
    const auto found = tables_.find(file);
    if (found == tables_.end()) return;
    for (const auto& row : found->second.rows)
      if (problems_.size() < import_problems_max) visit(found->second, row);
  }

  void learn() {
    for (const auto& [key, title] : known_.pillar_titles)
      pillar_titles_.insert({std::to_string(key.second), title});
    each("pillars", [this](auto& table, auto& row) {
      pillar_titles_.insert({table.at(row, "pillar_no"), table.at(row, "pillar")});
    });
    each("theme_pages", [this](auto& table, auto& row) {
      periods_.insert(table.at(row, "period"));
      pages_.insert({table.at(row, "period"), table.at(row, "page_theme")});
      themes_.insert({table.at(row, "period"), table.at(row, "theme")});
    });
    each("commitments", [this](auto& table, auto& row) {
      numbers_.insert(table.at(row, "period") + "/" + table.at(row, "commitment_no"));
    });
    each("legend", [this](auto& table, auto& row) {
      legend_.insert(table.at(row, "name"));
      legend_.insert(table.at(row, "code"));
    });
    for (const auto& [name, id] : known_.legend) legend_.insert(name);
  }

  void refuse(const ImportTable& table, const ImportRow& row, std::string_view column, std::string sentence) {
    problems_.push_back(table.problem(row, column, std::move(sentence)));
  }

  void twice(const ImportTable& table, const ImportRow& row, std::string_view column, const std::string& key,
             std::string_view what) {
    const auto [first, fresh] = seen_[std::string(table.shape->file)].insert({key, row.line});
    if (!fresh)
      refuse(table, row, column,
             "is a " + std::string(what) + " given twice; it is on line " + std::to_string(first->second) +
                 " too.");
  }

  void fresh_period(const ImportTable& table, const ImportRow& row) {
    if (known_.periods.contains(table.at(row, "period")) && told_.insert(table.at(row, "period")).second)
      refuse(table, row, "period",
             "is in the record already. An import adds periods; a published period is corrected by a new "
             "edition.");
  }

  void period(const ImportTable& table, const ImportRow& row) {
    if (!periods_.contains(table.at(row, "period")))
      refuse(table, row, "period", "has no themes: theme_pages.csv names no page for it.");
    pillar_number(table, row);
  }

  void pillar_number(const ImportTable& table, const ImportRow& row) {
    const auto& number = table.at(row, "pillar_no");
    if (std::none_of(pillar_titles_.begin(), pillar_titles_.end(),
                     [&](const auto& pillar) { return pillar.first == number; }))
      refuse(table, row, "pillar_no", "is not a pillar of any plan.");
  }

  void pillar_title(const ImportTable& table, const ImportRow& row) {
    if (!pillar_titles_.contains({table.at(row, "pillar_no"), table.at(row, "pillar")}))
      refuse(table, row, "pillar",
             "is not the title of pillar " + table.at(row, "pillar_no") + " of any plan.");
  }

  void first_plan_pillar(const ImportTable& table, const ImportRow& row) {
    if (!table.at(row, "pillar_no").empty()) pillar_number(table, row);
  }

  void theme(const ImportTable& table, const ImportRow& row) {
    pillar_title(table, row);
    twice(table, row, "theme_no",
          table.at(row, "period") + "/" + table.at(row, "pillar_no") + "/" + table.at(row, "theme_no"),
          "theme");
    if (!themes_.contains({table.at(row, "period"), table.at(row, "theme")}))
      refuse(table, row, "theme",
             "stands on no page: theme_pages.csv does not name it for " + table.at(row, "period") + ".");
  }

  void page(const ImportTable& table, const ImportRow& row) {
    period(table, row);
    if (periods_.contains(table.at(row, "period")) &&
        !pages_.contains({table.at(row, "period"), table.at(row, "theme")}))
      refuse(table, row, "theme",
             "is not a page of " + table.at(row, "period") + ": theme_pages.csv does not name it.");
  }

  void commitment(const ImportTable& table, const ImportRow& row) {
    page(table, row);
    pillar_title(table, row);
    const auto& number = table.at(row, "commitment_no");
    const auto key = table.at(row, "period") + "/";
    if (!number.empty()) twice(table, row, "commitment_no", key + number, "number");
    const auto& parent = table.at(row, "parent_no");
    if (!parent.empty() && !numbers_.contains(key + parent))
      refuse(table, row, "parent_no", "is not the number of a commitment of the same period.");
    const auto& status = table.at(row, "rag");
    if (!status.empty() && !legend_.contains(status))
      refuse(table, row, "rag", "is not in the body's legend (legend.csv).");
  }

  const ImportTables& tables_;
  const ImportLookup& known_;
  Refusals problems_;
  std::set<std::pair<std::string, std::string>> pillar_titles_;  // (number, title)
  std::set<std::string> periods_;
  std::set<std::pair<std::string, std::string>> pages_;
  std::set<std::pair<std::string, std::string>> themes_;
  std::set<std::string> numbers_;
  std::set<std::string> legend_;
  std::map<std::string, Seen> seen_;
  std::set<std::string> told_;  // periods already refused
};

}  // namespace

Refusals check_references(const ImportTables& tables, const ImportLookup& known) {
  return Check(tables, known).run();
}

}  // namespace reeve::plan
