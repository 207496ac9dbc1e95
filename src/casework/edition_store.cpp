#include <map>
#include <mutex>

#include "casework/edition_store.hpp"
#include "kernel/bytes.hpp"

namespace reeve::casework {

std::string keep_edition(storage::Work& work, const protocol::Edition& edition) {
  const auto id = bytes::sha256(edition.text);
  if (!work.session().find<1>("select id from protocol_edition where id = :id", {{"id", id}}))
    work.insert("protocol_edition",
                {{"id", id}, {"name", edition.name}, {"edition", edition.edition}, {"words", edition.text}});
  return id;
}

std::shared_ptr<const protocol::Edition> adopted_edition(storage::Session& record, const std::string& id) {
  static std::mutex one_at_a_time;
  static std::map<std::string, std::shared_ptr<const protocol::Edition>> known;
  const std::lock_guard lock(one_at_a_time);
  if (const auto found = known.find(id); found != known.end()) return found->second;
  const auto row = record.find<2>("select edition, words from protocol_edition where id = :id", {{"id", id}});
  if (!row) throw storage::Fault("The record has no protocol edition " + id + ".");
  auto read = protocol::read_edition("record:" + (*row)[0].text(), (*row)[1].text());
  if (!read)
    throw storage::Fault("An adopted edition cannot be read: " + read.refusal().field + ": " +
                         read.refusal().sentence);
  return known[id] = std::make_shared<const protocol::Edition>(std::move(read).value());
}

}  // namespace reeve::casework
