#include "casework/told_store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

#include "accounts/accounts.hpp"
#include "casework/case_store.hpp"
#include "casework/standing_store.hpp"
#include "kernel/canonical.hpp"
#include "mail/outbox.hpp"

namespace reeve::casework {
namespace {

namespace json = boost::json;
using namespace protocol;

constexpr std::size_t most_cases = 100;  // in one message

bool share_one(const std::vector<std::string>& some, const std::vector<std::string>& others) {
  return std::any_of(some.begin(), some.end(), [&](const std::string& one) {
    return std::find(others.begin(), others.end(), one) != others.end();
  });
}

std::string body_of(const std::string& why, const std::vector<const CaseMoves*>& theirs,
                    const std::string& address) {
  auto body = why + "\n";
  for (std::size_t at = 0; at < std::min(theirs.size(), most_cases); ++at) {
    body += fmt::format("\n{}, {}\n", theirs[at]->reference, theirs[at]->title);
    for (const auto& sentence : theirs[at]->sentences) body += "- " + sentence + "\n";
    if (!theirs[at]->stranded.empty())
      body += "- A step that was recorded has no place any more. The case says which.\n";
  }
  if (theirs.size() > most_cases)
    body += fmt::format("\nAnd in {} more. Your list of work has them all.\n", theirs.size() - most_cases);
  return body + (address.empty() ? "\nSign in to see how each date was counted.\n"
                                 : "\nHow each date was counted:\n" + address + "\n");
}

// As the list of work has it: what somebody outside owes, or an office that is kept out, is watched by who
// keeps the case.
std::string office_that_owes(const Derived& of, const std::string& duty) {
  const auto& edition = of.file.edition();
  const auto out = kept_out(edition, of.timeline);
  const auto owner = owner_now(edition, out, edition.duties[static_cast<std::size_t>(edition.duty(duty))]);
  if (owner == none || out[static_cast<std::size_t>(owner)] != 0) return keeper_of(edition, out);
  const auto& role = edition.roles[static_cast<std::size_t>(owner)];
  return role.stands_outside() ? keeper_of(edition, out) : role.office;
}

}  // namespace

bool CaseMoves::may_be_seen_by(const std::vector<std::string>& held) const {
  return share_one(held, offices) && !is_kept_out(held, kept_out);
}

std::optional<std::string> dates_as_kept(const Letter& letter) {
  if (letter.dates.empty()) return std::nullopt;
  json::object all;
  for (const auto& [duty, day] : letter.dates) all[duty] = day;
  return canonical(all);
}

std::vector<DateLetter> date_letters(storage::Session& record, const std::string& case_id) {
  std::vector<DateLetter> all;
  for (const auto& [id, role, dates, sent_by, gone_on, withdrawn_on, event] :
       record.read<7>("select id, role, dates, sent_by, gone_on, withdrawn_on, event_id from case_letter "
                      "where case_id = "
                      ":case and dates is not null order by at, id",
                      {{"case", case_id}})) {
    DateLetter letter{.id = id,
                      .role = role,
                      .event_id = event,
                      .waits = sent_by.text() == "post" && gone_on.is_null(),
                      .withdrawn = !withdrawn_on.is_null()};
    const auto read = json::parse(dates.text());
    for (const auto& [duty, day] : read.as_object())
      letter.dates[std::string(duty)] = std::string(day.as_string());
    all.push_back(std::move(letter));
  }
  return all;
}

ToldDates told_by(const std::vector<DateLetter>& letters, const CaseFile& file, const Timeline& after) {
  ToldDates all;
  for (const auto& letter : letters) {
    const bool goes = letter.event_id.empty() ? !letter.withdrawn : counts(file, after, letter.event_id);
    if (letter.waits && !goes) continue;
    for (const auto& [duty, day] : letter.dates) all[letter.role][duty] = day;
  }
  return all;
}

std::optional<CaseMoves> moves_of(const Derived& before, const Derived& after, bool done_as_well) {
  auto dates = dates_moved(before, after, done_as_well);
  auto owed = newly_owed(before, after);
  std::move(owed.begin(), owed.end(), std::back_inserter(dates));
  auto stranded = steps_without_a_place(before, after);
  if (dates.empty() && stranded.empty()) return std::nullopt;
  const auto& edition = after.file.edition();
  const auto out = kept_out(edition, after.timeline);
  CaseMoves moves{.reference = after.file.reference,
                  .title = edition.title,
                  .sentences = sentences_of(dates),
                  .stranded = std::move(stranded),
                  .owners = {},
                  .offices = {},
                  .kept_out = offices_kept_out(edition, out)};
  for (const auto& one : dates)
    moves.owners.push_back(office_that_owes(edition.duty(one.duty) == none ? before : after, one.duty));
  for (const auto& role : edition.roles)
    if (!role.stands_outside()) moves.offices.push_back(role.office);
  return moves;
}

std::set<std::string> tell_offices(storage::Work& work, storage::Session& installation, const Moving& moving,
                                   const std::vector<CaseMoves>& all, const std::string& address,
                                   const std::string& from_name) {
  std::set<std::string> owners, told;
  for (const auto& moves : all) owners.insert(moves.owners.begin(), moves.owners.end());
  if (owners.empty()) return told;
  const auto today = work.now().today;
  const auto held = accounts::offices_by_account(work.session(), today);
  for (const auto& account :
       accounts::holders(installation, work.session(), {owners.begin(), owners.end()}, today)) {
    if (account.id == work.actor().account) continue;
    const auto& offices = held.at(account.id);
    std::vector<const CaseMoves*> theirs;
    for (const auto& moves : all)
      if (share_one(offices, moves.owners) && !is_kept_out(offices, moves.kept_out)) theirs.push_back(&moves);
    if (theirs.empty()) continue;
    mail::put_in_outbox(
        work, {.account = account.id,
               .address = account.email,
               .subject = theirs.size() == 1 ? "Dates moved in " + theirs.front()->reference
                                             : fmt::format("Dates moved in {} cases", theirs.size()),
               .body = body_of(moving.why, theirs, address),
               .reason = "case_moved",
               .subject_key = moving.key,
               .from_name = from_name});
    told.insert(account.id);
  }
  return told;
}

}  // namespace reeve::casework
