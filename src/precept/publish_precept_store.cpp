#include "precept/publish_precept_store.hpp"

#include <algorithm>
#include <map>

#include "kernel/text.hpp"
#include "plan/publish_quarter.hpp"
#include "precept/precept_reports.hpp"
#include "precept/precept_store.hpp"

namespace reeve::precept {
namespace {

// When each year was last published.
std::map<int, std::string> published_years(storage::Session& record) {
  std::map<int, std::string> years;
  const auto known = site::snapshots(record);  // the latest first
  for (const auto& one : precepts(record)) {
    const auto last = std::find_if(known.begin(), known.end(), [&](const auto& snapshot) {
      return snapshot.scope == "precept/" + slug_of(one);
    });
    if (last != known.end()) years[one.year] = last->published_at;
  }
  return years;
}

}  // namespace

bool is_published(storage::Session& record, int year) { return published_years(record).contains(year); }

bool any_published(storage::Session& record) { return !published_years(record).empty(); }

Outcome<site::Snapshot> publish_precept(storage::Work& work, const bytes::KeyPair& key, int year,
                                        const std::string& changes, const std::string& body_slug,
                                        const identity::Authority& authority,
                                        const plan::PublicExtras& extras) {
  auto& record = work.session();
  const auto precept = find_precept(record, year);
  if (!precept)
    return Refusal{"There is no precept of " + year_in_words(year) + " in the record.", {}, "year"};
  if (!precept->is_notified())
    return Refusal{"A proposal is published after the panel was notified of it.", "S.I. 2012/2271 reg 3"};
  if (is_published(record, year) && text::trim(changes).empty())
    return Refusal{"Say what this edition changes: the public reads it.", {}, "changes"};
  auto publisher = plan::publisher_of(record, body_slug, authority, extras);
  // The first one leads to itself, although it is not published yet.
  if (std::none_of(publisher.sections.begin(), publisher.sections.end(),
                   [](const auto& section) { return section.words == "Precept"; }))
    publisher.sections.push_back({"Precept", "precept/index.html"});
  auto snapshot = site::publish(
      work, key,
      precept_publication(publisher, *precept, work.now().today, std::string(text::trim(changes))));
  if (!snapshot) return snapshot;
  // Each as it was last published: what was recorded since is not public.
  const auto published = precepts_as_at(record, published_years(record));
  // The list may be as it was, and a body may have no tracker yet: no reason to stop.
  static_cast<void>(site::publish(work, key, precepts_publication(publisher, published)));
  static_cast<void>(
      plan::publish_tracker(work, key, plan::publisher_of(record, body_slug, authority, extras), extras));
  return snapshot;
}

}  // namespace reeve::precept
