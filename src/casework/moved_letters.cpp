#include "casework/moved_letters.hpp"

#include <fmt/format.h>

#include "casework/timeline_words.hpp"
#include "kernel/text.hpp"

namespace reeve::casework {
namespace {

using namespace protocol;

// As a letter keeps it: empty while it is owed and has no date; nothing when it is not owed.
std::optional<std::string> day_owed(const Run* run) {
  if (!run || run->is != Run::Is::owed) return std::nullopt;
  return run->due && run->due->is == Due::Is::dated ? calendar::iso(run->due->on) : std::string();
}

// Done, or past: nothing that somebody still counts on.
bool is_over(const Run* run) { return run && (run->is == Run::Is::done || run->is == Run::Is::lapsed); }

std::string in_words(const std::string& day) {
  return calendar::in_words_with_day(calendar::parse_date(day).value());
}

std::string was_in_words(const std::string& day) {
  return day.empty() ? "There was no date until now." : "It was " + in_words(day) + ".";
}

std::string is_in_words(const std::optional<std::string>& day) {
  if (!day) return "It is not due any more.";
  return day->empty() ? "There is no date now. We write to you when there is one."
                      : "It is " + in_words(*day) + " now.";
}

// What one role has not heard yet.
struct Unheard {
  std::string sentences = {};
  std::map<std::string, std::string> dates = {};
};

// One duty of a case whose dates moved.
struct Change {
  const CaseFile& file;
  const Duty& duty;
  const Run* was;
  const Run* is;
  const calendar::WorkingDays& days;
};

// To whoever the case is from, in the words their own page has.
const std::string& words_for(Index role, const Change& change) {
  const bool own = role == person_of(change.file.edition()) && !change.duty.outside.empty();
  return own ? change.duty.outside : change.duty.words;
}

void add(Unheard& unheard, Index role, const Change& change, const std::string& before) {
  const auto day = day_owed(change.is);
  unheard.sentences +=
      fmt::format("“{}”: {} {}\n\n", words_for(role, change), was_in_words(before), is_in_words(day));
  unheard.dates[change.duty.name] = day.value_or("");
  if (!day || day->empty()) return;
  const auto how = explained(change.file.edition(), change.file.adoption.terms(), *change.is, change.days);
  if (how) unheard.sentences += "How that was counted:\n\n" + text::join(how->derivation, "\n") + "\n\n";
}

Unheard unheard_by(Index role, const std::vector<Change>& changes, const std::vector<char>& out,
                   const std::map<std::string, std::string>& told) {
  Unheard unheard;
  for (const auto& change : changes) {
    const auto was = day_owed(change.was), is = day_owed(change.is);
    const auto heard = told.find(change.duty.name);
    const bool owes = was && is && owner_now(change.file.edition(), out, change.duty) == role;
    if (heard != told.end() ? heard->second != is.value_or("") : owes)
      add(unheard, role, change, heard != told.end() ? heard->second : *was);
  }
  return unheard;
}

std::vector<Change> changes_of(const CaseFile& file, const Timeline& before, const Timeline& after,
                               const calendar::WorkingDays& days) {
  std::vector<Change> all;
  const auto& duties = file.edition().duties;
  for (std::size_t at = 0; at < duties.size(); ++at) {
    const auto* was = before.last(static_cast<Index>(at));
    const auto* is = after.last(static_cast<Index>(at));
    if (day_owed(was) != day_owed(is) && !is_over(is)) all.push_back({file, duties[at], was, is, days});
  }
  return all;
}

// "Time does not run since 10 February 2020 (Waiting for the complainant)."
std::string time_in_words(const Edition& edition, const Event& event, std::string_view runs) {
  return fmt::format("Time {} since {} ({}).", runs, calendar::in_words_with_day(event.on),
                     edition.pauses[static_cast<std::size_t>(edition.pause(event.name))].words);
}

Letter letter_to(const CaseFile& file, Index role, const Moving& moving, Unheard unheard,
                 const Addressing& addressing) {
  const auto& name = file.edition().roles[static_cast<std::size_t>(role)].name;
  const auto called = addressing.name ? addressing.name(name) : std::string();
  const std::string_view what = unheard.dates.size() > 1 ? "Dates have changed" : "A date has changed";
  return {.name = "date_changed_" + moving.key,
          .role = name,
          .subject = fmt::format("{}: {}", file.reference, what),
          .words = fmt::format("Dear {},\n\nThis is about {}. {}. {}\n\n{}{}\n{}",
                               called.empty() ? title_of_role(file.edition(), role) : called, file.reference,
                               what, moving.why, unheard.sentences, calendar::in_words(moving.today),
                               foot_of(addressing)),
          .dates = std::move(unheard.dates)};
}

}  // namespace

std::optional<Moving> moving_of(const Edition& edition, const Event& event, calendar::Date today) {
  if (!event.instead_of.empty())
    return Moving{event.id, "Something was recorded wrongly, and has been put right.", today};
  switch (event.what) {
    case Event::What::undone:
      return Moving{event.id, "Something was recorded wrongly, and has been taken back.", today};
    case Event::What::extended:
      return Moving{event.id, "More time was given.", today};
    case Event::What::paused:
      return Moving{event.id, time_in_words(edition, event, "does not run"), today};
    case Event::What::resumed:
      return Moving{event.id, time_in_words(edition, event, "runs again"), today};
    case Event::What::decided:
    case Event::What::learned:
      return std::nullopt;
  }
  return std::nullopt;
}

std::vector<Letter> letters_of_moves(const CaseFile& file, const Timeline& before, const Timeline& after,
                                     const Moving& moving, const calendar::WorkingDays& days,
                                     const Addressing& addressing, const ToldDates& told) {
  std::vector<Letter> letters;
  const auto changes = changes_of(file, before, after, days);
  if (changes.empty()) return letters;
  const auto out = kept_out(file.edition(), after);
  for (std::size_t at = 0; at < file.edition().roles.size(); ++at) {
    const auto& role = file.edition().roles[at];
    if (!role.stands_outside() || out[at] != 0) continue;
    const auto heard = told.find(role.name);
    auto unheard = unheard_by(static_cast<Index>(at), changes, out,
                              heard == told.end() ? std::map<std::string, std::string>() : heard->second);
    if (!unheard.dates.empty())
      letters.push_back(letter_to(file, static_cast<Index>(at), moving, std::move(unheard), addressing));
  }
  return letters;
}

}  // namespace reeve::casework
