#include "casework/standing_store.hpp"

#include <algorithm>
#include <map>

#include "casework/case_rows_store.hpp"
#include "kernel/protocol/nudge.hpp"

namespace reeve::casework {
namespace {

using namespace protocol;
using storage::Columns;

constexpr const char* no_date = "9999-12-31";

// The day on which the case moves on by itself, when one of its dates leads somewhere.
std::optional<std::string> lapses_on(const Edition& edition, const Timeline& timeline) {
  std::optional<calendar::Date> first;
  for (const auto& run : timeline.runs)
    if (run.is == Run::Is::owed && run.due && run.due->is == Due::Is::dated &&
        edition.duties[static_cast<std::size_t>(run.duty)].late_leads_to != none &&
        (!first || run.due->on + 1 < *first))
      first = run.due->on + 1;
  return first ? std::optional(calendar::iso(*first)) : std::nullopt;
}

// What somebody outside owes, or an office that is kept out, is on the list of who keeps the case.
Columns due_row(const CaseFile& file, const std::vector<char>& out, Index role, const std::string& duty,
                const std::string& words) {
  const auto& edition = file.edition();
  const auto at = static_cast<std::size_t>(role);
  const auto& owner = edition.roles[at];
  const bool theirs = !owner.stands_outside() && out[at] == 0;
  return {{"id", file.id + "/" + duty},
          {"case_id", file.id},
          {"reference", file.reference},
          {"protocol", edition.name},
          {"office", theirs ? owner.office : keeper_of(edition, out)},
          {"role", owner.title},
          {"duty", duty},
          {"words", words},
          {"kept_out", storage::or_nothing(offices_kept_out(edition, out))},
          {"outside", owner.stands_outside() ? std::optional(owner.name) : std::nullopt}};
}

void add_date(Columns& row, const CaseFile& file, const Run& run, const calendar::WorkingDays& days) {
  const auto& duty = file.edition().duties[static_cast<std::size_t>(run.duty)];
  const bool dated = run.due && run.due->is == Due::Is::dated;
  const bool counts = run.due && run.due->is != Due::Is::off_the_table && duty.due.counts();
  const auto counted =
      counts ? std::optional(counted_of(file.edition(), file.adoption.terms(), run)) : std::nullopt;
  const bool working = counted && counted->period.unit == Unit::working_days;
  const auto reminder = dated ? reminder_day(duty, run.due->on, days) : std::nullopt;
  row.insert(row.end(),
             {{"due_on", dated ? calendar::iso(run.due->on) : no_date},
              {"rests_on", std::to_string(static_cast<int>(duty.rests_on))},
              {"days_wanted", counted ? std::optional(std::to_string(days_wanted(*counted))) : std::nullopt},
              {"in_working_days", working ? "1" : "0"},
              {"remind_on", reminder ? std::optional(calendar::iso(*reminder)) : std::nullopt}});
}

// What is owed, a row a duty; and the case itself for the office that is waited for and owes nothing dated.
std::map<std::string, Columns> due_rows(const CaseFile& file, const Timeline& timeline,
                                        const std::vector<char>& out, const calendar::WorkingDays& days) {
  std::map<std::string, Columns> rows;
  const auto& edition = file.edition();
  const auto owner = owner_now(edition, out, timeline.state);
  bool owner_owes = false;
  for (const auto& run : timeline.runs) {
    if (run.is != Run::Is::owed) continue;
    const auto& duty = edition.duties[static_cast<std::size_t>(run.duty)];
    auto& row = rows[file.id + "/" + duty.name] =
        due_row(file, out, owner_now(edition, out, duty), duty.name, duty.words);
    add_date(row, file, run, days);
    owner_owes |= owner_now(edition, out, duty) == owner;
  }
  if (owner != none && !owner_owes) {
    auto& row = rows[file.id + "/"] =
        due_row(file, out, owner, "", edition.states[static_cast<std::size_t>(timeline.state)].words);
    row.insert(row.end(), {{"due_on", no_date},
                           {"rests_on", std::to_string(static_cast<int>(RestsOn::practice))},
                           {"days_wanted", std::nullopt},
                           {"in_working_days", "0"},
                           {"remind_on", std::nullopt}});
  }
  return rows;
}

constexpr const char* due_columns =
    "id, case_id, reference, protocol, office, role, duty, words, kept_out, outside, due_on, rests_on, "
    "days_wanted, in_working_days, remind_on";
constexpr std::size_t due_width = 15;
constexpr const char* standing_columns = "id, protocol, state, words, since, is_open, kept_out, lapses_on";
constexpr std::size_t standing_width = 8;

// The row beside what is kept of it, nothing when it is not there: put in, or changed when a column differs.
// Answers whether it had to.
template <std::size_t Width>
bool keep_row(storage::Work& work, std::string_view table, const Columns& wanted,
              const std::array<storage::Cell, Width>* kept) {
  if (!kept) {
    work.insert(table, wanted);
    return true;
  }
  for (std::size_t at = 0; at < wanted.size(); ++at)
    if ((*kept)[at].optional() != wanted[at].second) {
      work.update(table, wanted.front().second.value(), wanted);
      return true;
    }
  return false;
}

bool keep_due(storage::Work& work, std::map<std::string, Columns> wanted, const Kept::Case* kept) {
  static const Kept::Case nothing;
  bool changed = false;
  for (const auto& known : (kept ? kept : &nothing)->due) {
    const auto row = wanted.find(known.front().text());
    if (row == wanted.end()) {
      work.remove("case_due", known.front().text());
      changed = true;
      continue;
    }
    changed |= keep_row(work, "case_due", row->second, &known);
    wanted.erase(row);
  }
  for (const auto& [id, row] : wanted) changed |= keep_row<due_width>(work, "case_due", row, nullptr);
  return changed;
}

}  // namespace

std::string offices_kept_out(const Edition& edition, const std::vector<char>& out) {
  std::string codes;
  for (std::size_t at = 0; at < out.size(); ++at)
    if (out[at] != 0) codes += " " + edition.roles[at].office + " ";
  return codes;
}

const std::string& keeper_of(const Edition& edition, const std::vector<char>& out) {
  for (const auto& by : edition.start().by)
    if (const auto at = static_cast<std::size_t>(by.role);
        !edition.roles[at].stands_outside() && out[at] == 0)
      return edition.roles[at].office;
  const auto office = std::find_if(edition.roles.begin(), edition.roles.end(),
                                   [](const Role& role) { return !role.stands_outside(); });
  return office == edition.roles.end() ? edition.roles.front().office : office->office;
}

Kept kept_of(storage::Session& record, std::span<const CaseFile> files) {
  std::vector<std::string> ids;
  for (const auto& file : files) ids.push_back(file.id);
  const auto at_once = files.size() == 1 ? 1 : cases_at_once;
  Kept kept;
  kept.cases.reserve(files.size());
  const auto cases = storage::in_list("id", ids, at_once);
  for (auto& row : record.read<standing_width>(
           std::string("select ") + standing_columns + " from case_standing where " + cases.sql,
           cases.parameters))
    kept.cases[row.front().text()].standing = std::move(row);
  const auto dues = storage::in_list("case_id", ids, at_once);
  for (auto& row : record.read<due_width>(
           std::string("select ") + due_columns + " from case_due where " + dues.sql, dues.parameters))
    kept.cases[row[1].text()].due.push_back(std::move(row));
  return kept;
}

bool keep_standing(storage::Work& work, const CaseFile& file, const Timeline& timeline,
                   const calendar::WorkingDays& days) {
  return keep_standing(work, file, timeline, days, kept_of(work.session(), {&file, 1}));
}

bool keep_standing(storage::Work& work, const CaseFile& file, const Timeline& timeline,
                   const calendar::WorkingDays& days, const Kept& kept) {
  if (!timeline.begun) return false;  // as on a day before it began
  const auto& state = file.edition().states[static_cast<std::size_t>(timeline.state)];
  const bool open = !state.outcome || std::any_of(timeline.runs.begin(), timeline.runs.end(),
                                                  [](const Run& run) { return run.is == Run::Is::owed; });
  const auto out = kept_out(file.edition(), timeline);
  const auto found = kept.cases.find(file.id);
  const auto* known = found == kept.cases.end() ? nullptr : &found->second;
  const bool due_changed = keep_due(work, due_rows(file, timeline, out, days), known);
  const Columns wanted{{"id", file.id},
                       {"protocol", file.edition().name},
                       {"state", state.name},
                       {"words", state.words},
                       {"since", calendar::iso(timeline.since)},
                       {"is_open", open ? "1" : "0"},
                       {"kept_out", storage::or_nothing(offices_kept_out(file.edition(), out))},
                       {"lapses_on", lapses_on(file.edition(), timeline)}};
  return keep_row(work, "case_standing", wanted, known && known->standing ? &*known->standing : nullptr) ||
         due_changed;
}

}  // namespace reeve::casework
