#include "plan/structure_store.hpp"

#include <algorithm>

#include "kernel/text.hpp"
#include "plan/commitment_number.hpp"
#include "plan/quarter.hpp"

namespace reeve::plan {
namespace {

using storage::Work;

std::string trimmed(const std::string& words) { return std::string(text::trim(words)); }
// Slugs of commitments and indicators are kept apart, also across plans.
std::string fresh_slug(storage::Session& record, const std::string& wanted) {
  const auto is_taken = [&](const std::string& slug) {
    return slug == list_page || record
                                    .find<1>(
                                        "select slug from commitment where slug = :one union all select slug "
                                        "from indicator where slug = "
                                        ":other",
                                        {{"one", slug}, {"other", slug}})
                                    .has_value();
  };
  std::string slug = wanted;
  for (int copy = 2; is_taken(slug); ++copy) slug = wanted + "-" + std::to_string(copy);
  return slug;
}

template <typename Lines>
std::string next_position(const Lines& lines) {
  return std::to_string(lines.size() + 1);
}

template <typename Line>
const std::string& subject_of(const Line& line) {
  if constexpr (std::is_same_v<Line, CommitmentLine>)
    return line.commitment_id;
  else
    return line.indicator_id;
}

// An indicator may stand on several pages of a quarter: it is retired from all of them.
template <typename Line>
void set_retired(Work& work, const Report& report, const Line& line, const std::optional<std::string>& why) {
  constexpr bool is_commitment = std::is_same_v<Line, CommitmentLine>;
  const std::string table = is_commitment ? "commitment_line" : "indicator_line";
  const std::string key = is_commitment ? "commitment_id" : "indicator_id";
  for (const auto& [id, page] : work.session().read<2>(
           "select id, theme_page_id from " + table + " where " + key + " = :subject and period_id = :period",
           {{"subject", subject_of(line)}, {"period", report.period.id}})) {
    work.update(table, id, {{"retired", why}});
    work.record(why ? "retired" : "put_back", page);
  }
}

template <typename Line>
Outcome<Done> retire_line(Work& work, const Report& report, const Line& line, const std::string& why) {
  if (auto open = may_update(report.period); !open) return open;
  if (auto said = check_why(why); !said) return said;
  if (!line.retired.empty()) return Refusal{"It is no longer reported already.", "quarter", "why"};
  set_retired(work, report, line, storage::trimmed_or_nothing(why));
  return Done{};
}

template <typename Line>
Outcome<Done> put_line_back(Work& work, const Report& report, const Line& line) {
  if (auto open = may_update(report.period); !open) return open;
  if (line.retired.empty()) return Refusal{"It is reported in this quarter.", "quarter"};
  set_retired(work, report, line, std::nullopt);
  return Done{};
}

void add_wording(Work& work, const Report& report, const std::string& commitment, const std::string& label,
                 const std::string& why) {
  const auto last = work.session().find<1>("select max(edition) from wording where commitment_id = :id",
                                           {{"id", commitment}});
  work.insert("wording", {{"id", work.fresh_id()},
                          {"commitment_id", commitment},
                          {"edition", std::to_string((*last)[0].integer() + 1)},
                          {"label", trimmed(label)},
                          {"from_period_id", report.period.id},
                          {"starts_on", report.period.starts_on},
                          {"reason", storage::trimmed_or_nothing(why)},
                          {"source", "entered by the office in " + report.period.label}});
}

}  // namespace

Outcome<std::string> add_commitment(Work& work, const Report& report, const ThemePage& page,
                                    const NewCommitment& commitment) {
  if (auto open = may_update(report.period); !open) return open.refusals();
  if (auto checked = check_commitment(commitment); !checked) return checked.refusals();
  if (!commitment.number.empty() &&
      work.session().find<1>("select id from commitment where plan_id = :plan and number = :number",
                             {{"plan", report.period.plan_id}, {"number", commitment.number}}))
    return Refusal{
        "The plan has a commitment " + commitment.number +
            " already. A number is never given twice, also when its commitment is no longer reported.",
        "commitment numbers", "number"};
  const auto id = work.fresh_id();
  const auto slug = fresh_slug(work.session(), commitment_slug(commitment.number, commitment.label));
  work.insert("commitment", {{"id", id},
                             {"plan_id", report.period.plan_id},
                             {"number", storage::trimmed_or_nothing(commitment.number)},
                             {"sort_key", sort_key(commitment.number, slug)},
                             {"slug", slug},
                             {"origin", commitment.origin}});
  add_wording(work, report, id, commitment.label, commitment.why);
  work.insert("commitment_line", {{"id", work.fresh_id()},
                                  {"commitment_id", id},
                                  {"period_id", report.period.id},
                                  {"starts_on", report.period.starts_on},
                                  {"theme_page_id", page.id},
                                  {"position", next_position(report.commitments)},
                                  {"note", storage::trimmed_or_nothing(commitment.why)}});
  work.record("commitment_added", page.id);
  return slug;
}

Outcome<std::string> add_indicator(Work& work, const Report& report, const ThemePage& page,
                                   const NewIndicator& indicator) {
  if (auto open = may_update(report.period); !open) return open.refusals();
  if (auto checked = check_indicator(indicator); !checked) return checked.refusals();
  for (const auto& line : report.indicators)
    if (line.name == text::trim(indicator.name) && line.page_id == page.id)
      return Refusal{page.title + " has an indicator of this name already.", {}, "name"};
  const auto id = work.fresh_id();
  const auto words = text::slug(indicator.name);
  const auto slug = fresh_slug(work.session(), words.empty() ? "indicator" : words);
  work.insert("indicator", {{"id", id},
                            {"plan_id", report.period.plan_id},
                            {"name", trimmed(indicator.name)},
                            {"only_on_page", page.title},
                            {"slug", slug},
                            {"unit", storage::trimmed_or_nothing(indicator.unit)},
                            {"wanted", indicator.wanted}});
  work.insert("indicator_line", {{"id", work.fresh_id()},
                                 {"indicator_id", id},
                                 {"period_id", report.period.id},
                                 {"theme_page_id", page.id},
                                 {"position", next_position(report.indicators)},
                                 {"note", storage::trimmed_or_nothing(indicator.why)}});
  work.record("indicator_added", page.id);
  return slug;
}

Outcome<Done> reword(Work& work, const Report& report, const CommitmentLine& line,
                     const Rewording& rewording) {
  if (auto open = may_update(report.period); !open) return open;
  if (auto checked = check_rewording(line, rewording); !checked) return checked;
  add_wording(work, report, line.commitment_id, rewording.label, rewording.why);
  work.record("commitment_reworded", line.page_id);
  return Done{};
}

Outcome<Done> move_to(Work& work, const Report& report, const CommitmentLine& line, const ThemePage& page) {
  if (auto open = may_update(report.period); !open) return open;
  if (line.page_id == page.id) return Refusal{"It stands under " + page.title + " already.", {}, "theme"};
  work.update("commitment_line", line.line_id, {{"theme_page_id", page.id}});
  work.record("commitment_moved", page.id);
  work.record("commitment_moved", line.page_id, {}, Work::Even::without_changes);
  return Done{};
}

Outcome<Done> retire(Work& work, const Report& report, const CommitmentLine& line, const std::string& why) {
  return retire_line(work, report, line, why);
}
Outcome<Done> retire(Work& work, const Report& report, const IndicatorLine& line, const std::string& why) {
  return retire_line(work, report, line, why);
}
Outcome<Done> put_back(Work& work, const Report& report, const CommitmentLine& line) {
  return put_line_back(work, report, line);
}
Outcome<Done> put_back(Work& work, const Report& report, const IndicatorLine& line) {
  return put_line_back(work, report, line);
}

Outcome<std::string> add_theme(Work& work, const Report& report, const Pillar& pillar,
                               const std::string& title) {
  if (auto open = may_update(report.period); !open) return open.refusals();
  if (auto checked = check_theme_title(report, title, ""); !checked) return checked.refusals();
  const auto page = work.fresh_id();
  const auto slug = text::slug(title);
  int number = 0;
  for (const auto& theme : report.themes)
    if (theme.pillar_id == pillar.id) number = std::max(number, theme.number);
  int position = 0;
  for (const auto& known : report.pages) position = std::max(position, known.position);
  work.insert("theme_page", {{"id", page},
                             {"period_id", report.period.id},
                             {"pillar_id", pillar.id},
                             {"position", std::to_string(position + 1)},
                             {"title", trimmed(title)},
                             {"slug", slug}});
  work.insert("theme", {{"id", work.fresh_id()},
                        {"period_id", report.period.id},
                        {"pillar_id", pillar.id},
                        {"theme_page_id", page},
                        {"number", std::to_string(number + 1)},
                        {"title", trimmed(title)},
                        {"source", "entered by the office in " + report.period.label}});
  work.record("theme_added", page);
  return slug;
}

Outcome<Done> rename_theme(Work& work, const Report& report, const ThemePage& page,
                           const std::string& title) {
  if (auto open = may_update(report.period); !open) return open;
  if (auto checked = check_theme_title(report, title, page.id); !checked) return checked;
  work.update("theme_page", page.id, {{"title", trimmed(title)}});
  for (const auto& [id] :
       work.session().read<1>("select id from theme where theme_page_id = :page and title = :title",
                              {{"page", page.id}, {"title", page.title}}))
    work.update("theme", id, {{"title", trimmed(title)}});
  work.record("theme_renamed", page.id);
  return Done{};
}

}  // namespace reeve::plan
