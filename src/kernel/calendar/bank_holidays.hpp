// The bank holidays of one jurisdiction, between the first and the last day of a dated list.
//
// The lists travel in the program (calendars/*.toml, one a jurisdiction) and are never fetched: a feed that
// fails reads as "no holidays", and every deadline after it is silently early. For the same reason a list
// says where it ends, and asking about a day past its end is refused rather than answered "not a holiday".
//
// A file:
//   jurisdiction = "scotland"
//   source = "gov.uk/bank-holidays"
//   checked_on = 2026-11-22
//   first_day = 2012-01-01
//   last_day = 2028-12-31
//   holidays = [{ date = 2012-01-02, name = "2nd January" }, ...]   in date order, no date twice
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/calendar/date.hpp"
#include "kernel/outcome.hpp"

namespace reeve::calendar {

// The last is the union of the other three. Freedom of Information Act 2000 s.10(6): "'working day' means any
// day other than a Saturday, a Sunday, Christmas Day, Good Friday or a day which is a bank holiday under the
// Banking and Financial Dealings Act 1971 in any part of the United Kingdom."
enum class Jurisdiction { england_and_wales, scotland, northern_ireland, any_part_of_the_united_kingdom };

std::string_view in_words(Jurisdiction jurisdiction);  // England and Wales
std::string_view key(Jurisdiction jurisdiction);       // england_and_wales
std::optional<Jurisdiction> jurisdiction_of(std::string_view key);

struct BankHolidays {
  Jurisdiction jurisdiction{};
  std::string file;    // where the list is kept, so that a refusal can say what to extend
  std::string source;  // who published it
  Date checked_on;
  Date first_day;
  Date last_day;
  std::map<Date, std::string> names;

  bool covers(Date date) const { return first_day <= date && date <= last_day; }
  bool is_holiday(Date date) const { return names.contains(date); }
  std::optional<std::string_view> name_of(Date date) const;
  bool is_working_day(Date date) const { return !date.is_weekend() && !is_holiday(date); }
};

// For derivations: "Calendar: bank holidays in England and Wales (gov.uk/bank-holidays, checked on ...).";
// and "Friday 19 April 2019: bank holiday (Good Friday), not counted", of a day that is no working day.
std::string calendar_in_words(const BankHolidays& holidays);
std::string not_counted(Date day, const BankHolidays& holidays);
// A table that has run out must stop the count: to go on would count a bank holiday nobody has listed yet.
// `wanted` is what could not be counted, in words.
std::optional<Refusal> not_covered(Date day, const BankHolidays& holidays, std::string_view wanted);

// Refused, naming the file, the line and the rule, when a key is unknown, missing or of the wrong kind, when
// a date is repeated, out of order or outside first_day to last_day, or when there is no source or no last
// day.
Outcome<BankHolidays> read_bank_holidays(std::string_view file_name, std::string_view toml_text);

// Covers the days that all three cover. A name says whose holiday it is when it is not everybody's.
Outcome<BankHolidays> any_part_of_the_united_kingdom(const BankHolidays& england_and_wales,
                                                     const BankHolidays& scotland,
                                                     const BankHolidays& northern_ireland);

}  // namespace reeve::calendar
