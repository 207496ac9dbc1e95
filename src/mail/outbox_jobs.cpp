#include "mail/outbox_jobs.hpp"

#include "mail/outbox.hpp"

namespace reeve::mail {
namespace {

using storage::Access;
using storage::Session;

bool has_due(const storage::Location& location, calendar::Instant now) {
  Session record(location, Access::read_only);
  return !due(record, now, 1).empty();
}

}  // namespace

void deliver_job(const storage::Location& location, const storage::Schema& schema, calendar::Now now,
                 const Settings& settings) {
  // The job runs often and mostly finds nothing: then nothing is locked either.
  if (!has_due(location, now.instant)) return;
  Session record(location, Access::read_write);
  give_up_the_old(record, schema, now);
  if (settings.can_send())
    deliver_due(record, schema, now, settings.server,
                {.address = settings.from, .name = storage::body_name(record)});
}

}  // namespace reeve::mail
