#include "casework/sender_store.hpp"

namespace reeve::casework {

std::string sender_of(storage::Session& record, const protocol::Edition& edition) {
  if (edition.speaks_as == protocol::none) return storage::body_name(record);
  const auto called = sender_called(record, edition.roles[static_cast<std::size_t>(edition.speaks_as)].name);
  return called.empty() ? protocol::speaker(edition) : called;
}

std::string sender_called(storage::Session& record, const std::string& role) {
  const auto row = record.find<1>("select name from sender where id = :id", {{"id", role}});
  return row ? (*row)[0].text() : std::string();
}

void call_sender(storage::Work& work, const std::string& role, const std::string& name) {
  if (name == sender_called(work.session(), role)) return;
  if (name.empty())
    work.remove("sender", role);
  else
    work.put("sender", role, storage::with_hand(work, {{"name", name}}));
  work.record("sender_named", role);
}

}  // namespace reeve::casework
