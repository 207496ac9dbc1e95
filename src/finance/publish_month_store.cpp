#include "finance/publish_month_store.hpp"
#include "finance/line_store.hpp"
#include "finance/month_reports.hpp"
#include "finance/register_store.hpp"
#include "plan/publish_quarter.hpp"

namespace reeve::finance {
namespace {

bool was_published(const Month& month) {
  for (const auto& event : month.events)
    if (event.what == "published") return true;
  return false;
}

// Why a published month was opened again.
std::string reason_of(const Month& month) {
  if (!was_published(month)) return {};
  for (auto event = month.events.rbegin(); event != month.events.rend(); ++event)
    if (event->what == "reopened") return event->note;
  return {};
}

}  // namespace

Outcome<site::Snapshot> publish_month(storage::Work& work, const bytes::KeyPair& key,
                                      const std::string& month_slug, const std::string& body_slug,
                                      const identity::Authority& authority,
                                      const plan::PublicExtras& extras) {
  auto& record = work.session();
  auto found = find_month(record, month_slug);
  if (!found) return Refusal{"There is no month " + month_slug + " in the record.", {}, "month"};
  const auto month = load_month(record, std::move(*found));
  if (auto may = may_publish(month); !may) return may.refusals();
  note_published(work, month.month);
  const auto publisher = plan::publisher_of(record, body_slug, authority, extras);
  auto report = site::publish(work, key,
                              month_publication(publisher, month, registers(record), reason_of(month.month)));
  if (!report) return report;
  std::vector<Month> published;
  for (auto& each : months(record))
    if (was_published(each)) published.push_back(std::move(each));
  // A correction changes neither list, and a body may have no tracker yet: no reason to stop.
  static_cast<void>(site::publish(
      work, key, months_publication(publisher, published, registers(record), published_lines(record))));
  static_cast<void>(plan::publish_tracker(work, key, publisher, extras));
  return report;
}

}  // namespace reeve::finance
