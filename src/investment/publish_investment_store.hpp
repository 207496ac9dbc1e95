// Publishing funds and schemes, and the tracker that leads to them.
#pragma once

#include "kernel/bytes.hpp"
#include "plan/publication.hpp"
#include "site/site.hpp"
#include "storage/work.hpp"

namespace reeve::investment {

bool is_published(storage::Session& record);
// `changes`: what a later edition changes, in words; needed for it.
Outcome<site::Snapshot> publish_investment(storage::Work& work, const bytes::KeyPair& key,
                                           const std::string& changes, const std::string& body_slug,
                                           const identity::Authority& authority,
                                           const plan::PublicExtras& extras);

}  // namespace reeve::investment
