#include "casework/standing_store.hpp"

#include <algorithm>
#include <map>

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

// Who keeps the case: the first office that may open one. What somebody outside owes is on their list.
const std::string& keeper_of(const Edition& edition) {
  for (const auto& by : edition.start().by)
    if (const auto& role = edition.roles[static_cast<std::size_t>(by.role)]; !role.office.empty())
      return role.office;
  return edition.roles.front().office;
}

Columns due_row(const CaseFile& file, Index role, const std::string& duty, const std::string& words,
                const std::string& due_on, RestsOn rests_on) {
  const auto& owner = file.edition().roles[static_cast<std::size_t>(role)];
  const auto& office = owner.office.empty() ? keeper_of(file.edition()) : owner.office;
  return {{"id", file.id + "/" + duty},
          {"case_id", file.id},
          {"reference", file.reference},
          {"protocol", file.edition().name},
          {"office", office},
          {"role", owner.title},
          {"duty", duty},
          {"words", words},
          {"due_on", due_on},
          {"rests_on", std::to_string(static_cast<int>(rests_on))}};
}

// What is owed, a row a duty; and the case itself for the office that is waited for and owes nothing dated.
std::map<std::string, Columns> due_rows(const CaseFile& file, const Timeline& timeline) {
  std::map<std::string, Columns> rows;
  const auto& edition = file.edition();
  const auto owner = edition.states[static_cast<std::size_t>(timeline.state)].owner;
  bool owner_owes = false;
  for (const auto& run : timeline.runs) {
    if (run.is != Run::Is::owed) continue;
    const auto& duty = edition.duties[static_cast<std::size_t>(run.duty)];
    const bool dated = run.due && run.due->is == Due::Is::dated;
    rows[file.id + "/" + duty.name] = due_row(file, duty.owner, duty.name, duty.words,
                                              dated ? calendar::iso(run.due->on) : no_date, duty.rests_on);
    owner_owes |= duty.owner == owner;
  }
  if (owner != none && !owner_owes)
    rows[file.id + "/"] =
        due_row(file, owner, "", edition.states[static_cast<std::size_t>(timeline.state)].words, no_date,
                RestsOn::practice);
  return rows;
}

// The row of that id beside the one that is wanted: put in when it is not there, changed when a column
// differs. Answers whether it had to.
bool keep_row(storage::Work& work, std::string_view table, const Columns& wanted) {
  std::string names;
  for (const auto& [name, value] : wanted) names += (names.empty() ? "" : ", ") + name;
  const auto id = wanted.front().second.value();
  const auto cells = work.session().read_cells(
      "select " + names + " from " + std::string(table) + " where id = :id", {{"id", id}}, wanted.size());
  if (cells.empty()) {
    work.insert(table, wanted);
    return true;
  }
  for (std::size_t at = 0; at < wanted.size(); ++at)
    if (cells[at].optional() != wanted[at].second) {
      work.update(table, id, wanted);
      return true;
    }
  return false;
}

bool keep_due(storage::Work& work, const CaseFile& file, const Timeline& timeline) {
  const auto wanted = due_rows(file, timeline);
  bool changed = false;
  for (const auto& [id] :
       work.session().read<1>("select id from case_due where case_id = :case", {{"case", file.id}}))
    if (!wanted.contains(id.text())) {
      work.remove("case_due", id);
      changed = true;
    }
  for (const auto& [id, row] : wanted) changed |= keep_row(work, "case_due", row);
  return changed;
}

}  // namespace

bool keep_standing(storage::Work& work, const CaseFile& file, const Timeline& timeline) {
  if (!timeline.begun) return false;  // as on a day before it began
  const auto& state = file.edition().states[static_cast<std::size_t>(timeline.state)];
  const bool open = !state.outcome || std::any_of(timeline.runs.begin(), timeline.runs.end(),
                                                  [](const Run& run) { return run.is == Run::Is::owed; });
  const bool due_changed = keep_due(work, file, timeline);
  return keep_row(work, "case_standing",
                  {{"id", file.id},
                   {"protocol", file.edition().name},
                   {"state", state.name},
                   {"words", state.words},
                   {"since", calendar::iso(timeline.since)},
                   {"is_open", open ? "1" : "0"},
                   {"lapses_on", lapses_on(file.edition(), timeline)}}) ||
         due_changed;
}

}  // namespace reeve::casework
