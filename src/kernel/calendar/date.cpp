#include "kernel/calendar/date.hpp"

#include <fmt/compile.h>
#include <fmt/format.h>

#include <array>

namespace reeve::calendar {

namespace {

constexpr std::array<std::string_view, 12> month_names{"January",   "February", "March",    "April",
                                                       "May",       "June",     "July",     "August",
                                                       "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> day_names{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                    "Thursday", "Friday", "Saturday"};

// from_chars would take a sign, and stol would take a space: a date is digits and nothing else.
std::optional<unsigned> digits(std::string_view text) {
  unsigned number = 0;
  for (char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + static_cast<unsigned>(c - '0');
  }
  return number;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = digits(text.substr(0, 4));
  const auto month = digits(text.substr(5, 2));
  const auto day = digits(text.substr(8, 2));
  if (!year || !month || !day || *year == 0) return std::nullopt;

  const std::chrono::year_month_day written{std::chrono::year{static_cast<int>(*year)},
                                            std::chrono::month{*month}, std::chrono::day{*day}};
  if (!written.ok()) return std::nullopt;
  return Date{std::chrono::sys_days{written}};
}

std::string iso(Date date) {
  const auto written = date.ymd();
  return fmt::format(FMT_COMPILE("{:04}-{:02}-{:02}"), static_cast<int>(written.year()),
                     static_cast<unsigned>(written.month()), static_cast<unsigned>(written.day()));
}

std::string in_words(Date date) {
  return fmt::format("{} {} {}", date.day(), month_name(date.ymd().month()), date.year());
}

std::string in_words_with_day(Date date) {
  return fmt::format("{} {}", day_names[date.weekday().c_encoding()], in_words(date));
}

std::string_view month_name(std::chrono::month month) {
  return month_names[static_cast<unsigned>(month) - 1];
}

}  // namespace reeve::calendar
