// The first text of an annual report, put together from the quarterly reports of its financial year that the
// record holds. It says which quarters are missing, and claims nothing about them.
//
// Only what has been published counts: quarters published here, and those brought in from printed reports. A
// quarter that is being updated, or whose correction is being made, is named and left out.
#pragma once

#include <string>
#include <vector>

#include "consultation/draft.hpp"
#include "plan/period.hpp"
#include "plan/report.hpp"

namespace reeve::consultation {

enum class Held { in_the_record, not_published, missing };
Held held(plan::Quarter quarter, const std::vector<plan::Period>& periods);
std::vector<plan::Quarter> quarters_of(
    std::string_view year);  // of "2019/20", first to last; empty when it is not a year

// `quarters`: the year's reports in the record, in order, at least one.
std::vector<Section> annual_sections(const std::string& year, const std::vector<plan::Report>& quarters,
                                     const std::vector<plan::Period>& periods);

}  // namespace reeve::consultation
