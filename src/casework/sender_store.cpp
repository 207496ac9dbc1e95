#include "casework/sender_store.hpp"

namespace reeve::casework {
namespace {

std::string key_of(const protocol::Edition& edition) {
  return edition.speaks_as == protocol::none
             ? body_itself
             : edition.roles[static_cast<std::size_t>(edition.speaks_as)].name;
}

}  // namespace

std::string sender_of(storage::Session& record, const protocol::Edition& edition) {
  const auto called = sender_called(record, key_of(edition)).name;
  if (!called.empty()) return called;
  return edition.speaks_as == protocol::none ? storage::body_name(record) : protocol::speaker(edition);
}

std::string reached_of(storage::Session& record, const protocol::Edition& edition) {
  return sender_called(record, key_of(edition)).reached;
}

Sender sender_called(storage::Session& record, const std::string& key) {
  const auto row = record.find<2>("select name, reached from sender where id = :id", {{"id", key}});
  return row ? Sender{(*row)[0], (*row)[1]} : Sender{};
}

void call_sender(storage::Work& work, const std::string& key, const Sender& sender) {
  const auto known = sender_called(work.session(), key);
  if (known.name == sender.name && known.reached == sender.reached) return;
  work.put("sender", key, storage::with_hand(work, {{"name", sender.name}, {"reached", sender.reached}}));
  work.record("sender_named", key);
}

}  // namespace reeve::casework
