#include "casework/calendar_store.hpp"

#include "kernel/identity/secrets.hpp"

namespace reeve::casework {

std::string make_calendar_link(storage::Work& work) {
  const auto& account = work.actor().account;
  auto secret = identity::make_secret_address();
  work.put("calendar_link", account,
           storage::with_hand(work, {{"secret_hash", identity::id_of_secret_address(secret)}}));
  work.record("calendar_link_made", account);
  return secret;
}

std::optional<std::string> account_of_calendar(storage::Session& record, std::string_view secret) {
  const auto row = record.find<1>("select id from calendar_link where secret_hash = :hash",
                                  {{"hash", identity::id_of_secret_address(secret)}});
  return row ? std::optional((*row)[0].text()) : std::nullopt;
}

}  // namespace reeve::casework
