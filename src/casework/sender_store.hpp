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
// How it is reached, in lines; empty when nobody has said.
std::string reached_of(storage::Session& record, const protocol::Edition& edition);

inline constexpr const char* body_itself = "body";  // the key of who speaks as nobody else
struct Sender {
  std::string name = {}, reached = {};
};
// What was said of a role, or of the body itself.
Sender sender_called(storage::Session& record, const std::string& key);
void call_sender(storage::Work& work, const std::string& key, const Sender& sender);

}  // namespace reeve::casework
