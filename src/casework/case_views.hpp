// Cases as pages show them.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "casework/case_file.hpp"
#include "web/components/content.hpp"
#include "web/message.hpp"

namespace reeve::casework {

// What is owed and what was done, each date with how it was counted.
web::Html duties_view(const CaseFile& file, const protocol::Timeline& timeline,
                      const calendar::WorkingDays& days, calendar::Date today);

// What an event says, a row a fact.
web::Html facts_view(const protocol::Edition& edition, const protocol::Event& event);

// The field for a fact, named after it; filled with what was sent.
web::Html fact_field(const protocol::Fact& fact, const web::Fields& form, const Refusals& problems,
                     bool needed);
// The fields of a step, what it needs first. Problems with a day lead to its first box from then on.
web::Html step_fields(const protocol::Edition& edition, const protocol::Decision& step,
                      const web::Fields& form, Refusals& problems);
// What was sent, read by the kinds of the facts; a fact that is not needed may be left out.
Outcome<Facts> read_facts(const protocol::Edition& edition, const std::vector<protocol::Index>& needed,
                          const std::vector<protocol::Index>& may_be_said, const web::Fields& form);
// The times the body set when it adopted the edition: "To acknowledge: 3 working days; ..."
std::string times_in_words(const Adoption& adoption);
web::Html bullets(const std::vector<std::string>& sentences);

// "Late", "Today", or nothing: never a colour alone.
web::Html due_tag(const std::string& due_on, calendar::Date today);

}  // namespace reeve::casework
