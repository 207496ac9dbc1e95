// The first text of an annual report, put together from the quarterly reports of its financial year that the
// record holds. It says which quarters are missing, and claims nothing about them.
//
// Only what has been published counts: quarters published here, and those brought in from printed reports. A
// published quarter that is being corrected counts too, as the record has it now, and it is said that a
// correction is under way. A quarter that was never published is named and left out.
#pragma once

#include <string>
#include <vector>

#include "consultation/draft.hpp"
#include "plan/period.hpp"
#include "plan/report.hpp"

namespace reeve::consultation {

enum class Held { in_the_record, being_corrected, not_published, not_ended, missing };
bool is_published(Held held);
// `report`: of that quarter; null when the record has none.
Held held(plan::Quarter quarter, const plan::Report* report, calendar::Date today);
struct HeldQuarter {
  plan::Quarter quarter;
  Held held{};
};
std::vector<plan::Quarter> quarters_of(
    std::string_view year);  // of "2019/20", first to last; empty when it is not a year

// `quarters`: the year's published reports, in order, at least one; `held`: all four quarters of it.
std::vector<Section> annual_sections(const std::string& year, const std::vector<plan::Report>& quarters,
                                     const std::vector<HeldQuarter>& held);

}  // namespace reeve::consultation
