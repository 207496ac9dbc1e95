#include "precept/tell_store.hpp"

#include <algorithm>
#include <set>

#include "accounts/accounts.hpp"
#include "mail/outbox.hpp"
#include "precept/letters.hpp"

namespace reeve::precept {
namespace {

const std::set<std::string>& told_offices(What what) {
  static const std::set<std::string> panel{"panel_member", "panel_clerk"};
  static const std::set<std::string> commissioner{"commissioner", "chief_executive", "chief_finance_officer"};
  return what == What::reported || what == What::reported_again ? commissioner : panel;
}

std::string where(const Told& told) {
  return told.address.empty() ? "\nSign in to see the precept.\n" : "\nSee it here:\n" + told.address + "\n";
}

}  // namespace

int tell_of_step(storage::Work& work, storage::Session& installation, const Precept& precept, What what,
                 const Told& told) {
  const auto* step = precept.last(what);
  if (!step || what == What::drafted) return 0;
  const auto letter = letter_of(precept, *step, told.body_name);
  const auto body = in_plain_text(letter) + where(told);
  int count = 0;
  for (const auto& account : accounts::all_accounts(installation)) {
    const auto held = accounts::offices_held(work.session(), account.id, work.now().today);
    if (std::none_of(held.begin(), held.end(),
                     [&](const auto& office) { return told_offices(what).contains(office); }))
      continue;
    mail::put_in_outbox(work, {.account = account.id,
                               .address = account.email,
                               .subject = letter.title,
                               .body = body,
                               .reason = "precept_" + std::string(code_of(what)),
                               .subject_key = step->id});
    ++count;
  }
  return count;
}

}  // namespace reeve::precept
