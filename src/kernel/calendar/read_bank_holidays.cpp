#include <fmt/format.h>

#include <toml++/toml.h>
#include <algorithm>
#include <array>

#include "kernel/calendar/bank_holidays.hpp"

namespace reeve::calendar {

namespace {

constexpr std::array<std::string_view, 6> file_keys{"jurisdiction", "source",   "checked_on",
                                                    "first_day",    "last_day", "holidays"};
constexpr std::array<std::string_view, 2> holiday_keys{"date", "name"};

// Reads one file and gathers everything wrong with it, so that one reading shows all there is to mend.
class Reader {
 public:
  explicit Reader(std::string_view file) : file_(file) {}

  Outcome<BankHolidays> read(const toml::table& table) {
    refuse_unknown_keys(table, file_keys);
    BankHolidays holidays;
    holidays.file = std::string{file_};
    read_jurisdiction(table, holidays);
    holidays.source = words(table, "source");
    holidays.checked_on = date(table, "checked_on");
    holidays.first_day = date(table, "first_day");
    holidays.last_day = date(table, "last_day");
    if (refusals_.empty() && holidays.last_day < holidays.first_day)
      refuse(*table.get("last_day"), "last_day is before first_day");
    read_list(table, holidays);
    if (!refusals_.empty()) return std::move(refusals_);
    return holidays;
  }

 private:
  void refuse_at(toml::source_index line, std::string_view rule) {
    refusals_.push_back(
        Refusal{fmt::format("{}, line {}: {}.", file_, line, rule), "Form of a calendar file"});
  }
  void refuse(const toml::node& node, std::string_view rule) { refuse_at(node.source().begin.line, rule); }

  template <std::size_t count>
  void refuse_unknown_keys(const toml::table& table, const std::array<std::string_view, count>& known) {
    for (const auto& [key, node] : table)
      if (std::find(known.begin(), known.end(), key.str()) == known.end())
        refuse_at(key.source().begin.line, fmt::format("\"{}\" is not a key that this file may have; use {}",
                                                       key.str(), fmt::join(known, ", ")));
  }

  std::string words(const toml::table& table, std::string_view key) {
    const auto* node = table.get(key);
    if (!node)
      refuse(table, fmt::format("there is no {}", key));
    else if (const auto* text = node->as_string(); !text || text->get().empty())
      refuse(*node, fmt::format("{} is not words in quotation marks", key));
    else
      return text->get();
    return {};
  }

  Date date(const toml::table& table, std::string_view key) {
    const auto* node = table.get(key);
    if (!node)
      refuse(table, fmt::format("there is no {}", key));
    else if (const auto* day = node->as_date(); !day || day->get().year == 0)
      refuse(*node, fmt::format("{} is not a date such as 2026-11-22", key));
    else
      return Date{day->get().year, day->get().month, day->get().day};
    return {};
  }

  void read_jurisdiction(const toml::table& table, BankHolidays& holidays) {
    const std::string name = words(table, "jurisdiction");
    if (name.empty()) return;
    const auto found = jurisdiction_of(name);
    if (!found || *found == Jurisdiction::any_part_of_the_united_kingdom)
      return refuse(*table.get("jurisdiction"),
                    fmt::format("\"{}\" is not england_and_wales, scotland or northern_ireland", name));
    holidays.jurisdiction = *found;
  }

  void read_list(const toml::table& table, BankHolidays& holidays) {
    const auto* node = table.get("holidays");
    if (!node) return refuse(table, "there is no list of holidays");
    const auto* list = node->as_array();
    if (!list || list->empty()) return refuse(*node, "holidays is not a list with at least one holiday");
    for (const auto& entry : *list) {
      if (const auto* holiday = entry.as_table())
        read_holiday(*holiday, holidays);
      else
        refuse(entry, "a holiday is written { date = 2026-12-25, name = \"Christmas Day\" }");
    }
  }

  void read_holiday(const toml::table& entry, BankHolidays& holidays) {
    const auto problems_before = refusals_.size();
    refuse_unknown_keys(entry, holiday_keys);
    const Date day = date(entry, "date");
    std::string name = words(entry, "name");
    if (refusals_.size() > problems_before) return;

    const auto& names = holidays.names;
    if (names.contains(day)) return refuse(entry, fmt::format("{} is listed twice", in_words(day)));
    if (!names.empty() && day < names.rbegin()->first)
      refuse(entry, fmt::format("{} comes after {}; holidays are listed in date order", in_words(day),
                                in_words(names.rbegin()->first)));
    if (holidays.first_day != Date{} && holidays.last_day != Date{} && !holidays.covers(day))
      refuse(entry, fmt::format("{} is outside {} to {}, the days this file says it covers", in_words(day),
                                in_words(holidays.first_day), in_words(holidays.last_day)));
    holidays.names.emplace(day, std::move(name));
  }

  std::string_view file_;
  Refusals refusals_;
};

}  // namespace

Outcome<BankHolidays> read_bank_holidays(std::string_view file_name, std::string_view toml_text) {
  try {
    return Reader{file_name}.read(toml::parse(toml_text, file_name));
  } catch (const toml::parse_error& error) {
    return Refusal{fmt::format("{}, line {}: this is not TOML: {}.", file_name, error.source().begin.line,
                               error.description()),
                   "TOML 1.0"};
  }
}

}  // namespace reeve::calendar
