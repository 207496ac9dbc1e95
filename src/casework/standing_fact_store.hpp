// What a body says of all its cases of a protocol that begin from a day on: under which notice it works.
// Nobody is asked for it, a case that begins holds it, and the edition may refuse to begin because of it.
#pragma once

#include <string>

#include "casework/case_file.hpp"
#include "storage/work.hpp"

namespace reeve::casework {

// In the place of what was said from that day on before.
void say_from(storage::Work& work, const std::string& protocol, const std::string& fact, calendar::Date from,
              const std::string& value);
void unsay_from(storage::Work& work, const std::string& protocol, const std::string& fact,
                calendar::Date from);

// What holds on that day, as far as the start of the edition asks for it.
Facts standing_facts(storage::Session& record, const protocol::Edition& edition, calendar::Date day);

// Adds to the start of a case what it does not say itself. Refused when it says otherwise.
Outcome<Done> add_standing_facts(storage::Session& record, const protocol::Edition& edition,
                                 protocol::Event& start);
// A later step says nothing else than what held on the day the case began; a start put in the place of the
// first gets what holds on its own day.
Outcome<Done> settle_standing_facts(storage::Session& record, const CaseFile& file, protocol::Event& event);
// A step without the questions that are answered for every case of that day.
protocol::Decision asked_of(storage::Session& record, const protocol::Edition& edition,
                            const protocol::Decision& step, calendar::Date began_on);

}  // namespace reeve::casework
