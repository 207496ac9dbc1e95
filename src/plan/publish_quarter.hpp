// Publishing a quarter: the report and the tracker, made from what the record holds, in two steps so that
// printing never holds the record up: prepare reads, publish writes, and refuses when the record has moved in
// between.
#pragma once

#include "kernel/bytes.hpp"
#include "plan/publication.hpp"
#include "storage/work.hpp"

namespace reeve::plan {

struct PreparedQuarter {
  Period period;
  long long journal_number = 0;
  site::Publication report;
  site::Publication tracker;
};

Outcome<PreparedQuarter> prepare_quarter(storage::Session& record, const std::string& slug,
                                         const identity::Authority& authority, const std::string& period_slug,
                                         const std::string& public_key, const PublicExtras& extras,
                                         calendar::Now now, const Saying& saying);
Outcome<site::Snapshot> publish_quarter(storage::Work& work, const bytes::KeyPair& key,
                                        PreparedQuarter prepared, const PublicExtras& extras);

// The tracker once more, after another duty has published something it leads to. Refused when nothing in it
// changed, or when no quarter is published yet.
Outcome<site::Snapshot> publish_tracker(storage::Work& work, const bytes::KeyPair& key,
                                        const Publisher& publisher, const PublicExtras& extras);
Publisher publisher_of(storage::Session& record, const std::string& slug,
                       const identity::Authority& authority, const PublicExtras& extras);

}  // namespace reeve::plan
