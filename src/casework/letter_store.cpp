#include "casework/letter_store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/json.hpp>

#include "accounts/accounts.hpp"
#include "casework/attachment_store.hpp"
#include "casework/case_store.hpp"
#include "casework/posting_store.hpp"
#include "casework/sender_store.hpp"
#include "casework/timeline_words.hpp"
#include "casework/told_store.hpp"
#include "kernel/canonical.hpp"
#include "kernel/text.hpp"
#include "mail/outbox.hpp"
#include "storage/vault.hpp"

namespace reeve::casework {
namespace {

namespace json = boost::json;
using namespace protocol;
using storage::Work;

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
          const Sending& sending, const std::set<std::string>& told) {
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
    if (account.id == work.actor().account || told.contains(account.id)) continue;  // who did it knows
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

Timeline before_last(CaseFile file, const calendar::WorkingDays& days, calendar::Date today) {
  file.events.pop_back();
  return file.derived(days, today);
}

Addressing addressing_of(storage::Session& record, const CaseFile& file, calendar::Date today) {
  return {.body = sender_of(record, file.edition()),
          .name = names_of(reachable(record, file)),
          .today = today,
          .reached = reached_of(record, file.edition())};
}

// Offices whose dates an event moved; answers the accounts that heard.
std::set<std::string> tell_moves(Work& work, const CaseFile& file, const Timeline& after, const Event& event,
                                 const calendar::WorkingDays& days, const Sending& sending) {
  const auto moving = moving_of(file.edition(), event, after.as_of);
  if (!moving) return {};
  const auto before = before_last(file, days, after.as_of);
  const auto moves = moves_of({file, before}, {file, after}, !event.instead_of.empty());
  if (!moves) return {};
  return tell_offices(work, sending.installation, *moving, {*moves}, sending.address,
                      sender_of(work.session(), file.edition()));
}

std::optional<std::string> as_json(const PassedOnWords& words) {
  if (words.empty()) return std::nullopt;
  json::object all;
  for (const auto& [key, passing] : words)
    all[key] = json::object{{"of", passing.of}, {"words", passing.words}};
  return canonical(all);
}

// Keeps the letters as they are sent: those that go by e-mail in the outbox, others as work of an office.
// Without an event, no step of the case has caused them.
void send(Work& work, const CaseFile& file, const Timeline& after, const Event* event,
          const calendar::WorkingDays& days, const std::vector<Letter>& letters) {
  const auto all = reachable(work.session(), file);
  const auto by_mail = [&](const Letter& letter) { return !mail_address_of(all, letter.role).empty(); };
  const auto event_id = event ? event->id : std::string();
  std::optional<Posting> posting;
  for (const auto& letter : letters) {
    storage::Columns row{{"id", work.fresh_id()},
                         {"case_id", file.id},
                         {"event_id", storage::or_nothing(event_id)},
                         {"letter", letter.name},
                         {"role", letter.role},
                         {"subject", letter.subject},
                         {"words", letter.words},
                         {"passed_on", as_json(letter.passed_on)},
                         {"dates", dates_as_kept(letter)},
                         {"sent_by", by_mail(letter) ? "email" : "post"}};
    if (!by_mail(letter)) {
      if (!posting) posting = posting_of(work, file, after, event, days);
      row.insert(row.end(), {{"goes_from", posting->office},
                             {"goes_to", title_of_role(file.edition(), file.edition().role(letter.role))},
                             {"goes_by", calendar::iso(posting->by)},
                             {"rests_on", std::to_string(static_cast<int>(posting->rests_on))}});
    }
    work.insert("case_letter", storage::with_hand(work, std::move(row)));
  }
  work.record("case_letters_sent", file.id);
  for (const auto& letter : letters)
    if (by_mail(letter)) mail_letter(work, letter, file, all, event_id);
}

std::vector<Letter> letters_about_moves(storage::Session& record, const Derived& before, const Derived& after,
                                        const Moving& moving, const calendar::WorkingDays& days,
                                        const ToldDates& told) {
  const auto unheard = unheard_dates(before, after, days, told);
  if (unheard.empty()) return {};  // nothing more is read for most cases
  return letters_about(after.file, unheard, moving, addressing_of(record, after.file, moving.today));
}

// What a bank holiday or another edition has written to those outside.
struct Telling {
  std::vector<Letter> letters = {};
  std::vector<std::string> overtaken =
      {};  // letters like it that wait to be posted, and whose dates moved again
};

Telling moves_to_tell(storage::Session& record, const Derived& before, const Derived& after,
                      const Moving& moving, const calendar::WorkingDays& days) {
  Telling telling;
  if (after.file.erased) return telling;
  auto letters = date_letters(record, after.file.id);
  const auto again = duties_changed(before, after);
  for (auto& letter : letters) {
    if (!letter.waits || letter.withdrawn || !letter.event_id.empty()) continue;
    letter.withdrawn = std::all_of(letter.dates.begin(), letter.dates.end(),
                                   [&](const auto& one) { return again.contains(one.first); });
    if (letter.withdrawn) telling.overtaken.push_back(letter.id);
  }
  const auto told = told_by(letters, after.file, after.timeline);
  telling.letters = letters_about_moves(record, before, after, moving, days, told);
  return telling;
}

}  // namespace

PassedOnWords passed_on_by(storage::Session& record, const CaseFile& file, const std::string& event_id) {
  PassedOnWords all;
  storage::PeopleReader people(record);
  for (const auto& [sealed] : record.read<1>(
           "select passed_on from case_letter where event_id = :event and passed_on is not null order by id",
           {{"event", event_id}}))
    if (const auto text = people.open(file.id, sealed); !text.empty()) {
      const auto read = json::parse(text);
      for (const auto& [key, passing] : read.as_object())
        all[key] = {std::string(passing.at("of").as_string()), std::string(passing.at("words").as_string())};
    }
  return all;
}

Outcome<std::vector<Letter>> letters_of(storage::Session& record, const CaseFile& with, const Timeline& after,
                                        const Event& event, const calendar::WorkingDays& days,
                                        const PassedOnWords& instead) {
  const auto moving = moving_of(with.edition(), event, after.as_of);
  if (!moving && !sends_letters(with.edition(), event))
    return std::vector<Letter>();  // nothing is read for most steps
  auto addressing = addressing_of(record, with, after.as_of);
  addressing.files = names_of_files(record, with);
  addressing.instead = instead;
  addressing.takes_the_place = went_out(record, with, event.instead_of);
  if (!event.instead_of.empty()) addressing.instead.merge(passed_on_by(record, with, event.instead_of));
  auto letters = letters_of(with, after, event, days, addressing);
  if (!letters || !moving) return letters;
  auto told = told_by(date_letters(record, with.id), with, after);
  for (const auto& letter : *letters)
    for (const auto& [duty, day] : letter.dates) told[letter.role][duty] = day;
  const auto before = before_last(with, days, after.as_of);
  auto moves = letters_about_moves(record, {with, before}, {with, after}, *moving, days, told);
  std::move(moves.begin(), moves.end(), std::back_inserter(letters.value()));
  return letters;
}

Outcome<std::size_t> carry_out(Work& work, const CaseFile& file, const Event& event, const Sending& sending) {
  auto& record = work.session();
  const auto days = working_days(record, file.edition().calendar);
  if (!days) return days.refusals();
  const auto after = file.derived(*days, work.now().today);
  const auto letters = letters_of(record, file, after, event, *days, sending.instead);
  if (!letters) return letters.refusals();
  const auto out = kept_out(file.edition(), after);
  if (!event.target.empty() || !event.instead_of.empty() || std::find(out.begin(), out.end(), 1) != out.end())
    settle_waiting(work, file, after);
  if (!letters->empty()) send(work, file, after, &event, *days, *letters);
  tell(work, file, after, event, sending, tell_moves(work, file, after, event, *days, sending));
  return letters->size();
}

std::vector<Letter> letters_of_moves(storage::Session& record, const Derived& before, const Derived& after,
                                     const Moving& moving, const calendar::WorkingDays& days) {
  return moves_to_tell(record, before, after, moving, days).letters;
}

void send_moves(Work& work, const Derived& before, const Derived& after, const Moving& moving,
                const calendar::WorkingDays& days) {
  const auto telling = moves_to_tell(work.session(), before, after, moving, days);
  for (const auto& id : telling.overtaken)
    work.update("case_letter", id, {{"withdrawn_on", calendar::iso(moving.today)}});
  if (!telling.overtaken.empty()) work.record("case_letters_withdrawn", after.file.id);
  if (!telling.letters.empty()) send(work, after.file, after.timeline, nullptr, days, telling.letters);
}

std::vector<SentLetter> letters_sent(storage::Session& record, const std::string& case_id) {
  std::vector<SentLetter> all;
  storage::PeopleReader people(record);
  for (const auto& [id, event, letter, role, subject, words, sent_by, at, gone_on, withdrawn, goes_by] :
       record.read<11>("select id, event_id, letter, role, subject, words, sent_by, at, gone_on, "
                       "withdrawn_on, goes_by from case_letter where "
                       "case_id = :case "
                       "order by id",
                       {{"case", case_id}}))
    all.push_back({id, event, letter, role, subject, people.open(case_id, words), sent_by, at, gone_on,
                   withdrawn, goes_by});
  return all;
}

}  // namespace reeve::casework
