#include "web/components/chart_scale.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace reeve::web::detail {

namespace {

constexpr int wanted_marks = 4;

double round_step(double span) {
  const double rough = span / wanted_marks;
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  for (const double nice : {1.0, 2.0, 2.5, 5.0}) {
    if (nice * power >= rough) return nice * power;
  }
  return 10.0 * power;
}

std::string fixed(double value, int decimals) {
  char digits[64];
  const auto end = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, decimals);
  return end.ec == std::errc() ? std::string(digits, end.ptr) : std::string("0");
}

int decimals_for(double step) {
  for (int decimals = 0; decimals < 6; ++decimals) {
    const double scaled = step * std::pow(10.0, decimals);
    if (std::abs(scaled - std::round(scaled)) < 1e-6) return decimals;
  }
  return 6;
}

}  // namespace

ChartScale scale_of(const ChartData& data) {
  double low = 0;
  double high = 0;
  for (const auto& series : data.series) {
    for (const auto& value : series.values) {
      if (!value.at || !std::isfinite(*value.at)) continue;
      low = std::min(low, *value.at);
      high = std::max(high, *value.at);
    }
  }
  if (high - low <= 0) return {};
  const double step = round_step(high - low);
  return {.low = std::floor(low / step) * step, .high = std::ceil(high / step) * step, .step = step};
}

std::vector<double> ChartScale::marks() const {
  std::vector<double> marks;
  const auto count = static_cast<int>(std::lround((high - low) / step));
  for (int index = 0; index <= count; ++index) marks.push_back(low + index * step);
  return marks;
}

std::string coordinate(double position) { return fixed(position, 1); }

std::string mark_label(double mark, double step) {
  auto digits = fixed(std::abs(mark), decimals_for(step));
  const auto whole = std::min(digits.find('.'), digits.size());
  for (auto at = static_cast<int>(whole) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), ",");
  }
  return mark < 0 ? "\xE2\x88\x92" + digits : digits;
}

}  // namespace reeve::web::detail
