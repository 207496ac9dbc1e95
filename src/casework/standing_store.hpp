// Where cases stand, kept beside them for lists: made from the events, and from nothing else.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "casework/case_file.hpp"
#include "storage/work.hpp"

namespace reeve::casework {

// What is kept of cases already, as rows of the record: read for many at once when all are derived again.
struct Kept {
  using Due = std::array<storage::Cell, 15>;
  struct Case {
    std::optional<std::array<storage::Cell, 8>> standing = {};
    std::vector<Due> due = {};
  };
  std::unordered_map<std::string, Case> cases = {};
};
Kept kept_of(storage::Session& record, std::span<const CaseFile> files);  // one, or up to cases_at_once

// Who keeps the case: the first office that may open one and is not kept out of it.
const std::string& keeper_of(const protocol::Edition& edition, const std::vector<char>& out);

// The codes of those kept out, each between spaces; empty when nobody is.
std::string offices_kept_out(const protocol::Edition& edition, const std::vector<char>& out);

// Replaces what was kept of the case. Answers whether anything differs.
bool keep_standing(storage::Work& work, const CaseFile& file, const protocol::Timeline& timeline,
                   const calendar::WorkingDays& days, const Kept& kept);
bool keep_standing(storage::Work& work, const CaseFile& file, const protocol::Timeline& timeline,
                   const calendar::WorkingDays& days);

}  // namespace reeve::casework
