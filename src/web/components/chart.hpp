// A chart drawn from a table on the same page. The drawing adds nothing the table does not say: it is one
// image with a name and a description, and every word and figure in it is the table's.
//
// Values travel as they are printed. `at` only says where the mark goes; a value without one ("TBC", a grade)
// is a gap, with its words where the mark would be. Series differ by marker, dash and hatching as well as
// colour.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "web/html.hpp"

namespace reeve::web {

struct ChartValue {
  std::string printed = {};
  std::optional<double> at = {};
};

struct ChartSeries {
  std::string name = {};
  std::vector<ChartValue> values = {};  // one a period
};

// For amounts, which are whole hundredths and never floating point until they are ink.
inline ChartValue mark_at(std::string printed, std::int64_t hundredths) {
  return {std::move(printed), static_cast<double>(hundredths) / 100};
}

enum class ChartKind { by_length, bar, line };  // by_length: a line for three or more periods

struct ChartData {
  std::string id = {};  // of this drawing on its page
  std::string title = {};
  std::string description = {};  // made from the data, unless given
  std::string unit = {};         // written above the axis: "%", "pounds"
  std::vector<std::string> periods = {};
  std::vector<ChartSeries> series = {};
  ChartKind kind = ChartKind::by_length;
};

Html chart(const ChartData& data);

}  // namespace reeve::web
