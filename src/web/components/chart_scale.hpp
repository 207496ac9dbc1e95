// Where a number stands on an axis whose marks are round.
#pragma once

#include <string>
#include <vector>

#include "web/components/chart.hpp"

namespace reeve::web::detail {

struct ChartScale {
  double low = 0;
  double high = 1;
  double step = 1;

  double share(double at) const { return (at - low) / (high - low); }  // 0 at the foot, 1 at the head
  std::vector<double> marks() const;
};

// From zero, or from below it, to the first round mark that covers every value.
ChartScale scale_of(const ChartData& data);

std::string coordinate(double position);  // one decimal, as SVG reads it
std::string mark_label(double mark, double step);

}  // namespace reeve::web::detail
