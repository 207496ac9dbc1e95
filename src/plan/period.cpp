#include "plan/period.hpp"

#include <fmt/format.h>

namespace reeve::plan {

std::optional<Quarter> parse_quarter(std::string_view label) {
  // Q n space yyyy / yy
  if (label.size() != 10 || label[0] != 'Q' || label[1] < '1' || label[1] > '4' || label[2] != ' ' ||
      label[7] != '/')
    return std::nullopt;
  int digits[6] = {};
  int at = 0;
  for (std::size_t i : {3U, 4U, 5U, 6U, 8U, 9U}) {
    if (label[i] < '0' || label[i] > '9') return std::nullopt;
    digits[at++] = label[i] - '0';
  }
  const int year = digits[0] * 1000 + digits[1] * 100 + digits[2] * 10 + digits[3];
  if ((year + 1) % 100 != digits[4] * 10 + digits[5]) return std::nullopt;
  return Quarter{label[1] - '0', year};
}

std::string financial_year(Quarter quarter) {
  return fmt::format("{}/{:02}", quarter.start_year, (quarter.start_year + 1) % 100);
}
std::string label_of(Quarter quarter) {
  return fmt::format("Q{} {}", quarter.number, financial_year(quarter));
}
std::string slug_of(Quarter quarter) {
  return fmt::format("q{}-{}-{:02}", quarter.number, quarter.start_year, (quarter.start_year + 1) % 100);
}

calendar::Date first_day(Quarter quarter) {
  if (quarter.number == 4) return {quarter.start_year + 1, 1, 1};
  return {quarter.start_year, static_cast<unsigned>(1 + 3 * quarter.number), 1};
}

Quarter quarter_of(calendar::Date day) {
  const int quarter = static_cast<int>((day.month() + 8) % 12) / 3 + 1;  // April is the first month
  return {quarter, day.month() < 4 ? day.year() - 1 : day.year()};
}

Quarter next(Quarter quarter) {
  return quarter.number == 4 ? Quarter{1, quarter.start_year + 1}
                             : Quarter{quarter.number + 1, quarter.start_year};
}

Quarter previous(Quarter quarter) { return quarter_of(first_day(quarter) - 1); }

calendar::Date last_day(Quarter quarter) { return first_day(next(quarter)) - 1; }
Quarter a_year_before(Quarter quarter) { return {quarter.number, quarter.start_year - 1}; }

}  // namespace reeve::plan
