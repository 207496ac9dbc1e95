// A report as tables, in the shapes of the import: what leaves Reeve can come back.
#pragma once

#include "plan/plan_document.hpp"
#include "plan/report.hpp"
#include "publishing/sheet.hpp"

namespace reeve::plan {

publishing::Workbook report_workbook(const Report& report, const PlanDocument& plan,
                                     const std::string& body_name);

}  // namespace reeve::plan
