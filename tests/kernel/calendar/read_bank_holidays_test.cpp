#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "kernel/calendar/bank_holidays.hpp"

namespace reeve::calendar {
namespace {

using ::testing::ElementsAre;
using ::testing::StartsWith;

constexpr std::string_view heading = R"(jurisdiction = "scotland"
source = "gov.uk/bank-holidays"
checked_on = 2026-11-22
first_day = 2026-01-01
last_day = 2026-12-31
)";

Outcome<BankHolidays> read(std::string_view text) { return read_bank_holidays("scotland.toml", text); }

Outcome<BankHolidays> read_list(std::string_view list) {
  return read(std::string{heading} + std::string{list});
}

std::vector<std::string> sentences(const Outcome<BankHolidays>& outcome) {
  std::vector<std::string> all;
  if (outcome) return all;
  for (const Refusal& refusal : outcome.refusals()) all.push_back(refusal.sentence);
  return all;
}

TEST(ReadBankHolidays, takes_a_whole_file) {
  const auto holidays = read_list("holidays = [{ date = 2026-01-01, name = \"New Year’s Day\" }]");
  ASSERT_TRUE(holidays);
  EXPECT_EQ(holidays->jurisdiction, Jurisdiction::scotland);
  EXPECT_EQ(holidays->checked_on, Date(2026, 11, 22));
  EXPECT_EQ(holidays->name_of(Date(2026, 1, 1)), "New Year’s Day");
}

TEST(ReadBankHolidays, refuses_a_date_listed_twice) {
  EXPECT_THAT(sentences(read_list("holidays = [\n{ date = 2026-01-01, name = \"A\" },\n"
                                  "{ date = 2026-01-01, name = \"B\" }]")),
              ElementsAre("scotland.toml, line 8: 1 January 2026 is listed twice."));
}

TEST(ReadBankHolidays, refuses_dates_out_of_order) {
  EXPECT_THAT(
      sentences(read_list("holidays = [\n{ date = 2026-12-25, name = \"A\" },\n"
                          "{ date = 2026-01-01, name = \"B\" }]")),
      ElementsAre("scotland.toml, line 8: 1 January 2026 comes after 25 December 2026; holidays are listed "
                  "in date order."));
}

TEST(ReadBankHolidays, refuses_a_date_outside_the_days_covered) {
  EXPECT_THAT(
      sentences(read_list("holidays = [{ date = 2027-01-01, name = \"A\" }]")),
      ElementsAre("scotland.toml, line 6: 1 January 2027 is outside 1 January 2026 to 31 December 2026, the "
                  "days this file says it covers."));
}

TEST(ReadBankHolidays, refuses_unknown_keys) {
  EXPECT_THAT(
      sentences(
          read_list("region = \"x\"\nholidays = [{ date = 2026-01-01, name = \"A\", bunting = true }]")),
      ElementsAre(
          "scotland.toml, line 6: \"region\" is not a key that this file may have; use jurisdiction, "
          "source, checked_on, first_day, last_day, holidays.",
          "scotland.toml, line 7: \"bunting\" is not a key that this file may have; use date, name."));
}

TEST(ReadBankHolidays, shows_everything_that_is_missing_at_once) {
  EXPECT_THAT(sentences(read("jurisdiction = \"scotland\"")),
              ElementsAre("scotland.toml, line 1: there is no source.",
                          "scotland.toml, line 1: there is no checked_on.",
                          "scotland.toml, line 1: there is no first_day.",
                          "scotland.toml, line 1: there is no last_day.",
                          "scotland.toml, line 1: there is no list of holidays."));
}

TEST(ReadBankHolidays, refuses_a_list_with_no_end) {
  std::string text{heading};
  text.erase(text.find("last_day"));
  EXPECT_THAT(sentences(read(text + "holidays = [{ date = 2026-01-01, name = \"A\" }]")),
              ElementsAre("scotland.toml, line 1: there is no last_day."));
}

TEST(ReadBankHolidays, refuses_an_empty_source_and_an_empty_list) {
  EXPECT_THAT(sentences(read("jurisdiction = \"scotland\"\nsource = \"\"\nchecked_on = 2026-11-22\n"
                             "first_day = 2026-01-01\nlast_day = 2026-12-31\nholidays = []")),
              ElementsAre("scotland.toml, line 2: source is not words in quotation marks.",
                          "scotland.toml, line 6: holidays is not a list with at least one holiday."));
}

TEST(ReadBankHolidays, refuses_the_wrong_kind_of_value) {
  EXPECT_THAT(
      sentences(read_list("holidays = [\n{ date = \"2026-01-01\", name = 1 },\n7]")),
      ElementsAre("scotland.toml, line 7: date is not a date such as 2026-11-22.",
                  "scotland.toml, line 7: name is not words in quotation marks.",
                  "scotland.toml, line 8: a holiday is written { date = 2026-12-25, name = \"Christmas "
                  "Day\" }."));
}

TEST(ReadBankHolidays, refuses_a_range_that_runs_backwards) {
  EXPECT_THAT(sentences(read("jurisdiction = \"scotland\"\nsource = \"x\"\nchecked_on = 2026-11-22\n"
                             "first_day = 2026-12-31\nlast_day = 2026-01-01\n"
                             "holidays = [{ date = 2026-06-01, name = \"A\" }]")),
              ::testing::Contains("scotland.toml, line 5: last_day is before first_day."));
}

TEST(ReadBankHolidays, refuses_a_jurisdiction_it_does_not_know_and_the_union_which_is_made_not_read) {
  for (const char* name : {"wales", "any_part_of_the_united_kingdom"}) {
    std::string text{heading};
    text.replace(text.find("scotland"), 8, name);
    EXPECT_THAT(sentences(read(text + "holidays = [{ date = 2026-01-01, name = \"A\" }]")),
                ElementsAre(std::string{"scotland.toml, line 1: \""} + name +
                            "\" is not england_and_wales, scotland or northern_ireland."));
  }
}

TEST(ReadBankHolidays, says_on_which_line_the_file_is_not_toml) {
  EXPECT_THAT(sentences(read("jurisdiction = \"scotland\"\nsource = ")),
              ElementsAre(StartsWith("scotland.toml, line 2: this is not TOML: ")));
  EXPECT_THAT(sentences(read_list("holidays = [\n{ date = 2026-02-30, name = \"A\" }]")),
              ElementsAre(StartsWith("scotland.toml, line 7: this is not TOML: ")));
}

}  // namespace
}  // namespace reeve::calendar
