#include "casework/case_file.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "casework/timeline_words.hpp"
#include "kernel/text.hpp"

namespace reeve::casework {

using namespace protocol;

namespace {

const Run* last_run(const Timeline& timeline, Index duty) {
  const auto found = std::find_if(timeline.runs.rbegin(), timeline.runs.rend(),
                                  [&](const Run& run) { return run.duty == duty; });
  return found == timeline.runs.rend() ? nullptr : &*found;
}

std::string date_of(const Run* run) {
  if (!run || run->is == Run::Is::fell_away) return "not owed";
  if (!run->due) return "without a date yet";
  if (run->due->is == Due::Is::stopped) return "stopped";
  if (run->due->is == Due::Is::off_the_table) return "beyond the table of bank holidays";
  return calendar::in_words(run->due->on);
}

// An undo or a correction is of an event of this case that still counts.
std::optional<std::string> cannot_undo(const CaseFile& file, const Event& event) {
  const auto& wanted = event.target.empty() ? event.instead_of : event.target;
  if (wanted.empty()) return std::nullopt;
  const auto found = std::find_if(file.events.begin(), file.events.end(),
                                  [&](const Event& one) { return one.id == wanted; });
  if (found == file.events.end()) return "There is no such step in this case.";
  const auto ended = [&](const Event& one) { return one.target == wanted || one.instead_of == wanted; };
  const auto dead = dead_among(file.events);
  for (std::size_t at = 0; at < file.events.size(); ++at)
    if (!dead[at] && ended(file.events[at]))
      return "That step does not count already: it was undone or corrected.";
  return std::nullopt;
}

}  // namespace

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

Timeline CaseFile::derived(const calendar::WorkingDays& days, calendar::Date today) const {
  return derive(edition(), adoption.terms(), events, days, today);
}

protocol::Index person_of(const protocol::Edition& edition) {
  for (std::size_t at = 0; at < edition.roles.size(); ++at)
    if (edition.roles[at].office.empty()) return static_cast<protocol::Index>(at);
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

Outcome<Added> check_event(const CaseFile& file, const Event& event, const calendar::WorkingDays& days,
                           calendar::Date today) {
  if (event.on > today)
    return Refusal{
        fmt::format("{} has not come yet. Record what has happened.", calendar::in_words(event.on)),
        {},
        "on"};
  if (file.erased)
    return Refusal{"What was about people in this case is erased, so nothing more is recorded in it."};
  for (const auto& [name, value] : event.facts)
    if (file.edition().fact(name) == none)
      return Refusal{fmt::format("This edition knows no fact “{}”.", name), {}, name};
  if (const auto why = cannot_undo(file, event)) return Refusal{*why};
  auto with = file;
  with.events.push_back(event);
  with.events.back().number = static_cast<int>(with.events.size());
  Added added{.before = file.derived(days, today), .after = with.derived(days, today), .stranded = {}};
  const auto was_misfit = [&](int number) {
    return std::any_of(added.before.misfits.begin(), added.before.misfits.end(),
                       [&](const Misfit& one) { return one.event == number; });
  };
  const auto last = static_cast<int>(with.events.size()) - 1;
  for (const auto& misfit : added.after.misfits) {
    if (misfit.event == last) return Refusal{misfit.why};
    if (!was_misfit(misfit.event)) added.stranded.push_back(misfit.event);
  }
  // What is new takes no place from what was recorded: only undoing and correcting may.
  if (!added.stranded.empty() && event.target.empty() && event.instead_of.empty())
    return Refusal{fmt::format(
        "This would leave no place for “{}” of {}. Undo that first, if it was recorded wrongly.",
        event_in_words(file.edition(), file.events[static_cast<std::size_t>(added.stranded.front())]),
        calendar::in_words(file.events[static_cast<std::size_t>(added.stranded.front())].on))};
  return added;
}

std::vector<std::string> moved(const CaseFile& file, const Timeline& before, const Timeline& after,
                               bool done_as_well) {
  std::vector<std::string> all;
  for (std::size_t at = 0; at < file.edition().duties.size(); ++at) {
    const auto* was = last_run(before, static_cast<Index>(at));
    const auto* is = last_run(after, static_cast<Index>(at));
    if (!was || date_of(was) == date_of(is)) continue;
    const bool ended = is && is->is == Run::Is::done && was->is == Run::Is::done;
    if (ended && !done_as_well && was->late(*was->ended) == is->late(*is->ended)) continue;
    all.push_back(
        fmt::format("“{}” was {}, is {}.", file.edition().duties[at].words, date_of(was), date_of(is)));
  }
  return all;
}

}  // namespace reeve::casework
