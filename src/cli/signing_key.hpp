// The installation's Ed25519 key: made once, signs every publication.
#pragma once

#include "kernel/bytes.hpp"
#include "kernel/calendar/instant.hpp"
#include "storage/session.hpp"

namespace reeve::cli {

void ensure_signing_key(storage::Session& own, calendar::Now now);
bytes::KeyPair signing_key(storage::Session& own);  // Fault when there is none

}  // namespace reeve::cli
