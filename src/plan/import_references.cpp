#include <algorithm>

#include "kernel/text.hpp"
#include "plan/commitment_number.hpp"
#include "plan/import_lookup.hpp"
#include "plan/plan_import.hpp"

namespace reeve::plan {
namespace {

using Seen = std::map<std::string, std::size_t>;  // a key -> the line it was first on
using PeriodAnd = std::pair<std::string, std::string>;

std::string a_or_an(std::string_view what) {
  return (std::string_view("aeiou").find(what.front()) == std::string_view::npos ? "a " : "an ") +
         std::string(what);
}

class Check {
 public:
  Check(const ImportTables& tables, const ImportLookup& known)
      : tables_(tables), known_(known), pillars_(pillars_after(tables, known)) {}

  Refusals run() {
    learn();
    each("papers", [this](auto& t, auto& row) { paper(t, row); });
    each("glossary", [this](auto& t, auto& row) { short_form(t, row); });
    each("plans", [this](auto& t, auto& row) { plan(t, row); });
    each("legend", [this](auto& t, auto& row) { status(t, row); });
    each("pillars", [this](auto& t, auto& row) { pillar(t, row); });
    each("theme_pages", [this](auto& t, auto& row) { theme_page(t, row); });
    each("themes", [this](auto& t, auto& row) { theme(t, row); });
    each("commitments", [this](auto& t, auto& row) { commitment(t, row); });
    each("indicators", [this](auto& t, auto& row) { indicator(t, row); });
    for (auto file : {"achievements", "risks"}) each(file, [this](auto& t, auto& row) { page(t, row); });
    each("headlines", [this](auto& t, auto& row) {
      if (t.at(row, "level") == "theme")
        page(t, row);
      else
        period(t, row);
    });
    for (auto file : {"plan_commitments", "commissioning_spend_by_theme", "plan_figures", "plan_refresh"})
      each(file, [this](auto& t, auto& row) {
        if (!t.at(row, "pillar_no").empty()) pillar_of(t, row, first_plan());
      });
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
    each("theme_pages", [this](auto& t, auto& row) {
      const auto& label = t.at(row, "period");
      if (!pillars_.plans.empty() && !plans_.contains(label))
        plans_[label] = plan_of_period(tables_, pillars_, label);
      pages_.insert({label, t.at(row, "page_theme")});
      themes_.insert({label, t.at(row, "theme")});
    });
    each("commitments", [this](auto& t, auto& row) {
      numbers_.insert({t.at(row, "period"), t.at(row, "commitment_no")});
    });
    legends_ = known_.legends;
    each("legend", [this](auto& t, auto& row) {
      legends_[t.at(row, "starts_on")].push_back({"", t.at(row, "code"), t.at(row, "name")});
    });
  }

  void refuse(const ImportTable& t, const ImportRow& row, std::string_view column, std::string sentence) {
    problems_.push_back(t.problem(row, column, std::move(sentence)));
  }

  void once(const ImportTable& t, const ImportRow& row, std::string_view column, const std::string& key,
            std::string_view what) {
    const auto [first, fresh] =
        seen_[std::string(t.shape->file) + "/" + std::string(what)].insert({key, row.line});
    if (!fresh)
      refuse(
          t, row, column,
          "is " + a_or_an(what) + " given twice; it is on line " + std::to_string(first->second) + " too.");
  }

  const std::string& first_plan() const { return pillars_.plans.front(); }

  void paper(const ImportTable& t, const ImportRow& row) {
    once(t, row, "paper", t.at(row, "paper"), "paper");
    const auto there = known_.papers.find(t.at(row, "paper"));
    if (there != known_.papers.end() && there->second != t.at(row, "title"))
      refuse(t, row, "title", "is not this paper's title in the record, which is \"" + there->second + "\".");
  }

  void short_form(const ImportTable& t, const ImportRow& row) {
    once(t, row, "term", t.at(row, "term"), "short form");
    const auto there = known_.short_forms.find(t.at(row, "term"));
    if (there != known_.short_forms.end() && there->second != t.at(row, "meaning"))
      refuse(t, row, "meaning",
             "is not what the record says it stands for, which is \"" + there->second + "\".");
  }

  void plan(const ImportTable& t, const ImportRow& row) {
    once(t, row, "plan", t.at(row, "plan"), "plan");
    const auto* there = known_.plan(t.at(row, "plan"));
    if (!there) return;
    const auto same = [&](std::string_view column, const std::string& kept) {
      if (t.at(row, column) != kept)
        refuse(t, row, column, "is not what the record says of this plan, which is \"" + kept + "\".");
    };
    same("term", there->term);
    same("published", there->published);
  }

  void status(const ImportTable& t, const ImportRow& row) {
    const auto& day = t.at(row, "starts_on");
    once(t, row, "code", day + "/" + t.at(row, "code"), "status code");
    once(t, row, "name", day + "/" + t.at(row, "name"), "status");
    const auto there = known_.legends.find(day);
    if (there == known_.legends.end()) return;
    for (const auto& entry : there->second)
      if (entry.code == t.at(row, "code") && entry.name != t.at(row, "name"))
        refuse(t, row, "name",
               "is not what the record's legend of that day calls this code, which is \"" + entry.name +
                   "\". A new legend starts on a new day.");
  }

  void pillar(const ImportTable& t, const ImportRow& row) {
    once(t, row, "pillar_no", t.at(row, "plan") + "/" + t.at(row, "pillar_no"), "pillar");
    const auto there = known_.pillar_titles.find({t.at(row, "plan"), std::stoi(t.at(row, "pillar_no"))});
    if (there != known_.pillar_titles.end() && there->second != t.at(row, "pillar"))
      refuse(t, row, "pillar",
             "is not what the record calls this pillar, which is \"" + there->second + "\".");
  }

