#include "kernel/calendar/shipped.hpp"

#include "kernel/embedded.hpp"

namespace reeve::calendar {

namespace {

Outcome<BankHolidays> read_one(std::string_view path) { return read_bank_holidays(path, embedded(path)); }

}  // namespace

const Outcome<BankHolidays>& shipped_bank_holidays(Jurisdiction jurisdiction) {
  static const auto england = read_one("calendars/england-and-wales.toml");
  static const auto scotland = read_one("calendars/scotland.toml");
  static const auto ireland = read_one("calendars/northern-ireland.toml");
  static const auto all = [&]() -> Outcome<BankHolidays> {
    for (const auto* one : {&england, &scotland, &ireland})
      if (!*one) return one->refusals();
    return any_part_of_the_united_kingdom(*england, *scotland, *ireland);
  }();
  switch (jurisdiction) {
    case Jurisdiction::england_and_wales:
      return england;
    case Jurisdiction::scotland:
      return scotland;
    case Jurisdiction::northern_ireland:
      return ireland;
    case Jurisdiction::any_part_of_the_united_kingdom:
      break;
  }
  return all;
}

}  // namespace reeve::calendar
