#include "casework/numbers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace reeve::casework {
namespace {

using namespace protocol;

bool within(const Numbers& numbers, calendar::Date day) { return numbers.from <= day && day <= numbers.to; }

struct Judged {
  calendar::Date on;
  bool in_time;
};
// When it was decided whether a duty was in time: on the day it was done or passed by itself, or else the day
// after its date. Nothing while that is open, and for what was no longer owed before its date.
std::optional<Judged> judged(const Run& run) {
  const bool dated = run.due && run.due->is == Due::Is::dated;
  const bool ended_in_time =
      run.is == Run::Is::lapsed || (run.is != Run::Is::owed && (!dated || *run.ended <= run.due->on));
  if (ended_in_time && run.is == Run::Is::fell_away) return std::nullopt;
  if (ended_in_time) return Judged{*run.ended, true};
  return dated ? std::optional(Judged{run.due->on + 1, false}) : std::nullopt;
}

// Each duty of an office counts once, in the period in which it was judged: quarters add up to their year.
void count_duties(Numbers& numbers, const CaseFile& file, const protocol::Timeline& timeline) {
  const auto& edition = file.edition();
  for (const auto& run : timeline.runs) {
    const auto& duty = edition.duties[static_cast<std::size_t>(run.duty)];
    if (edition.roles[static_cast<std::size_t>(duty.owner)].stands_outside()) continue;
    const auto verdict = judged(run);
    const bool open = run.is == Run::Is::owed && (!verdict || verdict->on > numbers.to);
    if (!open && (!verdict || !within(numbers, verdict->on))) continue;
    auto& many = numbers.duties[duty.words];
    ++(open ? many.owed : verdict->in_time ? many.in_time : many.late);
  }
}

// Facts by which somebody is kept out of a case: that there is one is not for everybody who reads numbers.
std::set<Index> kept_out_by(const Edition& edition) {
  std::set<Index> facts;
  for (const auto& role : edition.roles)
    if (role.kept_out)
      for (const auto& test : role.kept_out->tests)
        if (test.about_fact()) facts.insert(test.of);
  return facts;
}

void count_told(Numbers& numbers, const Fact& fact, const Value& value) {
  const auto add = [&](const std::string& choice) {
    const auto* known = fact.choice(choice);
    ++numbers.told[fact.words][known ? known->words : choice];
  };
  // A mark from 1 to 5 is counted like a choice; an amount is not.
  constexpr long long most_marks = 10;
  if (const auto* number = std::get_if<long long>(&value); number && fact.kind == Kind::number &&
                                                           fact.least && fact.most &&
                                                           *fact.most - *fact.least <= most_marks)
    ++numbers.told[fact.words][std::to_string(*number)];
  if (const auto* yes = std::get_if<bool>(&value)) ++numbers.told[fact.words][*yes ? "Yes" : "No"];
  if (const auto* many = std::get_if<std::vector<std::string>>(&value))
    std::for_each(many->begin(), many->end(), add);
  if (const auto* one = std::get_if<std::string>(&value); one && fact.kind == Kind::one_of) add(*one);
}

}  // namespace

void count(Numbers& numbers, const CaseFile& file, const calendar::WorkingDays& days) {
  const auto timeline = file.derived(days, numbers.to);
  if (!timeline.begun) return;
  const auto& state = file.edition().states[static_cast<std::size_t>(timeline.state)];
  if (!state.outcome)
    ++numbers.open;
  else if (within(numbers, timeline.since)) {
    ++numbers.ended[state.words];
    if (!timeline.steps.empty()) {
      numbers.days_to_end.push_back(timeline.since - timeline.steps.front().on);
      numbers.days_by_outcome[state.words].push_back(numbers.days_to_end.back());
    }
  }
  count_duties(numbers, file, timeline);
  if (timeline.steps.empty() || !within(numbers, timeline.steps.front().on)) return;
  ++numbers.received;
  const auto hidden = kept_out_by(file.edition());
  for (std::size_t at = 0; at < timeline.facts.size(); ++at)
    if (const auto& value = timeline.facts[at]; value && !hidden.contains(static_cast<Index>(at)))
      count_told(numbers, file.edition().facts[at], *value);
}

std::optional<int> Numbers::median_days() const { return median(days_to_end); }

std::optional<int> median(std::vector<int> days) {
  if (days.empty()) return std::nullopt;
  const auto middle = days.begin() + static_cast<std::ptrdiff_t>((days.size() - 1) / 2);
  std::nth_element(days.begin(), middle, days.end());
  return *middle;
}

std::vector<std::string> in_words(const Numbers& numbers) {
  std::vector<std::string> lines{
      fmt::format("{} to {}", calendar::in_words(numbers.from), calendar::in_words(numbers.to)),
      fmt::format("Received: {}", numbers.received), fmt::format("Open on the last day: {}", numbers.open)};
  for (const auto& [outcome, many] : numbers.ended)
    lines.push_back(fmt::format("Ended, {}: {}", outcome, many));
  if (const auto days = numbers.median_days())
    lines.push_back(fmt::format("Median days from the first to the last: {}", *days));
  for (const auto& [duty, many] : numbers.duties)
    lines.push_back(fmt::format("{}: {} in time, {} late{}", duty, many.in_time, many.late,
                                many.owed > 0 ? fmt::format(", {} not yet due", many.owed) : ""));
  for (const auto& [fact, choices] : numbers.told)
    for (const auto& [choice, many] : choices) lines.push_back(fmt::format("{}, {}: {}", fact, choice, many));
  return lines;
}

}  // namespace reeve::casework
