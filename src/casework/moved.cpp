#include "casework/moved.hpp"

#include <fmt/format.h>

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

}  // namespace

namespace {

bool is_owed(const Run* run) { return run && run->is == Run::Is::owed; }

std::string owed_in_words(const Edition& edition, const Timeline& after, const Run& run,
                          calendar::Date today) {
  const auto& duty = edition.duties[static_cast<std::size_t>(run.duty)];
  return fmt::format("“{}”, by the {}: {}{}", duty.words,
                     title_of_role(edition, owner_now(edition, after, duty)), date_of(&run),
                     run.late(today) ? ". That day has passed already." : ".");
}

template <typename Passes>
std::vector<std::string> owed_that(const Edition& edition, const Timeline& after, calendar::Date today,
                                   const Passes& passes) {
  std::vector<std::string> all;
  for (std::size_t at = 0; at < edition.duties.size(); ++at)
    if (const auto* is = after.last(static_cast<Index>(at)); is_owed(is) && passes(*is))
      all.push_back(owed_in_words(edition, after, *is, today));
  return all;
}

}  // namespace

std::vector<std::string> begun(const CaseFile& file, const Timeline& before, const Timeline& after,
                               calendar::Date today) {
  return owed_that(file.edition(), after, today, [&](const Run& is) {
    const auto* was = before.last(is.duty);
    return !is_owed(was) || was->begun != is.begun || date_of(was) != date_of(&is);
  });
}

std::vector<MovedDate> dates_moved(const CaseFile& file, const Timeline& before, const Timeline& after,
                                   bool done_as_well) {
  std::vector<MovedDate> all;
  for (std::size_t at = 0; at < file.edition().duties.size(); ++at) {
    const auto duty = static_cast<Index>(at);
    const auto* was = before.last(duty);
    const auto* is = after.last(duty);
    if (!was || date_of(was) == date_of(is)) continue;
    const bool ended = is && is->is == Run::Is::done && was->is == Run::Is::done;
    if (ended && !done_as_well && was->late(*was->ended) == is->late(*is->ended)) continue;
    all.push_back({duty, fmt::format("“{}” was {}, is {}.", file.edition().duties[at].words, date_of(was),
                                     date_of(is))});
  }
  return all;
}

std::vector<std::string> moved(const CaseFile& file, const Timeline& before, const Timeline& after,
                               bool done_as_well) {
  std::vector<std::string> sentences;
  for (auto& one : dates_moved(file, before, after, done_as_well))
    sentences.push_back(std::move(one.sentence));
  return sentences;
}

Timeline numbered_as(const Edition& to, const Edition& from, Timeline timeline) {
  for (auto& run : timeline.runs) run.duty = to.duty(from.duties[static_cast<std::size_t>(run.duty)].name);
  std::erase_if(timeline.runs, [](const Run& run) { return run.duty == none; });
  return timeline;
}

std::vector<std::string> newly_asked(const Edition& to, const Timeline& before, const Timeline& after,
                                     calendar::Date today) {
  return owed_that(to, after, today, [&](const Run& is) { return !is_owed(before.last(is.duty)); });
}

std::vector<std::string> no_longer_asked(const Edition& to, const Edition& from, const Timeline& timeline) {
  std::vector<std::string> all;
  for (const auto& run : timeline.runs) {
    const auto& duty = from.duties[static_cast<std::size_t>(run.duty)];
    if (run.is == Run::Is::owed && to.duty(duty.name) == none)
      all.push_back(fmt::format("“{}” was {}, and is not asked for any more.", duty.words, date_of(&run)));
  }
  return all;
}

}  // namespace reeve::casework
