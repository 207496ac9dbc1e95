// Counts in which every day counts. Those that leave days out are in counting_working_days.cpp.
#include "kernel/calendar/counting.hpp"

#include <fmt/format.h>

#include <optional>

namespace reeve::calendar {

namespace {

using std::chrono::months;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr Date last_date{9999, 12, 31};
constexpr int days_in_a_week = 7;

constexpr std::string_view every_day_counts = "Every day counts, so no table of bank holidays is used.";

std::string units(int n, std::string_view unit) { return fmt::format("{} {}{}", n, unit, n == 1 ? "" : "s"); }

std::optional<Refusal> cannot_count(int n, std::string_view unit, Date from, int most) {
  if (n < 1) return Refusal{fmt::format("A count of {}s starts at 1, but {} was asked for.", unit, n)};
  if (n > most)
    return Refusal{fmt::format("{} from {} is later than {}, the last day Reeve can write.", units(n, unit),
                               in_words(from), in_words(last_date))};
  return std::nullopt;
}

// Days 2 to n-1 in one line: nothing happens on them.
void push_days(Derivation& lines, Date first, int n) {
  const Date last = first + (n - 1);
  if (n > 1) lines.push_back(fmt::format("{}: day 1", in_words_with_day(first)));
  if (n == 3) lines.push_back(fmt::format("{}: day 2", in_words_with_day(first + 1)));
  if (n > 3)
    lines.push_back(fmt::format("{} to {}: days 2 to {}", in_words_with_day(first + 1),
                                in_words_with_day(last - 1), n - 1));
  lines.push_back(fmt::format("{}: day {}, the last day", in_words_with_day(last), n));
}

// The day the months end on, and why when it is not the corresponding date.
std::string corresponding_date_in_words(Date from, Date end, int n) {
  if (from.day() == end.day())
    return fmt::format("{}: the corresponding date, {} later, the last day", in_words_with_day(end),
                       units(n, "month"));
  return fmt::format("{}: {} {} has no day {}, so its last day is the last day", in_words_with_day(end),
                     month_name(end.ymd().month()), end.year(), from.day());
}

}  // namespace

Outcome<Deadline> days_starting_day_after(Date sent, int n) {
  if (auto refusal = cannot_count(n, "day", sent, last_date - sent)) return *refusal;
  Derivation lines{
      fmt::format("{} starting with the day after {}. {}", units(n, "day"), in_words(sent), every_day_counts),
      fmt::format("{}: day zero, not counted", in_words_with_day(sent))};
  push_days(lines, sent + 1, n);
  return Deadline{sent + n, std::move(lines)};
}

Outcome<Deadline> days_beginning_with(Date published, int n) {
  if (auto refusal = cannot_count(n, "day", published, last_date - published + 1)) return *refusal;
  Derivation lines{
      fmt::format("{} beginning with {}. {}", units(n, "day"), in_words(published), every_day_counts)};
  push_days(lines, published, n);
  return Deadline{published + (n - 1), std::move(lines)};
}

Outcome<Deadline> weeks_beginning_with(Date day, int n) {
  if (auto refusal = cannot_count(n, "week", day, (last_date - day + 1) / days_in_a_week)) return *refusal;
  Derivation lines{
      fmt::format("{} beginning with {}. {}", units(n, "week"), in_words(day), every_day_counts)};
  Date end = day;
  for (int week = 1; week <= n; ++week) {
    const Date start = day + days_in_a_week * (week - 1);
    end = start + (days_in_a_week - 1);
    lines.push_back(fmt::format("{} to {}: week {}{}", in_words_with_day(start), in_words_with_day(end), week,
                                week == n ? ", ending on the last day" : ""));
  }
  return Deadline{end, std::move(lines)};
}

Outcome<Deadline> months_after(Date date, int n) {
  const int most = (last_date.year() - date.year()) * 12 + static_cast<int>(last_date.month() - date.month());
  if (auto refusal = cannot_count(n, "month", date, most)) return *refusal;

  const year_month month = year_month{date.ymd().year(), date.ymd().month()} + months{n};
  const year_month_day corresponding = month / date.ymd().day();
  const Date end{std::chrono::sys_days{corresponding.ok() ? corresponding : month / std::chrono::last}};
  return Deadline{end, Derivation{fmt::format("{} after {}, by the corresponding date rule. {}",
                                              units(n, "month"), in_words(date), every_day_counts),
                                  fmt::format("{}: the day counted from", in_words_with_day(date)),
                                  corresponding_date_in_words(date, end, n)}};
}

Outcome<Deadline> by(unsigned day, std::chrono::month month, int year) {
  const year_month_day written{std::chrono::year{year}, month, std::chrono::day{day}};
  if (!month.ok() || year < 1 || year > last_date.year())
    return Refusal{fmt::format("Month {} of the year {} is not a month Reeve can write.",
                               static_cast<unsigned>(month), year)};
  if (!written.ok()) return Refusal{fmt::format("{} {} has no day {}.", month_name(month), year, day)};

  const Date date{std::chrono::sys_days{written}};
  return Deadline{date, Derivation{fmt::format("By {}. {}", in_words(date), every_day_counts),
                                   fmt::format("{}: the last day", in_words_with_day(date))}};
}

Outcome<Deadline> end_of_next_day(Date date) {
  if (auto refusal = cannot_count(1, "day", date, last_date - date)) return *refusal;
  return Deadline{
      date + 1,
      Derivation{fmt::format("The end of the day following {}. {}", in_words(date), every_day_counts),
                 fmt::format("{}: day zero, not counted", in_words_with_day(date)),
                 fmt::format("{}: the day following, the last day", in_words_with_day(date + 1))}};
}

}  // namespace reeve::calendar
