#include "cli/signing_key.hpp"

namespace reeve::cli {

void ensure_signing_key(storage::Session& own, calendar::Now now) {
  own.begin();
  if (!own.find<1>("select id from signing_key where id = 'current'")) {
    const auto pair = bytes::make_key_pair();
    own.run(
        "insert into signing_key (id, public_key, secret_key, made_at) values ('current', :public, :secret, "
        ":at)",
        {{"public", bytes::base64(pair.public_key)},
         {"secret", bytes::base64(pair.secret_key)},
         {"at", calendar::iso(now.instant)}});
  }
  own.commit();
}

bytes::KeyPair signing_key(storage::Session& own) {
  const auto row = own.find<2>("select public_key, secret_key from signing_key where id = 'current'");
  if (!row) throw storage::Fault("This installation has no signing key. Make one with: reeve init");
  return {bytes::from_base64((*row)[0].text()).value_or(""),
          bytes::from_base64((*row)[1].text()).value_or("")};
}

}  // namespace reeve::cli
