// Publishing a precept: its page and letters, the list of precepts, and the tracker that leads to them.
#pragma once

#include "kernel/bytes.hpp"
#include "plan/publication.hpp"
#include "site/site.hpp"
#include "storage/work.hpp"

namespace reeve::precept {

// `changes`: what a later edition changes, in words; needed for it.
Outcome<site::Snapshot> publish_precept(storage::Work& work, const bytes::KeyPair& key, int year,
                                        const std::string& changes, const std::string& body_slug,
                                        const identity::Authority& authority,
                                        const plan::PublicExtras& extras);
// Whether its page is public already: then a new edition says what it changes.
bool is_published(storage::Session& record, int year);
bool any_published(storage::Session& record);

}  // namespace reeve::precept
