// Details of complaints that a panel has decided to publish, after both sides could speak (S.I. 2012/62 reg
// 28(13)): what an edition calls `publish complaint_details`.
#pragma once

#include <string>
#include <vector>

#include "casework/case_store.hpp"

namespace reeve::complaints {

struct Detail {
  std::string case_id, reference;
  calendar::Date decided_on = {};
  std::string title = {}, words = {};  // empty: not written yet
};
// Every case whose publication was decided and not taken back, the latest first; not those from which one of
// the reader's offices is kept out.
std::vector<Detail> details_decided(storage::Session& record, calendar::Date today,
                                    const std::vector<std::string>& reader = {});
// Goes out with the next publication of complaints. Refused when the case has no such decision.
Outcome<Done> keep_detail(storage::Work& work, const std::string& reference, const std::string& title,
                          const std::string& words);

}  // namespace reeve::complaints
