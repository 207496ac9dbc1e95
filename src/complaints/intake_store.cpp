#include "complaints/intake_store.hpp"

#include <fmt/format.h>

#include "casework/casework.hpp"
#include "casework/outside_store.hpp"
#include "kernel/bytes.hpp"
#include "kernel/identity/secrets.hpp"
#include "mail/outbox.hpp"

namespace reeve::complaints {
namespace {

using storage::Session;
using storage::Work;

protocol::Event start_of(const DoorForm& form, const Answers& answers, const protocol::Edition& edition,
                         calendar::Date today) {
  protocol::Event start{.name = "start", .on = today, .role = std::string(form.role)};
  const auto say = [&](const char* fact, protocol::Value value) {
    if (edition.fact(fact) != protocol::none) start.facts.emplace_back(fact, std::move(value));
  };
  say("received", today);
  if (!form.door.empty()) say("door", std::string(form.door));
  if (answers.told_on) say("provided", *answers.told_on);
  say("said", answers.said);
  if (!answers.wanted.empty()) say("wanted", answers.wanted);
  return start;
}

void send_copy(Work& work, const Receiving& receiving, const casework::CaseFile& file,
               const std::string& secret) {
  const auto& answers = receiving.answers;
  if (answers.email.empty()) return;
  auto words = fmt::format("We have what you sent. Its reference is {}.\n", file.reference);
  if (const auto address = receiving.address(secret); !address.empty())
    words += fmt::format(
        "\nSee where it stands, and what happens next:\n{}\nWho has this address can see it, so keep it to "
        "yourself.\n",
        address);
  words += "\nWhat you sent\n";
  for (const auto& [question, answer] : in_words(receiving.form, answers))
    words += fmt::format("\n{}\n{}\n", question, answer);
  mail::put_in_outbox(work, {.account = file.id + "/" + std::string(receiving.form.role),
                             .address = answers.email,
                             .subject = fmt::format("We have what you sent: {}", file.reference),
                             .body = std::move(words),
                             .reason = "complaint_copy",
                             .subject_key = file.id});
}

// What is sealed under the secret itself cannot be read by who keeps the record.
std::string key_of(const std::string& secret) {
  return bytes::from_hex(bytes::sha256("draft " + identity::normal_secret_address(secret))).value();
}
std::string id_of(const std::string& secret) {
  return bytes::sha256(identity::normal_secret_address(secret));
}

}  // namespace

Outcome<Taken> receive(Work& work, const Receiving& receiving) {
  const auto today = work.now().today;
  const auto& [form, answers, form_id, sending, address] = receiving;
  if (const auto fits = check_answers(form, answers, today); !fits) return fits.refusals();
  const auto adoption = casework::adoption_on(work.session(), form.protocol, today);
  if (!adoption) return Refusal{"This body does not take these complaints here."};
  auto file = casework::open_case(work, form.protocol, casework::prefix_of(form.protocol),
                                  start_of(form, answers, *adoption->edition, today), form_id);
  if (!file) return file.refusals();
  if (const auto kept = casework::keep_party(work, *file,
                                             {.role = std::string(form.role),
                                              .name = answers.name,
                                              .email = answers.email,
                                              .telephone = answers.telephone,
                                              .address = answers.address,
                                              .channel = answers.channel,
                                              .adjustments = answers.adjustments});
      !kept)
    return kept.refusals();
  if (const auto sent = casework::carry_out(work, *file, file->events.front(), sending); !sent)
    return sent.refusals();
  Taken taken{file->reference, casework::make_link_to_look(work, *file, std::string(form.role))};
  send_copy(work, receiving, *file, taken.secret);
  return taken;
}

std::vector<DoorForm> open_forms(Session& record, calendar::Date today) {
  std::vector<DoorForm> all;
  for (const auto& form : door_forms())
    if (casework::adoption_on(record, form.protocol, today)) all.push_back(form);
  return all;
}

std::string keep_draft(Work& work, const std::string& secret, const Draft& draft) {
  const bool known = !secret.empty() && find_draft(work.session(), secret, work.now().today);
  auto under = known ? secret : identity::make_secret_address();
  work.session().run(
      "insert into complaint_draft (id, form, sealed, until_day) values (:id, :form, :sealed, :until) "
      "on conflict (id) do update set sealed = excluded.sealed, until_day = excluded.until_day",
      {{"id", id_of(under)},
       {"form", draft.form},
       {"sealed", bytes::base64(bytes::seal(draft.encoded, key_of(under)))},
       {"until", calendar::iso(draft.until)}});
  return under;
}

std::optional<Draft> find_draft(Session& record, const std::string& secret, calendar::Date today) {
  const auto row = record.find<3>(
      "select form, sealed, until_day from complaint_draft where id = :id and until_day >= :today",
      {{"id", id_of(secret)}, {"today", calendar::iso(today)}});
  if (!row) return std::nullopt;
  const auto opened = bytes::unseal(bytes::from_base64((*row)[1].text()).value_or(""), key_of(secret));
  if (!opened) return std::nullopt;
  return Draft{(*row)[0], *opened, calendar::parse_date((*row)[2].text()).value()};
}

void forget_draft(Work& work, const std::string& secret) {
  if (!secret.empty())
    work.session().run("delete from complaint_draft where id = :id", {{"id", id_of(secret)}});
}

long long forget_old_drafts(Session& record, calendar::Date today) {
  return record.run("delete from complaint_draft where until_day < :today",
                    {{"today", calendar::iso(today)}});
}

std::optional<Contact> contact(Session& record) {
  const auto row =
      record.find<4>("select telephone, relay, address, hours from complaint_contact where id = 'contact'");
  if (!row) return std::nullopt;
  return Contact{(*row)[0], (*row)[1], (*row)[2], (*row)[3]};
}

Outcome<Done> keep_contact(Work& work, const Contact& wanted) {
  if (wanted.telephone.empty() && wanted.address.empty())
    return Refusal{"Give a telephone number or an address.", {}, "telephone"};
  const storage::Columns row{{"telephone", wanted.telephone},
                             {"relay", wanted.relay},
                             {"address", wanted.address},
                             {"hours", wanted.hours}};
  if (contact(work.session())) {
    work.update("complaint_contact", "contact", storage::with_hand(work, row));
  } else {
    auto fresh = storage::with_hand(work, row);
    fresh.emplace_back("id", "contact");
    work.insert("complaint_contact", fresh);
  }
  work.record("complaint_contact_changed", "contact");
  return Done{};
}

}  // namespace reeve::complaints
