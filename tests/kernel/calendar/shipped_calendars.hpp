// The calendars that travel in the program, read once from the source tree.
#pragma once

#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>

#include "kernel/calendar/bank_holidays.hpp"

namespace reeve::calendar::shipped {

inline std::string text_of(const std::string& file) {
  std::ifstream in{std::string{REEVE_SOURCE_DIR} + "/calendars/" + file};
  if (!in) throw std::runtime_error{"calendars/" + file + " cannot be read"};
  return {std::istreambuf_iterator<char>{in}, {}};
}

inline BankHolidays required(Outcome<BankHolidays> outcome) {
  if (!outcome) throw std::runtime_error{outcome.refusal().sentence};
  return std::move(outcome).value();
}

inline BankHolidays read(const std::string& file) {
  return required(read_bank_holidays("calendars/" + file, text_of(file)));
}

inline const BankHolidays& england_and_wales() {
  static const BankHolidays holidays = read("england-and-wales.toml");
  return holidays;
}

inline const BankHolidays& scotland() {
  static const BankHolidays holidays = read("scotland.toml");
  return holidays;
}

inline const BankHolidays& northern_ireland() {
  static const BankHolidays holidays = read("northern-ireland.toml");
  return holidays;
}

inline const BankHolidays& any_part() {
  static const BankHolidays holidays =
      required(any_part_of_the_united_kingdom(england_and_wales(), scotland(), northern_ireland()));
  return holidays;
}

}  // namespace reeve::calendar::shipped
