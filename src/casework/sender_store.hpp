// In whose name the letters and pages of a case speak: a panel is not the commissioner it hears complaints
// about.
#pragma once

#include <string>

#include "kernel/protocol/edition.hpp"
#include "storage/work.hpp"

namespace reeve::casework {

// What the body calls the office the edition speaks as; the title of its role when nobody has said; the name
// of the body when the edition speaks as nobody else.
std::string sender_of(storage::Session& record, const protocol::Edition& edition);

// What was said of a role; empty when nothing.
std::string sender_called(storage::Session& record, const std::string& role);
void call_sender(storage::Work& work, const std::string& role, const std::string& name);

}  // namespace reeve::casework
