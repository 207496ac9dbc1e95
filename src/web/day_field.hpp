// A day as the office's forms ask for it: three boxes, read back with a sentence for what is wrong.
#pragma once

#include <string>
#include <string_view>

#include "kernel/calendar/date.hpp"
#include "kernel/outcome.hpp"
#include "web/components/content.hpp"
#include "web/message.hpp"

namespace reeve::web {

struct DayField {
  std::string name = "day";  // boxes NAME-day, NAME-month, NAME-year
  std::string_view label = {};
  Content hint = {};
};
// Filled with what was sent. Problems of the field NAME stand at it.
Html day_field(const DayField& field, const Fields& form, const Refusals& problems);

// Refused, with the field NAME, when a box is empty or it is no day.
Outcome<calendar::Date> read_day(const Fields& form, std::string_view name);

// A problem with a day leads to its first box, which can be written in.
Refusals led_to_boxes(Refusals problems, std::string_view name);

}  // namespace reeve::web
