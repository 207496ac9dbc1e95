// Rows of cases as the structs of case_file.hpp. Behind the stores of this folder.
#pragma once

#include <functional>
#include <string>

#include "casework/case_file.hpp"
#include "storage/work.hpp"

namespace reeve::casework {

Adoption adoption_called(storage::Session& record, const std::string& id);

// Events of cases between two ids, both included, in the order of recording; `file` answers where they go,
// and nothing for cases that are not asked about.
void read_events(storage::Session& record, const std::string& from, const std::string& to,
                 const std::function<CaseFile*(const std::string& case_id)>& file);

}  // namespace reeve::casework
