#include "casework/casework.hpp"
#include "complaints/appointment_store.hpp"
#include "complaints/complaints.hpp"
#include "complaints/intake_store.hpp"

namespace reeve::complaints {

void complaints_job(cli::Office& office, const std::string& slug) {
  constexpr int kept_days = 28;
  auto record = office.open_body(slug, storage::Access::read_write);
  const auto now = office.now();
  forget_old_drafts(record, now.today);
  const auto days = casework::working_days(record, calendar::Jurisdiction::england_and_wales);
  if (!days) throw storage::Fault(days.refusal().sentence);
  storage::Work work(record, office.body_schema, cli::installation_actor(), now);
  if (const auto next = days->nth_after(now.today, 1)) remind(work, *next);
  forget_people_before(work, now.today - kept_days);
  work.commit();
}

}  // namespace reeve::complaints
