// Writing an edition, shared by making a draft and saving one.
#pragma once

#include "consultation/draft.hpp"
#include "storage/work.hpp"

namespace reeve::consultation {

void insert_edition(storage::Work& work, const std::string& draft, int number,
                    const std::vector<Section>& sections, const std::string& note);

}  // namespace reeve::consultation
