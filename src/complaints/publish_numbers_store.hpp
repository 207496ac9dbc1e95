// Publishing complaints in numbers, and the tracker that leads to them.
#pragma once

#include "kernel/bytes.hpp"
#include "plan/publication.hpp"
#include "site/site.hpp"
#include "storage/work.hpp"

namespace reeve::complaints {

bool is_published(storage::Session& record);
// What came and what became of it up to the end of that quarter, for every protocol of complaints the body
// works by. `changes`: what a later edition changes, in words; needed for it. Refused while the quarter runs.
Outcome<site::Snapshot> publish_numbers(storage::Work& work, const bytes::KeyPair& key,
                                        const std::string& quarter, const std::string& changes,
                                        const std::string& body_slug, const identity::Authority& authority,
                                        const plan::PublicExtras& extras);

}  // namespace reeve::complaints
