#include "kernel/calendar/bank_holidays.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "kernel/calendar/shipped_calendars.hpp"

namespace reeve::calendar {
namespace {

using ::testing::HasSubstr;

TEST(BankHolidays, name_the_day_and_say_where_they_come_from) {
  const BankHolidays& holidays = shipped::england_and_wales();
  EXPECT_EQ(holidays.jurisdiction, Jurisdiction::england_and_wales);
  EXPECT_EQ(holidays.source, "gov.uk/bank-holidays");
  EXPECT_EQ(holidays.file, "calendars/england-and-wales.toml");
  EXPECT_EQ(holidays.name_of(Date(2026, 12, 25)), "Christmas Day");
  EXPECT_EQ(holidays.name_of(Date(2026, 12, 28)), "Boxing Day (substitute day)");
  EXPECT_FALSE(holidays.name_of(Date(2026, 12, 29)));
}

TEST(BankHolidays, cover_their_first_and_last_day_and_no_more) {
  const BankHolidays& holidays = shipped::scotland();
  EXPECT_FALSE(holidays.covers(Date(2011, 12, 31)));
  EXPECT_TRUE(holidays.covers(Date(2012, 1, 1)));
  EXPECT_TRUE(holidays.covers(Date(2028, 12, 31)));
  EXPECT_FALSE(holidays.covers(Date(2029, 1, 1)));
}

TEST(BankHolidays, differ_between_the_jurisdictions) {
  EXPECT_TRUE(shipped::england_and_wales().is_holiday(Date(2026, 4, 6)));
  EXPECT_FALSE(shipped::scotland().is_holiday(Date(2026, 4, 6))) << "no Easter Monday in Scotland";
  EXPECT_TRUE(shipped::scotland().is_holiday(Date(2026, 6, 15))) << "World Cup, by proclamation";
  EXPECT_FALSE(shipped::england_and_wales().is_holiday(Date(2026, 6, 15)));
  EXPECT_TRUE(shipped::northern_ireland().is_holiday(Date(2026, 7, 13)));
}

TEST(AnyPartOfTheUnitedKingdom, has_every_holiday_of_every_part) {
  const BankHolidays& all = shipped::any_part();
  for (const BankHolidays* part :
       {&shipped::england_and_wales(), &shipped::scotland(), &shipped::northern_ireland()})
    for (const auto& [date, name] : part->names) EXPECT_TRUE(all.is_holiday(date)) << iso(date) << name;
  for (const auto& [date, name] : all.names)
    EXPECT_TRUE(shipped::england_and_wales().is_holiday(date) || shipped::scotland().is_holiday(date) ||
                shipped::northern_ireland().is_holiday(date))
        << iso(date) << name;
}

TEST(AnyPartOfTheUnitedKingdom, says_whose_holiday_it_is_unless_it_is_everybodys) {
  const BankHolidays& all = shipped::any_part();
  EXPECT_EQ(all.name_of(Date(2026, 12, 25)), "Christmas Day");
  EXPECT_EQ(all.name_of(Date(2026, 3, 17)), "St Patrick’s Day, in Northern Ireland");
  EXPECT_EQ(all.name_of(Date(2026, 4, 6)), "Easter Monday, in England and Wales and Northern Ireland");
  EXPECT_EQ(
      all.name_of(Date(2012, 1, 2)),
      "New Year’s Day (substitute day), in England and Wales and Northern Ireland; 2nd January, in Scotland");
}

TEST(AnyPartOfTheUnitedKingdom, covers_only_what_all_three_cover) {
  BankHolidays shorter = shipped::scotland();
  shorter.last_day = Date(2027, 12, 31);
  const auto all =
      any_part_of_the_united_kingdom(shipped::england_and_wales(), shorter, shipped::northern_ireland());
  ASSERT_TRUE(all);
  EXPECT_EQ(all->last_day, Date(2027, 12, 31));
  EXPECT_FALSE(all->is_holiday(Date(2028, 12, 25)));
}

TEST(AnyPartOfTheUnitedKingdom, is_refused_when_a_part_is_not_the_one_wanted) {
  const auto all =
      any_part_of_the_united_kingdom(shipped::england_and_wales(), shipped::scotland(), shipped::scotland());
  ASSERT_FALSE(all);
  EXPECT_EQ(
      all.refusal().sentence,
      "calendars/scotland.toml holds the bank holidays of Scotland, where those of Northern Ireland were "
      "wanted.");
}

TEST(Jurisdiction, has_a_key_and_words) {
  EXPECT_EQ(jurisdiction_of("northern_ireland"), Jurisdiction::northern_ireland);
  EXPECT_EQ(key(Jurisdiction::any_part_of_the_united_kingdom), "any_part_of_the_united_kingdom");
  EXPECT_EQ(in_words(Jurisdiction::england_and_wales), "England and Wales");
  EXPECT_FALSE(jurisdiction_of("wales"));
}

}  // namespace
}  // namespace reeve::calendar
