#include "plan/plan.hpp"
#include "plan/publish_quarter.hpp"
#include "plan/quarter.hpp"

namespace reeve::plan {
namespace {

bool was_published(storage::Session& record, const Period& period) {
  return record
      .find<1>("select id from period_event where period_id = :period and what = 'published' limit 1",
               {{"period", period.id}})
      .has_value();
}

// Why a published quarter was opened again: said beside the new edition.
std::string correction_reason(storage::Session& record, const Period& period) {
  if (!was_published(record, period)) return {};
  const auto row = record.find<1>(
      "select note from period_event where period_id = :period and what = 'correction_opened' order by "
      "number desc limit 1",
      {{"period", period.id}});
  return row ? (*row)[0].text() : "";
}

// The reports the public may see, and that of the period about to be published.
std::vector<Report> published_with(storage::Session& record, const std::string& period_id) {
  std::vector<Report> reports;
  for (const auto& known : periods(record))
    if (known.id == period_id || was_published(record, known)) reports.push_back(load_report(record, known));
  return reports;
}

void add_extra_files(storage::Session& record, const Publisher& publisher, const PublicExtras& extras,
                     site::Publication& tracker) {
  if (!extras.files) return;
  for (auto& file : extras.files(record, publisher)) tracker.files.push_back(std::move(file));
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
  const auto publisher = publisher_of(record, slug, authority, extras);
  PreparedQuarter prepared{*period, head.number, {}, {}};
  prepared.report = report_publication(
      publisher, load_report(record, *period), plan, correction_reason(record, *period),
      extras.chapters ? extras.chapters(record, publisher, *period) : std::vector<ReportChapter>{}, now,
      saying);
  saying("Making the tracker");
  prepared.tracker =
      tracker_publication(publisher, published_with(record, period->id), plan, public_key, now);
  add_extra_files(record, publisher, extras, prepared.tracker);
  return prepared;
}

Outcome<site::Snapshot> publish_quarter(storage::Work& work, const bytes::KeyPair& key,
                                        PreparedQuarter prepared, const PublicExtras& extras) {
  if (work.head().number != prepared.journal_number)
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

Publisher publisher_of(storage::Session& record, const std::string& slug,
                       const identity::Authority& authority, const PublicExtras& extras) {
  const auto known = periods(record);
  auto publisher = load_publisher(record, slug, authority,
                                  known.empty() ? PlanDocument{} : load_plan(record, known.front().plan_id));
  if (extras.adopted) publisher.adopted = extras.adopted(record);
  if (extras.sections) publisher.sections = extras.sections(record);
  return publisher;
}

Outcome<site::Snapshot> publish_tracker(storage::Work& work, const bytes::KeyPair& key,
                                        const Publisher& publisher, const PublicExtras& extras) {
  auto& record = work.session();
  auto published = published_with(record, {});
  if (published.empty())
    return Refusal{"No quarter is published yet, so there is no tracker.", "publication"};
  const auto plan = load_plan(record, published.front().period.plan_id);
  auto tracker =
      tracker_publication(publisher, std::move(published), plan, bytes::base64(key.public_key), work.now());
  add_extra_files(record, publisher, extras, tracker);
  auto snapshot = site::publish(work, key, std::move(tracker));
  if (snapshot && extras.published) extras.published(work);
  return snapshot;
}

}  // namespace reeve::plan
