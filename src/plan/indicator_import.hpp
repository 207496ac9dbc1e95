// Which rows of indicators.csv are one indicator: see the rule in plan_import.hpp.
#pragma once

#include "plan/import_lookup.hpp"
#include "storage/work.hpp"

namespace reeve::plan {

void import_indicators(storage::Work& work, const ImportTable& table, ImportLookup& known);

}  // namespace reeve::plan
