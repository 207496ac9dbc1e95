// Rows of cases as the structs of case_file.hpp. Behind the stores of this folder.
#pragma once

#include <span>
#include <string>

#include "casework/case_file.hpp"
#include "storage/work.hpp"

namespace reeve::casework {

Adoption adoption_called(storage::Session& record, const std::string& id);

// How many cases are read at once, where many are.
inline constexpr std::size_t cases_at_once = 500;

// The events of these files, in the order of recording: two statements for one file, or for up to
// cases_at_once.
void read_events(storage::Session& record, std::span<CaseFile> files);

}  // namespace reeve::casework
