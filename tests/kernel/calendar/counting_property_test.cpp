// Every count, on days chosen at random, against the naive calculator.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "kernel/calendar/counting.hpp"
#include "kernel/calendar/naive_calendar.hpp"
#include "kernel/calendar/shipped_calendars.hpp"

namespace reeve::calendar {
namespace {

struct Table {
  const BankHolidays& holidays;
  naive::Holidays naive;
};

const std::vector<Table>& tables() {
  using shipped::text_of;
  static const std::vector<Table> all = [] {
    const std::string england = text_of("england-and-wales.toml");
    const std::string scotland = text_of("scotland.toml");
    const std::string ireland = text_of("northern-ireland.toml");
    return std::vector<Table>{{shipped::england_and_wales(), naive::holidays_in(england)},
                              {shipped::scotland(), naive::holidays_in(scotland)},
                              {shipped::northern_ireland(), naive::holidays_in(ireland)},
                              {shipped::any_part(), naive::holidays_in(england + scotland + ireland)}};
  }();
  return all;
}

const Table& any_table() { return tables()[*rc::gen::inRange<std::size_t>(0, 4)]; }

naive::Day any_day(int first_year, int last_year) {
  const int year = *rc::gen::inRange(first_year, last_year + 1);
  const int month = *rc::gen::inRange(1, 13);
  return {year, month, *rc::gen::inRange(1, naive::days_in(year, month) + 1)};
}

Date date(naive::Day d) { return Date{d.year, static_cast<unsigned>(d.month), static_cast<unsigned>(d.day)}; }

// Equal to the naive answer, or refused exactly when the naive answer is off the table.
void check(const Outcome<Deadline>& deadline, naive::Day expected) {
  if (expected.year < 2012 || expected.year > 2028)
    RC_ASSERT(!deadline);
  else
    RC_ASSERT(iso(deadline->date) == naive::written(expected));
}

RC_GTEST_PROP(Counting, working_days_with_day_zero_on_receipt_agree_with_the_naive_count, ()) {
  const Table& table = any_table();
  const naive::Day received = any_day(2012, 2028);
  const int n = *rc::gen::inRange(1, 80);
  check(working_day_following(date(received), n, table.holidays, WeekendReceipt::day_zero_is_receipt),
        naive::working_days_after(received, n, table.naive));
}

RC_GTEST_PROP(Counting, working_days_with_day_zero_on_the_next_working_day_agree_with_the_naive_count, ()) {
  const Table& table = any_table();
  const naive::Day received = any_day(2012, 2028);
  const int n = *rc::gen::inRange(1, 80);
  check(
      working_day_following(date(received), n, table.holidays, WeekendReceipt::day_zero_is_next_working_day),
      naive::working_days_after(naive::opening(received, table.naive), n, table.naive));
}

RC_GTEST_PROP(Counting, clear_days_agree_with_the_naive_count, ()) {
  const Table& table = any_table();
  const naive::Day meeting = any_day(2012, 2028);
  const int n = *rc::gen::inRange(1, 30);
  check(clear_days_before(date(meeting), n, table.holidays),
        naive::working_days_before(meeting, n + 1, table.naive));
}

RC_GTEST_PROP(Counting, the_last_day_is_working_day_n_of_n_and_the_day_before_is_not_late, ()) {
  const Table& table = any_table();
  const Date received = date(any_day(2012, 2027));
  const int n = *rc::gen::inRange(1, 40);
  const auto reading =
      *rc::gen::element(WeekendReceipt::day_zero_is_receipt, WeekendReceipt::day_zero_is_next_working_day);
  const Date last = working_day_following(received, n, table.holidays, reading)->date;
  RC_ASSERT(table.holidays.is_working_day(last));
  RC_ASSERT(position(last, received, n, table.holidays, reading)->day == n);
  RC_ASSERT(position(last - 1, received, n, table.holidays, reading)->day == n - 1);
}

RC_GTEST_PROP(Counting, the_derivation_has_one_line_a_day, ()) {
  const Table& table = any_table();
  const Date received = date(any_day(2012, 2027));
  const int n = *rc::gen::inRange(1, 40);
  const auto reading =
      *rc::gen::element(WeekendReceipt::day_zero_is_receipt, WeekendReceipt::day_zero_is_next_working_day);
  const auto deadline = working_day_following(received, n, table.holidays, reading);
  RC_ASSERT(static_cast<int>(deadline->derivation.size()) == 1 + (deadline->date - received) + 1);
}

RC_GTEST_PROP(Counting, days_and_weeks_agree_with_the_naive_count, ()) {
  const naive::Day from = any_day(1583, 9900);
  const int n = *rc::gen::inRange(1, 800);
  RC_ASSERT(iso(days_starting_day_after(date(from), n)->date) == naive::written(naive::onward(from, n)));
  RC_ASSERT(iso(days_beginning_with(date(from), n)->date) == naive::written(naive::onward(from, n - 1)));
  RC_ASSERT(iso(weeks_beginning_with(date(from), n)->date) == naive::written(naive::onward(from, 7 * n - 1)));
}

RC_GTEST_PROP(Counting, months_agree_with_the_naive_count, ()) {
  const naive::Day from = any_day(1583, 9900);
  const int n = *rc::gen::inRange(1, 600);
  naive::Day end{from.year, from.month, from.day};
  for (int i = 0; i < n; ++i)
    end =
        end.month < 12 ? naive::Day{end.year, end.month + 1, end.day} : naive::Day{end.year + 1, 1, end.day};
  end.day = std::min(end.day, naive::days_in(end.year, end.month));
  RC_ASSERT(iso(months_after(date(from), n)->date) == naive::written(end));
}

RC_GTEST_PROP(Date, survives_being_written_and_read, ()) {
  const Date day = date(any_day(1, 9999));
  RC_ASSERT(parse_date(iso(day)) == day);
}

RC_GTEST_PROP(Date, is_not_read_from_anything_else, (const std::string& text)) {
  const auto read = parse_date(text);
  RC_ASSERT(!read || iso(*read) == text);
}

}  // namespace
}  // namespace reeve::calendar
