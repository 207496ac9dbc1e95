#include "casework/case_store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>
#include <mutex>
#include <unordered_map>

#include "casework/case_rows_store.hpp"
#include "casework/edition_store.hpp"
#include "casework/standing_fact_store.hpp"
#include "casework/standing_store.hpp"
#include "kernel/calendar/shipped.hpp"
#include "kernel/canonical.hpp"
#include "storage/vault.hpp"

namespace reeve::casework {
namespace {

namespace json = boost::json;
using namespace protocol;
using storage::Session;
using storage::Work;

std::string facts_as_json(const Edition& edition, const Event& event, bool of_private) {
  json::object facts;
  for (const auto& [name, value] : event.facts) {
    const auto& fact = edition.facts[static_cast<std::size_t>(edition.fact(name))];
    if (fact.is_private == of_private) facts[name] = written(fact, value);
  }
  return facts.empty() ? std::string() : canonical(facts);
}

void read_facts(const Edition& edition, const std::string& text, Event& event) {
  if (text.empty()) return;
  const auto facts = json::parse(text);
  for (const auto& [name, value] : facts.as_object()) {
    const auto at = edition.fact(std::string_view(name));
    if (at == none) continue;  // a later edition may have dropped it
    auto read = read_value(edition.facts[static_cast<std::size_t>(at)], std::string_view(value.as_string()));
    if (read) event.facts.emplace_back(std::string(name), std::move(read).value());
  }
}

std::map<std::string, int> settings_in(const std::string& text) {
  std::map<std::string, int> settings;
  const auto read = json::parse(text);
  for (const auto& [name, n] : read.as_object()) settings[std::string(name)] = static_cast<int>(n.as_int64());
  return settings;
}

Adoption read_adoption(Session& record, const std::array<storage::Cell, 6>& row) {
  const auto& [id, protocol, edition, from, settings, reason] = row;
  return {.id = id,
          .protocol = protocol,
          .from = calendar::parse_date(from.text()).value(),
          .settings = settings_in(settings),
          .reason = reason,
          .edition = adopted_edition(record, edition)};
}

constexpr std::string_view adoption_columns =
    "select id, protocol, edition_id, from_day, settings, reason from adoption ";

// The highest number among the references of a year: asked once a year, and once in a record from before
// numbers were kept.
long long last_given(Session& record, const std::string& beginning) {
  const auto last = record.find<1>(
      "select reference from case_file where reference >= :from and reference < :to order by "
      "length(reference) desc, reference desc limit 1",
      {{"from", beginning}, {"to", beginning + "~"}});
  return last ? std::stoll((*last)[0].text().substr(beginning.size())) : 0;
}

std::string next_reference(Session& record, std::string_view prefix, int year) {
  const auto id = fmt::format("{}-{}", prefix, year);
  const auto known = record.find<1>("select last from case_number where id = :id", {{"id", id}});
  const auto number = (known ? (*known)[0].integer() : last_given(record, id + "-")) + 1;
  record.run(
      "insert into case_number (id, last) values (:id, cast(:last as integer)) on conflict (id) do update "
      "set last = "
      "excluded.last",
      {{"id", id}, {"last", number}});
  return fmt::format("{}-{:04}", id, number);
}

void insert_event(Work& work, const CaseFile& file, const Event& event) {
  const auto hidden = facts_as_json(file.edition(), event, true);
  const auto shown = facts_as_json(file.edition(), event, false);
  work.insert("case_event", storage::with_hand(work, {{"id", event.id},
                                                      {"number", std::to_string(event.number)},
                                                      {"case_id", file.id},
                                                      {"what", std::string(code_of(event.what))},
                                                      {"name", event.name},
                                                      {"on_day", calendar::iso(event.on)},
                                                      {"role", event.role},
                                                      {"more", std::to_string(event.by)},
                                                      {"target", storage::or_nothing(event.target)},
                                                      {"instead_of", storage::or_nothing(event.instead_of)},
                                                      {"facts", shown.empty() ? "{}" : shown},
                                                      {"private_facts", storage::or_nothing(hidden)},
                                                      {"reason", storage::or_nothing(event.reason)}}));
}

std::string past_tense(const Event& event) {
  switch (event.what) {
    case Event::What::decided:
      return "case_decided";
    case Event::What::learned:
      return "case_fact_learned";
    case Event::What::paused:
      return "case_clock_stopped";
    case Event::What::resumed:
      return "case_clock_started";
    case Event::What::extended:
      return "case_time_extended";
    case Event::What::undone:
      return "case_event_undone";
  }
  return {};
}

std::string clause_of(const Edition& edition, const Event& event) {
  if (event.what == Event::What::decided)
    return edition.decisions[static_cast<std::size_t>(edition.decision(event.name))].clause.words;
  if (event.what == Event::What::paused || event.what == Event::What::resumed)
    return edition.pauses[static_cast<std::size_t>(edition.pause(event.name))].clause.words;
  if (event.what == Event::What::extended)
    return edition.duties[static_cast<std::size_t>(edition.duty(event.name))].clause.words;
  return {};
}

void keep_event(Work& work, CaseFile& file, Event event, const Added& added,
                const calendar::WorkingDays& days) {
  insert_event(work, file, event);
  work.record(past_tense(event), file.id, clause_of(file.edition(), event));
  file.events.push_back(std::move(event));
  file.recorded.push_back({calendar::iso(work.now().instant), work.actor().account, work.actor().office});
  if (file.events.size() == 1)
    keep_standing(work, file, added.after, days, Kept{});  // of a new case nothing is kept yet
  else
    keep_standing(work, file, added.after, days);
}

// Years of days are counted for each request otherwise; most records have no holiday of their own.
const calendar::WorkingDays& counted_once(calendar::Jurisdiction jurisdiction,
                                          const calendar::BankHolidays& shipped) {
  static std::mutex one;
  static std::map<calendar::Jurisdiction, calendar::WorkingDays> known;
  const std::lock_guard lock(one);
  return known.try_emplace(jurisdiction, shipped).first->second;
}

}  // namespace

Outcome<calendar::WorkingDays> working_days(Session& record, calendar::Jurisdiction jurisdiction) {
  const auto& shipped = calendar::shipped_bank_holidays(jurisdiction);
  if (!shipped) return shipped.refusals();
  const auto proclaimed = record.read<2>("select id, name from proclaimed_holiday order by id");
  if (proclaimed.begin() == proclaimed.end()) return counted_once(jurisdiction, *shipped);
  auto holidays = *shipped;
  for (const auto& [day, name] : proclaimed)
    holidays.names.emplace(calendar::parse_date(day.text()).value(), name.text());
  return calendar::WorkingDays(std::move(holidays));
}

Outcome<Done> adopt(Work& work, const Adopting& adopting) {
  const auto& edition = *adopting.edition;
  if (const auto fits = check_settings(edition, adopting.settings); !fits) return fits.refusals();
  if (const auto fits = check_adoption(edition, adopting.from, adopting.as_practised, adopting.reason); !fits)
    return fits.refusals();
  for (const auto& known : adoptions(work.session()))
    if (known.protocol == edition.name && known.from == adopting.from)
      return Refusal{fmt::format("An edition of {} is adopted from {} already.", edition.title,
                                 calendar::in_words(adopting.from)),
                     {},
                     "from"};
  json::object settings;
  for (const auto& [name, n] : adopting.settings) settings[name] = n;
  const auto id = keep_edition(work, edition);
  const auto adoption = work.fresh_id();
  work.insert("adoption", storage::with_hand(work, {{"id", adoption},
                                                    {"protocol", edition.name},
                                                    {"edition_id", id},
                                                    {"from_day", calendar::iso(adopting.from)},
                                                    {"settings", canonical(settings)},
                                                    {"reason", adopting.reason}}));
  work.record("protocol_adopted", adoption);
  return Done{};
}

bool is_used(Session& record, const Adoption& adoption) {
  const storage::Parameters of{{"id", adoption.id}};
  return record.find<1>("select id from case_file where adoption_id = :id limit 1", of) ||
         record.find<1>("select id from case_move where from_adoption = :id or to_adoption = :id limit 1",
                        of);
}

Outcome<Done> take_back_adoption(Work& work, const Adoption& adoption, const std::string& reason) {
  if (reason.empty()) return Refusal{"Say why it is taken back.", {}, "reason"};
  if (!work.session().find<1>("select id from adoption where id = :id", {{"id", adoption.id}}))
    return Refusal{"It was taken back already."};
  if (is_used(work.session(), adoption))
    return Refusal{
        "Cases run under it, or ran, so it stays. Adopt another from a later day, and let them go on under "
        "that."};
  work.remove("adoption", adoption.id);
  work.record("protocol_adoption_taken_back", adoption.id, reason);
  return Done{};
}

std::vector<Adoption> adoptions(Session& record) {
  std::vector<Adoption> all;
  for (const auto& row : record.read<6>(std::string(adoption_columns) + "order by protocol, from_day desc"))
    all.push_back(read_adoption(record, row));
  return all;
}

std::optional<Adoption> adoption_on(Session& record, std::string_view protocol, calendar::Date day) {
  const auto row =
      record.find<6>(std::string(adoption_columns) +
                         "where protocol = :protocol and from_day <= :day order by from_day desc limit 1",
                     {{"protocol", protocol}, {"day", calendar::iso(day)}});
  if (!row) return std::nullopt;
  return read_adoption(record, *row);
}

Outcome<CaseFile> open_case(Work& work, std::string_view protocol, std::string_view prefix, Event start,
                            const std::string& form) {
  auto adoption = adoption_on(work.session(), protocol, start.on);
  if (!adoption)
    return Refusal{
        fmt::format("No edition of this protocol is adopted on {}, so there is nothing a case could run "
                    "under. Adopt one first.",
                    calendar::in_words(start.on))};
  return open_case(work, std::move(*adoption), prefix, std::move(start), form);
}

Outcome<CaseFile> open_case(Work& work, Adoption adoption, std::string_view prefix, Event start,
                            const std::string& form) {
  if (!form.empty())
    if (const auto sent =
            work.session().find<1>("select reference from case_file where form = :form", {{"form", form}}))
      return Refusal{"This form was sent already: it opened " + (*sent)[0].text() + "."};
  if (const auto said = add_standing_facts(work.session(), *adoption.edition, start); !said)
    return said.refusals();
  start.id = work.fresh_id();
  start.number = 1;
  start.who = work.actor().account;
  CaseFile file{.id = work.fresh_id(),
                .reference = next_reference(work.session(), prefix, start.on.year()),
                .adoption = std::move(adoption)};
  const auto days = working_days(work.session(), file.edition().calendar);
  if (!days) return days.refusals();
  const auto added = check_event(file, start, *days, work.now().today);
  if (!added) return added.refusals();
  work.insert("case_file", storage::with_hand(work, {{"id", file.id},
                                                     {"reference", file.reference},
                                                     {"protocol", file.edition().name},
                                                     {"adoption_id", file.adoption.id},
                                                     {"form", storage::or_nothing(form)}}));
  keep_event(work, file, std::move(start), *added, *days);
  return file;
}

Adoption adoption_called(Session& record, const std::string& id) {
  const auto row = record.find<6>(std::string(adoption_columns) + "where id = :id", {{"id", id}});
  if (!row) throw storage::Fault("The record has no adoption " + id + ".");
  return read_adoption(record, *row);
}

void read_events(Session& record, std::span<CaseFile> files) {
  std::vector<std::string> ids;
  std::unordered_map<std::string, CaseFile*> places;
  places.reserve(files.size());
  for (auto& file : files) {
    ids.push_back(file.id);
    places.emplace(file.id, &file);
  }
  const auto at_once = files.size() == 1 ? 1 : cases_at_once;
  storage::PeopleReader people(record);
  people.learn(ids, at_once);
  const auto list = storage::in_list("case_id", ids, at_once);
  CaseFile* into = nullptr;
  for (const auto& [of, id, number, what, name, on, role, more, target, instead_of, facts, hidden, reason, at,
                    account, office] :
       record.read<16>("select case_id, id, number, what, name, on_day, role, more, target, instead_of, "
                       "facts, private_facts, reason, at, account, office from case_event where " +
                           list.sql + " order by case_id, number",
                       list.parameters)) {
    if (!into || into->id != of.text()) into = places.at(of);
    Event read{.id = id,
               .number = static_cast<int>(number.integer()),
               .what = what_called(what.text()).value(),
               .name = name,
               .on = calendar::parse_date(on.text()).value(),
               .role = role,
               .who = account,
               .by = static_cast<int>(more.integer()),
               .target = target,
               .instead_of = instead_of,
               .reason = people.open(of, reason)};
    read_facts(into->edition(), facts, read);
    read_facts(into->edition(), people.open(of, hidden), read);
    into->events.push_back(std::move(read));
    into->recorded.push_back({at, account, office});
  }
}

std::optional<CaseFile> find_case(Session& record, const std::string& reference) {
  const auto row =
      record.find<3>("select id, adoption_id, erased_at from case_file where reference = :reference",
                     {{"reference", reference}});
  if (!row) return std::nullopt;
  const auto& [id, adoption, erased] = *row;
  CaseFile file{.id = id, .reference = reference, .adoption = adoption_called(record, adoption)};
  file.erased = !erased.is_null();
  read_events(record, {&file, 1});
  return file;
}

Outcome<Added> record_event(Work& work, CaseFile& file, Event event) {
  event.id = work.fresh_id();
  event.number = static_cast<int>(file.events.size()) + 1;
  event.who = work.actor().account;
  const auto days = working_days(work.session(), file.edition().calendar);
  if (!days) return days.refusals();
  if (const auto fits = settle_standing_facts(work.session(), file, event); !fits) return fits.refusals();
  auto added = check_event(file, event, *days, work.now().today);
  if (!added) return added.refusals();
  keep_event(work, file, std::move(event), *added, *days);
  return added;
}

}  // namespace reeve::casework
