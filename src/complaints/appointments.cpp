#include "complaints/appointments.hpp"

#include <fmt/format.h>

#include "kernel/text.hpp"

namespace reeve::complaints {
namespace {

constexpr int longest_days = 93;
constexpr int shortest = 10, longest = 120;
constexpr int hour = 60, noon = 12 * 60, day = 24 * 60;

std::optional<int> within(std::string_view digits, int most) {
  const auto n = digits.size() > 2 ? std::nullopt : text::whole_number(digits);
  return n && *n <= most ? n : std::nullopt;
}

}  // namespace

Outcome<std::vector<Slot>> slots_of(const Offer& offer, const calendar::WorkingDays& days,
                                    calendar::Date today) {
  Refusals problems;
  const auto need = [&](bool holds, std::string sentence, const char* field) {
    if (!holds) problems.push_back({std::move(sentence), {}, field});
  };
  need(offer.from >= today, "The first day is today or later.", "from");
  need(offer.to >= offer.from, "The last day is the first day or later.", "to");
  need(offer.to - offer.from < longest_days, fmt::format("Offer at most {} days at once.", longest_days),
       "to");
  need(offer.first >= opens && offer.first < closes, "Times begin from 9am on.", "first");
  need(offer.last <= closes && offer.last > offer.first,
       "Times end at 5pm at the latest, after the first begins.", "last");
  need(offer.minutes >= shortest && offer.minutes <= longest,
       fmt::format("A time is from {} to {} minutes long.", shortest, longest), "minutes");
  need(offer.how == "telephone" || offer.how == "in_person", "Say how people speak to you.", "how");
  need(offer.how != "in_person" || !offer.place.empty(), "Say where people come to.", "place");
  if (!problems.empty()) return problems;
  std::vector<Slot> slots;
  for (auto on = offer.from; on <= offer.to; on = on + 1) {
    if (!days.covers(on))
      return Refusal{
          "The table of bank holidays does not reach to " + calendar::in_words(on) + ".", {}, "to"};
    if (!days.is_working(on)) continue;
    for (int minute = offer.first; minute + offer.minutes <= offer.last; minute += offer.minutes)
      slots.push_back({.on = on,
                       .minute = minute,
                       .minutes = offer.minutes,
                       .how = offer.how,
                       .place = offer.how == "in_person" ? offer.place : std::string()});
  }
  if (slots.empty()) return Refusal{"No weekday in these days has a time of that length.", {}, "from"};
  return slots;
}

std::string time_in_words(int minute) {
  const int clock = minute % noon / hour;
  const int rest = minute % hour;
  return fmt::format("{}{}{}", clock == 0 ? 12 : clock, rest == 0 ? "" : fmt::format(":{:02}", rest),
                     minute < noon ? "am" : "pm");
}

std::optional<int> read_time(std::string_view written) {
  auto rest = text::lower(text::trim(written));
  const bool morning = rest.ends_with("am");
  const bool later = rest.ends_with("pm");
  if (morning || later) rest = std::string(text::trim(rest.substr(0, rest.size() - 2)));
  const auto colon = rest.find(':');
  auto hours = within(rest.substr(0, colon), day / hour - 1);
  if (!hours || ((morning || later) && (*hours == 0 || *hours > noon / hour))) return std::nullopt;
  if (morning || later) hours = *hours % (noon / hour) + (later ? noon / hour : 0);
  if (colon == std::string::npos) return *hours * hour;
  const auto minutes = within(rest.substr(colon + 1), hour - 1);
  return minutes ? std::optional(*hours * hour + *minutes) : std::nullopt;
}

std::string in_words(const Slot& slot) {
  return fmt::format("{} at {}, {}", calendar::in_words_with_day(slot.on), time_in_words(slot.minute),
                     slot.how == "telephone" ? std::string("by telephone") : "at " + slot.place);
}

}  // namespace reeve::complaints
