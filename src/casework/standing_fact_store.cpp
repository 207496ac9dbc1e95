#include "casework/standing_fact_store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace reeve::casework {
namespace {

using namespace protocol;

std::string id_of(const std::string& protocol, const std::string& fact, calendar::Date from) {
  return protocol + "/" + fact + "/" + calendar::iso(from);
}

}  // namespace

void say_from(storage::Work& work, const std::string& protocol, const std::string& fact, calendar::Date from,
              const std::string& value) {
  work.put(
      "standing_fact", id_of(protocol, fact, from),
      storage::with_hand(
          work,
          {{"protocol", protocol}, {"fact", fact}, {"from_day", calendar::iso(from)}, {"value", value}}));
}

void unsay_from(storage::Work& work, const std::string& protocol, const std::string& fact,
                calendar::Date from) {
  work.remove("standing_fact", id_of(protocol, fact, from));
}

Facts standing_facts(storage::Session& record, const Edition& edition, calendar::Date day) {
  Facts all;
  std::set<std::string> seen;
  for (const auto& [name, value] :
       record.read<2>("select fact, value from standing_fact where protocol = :protocol and from_day <= :day "
                      "order by from_day desc",
                      {{"protocol", edition.name}, {"day", calendar::iso(day)}})) {
    const auto at = edition.fact(name.text());
    if (!edition.start().asks_for(at) || !seen.insert(name.text()).second) continue;
    // An edition that knows no such choice asks as it always did.
    if (auto read = read_value(edition.facts[static_cast<std::size_t>(at)], value.text()))
      all.emplace_back(name.text(), std::move(read).value());
  }
  return all;
}

namespace {

bool says(const Event& event, const std::string& fact) {
  return std::any_of(event.facts.begin(), event.facts.end(),
                     [&](const auto& one) { return one.first == fact; });
}

// Whether the case holds it already, other than by the step that this event takes the place of.
bool holds(const CaseFile& file, const Event& event, const std::string& fact) {
  const auto dead = dead_among(file.events);
  for (std::size_t at = 0; at < file.events.size(); ++at)
    if (dead[at] == 0 && file.events[at].id != event.instead_of && says(file.events[at], fact)) return true;
  return says(event, fact);
}

// The answer to a question that is answered for every case, when the event gives another.
std::optional<Refusal> says_otherwise(const Edition& edition, const Event& event, const std::string& name,
                                      const Value& value, calendar::Date began_on) {
  for (const auto& [said, other] : event.facts)
    if (said == name && other != value) {
      const auto& fact = edition.facts[static_cast<std::size_t>(edition.fact(name))];
      return Refusal{fmt::format("“{}” is said for every case that begins on {}: {}.", fact.words,
                                 calendar::in_words(began_on), in_words(fact, value)),
                     {},
                     name};
    }
  return std::nullopt;
}

}  // namespace

Outcome<Done> add_standing_facts(storage::Session& record, const Edition& edition, Event& start) {
  for (auto& [name, value] : standing_facts(record, edition, start.on)) {
    if (const auto otherwise = says_otherwise(edition, start, name, value, start.on)) return *otherwise;
    if (!says(start, name)) start.facts.emplace_back(name, std::move(value));
  }
  return Done{};
}

Outcome<Done> settle_standing_facts(storage::Session& record, const CaseFile& file, Event& event) {
  const auto& edition = file.edition();
  if (event.what == Event::What::decided && event.name == edition.start().name)
    return add_standing_facts(record, edition, event);
  const auto step = event.what == Event::What::decided ? edition.decision(event.name) : none;
  for (auto& [name, value] : standing_facts(record, edition, file.began_on())) {
    if (const auto otherwise = says_otherwise(edition, event, name, value, file.began_on()))
      return *otherwise;
    // Said after the case began, of a day before it: the next step that asks for it holds it.
    if (step != none && edition.decisions[static_cast<std::size_t>(step)].asks_for(edition.fact(name)) &&
        !holds(file, event, name))
      event.facts.emplace_back(name, std::move(value));
  }
  return Done{};
}

Decision asked_of(storage::Session& record, const Edition& edition, const Decision& step,
                  calendar::Date began_on) {
  auto asked = step;
  for (const auto& [name, value] : standing_facts(record, edition, began_on)) {
    std::erase(asked.needs, edition.fact(name));
    std::erase(asked.may_say, edition.fact(name));
  }
  return asked;
}

}  // namespace reeve::casework
