#include "kernel/text.hpp"
#include "plan/plan.hpp"
#include "plan/quarter.hpp"

namespace reeve::plan {
namespace {

using storage::Columns;
using storage::Work;

const Refusal no_longer_reported{"It is no longer reported from this quarter on. Put it back to update it.",
                                 "quarter"};

// The new quarter begins with the pages, themes, commitments and indicators of the one before; statuses and
// values do not come along, since nobody has decided them yet.
void copy_structure(Work& work, const Period& from, const std::string& to, const std::string& starts_on) {
  auto& record = work.session();
  std::map<std::string, std::string> pages;
  for (const auto& [id, pillar, position, title, slug] :
       record.read<5>("select id, pillar_id, position, title, slug from theme_page where period_id = :period "
                      "order by position",
                      {{"period", from.id}})) {
    pages[id] = work.fresh_id();
    work.insert("theme_page", {{"id", pages[id]},
                               {"period_id", to},
                               {"pillar_id", pillar.text()},
                               {"position", position.text()},
                               {"title", title.text()},
                               {"slug", slug.text()}});
  }
  for (const auto& [pillar, page, number, title] :
       record.read<4>("select pillar_id, theme_page_id, number, title from theme where period_id = :period",
                      {{"period", from.id}}))
    work.insert("theme", {{"id", work.fresh_id()},
                          {"period_id", to},
                          {"pillar_id", pillar.text()},
                          {"theme_page_id", pages.at(page)},
                          {"number", number.text()},
                          {"title", title.text()},
                          {"source", "carried over from " + from.label}});
  for (const auto& [commitment, page, position, printed] : record.read<4>(
           "select l.commitment_id, l.theme_page_id, l.position, l.printed_row from "
           "commitment_line l where l.period_id = :period and l.retired is null order by l.position",
           {{"period", from.id}}))
    work.insert("commitment_line", {{"id", work.fresh_id()},
                                    {"commitment_id", commitment.text()},
                                    {"period_id", to},
                                    {"starts_on", starts_on},
                                    {"theme_page_id", pages.at(page)},
                                    {"position", position.text()},
                                    {"printed_row", printed.optional()}});
  for (const auto& [indicator, page, position] :
       record.read<3>("select indicator_id, theme_page_id, position from indicator_line where period_id = "
                      ":period and retired is null order by position",
                      {{"period", from.id}}))
    work.insert("indicator_line", {{"id", work.fresh_id()},
                                   {"indicator_id", indicator.text()},
                                   {"period_id", to},
                                   {"theme_page_id", pages.at(page)},
                                   {"position", position.text()}});
}

}  // namespace

void record_event(Work& work, const std::string& period, std::string_view what, const std::string& note) {
  const auto last = work.session().find<1>("select max(number) from period_event where period_id = :period",
                                           {{"period", period}});
  work.insert("period_event", with_hand(work,
                                        {{"id", work.fresh_id()},
                                         {"period_id", period},
                                         {"number", std::to_string((*last)[0].integer() + 1)},
                                         {"what", std::string(what)},
                                         {"note", storage::trimmed_or_nothing(note)}},
                                        "at"));
}

Outcome<std::string> open_quarter(Work& work, Quarter quarter, std::optional<calendar::Date> due_on) {
  const auto known = periods(work.session());
  if (known.empty())
    return Refusal{"The record has no period yet. Bring one in first.", "quarter", "quarter"};
  const auto& last = known.front();
  for (const auto& period : known)
    if (period.label == label_of(quarter))
      return Refusal{period.label + " is in the record already.", "quarter", "quarter"};
  if (calendar::iso(first_day(quarter)) < last.starts_on)
    return Refusal{"A quarter is opened after the latest in the record, which is " + last.label + ".",
                   "quarter", "quarter"};
  if (can_be_updated(last) || last.state == "signed_off")
    return Refusal{last.label + " is still open. Publish it before opening the next.", "quarter", "quarter"};
  if (due_on && *due_on <= first_day(quarter))
    return Refusal{"The day by which owners update must be after the quarter has begun.", "quarter",
                   "due_on"};

  const auto id = work.fresh_id();
  work.insert("period", {{"id", id},
                         {"plan_id", last.plan_id},
                         {"label", label_of(quarter)},
                         {"slug", slug_of(quarter)},
                         {"starts_on", calendar::iso(first_day(quarter))},
                         {"ends_on", calendar::iso(last_day(quarter))},
                         {"due_on", due_on ? std::optional(calendar::iso(*due_on)) : std::nullopt},
                         {"imported", "0"}});
  record_event(work, id, "opened", "");
  copy_structure(work, last, id, calendar::iso(first_day(quarter)));
  work.record("quarter_opened", id);
  return slug_of(quarter);
}

Outcome<Done> decide_status(Work& work, const Report& report, const CommitmentLine& line,
                            const StatusUpdate& update) {
  if (auto open = may_update(report.period); !open) return open;
  if (!line.retired.empty()) return no_longer_reported;
  const auto entry = check_status(report, line, update);
  if (!entry) return entry.refusals();
  work.insert("status", with_hand(work,
                                  {{"id", work.fresh_id()},
                                   {"commitment_id", line.commitment_id},
                                   {"period_id", report.period.id},
                                   {"legend_entry_id", (*entry)->id},
                                   {"reason", storage::trimmed_or_nothing(update.reason)}},
                                  "decided_at"));
  work.record("status_decided", line.commitment_id, "the body's legend");
  return Done{};
}

Outcome<Done> record_value(Work& work, const Report& report, const IndicatorLine& line,
                           const ValueUpdate& update) {
  if (auto open = may_update(report.period); !open) return open;
  if (!line.retired.empty()) return no_longer_reported;
  if (auto checked = check_value(update); !checked) return checked;
  const auto printed = *storage::trimmed_or_nothing(update.printed);
  const auto sign = printed.starts_with("+") || printed.starts_with("-") ? std::optional(printed.substr(0, 1))
                                                                         : std::nullopt;
  work.insert("indicator_value",
              with_hand(work,
                        {{"id", work.fresh_id()},
                         {"indicator_id", line.indicator_id},
                         {"period_id", report.period.id},
                         {"printed", printed},
                         {"sign", sign},
                         {"number", storage::trimmed_or_nothing(number_in(printed))},
                         {"unit", storage::trimmed_or_nothing(update.unit.empty() ? line.unit : update.unit)},
                         {"mark", storage::trimmed_or_nothing(update.mark)},
                         {"basis", storage::trimmed_or_nothing(update.basis)},
                         {"as_at", storage::trimmed_or_nothing(update.as_at)},
                         {"comparator", storage::trimmed_or_nothing(update.comparator)},
                         {"note", storage::trimmed_or_nothing(update.note)}},
                        "recorded_at"));
  work.record("value_recorded", line.indicator_id);
  return Done{};
}

Outcome<Done> add_evidence(Work& work, const Report& report, const CommitmentLine& line,
                           const std::string& title, const std::string& address) {
  if (auto open = may_update(report.period); !open) return open;
  if (auto checked = check_evidence(title, address); !checked) return checked;
  work.insert("evidence", with_hand(work,
                                    {{"id", work.fresh_id()},
                                     {"commitment_id", line.commitment_id},
                                     {"period_id", report.period.id},
                                     {"title", *storage::trimmed_or_nothing(title)},
                                     {"address", *storage::trimmed_or_nothing(address)}},
                                    "added_at"));
  work.record("evidence_added", line.commitment_id);
  return Done{};
}

Outcome<Done> add_point(Work& work, const Report& report, const ThemePage& page, PointKind kind,
                        const std::string& label) {
  if (auto open = may_update(report.period); !open) return open;
  const auto words = storage::trimmed_or_nothing(label);
  if (!words || text::letters(*words) > 300 || words->find('\n') != std::string::npos)
    return Refusal{"Enter it in one line of at most 300 characters.", {}, "label"};
  const auto& list = kind == PointKind::achievement ? report.achievements : report.risks;
  int last = 0;
  for (const auto& point : list)
    if (point.page_id == page.id) last = std::max(last, point.position);
  for (const auto& headline : report.headlines)
    if (kind == PointKind::headline && headline.page_id == page.id) last = std::max(last, headline.position);
  const auto id = work.fresh_id();
  const auto position = std::to_string(last + 1);
  if (kind == PointKind::headline)
    work.insert("headline", {{"id", id},
                             {"period_id", report.period.id},
                             {"pillar_id", page.pillar_id},
                             {"theme_page_id", page.id},
                             {"position", position},
                             {"label", words}});
  else
    work.insert(kind == PointKind::achievement ? "achievement" : "risk",
                {{"id", id}, {"theme_page_id", page.id}, {"position", position}, {"label", words}});
  work.record("words_added", page.id);
  return Done{};
}

Outcome<Done> remove_point(Work& work, const Report& report, PointKind kind, const std::string& id) {
  if (auto open = may_update(report.period); !open) return open;
  // The page it stands on, whose certificate the removal takes away.
  const auto page_in = [&](const auto& list) -> std::optional<std::string> {
    for (const auto& item : list)
      if (item.id == id) return item.page_id;
    return std::nullopt;
  };
  const auto page = kind == PointKind::headline      ? page_in(report.headlines)
                    : kind == PointKind::achievement ? page_in(report.achievements)
                                                     : page_in(report.risks);
  if (!page) return Refusal{"That line is not in this quarter any more."};
  work.remove(kind == PointKind::headline      ? "headline"
              : kind == PointKind::achievement ? "achievement"
                                               : "risk",
              id);
  work.record("words_removed", *page);
  return Done{};
}

Outcome<Done> certify(Work& work, const Report& report, const ThemePage& page, const std::string& note) {
  if (auto may = may_certify(report, page); !may) return may;
  work.insert("certification", with_hand(work,
                                         {{"id", work.fresh_id()},
                                          {"theme_page_id", page.id},
                                          {"note", storage::trimmed_or_nothing(note)}},
                                         "at"));
  work.record("theme_certified", page.id);
  return Done{};
}

Outcome<Done> sign_off(Work& work, const Report& report) {
  if (auto may = may_sign_off(report); !may) return may;
  record_event(work, report.period.id, "signed_off", "");
  work.record("quarter_signed_off", report.period.id);
  return Done{};
}

Outcome<Done> reopen(Work& work, const Period& period, const std::string& reason) {
  if (auto may = may_reopen(period); !may) return may;
  if (text::trim(reason).empty())
    return Refusal{"Say why it is opened again: the reason is published with the correction.",
                   "published means unchanged", "reason"};
  const bool correction = period.state == "published";
  record_event(work, period.id, correction ? "correction_opened" : "reopened", reason);
  work.record(correction ? "correction_opened" : "quarter_reopened", period.id);
  return Done{};
}

Outcome<Done> assign_owner(Work& work, const std::string& table, const std::string& id,
                           const std::string& account) {
  if (table != "commitment" && table != "indicator")
    throw std::logic_error("only commitments and indicators have owners");
  work.update(table, id, {{"owner", account.empty() ? std::nullopt : std::optional(account)}});
  work.record("owner_named", id);
  return Done{};
}

Outcome<Done> want_direction(Work& work, const std::string& indicator, const std::string& wanted) {
  if (wanted != "up" && wanted != "down" && wanted != "neither" && wanted != "not_recorded")
    return Refusal{"Choose a wanted direction from the list.", {}, "wanted"};
  work.update("indicator", indicator, {{"wanted", wanted}});
  work.record("wanted_direction_set", indicator);
  return Done{};
}

std::size_t assign_pillar(Work& work, const Report& report, const std::string& pillar_id,
                          const std::string& account) {
  std::size_t given = 0;
  const auto give = [&](const char* table, const std::string& page, const std::string& id) {
    if (report.page(page)->pillar_id != pillar_id) return;
    work.update(table, id, {{"owner", account}});
    ++given;
  };
  for (const auto& line : report.commitments) give("commitment", line.page_id, line.commitment_id);
  for (const auto& line : report.indicators) give("indicator", line.page_id, line.indicator_id);
  work.record("owner_named", pillar_id);
  return given;
}

}  // namespace reeve::plan
