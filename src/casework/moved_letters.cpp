#include "casework/moved_letters.hpp"

#include <fmt/format.h>

#include "casework/timeline_words.hpp"
#include "kernel/text.hpp"

namespace reeve::casework {
namespace {

using namespace protocol;

// As Letter::dates keeps it. A date that has run out is one all the same: somebody may have counted on a
// later one.
std::string day_of(const Run* run) {
  if (!run || (run->is != Run::Is::owed && run->is != Run::Is::lapsed)) return std::string(not_due);
  return run->due && run->due->is == Due::Is::dated ? calendar::iso(run->due->on) : std::string();
}

std::string in_words(const std::string& day) {
  return calendar::in_words_with_day(calendar::parse_date(day).value());
}

std::string was_in_words(const std::string& day) {
  if (day == not_due) return "It was not due until now.";
  return day.empty() ? "There was no date until now." : "It was " + in_words(day) + ".";
}

std::string is_in_words(const std::string& day, calendar::Date today) {
  if (day == not_due) return "It is not due any more.";
  if (day.empty()) return "There is no date now. We write to you when there is one.";
  return "It is " + in_words(day) + " now." + (day < calendar::iso(today) ? " That day has passed." : "");
}

// One duty whose date is another.
struct Change {
  const Duty& duty;
  const Run* was;
  const Run* is;
};

std::vector<Change> changes_of(const Derived& before, const Derived& after) {
  std::vector<Change> all;
  const auto add = [&](const Duty& duty) {
    const auto* was = before.last(duty.name);
    const auto* is = after.last(duty.name);
    const bool is_done = is && is->is == Run::Is::done;
    if (!is_done && (is_owed(was) || is_owed(is)) && day_of(was) != day_of(is))
      all.push_back({duty, was, is});
  };
  for (const auto& duty : after.file.edition().duties) add(duty);
  for (const auto& duty : before.file.edition().duties)
    if (after.file.edition().duty(duty.name) == none) add(duty);
  return all;
}

// To whoever the case is from, in the words their own page has.
const std::string& words_for(const Edition& edition, Index role, const Duty& duty) {
  return role == person_of(edition) && !duty.outside.empty() ? duty.outside : duty.words;
}

void add(Unheard& unheard, const Change& change, const std::string& heard, const Derived& after,
         const calendar::WorkingDays& days) {
  const auto& edition = after.file.edition();
  const auto day = day_of(change.is);
  unheard.dates[change.duty.name] = day;
  unheard.sentences += fmt::format("“{}”: {} {}\n\n", words_for(edition, unheard.role, change.duty),
                                   was_in_words(heard), is_in_words(day, after.timeline.as_of));
  if (day.empty() || day == not_due) return;
  if (const auto how = explained(edition, after.file.adoption.terms(), *change.is, days))
    unheard.sentences += "How that was counted:\n\n" + text::join(how->derivation, "\n") + "\n\n";
}

Unheard unheard_by(Index role, const std::vector<Change>& changes, const Derived& after,
                   const std::vector<char>& out, const calendar::WorkingDays& days,
                   const std::map<std::string, std::string>& told) {
  Unheard unheard{.role = role};
  for (const auto& change : changes) {
    const auto is = day_of(change.is);
    if (const auto heard = told.find(change.duty.name); heard != told.end()) {
      if (heard->second != is) add(unheard, change, heard->second, after, days);
    } else if (day_of(change.was) != not_due && is != not_due &&
               owner_now(after.file.edition(), out, change.duty) == role) {
      add(unheard, change, day_of(change.was), after, days);
    }
  }
  return unheard;
}

// "The clock has been stopped since Monday 10 February 2020 (Waiting for the complainant)."
std::string stopped_in_words(const Edition& edition, const Event& event) {
  return fmt::format("The clock has been stopped since {} ({}).", calendar::in_words_with_day(event.on),
                     edition.pauses[static_cast<std::size_t>(edition.pause(event.name))].words);
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
      return Moving{event.id, stopped_in_words(edition, event), today};
    case Event::What::resumed:
      return Moving{event.id,
                    "The clock has been running again since " + calendar::in_words_with_day(event.on) + ".",
                    today};
    case Event::What::decided:
    case Event::What::learned:
      return std::nullopt;
  }
  return std::nullopt;
}

std::set<std::string> duties_changed(const Derived& before, const Derived& after) {
  std::set<std::string> names;
  for (const auto& change : changes_of(before, after)) names.insert(change.duty.name);
  return names;
}

std::vector<Unheard> unheard_dates(const Derived& before, const Derived& after,
                                   const calendar::WorkingDays& days, const ToldDates& told) {
  std::vector<Unheard> all;
  const auto changes = changes_of(before, after);
  if (changes.empty()) return all;
  const auto& roles = after.file.edition().roles;
  const auto out = kept_out(after.file.edition(), after.timeline);
  for (std::size_t at = 0; at < roles.size(); ++at) {
    if (!roles[at].stands_outside() || out[at] != 0) continue;
    const auto heard = told.find(roles[at].name);
    auto unheard = unheard_by(static_cast<Index>(at), changes, after, out, days,
                              heard == told.end() ? std::map<std::string, std::string>() : heard->second);
    if (!unheard.dates.empty()) all.push_back(std::move(unheard));
  }
  return all;
}

std::vector<Letter> letters_about(const CaseFile& file, const std::vector<Unheard>& unheard,
                                  const Moving& moving, const Addressing& addressing) {
  std::vector<Letter> letters;
  for (const auto& one : unheard) {
    const auto& role = file.edition().roles[static_cast<std::size_t>(one.role)];
    const auto called = addressing.name ? addressing.name(role.name) : std::string();
    const std::string_view what = one.dates.size() > 1 ? "Dates have changed" : "A date has changed";
    letters.push_back(
        {.name = "date_changed_" + moving.key,
         .role = role.name,
         .subject = fmt::format("{}: {}", file.reference, what),
         .words = fmt::format("Dear {},\n\nThis is about {}. {}. {}\n\n{}{}\n{}",
                              called.empty() ? role.title : called, file.reference, what, moving.why,
                              one.sentences, calendar::in_words(moving.today), foot_of(addressing)),
         .dates = one.dates});
  }
  return letters;
}

}  // namespace reeve::casework
