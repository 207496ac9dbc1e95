#include "complaints/intake_store.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "casework/casework.hpp"
#include "casework/outside_store.hpp"
#include "complaints/notice_store.hpp"
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
  if (form.asks_about_officer && answers.officer_named != "unknown")
    say("chief_executive_named", answers.officer_named == "yes");
  if (!answers.reference.empty()) say("of_complaint", answers.reference);
  say("said", answers.said);
  if (!answers.wanted.empty()) say("wanted", answers.wanted);
  return start;
}

// None of the person's words: nobody has shown yet that the address is theirs. A copy of what was sent stands
// on the page that the secret opens.
void send_reference(Work& work, const Receiving& receiving, const casework::CaseFile& file,
                    const std::string& secret) {
  const auto& answers = receiving.answers;
  if (answers.email.empty()) return;
  auto words = fmt::format("We have what you sent. Its reference is {}.\n", file.reference);
  if (const auto address = receiving.address(secret); !address.empty())
    words += fmt::format(
        "\nSee a copy of it, where it stands and what happens next:\n{}\nWho has this address can see it, so "
        "keep it "
        "to yourself.\n",
        address);
  mail::put_in_outbox(work, {.account = file.id + "/" + std::string(receiving.form.role),
                             .address = answers.email,
                             .subject = fmt::format("We have what you sent: {}", file.reference),
                             .body = std::move(words),
                             .reason = "complaint_received",
                             .subject_key = file.id,
                             .from_name = casework::sender_of(work.session(), file.edition())});
}

// An edition that a body adopted before it asked for what happened cannot take the form: the words would be
// lost.
bool takes_words(const protocol::Edition& edition) { return edition.start().asks_for(edition.fact("said")); }

// Who has reviews only takes no complaints about the police.
bool is_open(Session& record, const DoorForm& form, const protocol::Edition& edition, calendar::Date today) {
  return takes_words(edition) && !(form.slug == police_form && model_on(record, today) == Model::reviews);
}

// The case that this form opened, when it was sent before: whoever has the form's secret number sent it.
std::optional<std::string> opened_by(Session& record, const std::string& form_id) {
  const auto row = record.find<1>("select reference from case_file where form = :form", {{"form", form_id}});
  return row ? std::optional((*row)[0].text()) : std::nullopt;
}

}  // namespace

Outcome<Taken> receive(Work& work, const Receiving& receiving) {
  const auto today = work.now().today;
  const auto& [form, answers, form_id, sending, address] = receiving;
  if (const auto fits = check_answers(form, answers, today); !fits) return fits.refusals();
  if (const auto opened = opened_by(work.session(), form_id))
    if (const auto file = casework::find_case(work.session(), *opened))
      return Taken{file->reference, casework::make_link_to_look(work, *file, std::string(form.role))};
  auto adoption = casework::adoption_on(work.session(), form.protocol, today);
  if (!adoption || !is_open(work.session(), form, *adoption->edition, today))
    return Refusal{"This body does not take these complaints here."};
  auto start = start_of(form, answers, *adoption->edition, today);
  auto file = casework::open_case(work, std::move(*adoption), casework::prefix_of(form.protocol),
                                  std::move(start), form_id);
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
  send_reference(work, receiving, *file, taken.secret);
  return taken;
}

std::optional<DoorForm> open_form(Session& record, std::string_view slug, calendar::Date today) {
  const auto* form = find_form(slug);
  if (!form) return std::nullopt;
  const auto adoption = casework::adoption_on(record, form->protocol, today);
  if (!adoption || !is_open(record, *form, *adoption->edition, today)) return std::nullopt;
  return *form;
}

std::vector<DoorForm> open_forms(Session& record, calendar::Date today) {
  std::vector<DoorForm> all;
  for (const auto& form : door_forms())
    if (open_form(record, form.slug, today)) all.push_back(form);
  return all;
}

std::string keep_draft(Work& work, const std::string& secret, const Draft& draft) {
  const bool known = !secret.empty() && find_draft(work.session(), secret, work.now().today);
  auto under = known ? secret : identity::make_secret_address();
  work.session().run(
      "insert into complaint_draft (id, form, sealed, until_day) values (:id, :form, :sealed, :until) "
      "on conflict (id) do update set sealed = excluded.sealed, until_day = excluded.until_day",
      {{"id", identity::id_of_secret_address(under)},
       {"form", draft.form},
       {"sealed", bytes::base64(bytes::seal(draft.encoded, identity::key_of_secret_address(under, "draft")))},
       {"until", calendar::iso(draft.until)}});
  return under;
}

std::optional<Draft> find_draft(Session& record, const std::string& secret, calendar::Date today) {
  const auto row = record.find<3>(
      "select form, sealed, until_day from complaint_draft where id = :id and until_day >= :today",
      {{"id", identity::id_of_secret_address(secret)}, {"today", calendar::iso(today)}});
  if (!row) return std::nullopt;
  const auto opened = bytes::unseal(bytes::from_base64((*row)[1].text()).value_or(""),
                                    identity::key_of_secret_address(secret, "draft"));
  if (!opened) return std::nullopt;
  return Draft{(*row)[0], *opened, calendar::parse_date((*row)[2].text()).value()};
}

void forget_draft(Work& work, const std::string& secret) {
  if (!secret.empty())
    work.session().run("delete from complaint_draft where id = :id",
                       {{"id", identity::id_of_secret_address(secret)}});
}

long long forget_old_drafts(Session& record, calendar::Date today) {
  return record.run("delete from complaint_draft where until_day < :today",
                    {{"today", calendar::iso(today)}});
}

std::optional<Contact> contact(Session& record, const std::string& team) {
  const auto row = record.find<4>(
      "select telephone, relay, address, hours from complaint_contact where id = :id", {{"id", team}});
  if (!row) return std::nullopt;
  return Contact{(*row)[0], (*row)[1], (*row)[2], (*row)[3], casework::sender_called(record, team).name};
}

Outcome<Done> keep_contact(Work& work, const std::string& team, const Contact& wanted) {
  if (wanted.telephone.empty() && wanted.address.empty())
    return Refusal{"Give a telephone number or an address.", {}, "telephone"};
  if (!wanted.telephone.empty() && wanted.telephone.find_first_of("0123456789") == std::string::npos)
    return Refusal{"A telephone number has digits.", {}, "telephone"};
  work.put("complaint_contact", team,
           storage::with_hand(work, {{"telephone", wanted.telephone},
                                     {"relay", wanted.relay},
                                     {"address", wanted.address},
                                     {"hours", wanted.hours}}));
  work.record("complaint_contact_changed", team);
  std::string reached;
  for (const auto& [words, value] : {std::pair("Telephone", &wanted.telephone),
                                     {"Relay service", &wanted.relay},
                                     {"Hours", &wanted.hours}})
    if (!value->empty()) reached += (reached.empty() ? "" : "\n") + std::string(words) + ": " + *value;
  if (!wanted.address.empty()) reached += (reached.empty() ? "" : "\n") + wanted.address;
  casework::call_sender(work, team == panel_team ? panel_team : casework::body_itself,
                        {wanted.name, reached});
  return Done{};
}

}  // namespace reeve::complaints
