// The plan as it stands, as sections a person can revise: one a pillar.
#pragma once

#include <vector>

#include "consultation/draft.hpp"
#include "plan/plan_document.hpp"

namespace reeve::consultation {

std::vector<Section> plan_sections(const plan::PlanDocument& plan);

}  // namespace reeve::consultation
