#include "plan/plan.hpp"
#include "plan/publish_quarter.hpp"
#include "plan/quarter.hpp"

namespace reeve::plan {
namespace {

// Why a published quarter was opened again: said beside the new edition.
std::string correction_reason(storage::Session& record, const Period& period) {
  const auto published =
      record.find<1>("select id from period_event where period_id = :period and what = 'published' limit 1",
                     {{"period", period.id}});
  if (!published) return {};
  const auto row = record.find<1>(
      "select note from period_event where period_id = :period and what = 'correction_opened' order by "
      "number desc limit 1",
      {{"period", period.id}});
  return row ? (*row)[0].text() : "";
}

std::vector<Report> published_with(storage::Session& record, const Period& period) {
  std::vector<Report> reports;
  for (const auto& known : periods(record)) {
    const bool was_published =
        record
            .find<1>("select id from period_event where period_id = :period and what = 'published' limit 1",
                     {{"period", known.id}})
            .has_value();
    if (known.id == period.id || was_published) reports.push_back(load_report(record, known));
  }
  return reports;
}

}  // namespace

Outcome<PreparedQuarter> prepare_quarter(storage::Session& record, const std::string& slug,
                                         const identity::Authority& authority, const std::string& period_slug,
                                         const std::string& public_key, const PublicExtras& extras,
                                         calendar::Now now, const Saying& saying) {
  const auto period = find_period(record, period_slug);
  if (!period) return Refusal{"There is no period " + period_slug + " in the record.", {}, "period"};
  if (auto may = may_publish(*period); !may) return may.refusals();
  const auto head = storage::journal_head(record);
  const auto plan = load_plan(record, period->plan_id);
  auto publisher = load_publisher(record, slug, authority, plan);
  if (extras.adopted) publisher.adopted = extras.adopted(record);
  PreparedQuarter prepared{*period, head.number, {}, {}};
  prepared.report = report_publication(publisher, load_report(record, *period), plan,
                                       correction_reason(record, *period), now, saying);
  saying("Making the tracker");
  prepared.tracker = tracker_publication(publisher, published_with(record, *period), plan, public_key, now);
  if (extras.files)
    for (auto& file : extras.files(record, publisher)) prepared.tracker.files.push_back(std::move(file));
  return prepared;
}

Outcome<site::Snapshot> publish_quarter(storage::Work& work, const bytes::KeyPair& key,
                                        PreparedQuarter prepared, const PublicExtras& extras) {
  if (storage::journal_head(work.session()).number != prepared.journal_number)
    return Refusal{"The record changed while the report was being made. Look at it again, then publish.",
                   "publication"};
  record_event(work, prepared.period.id, "published", prepared.report.changes);
  work.record("quarter_published", prepared.period.id);
  auto report = site::publish(work, key, std::move(prepared.report));
  if (!report) return report;
  // The tracker may be unchanged by a correction of an older report; that is no reason to refuse.
  const auto tracker = site::publish(work, key, std::move(prepared.tracker));
  if (tracker && extras.published) extras.published(work);
  return report;
}

}  // namespace reeve::plan
