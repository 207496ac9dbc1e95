#include "casework/letter_store.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "accounts/accounts.hpp"
#include "casework/attachment_store.hpp"
#include "casework/case_store.hpp"
#include "casework/sender_store.hpp"
#include "casework/standing_store.hpp"
#include "kernel/text.hpp"
#include "mail/outbox.hpp"
#include "storage/vault.hpp"

namespace reeve::casework {
namespace {

using namespace protocol;
using storage::Work;

bool goes_by_mail(const std::vector<Party>& all, const std::string& role) {
  return !mail_address_of(all, role).empty();
}

void mail_letter(Work& work, const Letter& letter, const CaseFile& file, const std::vector<Party>& all,
                 const std::string& event_id) {
  const auto sender = sender_of(work.session(), file.edition());
  for (const auto& party : all)
    if (party.role == letter.role)
      mail::put_in_outbox(work, {.account = file.id + "/" + party.role,
                                 .address = party.email,
                                 .subject = letter.subject,
                                 .body = letter.words,
                                 .reason = "case_letter",
                                 .subject_key = event_id + "/" + letter.name,
                                 .from_name = sender});
}

// Offices hear that something happened, never what was said: that stands in the case. Who is kept out of it
// does not hear either.
void tell(Work& work, const CaseFile& file, const Timeline& timeline, const Event& event,
          const Sending& sending) {
  if (event.what != Event::What::decided) return;
  const auto& decision =
      file.edition().decisions[static_cast<std::size_t>(file.edition().decision(event.name))];
  const auto out = kept_out(file.edition(), timeline);
  std::vector<std::string> offices;
  for (const auto& effect : decision.causes) {
    if (effect.kind != Effect::Kind::tell) continue;
    for (const auto to : effect.to)
      if (const auto& role = file.edition().roles[static_cast<std::size_t>(to)];
          !role.stands_outside() && out[static_cast<std::size_t>(to)] == 0)
        offices.push_back(role.office);
  }
  if (offices.empty()) return;
  // What the step was stands in the case: a subject is kept after sending, and a mailbox is read by others.
  const auto subject = fmt::format("A step was recorded in {}", file.reference);
  const auto where =
      sending.address.empty() ? std::string("Sign in to see the case.") : "See it here:\n" + sending.address;
  const auto sender = sender_of(work.session(), file.edition());
  const auto held = accounts::offices_by_account(work.session(), work.now().today);
  for (const auto& account :
       accounts::holders(sending.installation, work.session(), offices, work.now().today)) {
    if (account.id == work.actor().account) continue;  // who did it knows
    if (is_kept_out(file.edition(), timeline, held.at(account.id))) continue;
    mail::put_in_outbox(work, {.account = account.id,
                               .address = account.email,
                               .subject = subject,
                               .body = fmt::format("{}\n\n{}, {}.\n\n{}\n", subject, file.edition().title,
                                                   calendar::in_words(event.on), where),
                               .reason = "case_told",
                               .subject_key = file.id + "/" + event.name,
                               .from_name = sender});
  }
}

// Who sends what its step has written, and by when: the step counts as done, and its letter may still lie on
// the desk. By the date of what the step did, or at once when that has passed or nothing was owed.
struct Post {
  std::string office;
  calendar::Date by = {};
  RestsOn rests_on = RestsOn::practice;
};

Post post_of(const Work& work, const CaseFile& file, const Timeline& timeline, const Event& event) {
  const auto& edition = file.edition();
  const auto out = kept_out(edition, timeline);
  const auto has = [&](const std::string& office) {
    for (std::size_t at = 0; at < edition.roles.size(); ++at)
      if (!office.empty() && edition.roles[at].office == office && out[at] == 0) return true;
    return false;
  };
  Post post{.office = work.actor().office, .by = work.now().today};
  if (const auto waited_for = owner_now(edition, out, timeline.state);
      !has(post.office) && waited_for != none)
    post.office = edition.roles[static_cast<std::size_t>(waited_for)].office;
  if (!has(post.office)) post.office = keeper_of(edition, out);
  std::optional<calendar::Date> first;
  for (const auto& run : timeline.runs) {
    if (run.is != Run::Is::done || run.done_by != edition.decision(event.name) || run.ended != event.on ||
        !run.due || run.due->is != Due::Is::dated || run.due->on < post.by ||
        (first && *first <= run.due->on))
      continue;
    first = run.due->on;
    post.rests_on = edition.duties[static_cast<std::size_t>(run.duty)].rests_on;
  }
  post.by = first.value_or(post.by);
  return post;
}

// Keeps the letters as they are sent, puts those that go by e-mail into the outbox, and tells the offices
// that the edition says are told.
void send_effects(Work& work, const CaseFile& file, const Timeline& timeline, const Event& event,
                  const std::vector<Letter>& letters, const std::vector<Party>& all, const Sending& sending) {
  for (const auto& letter : letters) {
    storage::Columns row{{"id", work.fresh_id()}, {"case_id", file.id},  {"event_id", event.id},
                         {"letter", letter.name}, {"role", letter.role}, {"subject", letter.subject},
                         {"words", letter.words}};
    if (goes_by_mail(all, letter.role)) {
      row.emplace_back("sent_by", "email");
    } else {
      const auto post = post_of(work, file, timeline, event);
      row.insert(row.end(), {{"sent_by", "post"},
                             {"goes_from", post.office},
                             {"goes_by", calendar::iso(post.by)},
                             {"rests_on", std::to_string(static_cast<int>(post.rests_on))}});
    }
    work.insert("case_letter", storage::with_hand(work, std::move(row)));
  }
  if (!letters.empty()) work.record("case_letters_sent", file.id);
  for (const auto& letter : letters)
    if (goes_by_mail(all, letter.role)) mail_letter(work, letter, file, all, event.id);
  tell(work, file, timeline, event, sending);
}

// What waits to be posted about a step that does not count any more is not posted.
void withdraw_letters(Work& work, const CaseFile& file, const std::string& event_id) {
  if (event_id.empty()) return;
  for (const auto& [id] : work.session().read<1>(
           "select id from case_letter where event_id = :event and sent_by = 'post' and gone_on is null and "
           "withdrawn_on is null order by id",
           {{"event", event_id}}))
    work.update("case_letter", id, {{"withdrawn_on", calendar::iso(work.now().today)}});
  work.record("case_letters_withdrawn", file.id);
}

}  // namespace

Addressing addressing_of(storage::Session& record, const CaseFile& file, const std::vector<Party>& all,
                         calendar::Date today) {
  return {.body = sender_of(record, file.edition()),
          .name = names_of(all),
          .today = today,
          .files = names_of_files(record, file),
          .reached = reached_of(record, file.edition())};
}

Outcome<std::size_t> carry_out(Work& work, const CaseFile& file, const Event& event, const Sending& sending) {
  auto& record = work.session();
  const auto days = working_days(record, file.edition().calendar);
  if (!days) return days.refusals();
  const auto today = work.now().today;
  const auto timeline = file.derived(*days, today);
  std::vector<Party> all;
  std::vector<Letter> letters;
  if (sends_letters(file.edition(), event)) {  // most steps send none, and nothing is read for them
    all = reachable(record, file);
    auto addressing = addressing_of(record, file, all, today);
    addressing.instead = sending.instead;
    auto written = letters_of(file, timeline, event, *days, addressing);
    if (!written) return written.refusals();
    letters = std::move(written).value();
  }
  withdraw_letters(work, file, event.target.empty() ? event.instead_of : event.target);
  send_effects(work, file, timeline, event, letters, all, sending);
  return letters.size();
}

std::vector<SentLetter> letters_sent(storage::Session& record, const std::string& case_id) {
  std::vector<SentLetter> all;
  storage::PeopleReader people(record);
  for (const auto& [id, event, letter, role, subject, words, sent_by, at, gone_on, withdrawn] :
       record.read<10>("select id, event_id, letter, role, subject, words, sent_by, at, gone_on, "
                       "withdrawn_on from case_letter where "
                       "case_id = :case "
                       "order by id",
                       {{"case", case_id}}))
    all.push_back(
        {id, event, letter, role, subject, people.open(case_id, words), sent_by, at, gone_on, withdrawn});
  return all;
}

Outcome<Done> note_gone(Work& work, const CaseFile& file, const std::string& letter, calendar::Date on) {
  const auto all = letters_sent(work.session(), file.id);
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const SentLetter& one) { return one.id == letter; });
  const auto refused = [](std::string sentence) { return Refusal{std::move(sentence), {}, "on"}; };
  if (found == all.end() || found->sent_by != "post") return refused("This letter does not go by post.");
  if (!found->withdrawn_on.empty())
    return refused("This letter is withdrawn: its step does not count any more.");
  if (!found->gone_on.empty()) return refused("It is noted already that this letter has gone.");
  const auto written = calendar::in_london(calendar::parse_instant(found->at).value()).date;
  if (on > work.now().today) return refused("That day has not come yet.");
  if (on < written) return refused("The letter was written on " + calendar::in_words(written) + ".");
  work.update("case_letter", letter, {{"gone_on", calendar::iso(on)}});
  work.record("case_letter_posted", file.id);
  return Done{};
}

