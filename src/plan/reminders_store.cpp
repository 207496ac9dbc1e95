#include <algorithm>
#include <map>

#include "accounts/accounts.hpp"
#include "plan/plan.hpp"
#include "plan/reminder_jobs.hpp"
#include "plan/reminders.hpp"

namespace reeve::plan {
namespace {

using calendar::Date;
using storage::Session;

constexpr const char* reminder_reason = "reminder";
constexpr const char* digest_reason = "missing_updates";
constexpr const char* told_office = "policy_officer";

using Accounts = std::map<std::string, accounts::Account>;
using Days = std::map<std::string, Date>;

Accounts open_accounts(Session& installation) {
  Accounts found;
  for (auto& account : accounts::all_accounts(installation)) found[account.id] = account;
  return found;
}

std::vector<Owner> load_owners(Session& record, const Accounts& accounts, const Days& last_reminded,
                               const Period& period, Date today) {
  auto owners = owners_of(load_report(record, period));
  for (auto& owner : owners) {
    if (const auto last = last_reminded.find(owner.account); last != last_reminded.end())
      owner.last_reminded_on = last->second;
    const auto account = accounts.find(owner.account);
    if (account == accounts.end()) continue;
    owner.display_name = account->second.display_name;
    // Who has left still owns things on paper, and is no longer ours to write to.
    if (!accounts::offices_held(record, owner.account, today).empty()) owner.address = account->second.email;
  }
  return owners;
}

std::vector<accounts::Account> told_accounts(Session& record, const Accounts& accounts, Date today) {
  std::vector<accounts::Account> told;
  for (const auto& [id, account] : accounts) {
    const auto offices = accounts::offices_held(record, id, today);
    if (std::find(offices.begin(), offices.end(), told_office) != offices.end()) told.push_back(account);
  }
  return told;
}

mail::OutboxMessage message_to(const accounts::Account& account, Letter letter, const char* reason,
                               const Period& period) {
  return {.account = account.id,
          .address = account.email,
          .subject = std::move(letter.subject),
          .body = std::move(letter.body),
          .reason = reason,
          .subject_key = period.id};
}

std::string page_address(const std::string& public_url, const std::string& slug, const std::string& rest) {
  return public_url.empty() ? std::string() : public_url + "/work/" + slug + "/quarters/" + rest;
}

}  // namespace

std::vector<mail::OutboxMessage> reminders_of_today(Session& record, Session& installation,
                                                    const std::string& slug, const std::string& public_url,
                                                    Date today) {
  std::vector<mail::OutboxMessage> messages;
  const auto accounts = open_accounts(installation);
  auto last_reminded = mail::last_written_on(record, reminder_reason);
  for (const auto& period : periods(record)) {
    if (!is_reminding_day(period, today)) continue;
    const auto owners = load_owners(record, accounts, last_reminded, period, today);
    const auto body_name = storage::body_name(record);
    const Desk own{body_name, page_address(public_url, slug, period.slug + "/mine")};
    for (const auto& owner : owners) {
      if (!is_reminded(period, owner, today)) continue;
      messages.push_back(message_to(accounts.at(owner.account), reminder_letter(period, owner, own, today),
                                    reminder_reason, period));
      last_reminded[owner.account] = today;
    }
    if (!is_digest_due(period, owners, mail::last_written_about(record, digest_reason, period.id), today))
      continue;
    const Desk quarter{body_name, page_address(public_url, slug, period.slug)};
    for (const auto& account : told_accounts(record, accounts, today))
      messages.push_back(message_to(account, digest_letter(period, owners, quarter), digest_reason, period));
  }
  return messages;
}

}  // namespace reeve::plan
