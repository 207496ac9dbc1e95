// A day without a time zone: what statutes count in. Range 0001-01-01 to 9999-12-31; written YYYY-MM-DD.
// Instants (with a zone) are for the journal; see instant.hpp.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace reeve::calendar {

class Date {
 public:
  constexpr Date() = default;
  constexpr explicit Date(std::chrono::sys_days days) : days_(days) {}
  constexpr Date(int year, unsigned month, unsigned day)
      : days_(std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}) {}

  constexpr std::chrono::sys_days days() const { return days_; }
  constexpr std::chrono::year_month_day ymd() const { return days_; }
  constexpr int year() const { return static_cast<int>(ymd().year()); }
  constexpr unsigned month() const { return static_cast<unsigned>(ymd().month()); }
  constexpr unsigned day() const { return static_cast<unsigned>(ymd().day()); }
  constexpr std::chrono::weekday weekday() const { return std::chrono::weekday{days_}; }
  constexpr bool is_weekend() const {
    return weekday() == std::chrono::Saturday || weekday() == std::chrono::Sunday;
  }

  friend constexpr Date operator+(Date date, int days) { return Date{date.days_ + std::chrono::days{days}}; }
  friend constexpr Date operator-(Date date, int days) { return Date{date.days_ - std::chrono::days{days}}; }
  // Whole days from `from` to `to`; negative when `to` is earlier.
  friend constexpr int operator-(Date to, Date from) {
    return static_cast<int>((to.days_ - from.days_).count());
  }
  friend constexpr auto operator<=>(Date, Date) = default;
  friend constexpr bool operator==(Date, Date) = default;

 private:
  std::chrono::sys_days days_{};
};

// "2019-04-18". Nothing else is accepted: no short years, no 31 April.
std::optional<Date> parse_date(std::string_view text);
std::string iso(Date date);                             // 2019-04-18
std::string in_words(Date date);                        // 18 April 2019
std::string in_words_with_day(Date date);               // Thursday 18 April 2019
std::string_view month_name(std::chrono::month month);  // April

}  // namespace reeve::calendar
