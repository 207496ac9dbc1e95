#include "casework/standing_fact_store.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reeve::casework {
namespace {

using namespace protocol;

std::string id_of(const std::string& protocol, const std::string& fact, calendar::Date from) {
  return protocol + "/" + fact + "/" + calendar::iso(from);
}

bool asked_at_the_start(const Edition& edition, Index fact) {
  const auto in = [fact](const std::vector<Index>& some) {
    return std::find(some.begin(), some.end(), fact) != some.end();
  };
  return fact != none && (in(edition.start().needs) || in(edition.start().may_say));
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
  for (const auto& [name, value] :
       record.read<2>("select fact, value from standing_fact where protocol = :protocol and from_day <= :day "
                      "order by from_day desc",
                      {{"protocol", edition.name}, {"day", calendar::iso(day)}})) {
    const auto at = edition.fact(name.text());
    const auto said = [&](const auto& one) { return one.first == name.text(); };
    if (!asked_at_the_start(edition, at) || std::any_of(all.begin(), all.end(), said)) continue;
    // An edition that knows no such choice asks as it always did.
    if (auto read = read_value(edition.facts[static_cast<std::size_t>(at)], value.text()))
      all.emplace_back(name.text(), std::move(read).value());
  }
  return all;
}

Outcome<Done> add_standing_facts(storage::Session& record, const Edition& edition, Event& start) {
  for (auto& [name, value] : standing_facts(record, edition, start.on)) {
    const auto said = std::find_if(start.facts.begin(), start.facts.end(),
                                   [&](const auto& one) { return one.first == name; });
    const auto& fact = edition.facts[static_cast<std::size_t>(edition.fact(name))];
    if (said == start.facts.end())
      start.facts.emplace_back(name, std::move(value));
    else if (said->second != value)
      return Refusal{fmt::format("“{}” is said for every case that begins on {}: {}.", fact.words,
                                 calendar::in_words(start.on), in_words(fact, value)),
                     {},
                     name};
  }
  return Done{};
}

}  // namespace reeve::casework
