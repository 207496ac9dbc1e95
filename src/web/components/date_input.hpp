#pragma once

#include <optional>
#include <string>

#include "web/components/labels.hpp"

namespace reeve::web {

struct DatePart {
  std::string label = {};
  std::string name = {};
  std::string value = {};
  std::optional<bool> wrong = {};  // nothing: wrong when the date is and no part is named
  std::string autocomplete = {};
  std::string id = {};
  std::string classes = {};
  bool asked = true;  // a month and year has no day
};

// A date in three boxes. With id and name_prefix "due" they are called due-day, due-month and due-year.
struct DateInput {
  Legend legend = {};
  std::string id = {};
  std::string name_prefix = {};
  DatePart day = {.label = "Day", .name = "day"};
  DatePart month = {.label = "Month", .name = "month"};
  DatePart year = {.label = "Year", .name = "year"};
  Content hint = {};
  Content error = {};
  std::string error_prefix = "Error";  // heard, not seen
  std::string described_by = {};
  std::string classes = {};
  std::string group_classes = {};
  Attributes attributes = {};
};

Html date_input(const DateInput& options);

}  // namespace reeve::web
