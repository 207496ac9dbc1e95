// The acts that change what a quarter reports. Each writes its rows and its journal line, and takes away the
// certificates of the themes it touches; the caller commits. Only while the quarter is open.
#pragma once

#include "plan/structure.hpp"
#include "storage/work.hpp"

namespace reeve::plan {

Outcome<std::string> add_commitment(storage::Work& work, const Report& report, const ThemePage& page,
                                    const NewCommitment& commitment);  // its slug
Outcome<std::string> add_indicator(storage::Work& work, const Report& report, const ThemePage& page,
                                   const NewIndicator& indicator);  // its slug
Outcome<Done> reword(storage::Work& work, const Report& report, const CommitmentLine& line,
                     const Rewording& rewording);
Outcome<Done> move_to(storage::Work& work, const Report& report, const CommitmentLine& line,
                      const ThemePage& page);

// No longer reported from this quarter on: it stays in the quarter with the reason, needs no status or value,
// and is not carried into the next. Until then it can be put back.
Outcome<Done> retire(storage::Work& work, const Report& report, const CommitmentLine& line,
                     const std::string& why);
Outcome<Done> retire(storage::Work& work, const Report& report, const IndicatorLine& line,
                     const std::string& why);
Outcome<Done> put_back(storage::Work& work, const Report& report, const CommitmentLine& line);
Outcome<Done> put_back(storage::Work& work, const Report& report, const IndicatorLine& line);

Outcome<std::string> add_theme(storage::Work& work, const Report& report, const Pillar& pillar,
                               const std::string& title);  // its slug
Outcome<Done> rename_theme(storage::Work& work, const Report& report, const ThemePage& page,
                           const std::string& title);

}  // namespace reeve::plan
