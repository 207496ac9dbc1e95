#include "casework/standing_store.hpp"

#include <algorithm>
#include <map>

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

// Who keeps the case: the first office that may open one and is not kept out of it. What somebody outside
// owes, or an office that is kept out, is on their list.
const std::string& keeper_of(const Edition& edition, const std::vector<char>& out) {
  for (const auto& by : edition.start().by)
    if (const auto at = static_cast<std::size_t>(by.role); !edition.roles[at].office.empty() && out[at] == 0)
      return edition.roles[at].office;
  return edition.roles.front().office;
}

// Their codes, each between spaces; empty when nobody is.
std::string offices_kept_out(const Edition& edition, const std::vector<char>& out) {
  std::string codes;
  for (std::size_t at = 0; at < out.size(); ++at)
    if (out[at] != 0) codes += " " + edition.roles[at].office + " ";
  return codes;
}

Columns due_row(const CaseFile& file, const std::vector<char>& out, Index role, const std::string& duty,
                const std::string& words) {
  const auto& edition = file.edition();
  const auto at = static_cast<std::size_t>(role);
  const auto& owner = edition.roles[at];
  const bool theirs = !owner.office.empty() && out[at] == 0;
  return {{"id", file.id + "/" + duty},
          {"case_id", file.id},
          {"reference", file.reference},
          {"protocol", edition.name},
          {"office", theirs ? owner.office : keeper_of(edition, out)},
          {"role", owner.title},
          {"duty", duty},
          {"words", words},
          {"kept_out", storage::or_nothing(offices_kept_out(edition, out))},
          {"outside", owner.office.empty() ? std::optional(owner.name) : std::nullopt}};
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

std::string names_of(const Columns& row) {
  std::string names;
  for (const auto& [name, value] : row) names += (names.empty() ? "" : ", ") + name;
  return names;
}

// The row beside what is known of it, nothing when it is not there: put in, or changed when a column differs.
// Answers whether it had to.
bool keep_row(storage::Work& work, std::string_view table, const Columns& wanted,
              const storage::Cell* known) {
  if (!known) {
    work.insert(table, wanted);
    return true;
  }
  for (std::size_t at = 0; at < wanted.size(); ++at)
    if (known[at].optional() != wanted[at].second) {
      work.update(table, wanted.front().second.value(), wanted);
      return true;
    }
  return false;
}

// Every row of the case is read by one statement: this runs for each open case when a holiday is added.
bool keep_due(storage::Work& work, const CaseFile& file, std::map<std::string, Columns> wanted) {
  bool changed = false;
  const auto columns = wanted.empty() ? std::size_t{1} : wanted.begin()->second.size();
  const auto names = wanted.empty() ? std::string("id") : names_of(wanted.begin()->second);
  const auto known = work.session().read_cells("select " + names + " from case_due where case_id = :case",
                                               {{"case", file.id}}, columns);
  for (std::size_t at = 0; at < known.size(); at += columns) {
    const auto row = wanted.find(known[at].text());
    if (row == wanted.end()) {
      work.remove("case_due", known[at].text());
      changed = true;
      continue;
    }
    changed |= keep_row(work, "case_due", row->second, &known[at]);
    wanted.erase(row);
  }
  for (const auto& [id, row] : wanted) changed |= keep_row(work, "case_due", row, nullptr);
  return changed;
}

}  // namespace

bool keep_standing(storage::Work& work, const CaseFile& file, const Timeline& timeline,
                   const calendar::WorkingDays& days) {
  if (!timeline.begun) return false;  // as on a day before it began
  const auto& state = file.edition().states[static_cast<std::size_t>(timeline.state)];
  const bool open = !state.outcome || std::any_of(timeline.runs.begin(), timeline.runs.end(),
                                                  [](const Run& run) { return run.is == Run::Is::owed; });
  const auto out = kept_out(file.edition(), timeline);
  const bool due_changed = keep_due(work, file, due_rows(file, timeline, out, days));
  const Columns wanted{{"id", file.id},
                       {"protocol", file.edition().name},
                       {"state", state.name},
                       {"words", state.words},
                       {"since", calendar::iso(timeline.since)},
                       {"is_open", open ? "1" : "0"},
                       {"kept_out", storage::or_nothing(offices_kept_out(file.edition(), out))},
                       {"lapses_on", lapses_on(file.edition(), timeline)}};
  const auto known = work.session().read_cells(
      "select " + names_of(wanted) + " from case_standing where id = :id", {{"id", file.id}}, wanted.size());
  return keep_row(work, "case_standing", wanted, known.empty() ? nullptr : known.data()) || due_changed;
}

}  // namespace reeve::casework
