// A quarter of a financial year, as the papers name it: "Q1 2019/20" runs from 1 April to 30 June 2019.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kernel/calendar/date.hpp"

namespace reeve::plan {

struct Quarter {
  int number = 1;      // 1 to 4
  int start_year = 0;  // of the financial year: 2019 for 2019/20

  friend auto operator<=>(const Quarter&, const Quarter&) = default;
};

std::optional<Quarter> parse_quarter(
    std::string_view label);                  // "Q1 2019/20"; the two years must follow each other
std::string label_of(Quarter quarter);        // Q1 2019/20
std::string slug_of(Quarter quarter);         // q1-2019-20
std::string financial_year(Quarter quarter);  // 2019/20
Quarter quarter_of(calendar::Date day);       // the one the day falls in
calendar::Date first_day(Quarter quarter);
calendar::Date last_day(Quarter quarter);
Quarter next(Quarter quarter);
Quarter previous(Quarter quarter);
Quarter a_year_before(Quarter quarter);

}  // namespace reeve::plan
