#include "casework/moved.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "casework/timeline_words.hpp"

namespace reeve::casework {

using namespace protocol;

namespace {

std::string date_of(const Run* run) {
  if (!run || (run->is == Run::Is::fell_away && !run->missed())) return "not owed";
  if (!run->due) return "without a date yet";
  if (run->due->is == Due::Is::stopped) return "stopped";
  if (run->due->is == Due::Is::off_the_table) return "beyond the table of bank holidays";
  return calendar::in_words(run->due->on);
}

std::string late_in_words(const Run& run, calendar::Date today) {
  return is_owed(&run) && run.late(today) ? " That day has passed already." : "";
}

std::string owed_in_words(const Edition& edition, const Timeline& after, const Run& run,
                          calendar::Date today) {
  const auto& duty = edition.duties[static_cast<std::size_t>(run.duty)];
  return fmt::format("“{}”, by the {}: {}.{}", duty.words,
                     title_of_role(edition, owner_now(edition, after, duty)), date_of(&run),
                     late_in_words(run, today));
}

}  // namespace

bool is_owed(const Run* run) { return run && run->is == Run::Is::owed; }

const Run* Derived::last(const std::string& duty) const {
  const auto at = file.edition().duty(duty);
  return at == none ? nullptr : timeline.last(at);
}

std::vector<std::string> begun(const CaseFile& file, const Timeline& before, const Timeline& after,
                               calendar::Date today) {
  std::vector<std::string> all;
  for (std::size_t at = 0; at < file.edition().duties.size(); ++at) {
    const auto* is = after.last(static_cast<Index>(at));
    const auto* was = before.last(static_cast<Index>(at));
    if (!is_owed(is) || (is_owed(was) && was->begun == is->begun && date_of(was) == date_of(is))) continue;
    all.push_back(owed_in_words(file.edition(), after, *is, today));
  }
  return all;
}

std::vector<MovedDate> dates_moved(const Derived& before, const Derived& after, bool done_as_well) {
  std::vector<MovedDate> all;
  for (const auto& duty : after.file.edition().duties) {
    const auto* was = before.last(duty.name);
    const auto* is = after.last(duty.name);
    if (!was || date_of(was) == date_of(is)) continue;
    const bool ended = is && is->is == Run::Is::done && was->is == Run::Is::done;
    if (ended && !done_as_well && was->late(*was->ended) == is->late(*is->ended)) continue;
    all.push_back({duty.name, fmt::format("“{}” was {}, is {}.{}", duty.words, date_of(was), date_of(is),
                                          is ? late_in_words(*is, after.timeline.as_of) : "")});
  }
  for (const auto& duty : before.file.edition().duties)
    if (const auto* was = before.last(duty.name);
        is_owed(was) && after.file.edition().duty(duty.name) == none)
      all.push_back(
          {duty.name, fmt::format("“{}” was {}, and is not asked for any more.", duty.words, date_of(was))});
  return all;
}

std::vector<MovedDate> newly_owed(const Derived& before, const Derived& after) {
  std::vector<MovedDate> all;
  for (const auto& duty : after.file.edition().duties) {
    const auto* was = before.last(duty.name);
    const auto* is = after.last(duty.name);
    if (is_owed(is) && !is_owed(was) && (!was || date_of(was) == date_of(is)))
      all.push_back(
          {duty.name, owed_in_words(after.file.edition(), after.timeline, *is, after.timeline.as_of)});
  }
  return all;
}

std::vector<std::string> steps_without_a_place(const Derived& before, const Derived& after) {
  std::vector<std::string> sentences;
  for (const auto& misfit : after.timeline.misfits) {
    const auto& known = before.timeline.misfits;
    if (std::any_of(known.begin(), known.end(), [&](const Misfit& one) { return one.event == misfit.event; }))
      continue;
    const auto& event = after.file.events[static_cast<std::size_t>(misfit.event)];
    sentences.push_back(fmt::format("“{}” of {} has no place any more: {}",
                                    event_in_words(after.file.edition(), event), calendar::in_words(event.on),
                                    misfit.why));
  }
  return sentences;
}

std::vector<std::string> sentences_of(const std::vector<MovedDate>& all) {
  std::vector<std::string> sentences;
  for (const auto& one : all) sentences.push_back(one.sentence);
  return sentences;
}

}  // namespace reeve::casework
