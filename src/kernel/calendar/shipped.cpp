#include "kernel/calendar/shipped.hpp"

#include "kernel/embedded.hpp"

namespace reeve::calendar {

Outcome<BankHolidays> shipped_bank_holidays(Jurisdiction jurisdiction) {
  const auto one = [](std::string_view path) { return read_bank_holidays(path, embedded(path)); };
  if (jurisdiction == Jurisdiction::england_and_wales) return one("calendars/england-and-wales.toml");
  if (jurisdiction == Jurisdiction::scotland) return one("calendars/scotland.toml");
  if (jurisdiction == Jurisdiction::northern_ireland) return one("calendars/northern-ireland.toml");
  const auto england = one("calendars/england-and-wales.toml");
  const auto scotland = one("calendars/scotland.toml");
  const auto ireland = one("calendars/northern-ireland.toml");
  if (!england) return england.refusals();
  if (!scotland) return scotland.refusals();
  if (!ireland) return ireland.refusals();
  return any_part_of_the_united_kingdom(*england, *scotland, *ireland);
}

}  // namespace reeve::calendar
