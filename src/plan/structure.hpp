// What a quarter reports, and how that changes from one quarter to the next: a commitment is added during the
// term, put in other words, moved to another theme or no longer reported; an indicator joins or leaves; a
// theme is added or renamed. Each change says why, and the why is published.
#pragma once

#include <string>

#include "kernel/outcome.hpp"
#include "plan/report.hpp"

namespace reeve::plan {

struct NewCommitment {
  std::string number;  // 86, 9(a); empty: not numbered
  std::string label;
  std::string origin;  // manifesto, added_in_term, not_recorded
  std::string why;
};

struct NewIndicator {
  std::string name, unit;
  std::string wanted;  // up, down, neither, not_recorded
  std::string why;
};

struct Rewording {
  std::string label, why;
};

// Fields without a database; refusals name the member they concern.
Outcome<Done> check_commitment(const NewCommitment& commitment);
Outcome<Done> check_indicator(const NewIndicator& indicator);
Outcome<Done> check_rewording(const CommitmentLine& line, const Rewording& rewording);
Outcome<Done> check_why(const std::string& why);
// A title no other page of the report has, nor its address. `own` is the page that is renamed; empty for a
// new one.
Outcome<Done> check_theme_title(const Report& report, const std::string& title, const std::string& own);

}  // namespace reeve::plan