std::vector<WaitingLetter> letters_waiting(storage::Session& record,
                                           const std::vector<std::string>& protocols,
                                           const std::vector<std::string>& offices, calendar::Date today) {
  std::vector<WaitingLetter> all;
  for (const auto& [id, reference, protocol, adoption, role, subject, channel, at, goes_by, kept_out] :
       record.read<10>(
           "select case_letter.id, reference, case_file.protocol, adoption_id, case_letter.role, subject, "
           "coalesce(case_party.channel, "
           "standing_party.channel), case_letter.at, coalesce(goes_by, substr(case_letter.at, 1, 10)), "
           "kept_out from case_letter join case_file on "
           "case_file.id = "
           "case_letter.case_id join case_standing on case_standing.id = case_file.id left join case_party "
           "on "
           "case_party.case_id = case_file.id and case_party.role = case_letter.role left join "
           "standing_party on "
           "standing_party.id = case_file.protocol || '/' || case_letter.role where sent_by = 'post' and "
           "gone_on is "
           "null and withdrawn_on is null and erased_at is null and case_letter.at >= :from order by "
           "9, case_letter.id",
           {{"from", calendar::iso(today - days_that_letters_wait)}}))
    if (std::find(protocols.begin(), protocols.end(), protocol.text()) != protocols.end() &&
        !is_kept_out(offices, kept_out))
      all.push_back({id, reference, adoption, role, subject, channel, at, goes_by});
  return all;
}

}  // namespace reeve::casework
