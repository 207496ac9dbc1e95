// Published data as canonical JSON: what the API answers with, and what a search is answered from.
#pragma once

#include <string>

#include "plan/public_views.hpp"

namespace reeve::plan {

std::string report_json(const Report& report);
std::string commitments_json(const Publisher& publisher, const std::vector<ListedCommitment>& all,
                             const std::vector<LegendEntry>& legend);
std::string tracker_json(const Publisher& publisher, const Tracker& tracker);
std::string plan_json(const PlanDocument& plan);

}  // namespace reeve::plan
