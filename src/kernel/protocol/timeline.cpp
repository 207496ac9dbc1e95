#include "kernel/protocol/timeline.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "kernel/protocol/placing.hpp"

namespace reeve::protocol {
namespace {

constexpr std::array<std::pair<Event::What, std::string_view>, 6> codes{{{Event::What::decided, "decided"},
                                                                         {Event::What::learned, "learned"},
                                                                         {Event::What::paused, "paused"},
                                                                         {Event::What::resumed, "resumed"},
                                                                         {Event::What::extended, "extended"},
                                                                         {Event::What::undone, "undone"}}};

// As it was last owed.
std::optional<calendar::Date> last_date(const Timeline& timeline, Index duty) {
  const auto* last = timeline.last(duty);
  if (!last || !last->due || last->due->is != Due::Is::dated) return std::nullopt;
  return last->due->on;
}

Standing standing_at(const Edition& edition, const Timeline& timeline) {
  Standing standing(edition);
  standing.state = timeline.state;
  for (std::size_t at = 0; at < timeline.facts.size(); ++at)
    standing.facts[at] = timeline.facts[at] ? &*timeline.facts[at] : nullptr;
  standing.taken = timeline.taken;
  standing.taken_here = timeline.taken_here;
  standing.on = timeline.as_of;
  standing.date_of = [&timeline](Index duty) { return last_date(timeline, duty); };
  return standing;
}

}  // namespace

std::string_view code_of(Event::What what) {
  for (const auto& [one, code] : codes)
    if (one == what) return code;
  return {};
}

std::optional<Event::What> what_called(std::string_view code) {
  for (const auto& [one, called] : codes)
    if (called == code) return one;
  return std::nullopt;
}

Terms usual_terms(const Edition& edition) {
  Terms terms;
  for (const auto& setting : edition.settings) terms.push_back(setting.usual);
  return terms;
}

bool Timeline::counts(std::size_t event) const {
  return dead[event] == 0 && std::none_of(misfits.begin(), misfits.end(), [&](const Misfit& one) {
           return one.event == static_cast<int>(event);
         });
}

bool Run::late(calendar::Date today) const {
  if (!due || due->is != Due::Is::dated || is == Is::fell_away) return false;
  return (ended ? *ended : today) > due->on;
}

bool Run::missed() const {
  return is == Is::fell_away && due && due->is == Due::Is::dated && *ended > due->on;
}

const Run* Timeline::nearest() const {
  const Run* nearest = nullptr;
  for (const auto& run : runs)
    if (run.is == Run::Is::owed && run.due && run.due->is == Due::Is::dated &&
        (!nearest || run.due->on < nearest->due->on))
      nearest = &run;
  return nearest;
}

namespace {

template <typename Runs>
auto last_of(Runs& runs, Index duty) {
  const auto found =
      std::find_if(runs.rbegin(), runs.rend(), [duty](const Run& run) { return run.duty == duty; });
  return found == runs.rend() ? nullptr : &*found;
}

}  // namespace

const Run* Timeline::last(Index duty) const { return last_of(runs, duty); }
Run* Timeline::last(Index duty) { return last_of(runs, duty); }

Counted counted_of(const Edition& edition, const Terms& terms, const Run& run) {
  const auto& due = edition.duties[static_cast<std::size_t>(run.duty)].due;
  return {.way = due.way,
          .period = due.setting == none ? due.period : terms[static_cast<std::size_t>(due.setting)],
          .extended = run.extended,
          .start = *run.start,
          .day_zero = edition.day_zero,
          .stops = &run.stops};
}

Outcome<calendar::Deadline> explained(const Edition& edition, const Terms& terms, const Run& run,
                                      const calendar::WorkingDays& days) {
  const auto& duty = edition.duties[static_cast<std::size_t>(run.duty)];
  if (!run.start)
    return Refusal{fmt::format("No date yet: it counts from “{}”, which is not known.",
                               in_words(edition, duty.due.from)),
                   shown(duty.clause)};
  CountWords words{.start = in_words(edition, duty.due.from), .clause = shown(duty.clause), .pauses = {}};
  if (duty.due.way == Count::Way::by_date)
    words.start = fmt::format("{}{} {}", duty.due.before ? "before " : "", duty.due.day,
                              calendar::month_name(std::chrono::month{duty.due.month}));
  for (const auto& pause : edition.pauses) words.pauses.push_back(pause.words);
  return explained(counted_of(edition, terms, run), days, words);
}

std::vector<char> kept_out(const Edition& edition, const Timeline& timeline) {
  std::vector<char> out;
  if (std::none_of(edition.roles.begin(), edition.roles.end(),
                   [](const Role& role) { return role.kept_out; })) {
    out.assign(edition.roles.size(), 0);
    return out;
  }
  const auto standing = standing_at(edition, timeline);
  for (const auto& role : edition.roles)
    out.push_back(role.kept_out && standing.holds(*role.kept_out, nullptr));
  return out;
}

namespace {

Index first_in_place_of(const Edition& edition, const std::vector<char>& out, Index owner,
                        const std::vector<Index>& steps) {
  if (owner == none || out[static_cast<std::size_t>(owner)] == 0) return owner;
  for (const auto step : steps)
    for (const auto taker : takers_of(edition.decisions[static_cast<std::size_t>(step)]))
      if (const auto at = static_cast<std::size_t>(taker);
          out[at] == 0 && !edition.roles[at].stands_outside())
        return taker;
  return owner;
}

}  // namespace

Index owner_now(const Edition& edition, const std::vector<char>& out, const Duty& duty) {
  return first_in_place_of(edition, out, duty.owner, duty.done_by);
}

Index owner_now(const Edition& edition, const std::vector<char>& out, Index state) {
  const auto owner = edition.states[static_cast<std::size_t>(state)].owner;
  if (owner == none || out[static_cast<std::size_t>(owner)] == 0) return owner;
  std::vector<Index> steps;
  for (std::size_t at = 1; at < edition.decisions.size(); ++at)
    if (const auto& from = edition.decisions[at].from; from.size() == 1 && from.front() == state)
      steps.push_back(static_cast<Index>(at));
  return first_in_place_of(edition, out, owner, steps);
}

Index owner_now(const Edition& edition, const Timeline& timeline, const Duty& duty) {
  return owner_now(edition, kept_out(edition, timeline), duty);
}

Index owner_now(const Edition& edition, const Timeline& timeline) {
  return owner_now(edition, kept_out(edition, timeline), timeline.state);
}

bool is_kept_out(const Edition& edition, const Timeline& timeline, const std::vector<std::string>& offices) {
  const auto out = kept_out(edition, timeline);
  for (std::size_t at = 0; at < out.size(); ++at)
    if (out[at] != 0 && std::find(offices.begin(), offices.end(), edition.roles[at].office) != offices.end())
      return true;
  return false;
}

bool has_part_in(const Edition& edition, const Timeline& timeline, const std::vector<std::string>& offices) {
  return has_part_in(edition, offices) && !is_kept_out(edition, timeline, offices);
}

std::vector<Open> open_decisions(const Edition& edition, const Timeline& timeline) {
  const auto standing = standing_at(edition, timeline);
  std::vector<Open> open;
  for (std::size_t at = 1; at < edition.decisions.size() && timeline.begun; ++at) {
    const auto& decision = edition.decisions[at];
    const auto index = static_cast<Index>(at);
    if (!edition.open(timeline.state, index)) continue;
    if (decision.leads_to == none && !decision.repeated && timeline.taken[at] > 0) continue;
    Open one{.decision = index};
    for (const auto& condition : decision.when) {
      // What still depends on a fact that comes with the decision is open until it is said.
      const bool depends = std::any_of(condition.tests.begin(), condition.tests.end(), [&](const Test& test) {
        return test.is == Test::Is::rule || (test.about_fact() && decision.asks_for(test.of));
      });
      if (one.why_not.empty() && !depends && !standing.holds(condition, nullptr))
        one.why_not = condition.words.empty() ? "Open only when " + in_words(edition, condition) + "."
                                              : condition.words;
    }
    open.push_back(std::move(one));
  }
  return open;
}

}  // namespace reeve::protocol
