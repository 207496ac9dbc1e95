#include <fmt/format.h>
#include <boost/json.hpp>

#include "cli/record_commands.hpp"
#include "kernel/calendar/counting.hpp"
#include "kernel/calendar/shipped.hpp"
#include "kernel/canonical.hpp"
#include "kernel/text.hpp"

namespace reeve::cli {
namespace {

namespace json = boost::json;
using namespace calendar;

struct CountOptions {
  std::string from, jurisdiction = "england-and-wales", weekend = "day-zero-is-receipt";
  int working_days = 0, days_after = 0, days_beginning = 0, clear_days = 0;
  bool explain = false;
};

// Exactly one way of counting; anything else is a question nobody asked.
bool asks_one_thing(const CountOptions& options) {
  const int given = (options.working_days > 0) + (options.days_after > 0) + (options.days_beginning > 0) +
                    (options.clear_days > 0);
  return given == 1;
}

std::string not_days(const std::string& given) {
  const bool whole = !given.empty() && given.find_first_not_of("0123456789") == std::string::npos;
  const bool some = given.find_first_not_of('0') != std::string::npos;
  return whole && some && given.size() <= 4
             ? ""
             : "\"" + given + "\" is not a number of days; give one from 1 to 9999";
}

Outcome<Deadline> counted(const CountOptions& options, Date from, const BankHolidays& holidays) {
  const auto weekend = options.weekend == "day-zero-is-next-working-day"
                           ? WeekendReceipt::day_zero_is_next_working_day
                           : WeekendReceipt::day_zero_is_receipt;
  if (options.working_days > 0) return working_day_following(from, options.working_days, holidays, weekend);
  if (options.days_after > 0) return days_starting_day_after(from, options.days_after);
  if (options.days_beginning > 0) return days_beginning_with(from, options.days_beginning);
  return clear_days_before(from, options.clear_days, holidays);
}

int count(Office& office, const CountOptions& options) {
  if (!asks_one_thing(options))
    return say_refused({{"Say one thing to count: --working-days, --days-after, --days-beginning-with or "
                         "--clear-days-before.",
                         {},
                         "--working-days"}},
                       bad_input);
  const auto from = parse_date(options.from);
  if (!from)
    return say_refused({{"\"" + options.from + "\" is not a day. Write it like 2026-11-21.", {}, "--from"}},
                       bad_input);
  const auto jurisdiction = jurisdiction_of(text::replace_all(options.jurisdiction, "-", "_"));
  if (!jurisdiction)
    return say_refused({{"The calendars are england-and-wales, scotland, northern-ireland and "
                         "any-part-of-the-united-kingdom.",
                         {},
                         "--calendar"}},
                       bad_input);
  const auto& holidays = shipped_bank_holidays(*jurisdiction);
  if (!holidays) return say_refused(holidays.refusals(), bad_input);
  const auto deadline = counted(options, *from, *holidays);
  if (!deadline) return say_refused(deadline.refusals(), refused);
  if (office.options.json) {
    fmt::print("{}\n", canonical(json::object{{"date", iso(deadline->date)},
                                              {"derivation", json::value_from(deadline->derivation)}}));
    return done;
  }
  fmt::print("{}\n", in_words_with_day(deadline->date));
  if (options.explain)
    for (const auto& line : deadline->derivation) fmt::print("  {}\n", line);
  return done;
}

}  // namespace

void add_calendar_commands(CLI::App& app, Office& office, int& result) {
  static CountOptions options;
  auto* calendar_command =
      app.add_subcommand("calendar", "Days as the statutes count them")->require_subcommand(1);
  auto* command = calendar_command->add_subcommand("count", "Work out a deadline");
  command->add_option("--from", options.from, "The day of receipt, sending, publication or meeting")
      ->required();
  command->add_option("--working-days", options.working_days, "The Nth working day following it")
      ->check(not_days);
  command->add_option("--days-after", options.days_after, "N days starting with the day after it")
      ->check(not_days);
  command->add_option("--days-beginning-with", options.days_beginning, "N days beginning with it")
      ->check(not_days);
  command->add_option("--clear-days-before", options.clear_days, "N clear working days before it")
      ->check(not_days);
  command->add_option("--calendar", options.jurisdiction, "Whose bank holidays")->capture_default_str();
  command->add_option("--weekend", options.weekend, "Day zero when it falls on a day off")
      ->check(CLI::IsMember({"day-zero-is-receipt", "day-zero-is-next-working-day"}))
      ->capture_default_str();
  command->add_flag("--explain", options.explain, "Show how it was counted, line by line");
  command->callback([&office, &result] { result = count(office, options); });
}

}  // namespace reeve::cli
