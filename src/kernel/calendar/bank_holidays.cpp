#include "kernel/calendar/bank_holidays.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace reeve::calendar {

namespace {

struct Naming {
  Jurisdiction jurisdiction;
  std::string_view key;
  std::string_view words;
};

constexpr std::array namings{
    Naming{Jurisdiction::england_and_wales, "england_and_wales", "England and Wales"},
    Naming{Jurisdiction::scotland, "scotland", "Scotland"},
    Naming{Jurisdiction::northern_ireland, "northern_ireland", "Northern Ireland"},
    Naming{Jurisdiction::any_part_of_the_united_kingdom, "any_part_of_the_united_kingdom",
           "any part of the United Kingdom"}};

const Naming& naming(Jurisdiction jurisdiction) { return namings[static_cast<std::size_t>(jurisdiction)]; }

using Parts = std::array<const BankHolidays*, 3>;

// A name and the parts of the kingdom that use it on one day.
struct Use {
  std::string_view name;
  std::vector<std::string_view> parts;
};

std::string name_in_the_union(const Parts& parts, Date date) {
  std::vector<Use> uses;
  for (const BankHolidays* part : parts) {
    const auto name = part->name_of(date);
    if (!name) continue;
    auto same = std::find_if(uses.begin(), uses.end(), [&](const Use& use) { return use.name == *name; });
    if (same == uses.end()) same = uses.insert(uses.end(), Use{*name, {}});
    same->parts.push_back(in_words(part->jurisdiction));
  }
  if (uses.size() == 1 && uses.front().parts.size() == parts.size()) return std::string{uses.front().name};

  std::string words;
  for (const Use& use : uses)
    words += fmt::format("{}{}, in {}", words.empty() ? "" : "; ", use.name, fmt::join(use.parts, " and "));
  return words;
}

Refusals wrong_parts(const Parts& parts) {
  Refusals refusals;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i]->jurisdiction == namings[i].jurisdiction) continue;
    refusals.push_back(
        Refusal{fmt::format("{} holds the bank holidays of {}, where those of {} were wanted.",
                            parts[i]->file, in_words(parts[i]->jurisdiction), namings[i].words)});
  }
  return refusals;
}

}  // namespace

std::string_view in_words(Jurisdiction jurisdiction) { return naming(jurisdiction).words; }

std::string_view key(Jurisdiction jurisdiction) { return naming(jurisdiction).key; }

std::optional<Jurisdiction> jurisdiction_of(std::string_view key) {
  for (const Naming& naming : namings)
    if (naming.key == key) return naming.jurisdiction;
  return std::nullopt;
}

std::optional<std::string_view> BankHolidays::name_of(Date date) const {
  const auto found = names.find(date);
  if (found == names.end()) return std::nullopt;
  return found->second;
}

Outcome<BankHolidays> any_part_of_the_united_kingdom(const BankHolidays& england_and_wales,
                                                     const BankHolidays& scotland,
                                                     const BankHolidays& northern_ireland) {
  const Parts parts{&england_and_wales, &scotland, &northern_ireland};
  if (auto refusals = wrong_parts(parts); !refusals.empty()) return refusals;

  BankHolidays all = england_and_wales;
  all.jurisdiction = Jurisdiction::any_part_of_the_united_kingdom;
  all.names.clear();
  for (const BankHolidays* part : parts) {
    if (part != parts.front()) all.file += ", " + part->file;
    if (all.source.find(part->source) == std::string::npos) all.source += ", " + part->source;
    all.checked_on = std::min(all.checked_on, part->checked_on);
    all.first_day = std::max(all.first_day, part->first_day);
    all.last_day = std::min(all.last_day, part->last_day);
  }
  for (const BankHolidays* part : parts)
    for (const auto& [date, name] : part->names)
      if (all.covers(date)) all.names.try_emplace(date, name_in_the_union(parts, date));
  return all;
}

std::string calendar_in_words(const BankHolidays& holidays) {
  return fmt::format("Calendar: bank holidays in {} ({}, checked on {}).", in_words(holidays.jurisdiction),
                     holidays.source, in_words(holidays.checked_on));
}

std::string not_counted(Date day, const BankHolidays& holidays) {
  if (day.is_weekend()) return fmt::format("{}: weekend, not counted", in_words_with_day(day));
  return fmt::format("{}: bank holiday ({}), not counted", in_words_with_day(day), *holidays.name_of(day));
}

std::optional<Refusal> not_covered(Date day, const BankHolidays& holidays, std::string_view wanted) {
  if (holidays.covers(day)) return std::nullopt;
  const bool past = day > holidays.last_day;
  return Refusal{
      fmt::format("The table of bank holidays in {} {} on {}, so {} cannot be counted. Add the {} "
                  "bank holidays to {} and try again.",
                  in_words(holidays.jurisdiction), past ? "ends" : "starts",
                  in_words(past ? holidays.last_day : holidays.first_day), wanted, past ? "later" : "earlier",
                  holidays.file)};
}

}  // namespace reeve::calendar
