#include "precept/tell_store.hpp"

#include "accounts/accounts.hpp"
#include "mail/outbox.hpp"
#include "precept/letters.hpp"

namespace reeve::precept {
namespace {

const std::vector<std::string>& told_offices(What what) {
  static const std::vector<std::string> panel{"panel_member", "panel_clerk"};
  static const std::vector<std::string> commissioner{"commissioner", "chief_executive",
                                                     "chief_finance_officer"};
  return what == What::reported || what == What::reported_again ? commissioner : panel;
}

std::string where(const Told& told) {
  return told.address.empty() ? "\nSign in to see the precept.\n" : "\nSee it here:\n" + told.address + "\n";
}

// To every account of the offices that a step is told to. Answers how many.
int send(storage::Work& work, storage::Session& installation, What what, const std::string& subject,
         const std::string& body, const std::string& reason, const std::string& about) {
  int count = 0;
  for (const auto& account :
       accounts::holders(installation, work.session(), told_offices(what), work.now().today)) {
    mail::put_in_outbox(work, {.account = account.id,
                               .address = account.email,
                               .subject = subject,
                               .body = body,
                               .reason = reason,
                               .subject_key = about});
    ++count;
  }
  return count;
}

}  // namespace

int tell_of_step(storage::Work& work, storage::Session& installation, const Precept& precept, What what,
                 const Told& told) {
  const auto* step = precept.last(what);
  if (!step || !has_letter(*step)) return 0;
  const auto letter = letter_of(precept, *step, told.body_name);
  return send(work, installation, what, letter.title, in_plain_text(letter) + where(told),
              "precept_" + std::string(code_of(what)), step->id);
}

int tell_of_taking_back(storage::Work& work, storage::Session& installation, const Precept& before, What what,
                        const std::string& reason, const Told& told) {
  const auto* step = before.last(what);
  if (!step || !has_letter(*step)) return 0;
  const auto title = "Taken back: " + std::string(title_of(what)) + ", " + year_in_words(before.year);
  return send(work, installation, what, title,
              title +
                  "\n\nA step you were sent a letter about was recorded wrongly and is taken back.\n\nWhy: " +
                  reason + "\n" + where(told),
              "precept_taken_back", step->id);
}

}  // namespace reeve::precept