  // The number is a pillar of that plan, and the title, where the file has one, is its title.
  void pillar_of(const ImportTable& t, const ImportRow& row, const std::string& plan) {
    const auto found = pillars_.titles.find({plan, std::stoi(t.at(row, "pillar_no"))});
    if (found == pillars_.titles.end())
      refuse(t, row, "pillar_no", "is not a pillar of \"" + plan + "\".");
    else if (has_column(*t.shape, "pillar") && found->second != t.at(row, "pillar"))
      refuse(t, row, "pillar",
             "is not the title of pillar " + t.at(row, "pillar_no") + " of \"" + plan + "\", which is \"" +
                 found->second + "\".");
  }

  static bool has_column(const ImportShape& shape, std::string_view name) {
    return std::any_of(shape.columns.begin(), shape.columns.end(),
                       [&](const auto& column) { return column.name == name; });
  }

  void theme_page(const ImportTable& t, const ImportRow& row) {
    const auto& label = t.at(row, "period");
    if (known_.periods.contains(label)) {
      if (told_.insert(label).second)
        refuse(t, row, "period",
               "is in the record already. An import adds periods; a published period is corrected by a new "
               "edition.");
      return;
    }
    pillar_of(t, row, plans_.at(label));
    once(t, row, "theme", label + "/" + t.at(row, "theme"), "theme");
    const auto& title = t.at(row, "page_theme");
    if (const auto [first, fresh] = addresses_.insert({{label, text::slug(title)}, title});
        !fresh && first->second != title)
      refuse(t, row, "page_theme", "would have the same address as the page \"" + first->second + "\".");
    if (text::slug(title) == list_page) refuse(t, row, "page_theme", "is the address of the report itself.");
    if (text::slug(title).empty()) refuse(t, row, "page_theme", "has no letter or digit for its address.");
    if (const auto [first, fresh] = page_pillars_.insert({{label, title}, t.at(row, "pillar_no")});
        !fresh && first->second != t.at(row, "pillar_no"))
      refuse(t, row, "pillar_no", "differs from the pillar of the same page further up.");
  }

  bool period(const ImportTable& t, const ImportRow& row) {
    const auto plan = plans_.find(t.at(row, "period"));
    if (plan == plans_.end()) {
      refuse(t, row, "period", "has no themes: theme_pages.csv names no page for it.");
      return false;
    }
    pillar_of(t, row, plan->second);
    return true;
  }

  void theme(const ImportTable& t, const ImportRow& row) {
    once(t, row, "theme_no", t.at(row, "period") + "/" + t.at(row, "pillar_no") + "/" + t.at(row, "theme_no"),
         "theme");
    if (!period(t, row)) return;
    if (!themes_.contains({t.at(row, "period"), t.at(row, "theme")}))
      refuse(t, row, "theme",
             "stands on no page: theme_pages.csv does not name it for " + t.at(row, "period") + ".");
  }

  bool page(const ImportTable& t, const ImportRow& row) {
    if (!period(t, row)) return false;
    if (pages_.contains({t.at(row, "period"), t.at(row, "theme")})) return true;
    refuse(t, row, "theme",
           "is not a page of " + t.at(row, "period") + ": theme_pages.csv does not name it.");
    return false;
  }

  void commitment(const ImportTable& t, const ImportRow& row) {
    page(t, row);
    const auto& label = t.at(row, "period");
    const auto& number = t.at(row, "commitment_no");
    if (!number.empty()) once(t, row, "commitment_no", label + "/" + number, "number");
    const auto& parent = t.at(row, "parent_no");
    if (!parent.empty() && !numbers_.contains({label, parent}))
      refuse(t, row, "parent_no", "is not the number of a commitment of the same period.");
    if (!t.at(row, "rag").empty()) in_legend(t, row);
  }

  void in_legend(const ImportTable& t, const ImportRow& row) {
    const auto ends_on = calendar::iso(last_day(*parse_quarter(t.at(row, "period"))));
    const auto* legend = legend_on(legends_, ends_on);
    if (!legend || std::none_of(legend->begin(), legend->end(), [&](const auto& entry) {
          return entry.code == t.at(row, "rag") || entry.name == t.at(row, "rag");
        }))
      refuse(t, row, "rag", "is not in the body's legend of that time (legend.csv).");
  }

  void indicator(const ImportTable& t, const ImportRow& row) {
    if (page(t, row))
      once(t, row, "indicator", t.at(row, "period") + "/" + t.at(row, "theme") + "/" + t.at(row, "indicator"),
           "indicator of this page");
  }

  const ImportTables& tables_;
  const ImportLookup& known_;
  PillarsOfPlans pillars_;
  Refusals problems_;
  std::map<std::string, std::string> plans_;  // period label -> the plan it follows
  std::set<PeriodAnd> pages_;
  std::set<PeriodAnd> themes_;
  std::set<PeriodAnd> numbers_;
  std::map<std::string, Legend> legends_;
  std::map<PeriodAnd, std::string> addresses_;     // (period, slug) -> the page that has it
  std::map<PeriodAnd, std::string> page_pillars_;  // (period, page) -> pillar number
  std::map<std::string, Seen> seen_;
  std::set<std::string> told_;  // periods already refused
};

}  // namespace

Refusals check_references(const ImportTables& tables, const ImportLookup& known) {
  return Check(tables, known).run();
}

}  // namespace reeve::plan
