#include "casework/case_file.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "casework/timeline_words.hpp"
#include "kernel/text.hpp"

namespace reeve::casework {

using namespace protocol;

std::string prefix_of(std::string_view protocol) {
  std::string prefix;
  for (const auto& word : text::split(protocol, "_")) prefix += static_cast<char>(word.front() - 'a' + 'A');
  return prefix;
}

Terms Adoption::terms() const {
  auto all = usual_terms(*edition);
  for (const auto& [name, n] : settings)
    if (const auto at = edition->setting(name); at != none) all[static_cast<std::size_t>(at)].n = n;
  return all;
}

calendar::Date CaseFile::began_on() const {
  const auto dead = dead_among(events);
  for (std::size_t at = 0; at < events.size(); ++at)
    if (dead[at] == 0 && events[at].what == Event::What::decided && events[at].name == edition().start().name)
      return events[at].on;
  return events.front().on;
}

bool counts(const CaseFile& file, const Timeline& timeline, const std::string& event_id) {
  for (std::size_t at = 0; at < file.events.size(); ++at)
    if (file.events[at].id == event_id) return timeline.counts(at);
  return false;
}

bool is_their_own(const CaseFile& file, const Event& event) {
  for (std::size_t at = 0; at < std::min(file.events.size(), file.recorded.size()); ++at)
    if (file.events[at].id == event.id) return file.recorded[at].office.empty();
  return false;
}

calendar::Date begins_on(const Edition& edition, const Facts& facts, calendar::Date today) {
  for (const auto needed : edition.start().needs)
    for (const auto& [name, value] : facts)
      if (edition.facts[static_cast<std::size_t>(needed)].kind == Kind::past_day &&
          edition.fact(name) == needed)
        return std::get<calendar::Date>(value);
  return today;
}

Timeline CaseFile::derived(const calendar::WorkingDays& days, calendar::Date today) const {
  return derive(edition(), adoption.terms(), events, days, today);
}

protocol::Index person_of(const protocol::Edition& edition) {
  for (std::size_t at = 0; at < edition.roles.size(); ++at)
    if (edition.roles[at].stands_outside()) return static_cast<protocol::Index>(at);
  return protocol::none;
}

Outcome<Done> check_settings(const Edition& edition, const std::map<std::string, int>& settings) {
  Refusals problems;
  for (const auto& [name, n] : settings) {
    const auto at = edition.setting(name);
    if (at == none) {
      problems.push_back({fmt::format("There is no time called “{}” in {}.", name, edition.title), {}, name});
      continue;
    }
    const auto& setting = edition.settings[static_cast<std::size_t>(at)];
    if (n < setting.least || n > setting.most)
      problems.push_back({fmt::format("“{}” is from {} to {}. {}.", setting.words, setting.least,
                                      in_words(Period{setting.most, setting.usual.unit}), setting.source),
                          {},
                          name});
  }
  if (!problems.empty()) return problems;
  return Done{};
}

Outcome<Done> check_adoption(const Edition& edition, calendar::Date from, bool as_practised,
                             const std::string& reason) {
  Refusals problems;
  if (reason.empty())
    problems.push_back({"Say what the adoption rests on: a resolution, a decision, a minute.", {}, "reason"});
  if (from < edition.of && !as_practised)
    problems.push_back(
        {fmt::format("The text of this edition is of {}. Adopt it from that day on, or say that the body "
                     "practised it before.",
                     calendar::in_words(edition.of)),
         {},
         "from"});
  if (!problems.empty()) return problems;
  return Done{};
}

}  // namespace reeve::casework
