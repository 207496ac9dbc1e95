#include "investment/publish_investment_store.hpp"

#include <algorithm>

#include "investment/investment_reports.hpp"
#include "kernel/text.hpp"
#include "plan/publish_quarter.hpp"

namespace reeve::investment {

bool is_published(storage::Session& record) {
  const auto known = site::snapshots(record);
  return std::any_of(known.begin(), known.end(), [](const auto& one) { return one.scope == "investment"; });
}

Outcome<site::Snapshot> publish_investment(storage::Work& work, const bytes::KeyPair& key,
                                           const std::string& changes, const std::string& body_slug,
                                           const identity::Authority& authority,
                                           const plan::PublicExtras& extras) {
  auto& record = work.session();
  const auto book = public_part(load_book(record));
  if (book.funds.empty() && book.schemes.empty())
    return Refusal{"There is no fund and no scheme to publish.", "investment"};
  const bool again = is_published(record);
  if (again && text::trim(changes).empty())
    return Refusal{"Say what this edition changes: the public reads it.", {}, "changes"};
  auto publisher = plan::publisher_of(record, body_slug, authority, extras);
  // The first one leads to itself, although it is not published yet.
  if (!again) publisher.sections.push_back({"Investment", "investment/index.html"});
  auto snapshot =
      site::publish(work, key, investment_publication(publisher, book, std::string(text::trim(changes))));
  if (!snapshot) return snapshot;
  // A body may have no tracker yet, or it leads here already: no reason to stop.
  static_cast<void>(plan::publish_tracker(work, key, publisher, extras));
  return snapshot;
}

}  // namespace reeve::investment
