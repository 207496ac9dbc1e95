#include "precept/precept_store.hpp"

#include <algorithm>
#include <map>

#include "kernel/text.hpp"

namespace reeve::precept {
namespace {

using storage::Cell;
using storage::Columns;
using storage::Session;
using storage::Work;

std::optional<std::string> maybe(const std::string& words) { return storage::or_nothing(words); }
std::optional<std::string> maybe(const std::optional<calendar::Date>& day) {
  return day ? std::optional(calendar::iso(*day)) : std::nullopt;
}
std::optional<std::string> maybe(const std::optional<money::Money>& amount) {
  return amount ? std::optional(std::to_string(amount->in_pence())) : std::nullopt;
}
std::optional<std::string> maybe(const std::optional<long long>& count) {
  return count ? std::optional(std::to_string(*count)) : std::nullopt;
}

std::optional<money::Money> money_in(const Cell& cell) {
  return cell.is_null() ? std::nullopt : std::optional(money::Money::pence(cell.integer()));
}
std::optional<long long> count_in(const Cell& cell) {
  return cell.is_null() ? std::nullopt : std::optional(cell.integer());
}

// A code the record holds and this program does not know is a fault of the record.
template <typename Value>
Value known(const std::optional<Value>& value, const std::string& code) {
  if (!value)
    throw storage::Fault("The record of a precept holds the code \"" + code +
                         "\", which this program does not know.");
  return *value;
}

int next_number(Session& record, const std::string& table, const std::string& column, const std::string& id) {
  const auto last =
      record.find<1>("select max(number) from " + table + " where " + column + " = :id", {{"id", id}});
  return (last ? static_cast<int>((*last)[0].integer()) : 0) + 1;
}

// Steps as they stand: one that was taken back is not among them, nor is a draft before the one that counts.
void read_events(Session& record, std::map<std::string, Precept*>& by_id,
                 const std::map<int, std::string>& until = {}) {
  constexpr std::string_view taken_back = "taken_back";
  for (const auto& [id, precept, what, day, increase, before, flexibility, verdict, words, responses,
                    in_favour, consultation, source, at, office] :
       record.read<15>(
           "select id, precept_id, what, on_day, increase, band_d_before, flexibility, verdict, words, "
           "responses, in_favour, consultation, source, at, office from precept_event "
           "order by precept_id, number")) {
    const auto found = by_id.find(precept);
    if (found == by_id.end()) continue;
    if (const auto end = until.find(found->second->year); end != until.end() && at.text() > end->second)
      continue;
    auto& events = found->second->events;
    if (what.text() == taken_back) {
      if (!events.empty()) events.pop_back();
      continue;
    }
    const auto step = known(what_called(what.text()), what);
    if (step == What::drafted && !events.empty() && events.back().what == What::drafted) events.pop_back();
    events.push_back({.id = id,
                      .what = step,
                      .day = calendar::parse_date(day.text()),
                      .increase = money_in(increase),
                      .band_d_before = money_in(before),
                      .flexibility = money_in(flexibility),
                      .verdict = known(verdict_called(verdict.text()), verdict),
                      .words = words,
                      .consultation = {count_in(responses), count_in(in_favour), consultation},
                      .authorities = {},
                      .votes = {},
                      .source = source,
                      .at = at,
                      .office = office});
  }
}

void read_lists_of_events(Session& record, const std::map<std::string, Event*>& by_id) {
  for (const auto& [event, name, tax_base] :
       record.read<3>("select event_id, name, tax_base from billing_authority order by event_id, position"))
    if (const auto found = by_id.find(event); found != by_id.end())
      found->second->authorities.push_back({name, tax_base.integer()});
  for (const auto& [event, seat, vote] :
       record.read<3>("select event_id, seat, vote from precept_vote order by event_id, position"))
    if (const auto found = by_id.find(event); found != by_id.end())
      found->second->votes.push_back({seat, known(vote_called(vote.text()), vote)});
}

void read_promises(Session& record, std::map<std::string, Precept*>& by_id) {
  for (const auto& [precept, seat] :
       record.read<2>("select precept_id, seat from precept_member order by precept_id, position"))
    if (const auto found = by_id.find(precept); found != by_id.end()) found->second->members.push_back(seat);
  std::map<std::string, std::vector<Progress>> progress;
  for (const auto& [condition, day, standing, words, source, at, office] :
       record.read<7>("select condition_id, on_day, standing, words, source, at, office from "
                      "condition_progress order by "
                      "condition_id, number"))
    progress[condition].push_back({.day = calendar::parse_date(day.text()),
                                   .standing = known(standing_called(standing.text()), standing),
                                   .words = words,
                                   .source = source,
                                   .at = at,
                                   .office = office});
  for (const auto& [id, precept, number, heading, words, source, at] : record.read<7>(
           "select id, precept_id, number, heading, words, source, at from precept_condition order by "
           "precept_id, number"))
    if (const auto found = by_id.find(precept); found != by_id.end())
      found->second->conditions.push_back({.id = id,
                                           .number = static_cast<int>(number.integer()),
                                           .heading = heading,
                                           .words = words,
                                           .source = source,
                                           .at = at,
                                           .progress = std::move(progress[id])});
}

void insert_lists(Work& work, const std::string& event_id, const Event& event) {
  int position = 0;
  for (const auto& authority : event.authorities)
    work.insert("billing_authority", {{"id", work.fresh_id()},
                                      {"event_id", event_id},
                                      {"position", std::to_string(++position)},
                                      {"name", authority.name},
                                      {"tax_base", std::to_string(authority.tax_base)}});
  position = 0;
  for (const auto& vote : event.votes)
    work.insert("precept_vote", {{"id", work.fresh_id()},
                                 {"event_id", event_id},
                                 {"position", std::to_string(++position)},
                                 {"seat", vote.seat},
                                 {"vote", std::string(code_of(vote.vote))}});
}

std::string_view clause_of(What what) {
  switch (what) {
    case What::drafted:
      return {};
    case What::notified:
      return "S.I. 2012/2271 reg 3";
    case What::reported:
      return "S.I. 2012/2271 reg 4";
    case What::revised:
      return "S.I. 2012/2271 reg 5";
    case What::reported_again:
    case What::issued:
      return "Police Reform and Social Responsibility Act 2011 Sch 5";
  }
  return {};
}

void insert_event(Work& work, const std::string& precept_id, std::string_view what, const Event& event) {
  const auto id = work.fresh_id();
  work.insert("precept_event",
              with_hand(work, {{"id", id},
                               {"precept_id", precept_id},
                               {"number", std::to_string(next_number(work.session(), "precept_event",
                                                                     "precept_id", precept_id))},
                               {"what", std::string(what)},
                               {"on_day", maybe(event.day)},
                               {"increase", maybe(event.increase)},
                               {"band_d_before", maybe(event.band_d_before)},
                               {"flexibility", maybe(event.flexibility)},
                               {"verdict", maybe(std::string(code_of(event.verdict)))},
                               {"words", maybe(std::string(text::trim(event.words)))},
                               {"responses", maybe(event.consultation.responses)},
                               {"in_favour", maybe(event.consultation.in_favour)},
                               {"consultation", maybe(std::string(text::trim(event.consultation.words)))},
                               {"source", maybe(event.source)}}));
  insert_lists(work, id, event);
}

}  // namespace

std::vector<Precept> precepts(Session& record) {
  std::vector<Precept> all;
  for (const auto& [id, year] : record.read<2>("select id, year from precept order by year desc"))
    all.push_back({.id = id, .year = static_cast<int>(year.integer())});
  if (all.empty()) return all;
  std::map<std::string, Precept*> by_id;
  for (auto& one : all) by_id[one.id] = &one;
  read_events(record, by_id);
  std::map<std::string, Event*> events;
  for (auto& one : all)
    for (auto& event : one.events) events[event.id] = &event;
  read_lists_of_events(record, events);
  read_promises(record, by_id);
  return all;
}

std::vector<Precept> precepts_as_at(Session& record, const std::map<int, std::string>& instants) {
  std::vector<Precept> all;
  for (const auto& [id, year] : record.read<2>("select id, year from precept order by year desc"))
    if (instants.contains(static_cast<int>(year.integer())))
      all.push_back({.id = id, .year = static_cast<int>(year.integer())});
  std::map<std::string, Precept*> by_id;
  for (auto& one : all) by_id[one.id] = &one;
  read_events(record, by_id, instants);
  return all;
}

std::optional<Precept> find_precept(Session& record, int year) {
  for (auto& one : precepts(record))
    if (one.year == year) return std::move(one);
  return std::nullopt;
}

Outcome<Done> open_precept(Work& work, int year) {
  if (find_precept(work.session(), year))
    return Refusal{"The precept of " + year_in_words(year) + " is there already.", "precept", "year"};
  const auto id = work.fresh_id();
  work.insert("precept", {{"id", id}, {"year", std::to_string(year)}});
  work.record("precept_opened", id);
  return Done{};
}

Outcome<Done> take(Work& work, const Precept& precept, const Event& event) {
  if (auto sound = check_event(precept, event, work.now().today); !sound) return sound;
  insert_event(work, precept.id, code_of(event.what), event);
  work.record("precept_" + std::string(code_of(event.what)), precept.id, clause_of(event.what));
  return Done{};
}

Outcome<What> take_back(Work& work, const Precept& precept, const std::string& reason) {
  auto what = may_take_back(precept, reason);
  if (!what) return what;
  insert_event(work, precept.id, "taken_back", {.words = reason});
  work.record("precept_step_taken_back", precept.id);
  return what;
}

Outcome<Done> name_members(Work& work, const Precept& precept, const std::vector<std::string>& seats) {
  if (auto may = may_name_members(precept, seats); !may) return may;
  for (const auto& [id] : work.session().read<1>("select id from precept_member where precept_id = :precept",
                                                 {{"precept", precept.id}}))
    work.remove("precept_member", id);
  int position = 0;
  for (const auto& seat : seats)
    work.insert("precept_member", {{"id", work.fresh_id()},
                                   {"precept_id", precept.id},
                                   {"position", std::to_string(++position)},
                                   {"seat", seat}});
  work.record("panel_members_named", precept.id);
  return Done{};
}

Outcome<Done> ask(Work& work, const Precept& precept, const std::string& heading, const std::string& words,
                  const std::string& source) {
  if (auto may = may_ask(precept, heading, words); !may) return may;
  work.insert("precept_condition",
              with_hand(work, {{"id", work.fresh_id()},
                               {"precept_id", precept.id},
                               {"number", std::to_string(next_number(work.session(), "precept_condition",
                                                                     "precept_id", precept.id))},
                               {"heading", std::string(text::trim(heading))},
                               {"words", std::string(text::trim(words))},
                               {"source", maybe(source)}}));
  work.record("precept_condition_added", precept.id);
  return Done{};
}

Outcome<Done> tell(Work& work, const Condition& condition, const Progress& progress) {
  if (auto may = may_tell(progress, work.now().today); !may) return may;
  work.insert("condition_progress",
              with_hand(work, {{"id", work.fresh_id()},
                               {"condition_id", condition.id},
                               {"number", std::to_string(next_number(work.session(), "condition_progress",
                                                                     "condition_id", condition.id))},
                               {"on_day", maybe(progress.day)},
                               {"standing", std::string(code_of(progress.standing))},
                               {"words", std::string(text::trim(progress.words))},
                               {"source", maybe(progress.source)}}));
  work.record("precept_progress_told", condition.id);
  return Done{};
}

}  // namespace reeve::precept
