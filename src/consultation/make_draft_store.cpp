#include <algorithm>

#include "consultation/annual_report.hpp"
#include "consultation/consulting_acts.hpp"
#include "consultation/edition_store.hpp"
#include "consultation/plan_refresh.hpp"
#include "kernel/text.hpp"
#include "plan/plan.hpp"

namespace reeve::consultation {
namespace {

using storage::Session;

struct FirstEdition {
  std::vector<Section> sections;
  std::string note;
};

bool is_finished(const Draft& draft) { return draft.last("adopted") || draft.last("withdrawn"); }

// A plan that was refreshed before is the plan as that refresh left it.
const Draft* last_adopted(const std::vector<Draft>& all, const NewDraft& wanted) {
  const Draft* latest = nullptr;
  for (const auto& draft : all)
    if (draft.kind == wanted.kind && draft.about == wanted.about && draft.last("adopted") &&
        (!latest || draft.last("adopted")->at > latest->last("adopted")->at))
      latest = &draft;
  return latest;
}

Outcome<FirstEdition> plan_as_it_stands(Session& record, const NewDraft& wanted,
                                        const std::vector<Draft>& all) {
  const auto known = plans(record);
  const auto plan =
      std::find_if(known.begin(), known.end(), [&](const auto& one) { return one.first == wanted.about; });
  if (plan == known.end()) return Refusal{"Choose a plan of the record.", {}, "of"};
  if (const auto* adopted = last_adopted(all, wanted))
    return FirstEdition{shown_to_public(*adopted)->sections,
                        "The plan as adopted in \"" + adopted->title + "\""};
  auto sections = plan_sections(plan::load_plan(record, wanted.about));
  if (sections.empty()) return Refusal{"The record holds no text of that plan.", {}, "of"};
  return FirstEdition{std::move(sections), "The plan as it is in the record"};
}

Outcome<FirstEdition> year_as_reported(Session& record, const NewDraft& wanted, calendar::Date today) {
  if (quarters_of(wanted.about).empty()) return Refusal{"Write the financial year like 2019/20.", {}, "of"};
  std::vector<HeldQuarter> year;
  std::vector<plan::Report> reports;
  for (const auto quarter : quarters_of(wanted.about)) {
    const auto period = plan::find_period(record, plan::slug_of(quarter));
    auto report = period ? std::optional(plan::load_report(record, *period)) : std::nullopt;
    year.push_back({quarter, held(quarter, report ? &*report : nullptr, today)});
    if (is_published(year.back().held)) reports.push_back(std::move(*report));
  }
  if (reports.empty())
    return Refusal{"The record holds no published quarter of " + wanted.about + ".", {}, "of"};
  return FirstEdition{annual_sections(wanted.about, reports, year),
                      "Put together from the quarterly reports in the record"};
}

Outcome<FirstEdition> first_edition(storage::Work& work, const NewDraft& wanted,
                                    const std::vector<Draft>& all) {
  for (const auto& draft : all)
    if (draft.kind == wanted.kind && draft.about == wanted.about && !is_finished(draft))
      return Refusal{
          "\"" + draft.title + "\" is not finished yet. Adopt it or withdraw it before making another.",
          {},
          "of"};
  return wanted.kind == Kind::plan_refresh ? plan_as_it_stands(work.session(), wanted, all)
                                           : year_as_reported(work.session(), wanted, work.now().today);
}

std::string free_slug(const std::vector<Draft>& all, const std::string& title) {
  auto base = text::slug(title);
  if (base.empty() || base == "index") base = "draft";
  const auto taken = [&](const std::string& slug) {
    return std::any_of(all.begin(), all.end(), [&](const Draft& draft) { return draft.slug == slug; });
  };
  auto slug = base;
  for (int number = 2; taken(slug); ++number) slug = base + "-" + std::to_string(number);
  return slug;
}

}  // namespace

std::vector<std::pair<std::string, std::string>> plans(Session& record) {
  std::vector<std::pair<std::string, std::string>> found;
  for (const auto& period : plan::periods(record)) {
    const auto is_known = std::any_of(found.begin(), found.end(),
                                      [&](const auto& plan) { return plan.first == period.plan_id; });
    if (!is_known) found.emplace_back(period.plan_id, plan::load_plan(record, period.plan_id).title);
  }
  return found;
}

std::vector<std::string> years(Session& record) {
  std::vector<std::string> found;
  for (const auto& period : plan::periods(record)) {
    const auto quarter = plan::parse_quarter(period.label);
    if (quarter && std::find(found.begin(), found.end(), plan::financial_year(*quarter)) == found.end())
      found.push_back(plan::financial_year(*quarter));
  }
  return found;
}

Outcome<std::string> make_draft(storage::Work& work, const NewDraft& wanted) {
  const auto all = drafts(work.session());
  const auto first = first_edition(work, wanted, all);
  const auto title = check_title(wanted.title);
  auto problems = first ? Refusals{} : first.refusals();
  if (!title) problems.push_back(title.refusal());
  if (!problems.empty()) return problems;
  const auto id = work.fresh_id();
  auto slug = free_slug(all, *title);
  work.insert("draft", {{"id", id},
                        {"slug", slug},
                        {"kind", std::string(key(wanted.kind))},
                        {"title", *title},
                        {"about", wanted.about}});
  insert_edition(work, id, 1, first->sections, first->note);
  work.record("draft_made", id);
  return slug;
}

}  // namespace reeve::consultation
