// Publishing a month: its report, the list of months, and the tracker that leads to them, in one act.
#pragma once

#include "kernel/bytes.hpp"
#include "plan/publication.hpp"
#include "site/site.hpp"
#include "storage/work.hpp"

namespace reeve::finance {

Outcome<site::Snapshot> publish_month(storage::Work& work, const bytes::KeyPair& key,
                                      const std::string& month_slug, const std::string& body_slug,
                                      const identity::Authority& authority, const plan::PublicExtras& extras);

}  // namespace reeve::finance
