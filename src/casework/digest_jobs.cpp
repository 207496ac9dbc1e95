#include "casework/digest_jobs.hpp"

#include <algorithm>
#include <map>

#include "accounts/accounts.hpp"
#include "casework/case_store.hpp"
#include "casework/digest.hpp"
#include "casework/nudge_store.hpp"
#include "casework/posting_store.hpp"
#include "kernel/text.hpp"
#include "mail/outbox.hpp"
#include "mail/settings.hpp"

namespace reeve::casework {
namespace {

using storage::Access;

// What presses those who hold the same offices, read once.
class Pressing {
 public:
  explicit Pressing(storage::Session& record) : record_(record) {}

  // Asked for all of a person's offices together: who is kept out of a case by one hears of it by none.
  const std::vector<DigestLine>& of(const std::vector<std::string>& offices) {
    auto [known, fresh] = known_.try_emplace(text::join(offices, " "));
    if (fresh)
      for (const auto& item : work_of(record_, offices, "", most_lines).items)
        if (item.dated())
          known->second.push_back({item.reference, item.words_outside(), item.due_on, item.remind_on});
    return known->second;
  }

 private:
  static constexpr int most_lines = 200;
  storage::Session& record_;
  std::map<std::string, std::vector<DigestLine>> known_ = {};
};

std::vector<mail::OutboxMessage> messages_of_today(cli::Office& office, const std::string& slug,
                                                   const calendar::WorkingDays& days, calendar::Date today) {
  auto record = office.open_body(slug, Access::read_only);
  auto installation = office.open_own(Access::read_only);
  const auto written = mail::last_written_on(record, "case_digest");
  const auto url = mail::settings_from_environment().public_url;
  std::vector<mail::OutboxMessage> messages;
  const auto held = accounts::offices_by_account(record, today);
  Pressing pressing(record);
  for (const auto& account : accounts::all_accounts(installation)) {
    const auto offices = held.find(account.id);
    if (offices == held.end()) continue;
    if (const auto last = written.find(account.id); last != written.end() && last->second == today) continue;
    const auto digest = digest_of(pressing.of(offices->second), days, today,
                                  url.empty() ? url : url + "/work/" + slug + "/cases");
    if (digest)
      messages.push_back({.account = account.id,
                          .address = account.email,
                          .subject = digest->subject,
                          .body = digest->body,
                          .reason = "case_digest",
                          .subject_key = "cases"});
  }
  return messages;
}

bool any_date_passed(storage::Session& record, calendar::Date today) {
  return record
      .find<1>("select id from case_standing where lapses_on <= :today limit 1",
               {{"today", calendar::iso(today)}})
      .has_value();
}

}  // namespace

void cases_job(cli::Office& office, const std::string& slug) {
  const auto now = office.now();
  std::optional<calendar::WorkingDays> days;
  bool passed = false, any_bounced = false;
  {
    auto record = office.open_body(slug, Access::read_only);
    auto read = working_days(record, calendar::Jurisdiction::england_and_wales);
    if (!read) throw storage::Fault(read.refusal().sentence);
    days = std::move(read).value();
    passed = any_date_passed(record, now.today);
    any_bounced = !bounced(record).empty();
  }
  if (passed || any_bounced) {
    auto record = office.open_body(slug, Access::read_write);
    storage::Work work(record, office.body_schema, cli::installation_actor(), now);
    if (passed) derive_open_cases(work);
    post_what_bounced(work);
    work.commit();
  }
  auto messages = messages_of_today(office, slug, *days, now.today);
  {
    auto record = office.open_body(slug, Access::read_only);
    auto nudges = nudges_of_today(record, *days, now.today);
    std::move(nudges.begin(), nudges.end(), std::back_inserter(messages));
  }
  if (messages.empty()) return;
  auto record = office.open_body(slug, Access::read_write);
  storage::Work work(record, office.body_schema, cli::installation_actor(), now);
  for (const auto& message : messages) mail::put_in_outbox(work, message);
  work.commit();
}

}  // namespace reeve::casework
