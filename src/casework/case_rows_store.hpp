// Rows of cases as the structs of case_file.hpp. Behind the stores of this folder.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "casework/case_file.hpp"
#include "storage/work.hpp"

namespace reeve::casework {

Adoption adoption_called(storage::Session& record, const std::string& id);

// Pieces of a condition, for lists: rows of cases from which none of the offices is kept out; rows after the
// last of a page, by the three columns that the list is ordered by.
std::string not_kept_out(const std::vector<std::string>& offices, storage::Parameters& parameters);
std::string after_key(const std::vector<std::string>& key, const std::string& columns,
                      storage::Parameters& parameters);

// How many cases are read at once, where many are.
inline constexpr std::size_t cases_at_once = 500;

// The events of these files, in the order of recording: two statements for one file, or for up to
// cases_at_once.
void read_events(storage::Session& record, std::span<CaseFile> files);

}  // namespace reeve::casework
