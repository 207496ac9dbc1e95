// What several of the office's forms ask for alike: days, amounts, reasons; read back with a sentence for
// what is wrong.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "kernel/calendar/date.hpp"
#include "kernel/money/money.hpp"
#include "kernel/outcome.hpp"
#include "web/components/content.hpp"
#include "web/router.hpp"

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

struct Days {
  calendar::Date from = {}, to = {};
};
// The fields "from" and "to"; both problems at once.
Outcome<Days> read_days(const Fields& form);

// A problem with a day leads to its first box, which can be written in.
Refusals led_to_boxes(Refusals problems, std::string_view name);

// Why a step recorded wrongly is taken back: field "reason".
Html take_back_form(const Visit& visit, std::string_view action, const Refusals& problems,
                    const Html& hidden_fields = {});
// What a later edition of a publication changes: field "changes".
Html changes_field(const Fields& form, const Refusals& problems);

struct PoundsField {
  std::string name = {};
  std::string_view label = {};
  Content hint = {};
  std::string value = {};  // before anything was sent: an amount in words
};
Html pounds_field(const PoundsField& field, const Fields& form, const Refusals& problems);
// With or without the sign. Nothing when it is empty, and a problem at the field when it is no amount.
std::optional<money::Money> read_pounds(const Fields& form, std::string_view name, Refusals& problems);

}  // namespace reeve::web
