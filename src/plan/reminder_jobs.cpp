#include "plan/reminder_jobs.hpp"

#include "mail/settings.hpp"

namespace reeve::plan {
namespace {

using storage::Access;

std::vector<mail::OutboxMessage> look(cli::Office& office, const std::string& slug, calendar::Date today) {
  auto record = office.open_body(slug, Access::read_only);
  auto installation = office.open_own(Access::read_only);
  return reminders_of_today(record, installation, slug, mail::settings_from_environment().public_url, today);
}

}  // namespace

void remind_job(cli::Office& office, const std::string& slug) {
  const auto now = office.now();
  const auto messages = look(office, slug, now.today);
  if (messages.empty()) return;
  auto record = office.open_body(slug, Access::read_write);
  storage::Work work(record, office.body_schema, cli::installation_actor(), now);
  for (const auto& message : messages) mail::put_in_outbox(work, message);
  work.commit();
}

}  // namespace reeve::plan
