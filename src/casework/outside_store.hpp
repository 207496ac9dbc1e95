// Secret addresses: how somebody outside, without an account, sees where their case stands, or answers one
// question in it. Only the hash of a secret is kept, so whoever reads the record cannot use one.
#pragma once

#include <optional>
#include <string>

#include "casework/case_store.hpp"

namespace reeve::casework {

struct OutsideLink {
  std::string id, reference;
  std::string role;      // of the edition
  std::string decision;  // empty: only to look
  std::optional<calendar::Date> until = {};
  bool used = false, taken_back = false;
};

// The secret is answered here and nowhere else.
std::string make_link_to_look(storage::Work& work, const CaseFile& file, const std::string& role);
// Good for one answer, until that day. Refused when the edition does not let that role take the step, or the
// day is past or more than 60 days away.
Outcome<std::string> make_link_to_answer(storage::Work& work, const CaseFile& file, const std::string& role,
                                         const std::string& decision, calendar::Date until);
// Nothing when no such secret was ever given.
std::optional<OutsideLink> find_link(storage::Session& record, std::string_view secret);
// Why an answer cannot be given with it now; nothing when it can.
std::optional<std::string> why_not_usable(const OutsideLink& link, calendar::Date today);
void use_link(storage::Work& work, const OutsideLink& link);
// Those that can still be used, the oldest first.
std::vector<OutsideLink> links_in_use(storage::Session& record, const CaseFile& file, calendar::Date today);
// Nobody can use any address that was given for the case before.
void take_back_links(storage::Work& work, const CaseFile& file);

}  // namespace reeve::casework
