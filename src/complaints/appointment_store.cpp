#include "complaints/appointment_store.hpp"

#include <fmt/format.h>

#include <map>

#include "casework/casework.hpp"
#include "complaints/intake.hpp"
#include "complaints/notice_store.hpp"
#include "kernel/identity/secrets.hpp"
#include "kernel/text.hpp"
#include "mail/outbox.hpp"
#include "storage/vault.hpp"

namespace reeve::complaints {
namespace {

using storage::or_nothing;
using storage::Session;
using storage::Work;

Slot slot_of(const storage::Cell* cells) {
  return {.id = cells[0],
          .on = calendar::parse_date(cells[1].text()).value(),
          .minute = static_cast<int>(cells[2].integer()),
          .minutes = static_cast<int>(cells[3].integer()),
          .how = cells[4],
          .place = cells[5]};
}

constexpr std::string_view slot_columns =
    "appointment_slot.id, on_day, minute, minutes, how, place from appointment_slot ";
constexpr std::string_view not_taken =
    "withdrawn_at is null and not exists (select 1 from appointment where slot_id = appointment_slot.id and "
    "standing <> 'cancelled') ";

std::vector<Appointment> appointments(Session& record, const std::string& where,
                                      const storage::Parameters& given) {
  std::vector<Appointment> all;
  storage::PeopleReader people(record);
  for (const auto& row :
       record.read<15>("select s.id, s.on_day, s.minute, s.minutes, s.how, s.place, a.id, "
                       "a.standing, a.name, a.email, a.telephone, "
                       "a.about, a.adjustments, f.reference, k.secret from appointment a join "
                       "appointment_slot s on s.id = a.slot_id "
                       "left join case_file f on f.id = a.case_id "
                       "left join person_key k on k.person = a.id where " +
                           where + " order by s.on_day, s.minute, a.id",
                       given)) {
    const auto& id = row[6].text();
    people.know(id, row[14]);
    all.push_back({.id = id,
                   .slot = slot_of(row.data()),
                   .standing = row[7],
                   .name = people.open(id, row[8]),
                   .email = people.open(id, row[9]),
                   .telephone = people.open(id, row[10]),
                   .about = people.open(id, row[11]),
                   .adjustments = people.open(id, row[12]),
                   .reference = row[13]});
  }
  return all;
}

std::optional<Appointment> one_where(Session& record, const std::string& where,
                                     const storage::Parameters& given) {
  auto all = appointments(record, where, given);
  return all.empty() ? std::nullopt : std::optional(std::move(all.front()));
}

Outcome<Done> end(Work& work, const Appointment& appointment, const char* standing, const char* what) {
  if (appointment.standing != "booked") return Refusal{"This appointment is not open any more."};
  work.update("appointment", appointment.id, {{"standing", standing}});
  work.record(what, appointment.id);
  return Done{};
}

void write_to(Work& work, const Appointment& to, const char* reason, const std::string& subject,
              const std::string& body) {
  if (to.email.empty()) return;
  mail::put_in_outbox(work, {.account = "appointment/" + to.id,
                             .address = to.email,
                             .subject = subject,
                             .body = body,
                             .reason = reason,
                             .subject_key = to.id});
}

}  // namespace

std::size_t offer(Work& work, const std::vector<Slot>& slots) {
  // What was withdrawn is offered again; what is offered already stays.
  std::map<std::string, std::pair<std::string, bool>> known;
  for (const auto& [id, day, minute, how, withdrawn] : work.session().read<5>(
           "select id, on_day, minute, how, withdrawn_at from appointment_slot where on_day >= :from",
           {{"from", calendar::iso(slots.front().on)}}))
    known[day.text() + " " + minute.text() + " " + how.text()] = {id.text(), !withdrawn.is_null()};
  std::size_t kept = 0;
  for (const auto& slot : slots) {
    const auto same = known.find(fmt::format("{} {} {}", calendar::iso(slot.on), slot.minute, slot.how));
    if (same != known.end()) {
      if (!same->second.second) continue;
      work.update("appointment_slot", same->second.first, {{"withdrawn_at", std::nullopt}});
      ++kept;
      continue;
    }
    work.insert("appointment_slot", storage::with_hand(work, {{"id", work.fresh_id()},
                                                              {"on_day", calendar::iso(slot.on)},
                                                              {"minute", std::to_string(slot.minute)},
                                                              {"minutes", std::to_string(slot.minutes)},
                                                              {"how", slot.how},
                                                              {"place", slot.place}}));
    ++kept;
  }
  work.record("appointments_offered", calendar::iso(slots.front().on));
  return kept;
}

std::size_t withdraw(Work& work, calendar::Date day) {
  const auto free = work.session().read<1>(
      "select id from appointment_slot where on_day = :day and " + std::string(not_taken),
      {{"day", calendar::iso(day)}});
  for (const auto& [id] : free)
    work.update("appointment_slot", id, {{"withdrawn_at", calendar::iso(work.now().instant)}});
  work.record("appointments_withdrawn", calendar::iso(day));
  return free.size();
}

std::vector<Slot> free_slots(Session& record, calendar::Date from, int most) {
  std::vector<Slot> all;
  for (const auto& row :
       record.read<6>("select " + std::string(slot_columns) + "where on_day >= :from and " +
                          std::string(not_taken) + "order by on_day, minute, how limit :most",
                      {{"from", calendar::iso(from)}, {"most", most}}))
    all.push_back(slot_of(row.data()));
  const auto given = notices(record);
  std::erase_if(all, [&](const Slot& slot) { return model_on(given, slot.on) == Model::reviews; });
  return all;
}

std::optional<Slot> find_slot(Session& record, const std::string& id) {
  const auto row = record.find<6>(
      "select " + std::string(slot_columns) + "where id = :id and " + std::string(not_taken), {{"id", id}});
  if (!row) return std::nullopt;
  auto slot = slot_of(row->data());
  return model_on(record, slot.on) == Model::reviews ? std::nullopt : std::optional(std::move(slot));
}

Outcome<Booked> book(Work& work, const Slot& slot, const Appointment& wanted,
                     const std::function<std::string(const std::string& secret)>& address) {
  if (slot.on <= work.now().today) return Refusal{"Choose a time from tomorrow on."};
  Refusals problems;
  if (wanted.name.empty()) problems.push_back({"Say what we should call you.", {}, "name"});
  if (!wanted.email.empty() && !text::looks_like_an_address(wanted.email))
    problems.push_back({"Give an e-mail address like name@example.org.", {}, "email"});
  if (wanted.email.empty() && wanted.telephone.empty())
    problems.push_back({"Give a telephone number or an e-mail address.", {}, "telephone"});
  else if (slot.how == "telephone" && wanted.telephone.empty())
    problems.push_back({"Give the number that we should call.", {}, "telephone"});
  for (const auto& [field, answer] : {std::pair("name", &wanted.name),
                                      {"email", &wanted.email},
                                      {"telephone", &wanted.telephone},
                                      {"about", &wanted.about},
                                      {"adjustments", &wanted.adjustments}})
    if (text::letters(*answer) > longest_answer) problems.push_back({"This is too long.", {}, field});
  if (!problems.empty()) return problems;
  if (!find_slot(work.session(), slot.id))
    return Refusal{"Somebody else has just taken this time. Choose another one."};
  Booked booked{work.fresh_id(), identity::make_secret_address()};
  work.insert("appointment",
              storage::with_hand(work, {{"id", booked.id},
                                        {"slot_id", slot.id},
                                        {"standing", "booked"},
                                        {"secret_hash", identity::id_of_secret_address(booked.secret)},
                                        {"name", wanted.name},
                                        {"email", or_nothing(wanted.email)},
                                        {"telephone", or_nothing(wanted.telephone)},
                                        {"about", or_nothing(wanted.about)},
                                        {"adjustments", or_nothing(wanted.adjustments)}}));
  work.record("appointment_booked", booked.id);
  auto to = wanted;
  to.id = booked.id;
  const auto where = address(booked.secret);
  write_to(work, to, "appointment_booked", "Your appointment is booked",
           fmt::format("Your appointment: {}. We remind you on the working day before.\n{}", in_words(slot),
                       where.empty() ? "" : "\nTo cancel it: " + where + "\n"));
  return booked;
}

std::optional<Appointment> find_appointment(Session& record, const std::string& id) {
  return one_where(record, "a.id = :id", {{"id", id}});
}

std::optional<Appointment> appointment_by_secret(Session& record, std::string_view secret) {
  return one_where(record, "a.secret_hash = :hash", {{"hash", identity::id_of_secret_address(secret)}});
}

std::vector<Appointment> appointments_on(Session& record, calendar::Date day) {
  return appointments(record, "s.on_day = :day", {{"day", calendar::iso(day)}});
}

Outcome<Done> cancel(Work& work, const Appointment& appointment) {
  if (appointment.slot.on < work.now().today) return Refusal{"The day of this appointment has passed."};
  const auto ended = end(work, appointment, "cancelled", "appointment_cancelled");
  if (ended)
    write_to(work, appointment, "appointment_cancelled", "Your appointment is cancelled",
             fmt::format("This appointment is cancelled: {}. You can choose another time.\n",
                         in_words(appointment.slot)));
  return ended;
}

Outcome<Done> mark_missed(Work& work, const Appointment& appointment) {
  if (appointment.slot.on > work.now().today) return Refusal{"This appointment is still to come."};
  return end(work, appointment, "missed", "appointment_missed");
}

Outcome<Done> mark_held(Work& work, const Appointment& appointment) {
  if (appointment.slot.on > work.now().today) return Refusal{"This appointment is still to come."};
  return end(work, appointment, "held", "appointment_held");
}

Outcome<std::string> log_complaint(Work& work, const Appointment& appointment, const std::string& said,
                                   const casework::Sending& sending) {
  if (appointment.standing != "booked") return Refusal{"This appointment is not open any more."};
  if (said.empty()) return Refusal{"Write down what was said.", {}, "said"};
  protocol::Event start{
      .name = "start",
      .on = appointment.slot.on,
      .role = "team",
      .facts = {{"received", appointment.slot.on}, {"door", std::string("appointment")}, {"said", said}}};
  constexpr std::string_view protocol = "force_complaint";
  auto file =
      casework::open_case(work, protocol, casework::prefix_of(protocol), std::move(start), appointment.id);
  if (!file) return file.refusals();
  if (const auto kept = casework::keep_party(work, *file,
                                             {.role = "complainant",
                                              .name = appointment.name,
                                              .email = appointment.email,
                                              .telephone = appointment.telephone,
                                              .address = {},
                                              .channel = appointment.email.empty() ? "telephone" : "email",
                                              .adjustments = appointment.adjustments});
      !kept)
    return kept.refusals();
  if (const auto sent = casework::carry_out(work, *file, file->events.front(), sending); !sent)
    return sent.refusals();
  work.update("appointment", appointment.id, {{"standing", "kept"}, {"case_id", file->id}});
  work.record("appointment_kept", appointment.id);
  return file->reference;
}

std::vector<DayOfWork> days_offered(Session& record, calendar::Date from) {
  std::vector<DayOfWork> all;
  for (const auto& [day, taken, slots] : record.read<3>(
           "select s.on_day, count(a.id), count(*) from appointment_slot s left join appointment a on "
           "a.slot_id = s.id "
           "and a.standing <> 'cancelled' where s.on_day >= :from and (withdrawn_at is null or a.id is not "
           "null) group by s.on_day order by s.on_day",
           {{"from", calendar::iso(from)}}))
    all.push_back({calendar::parse_date(day.text()).value(), static_cast<int>(taken.integer()),
                   static_cast<int>(slots.integer() - taken.integer())});
  return all;
}

int remind(Work& work, calendar::Date day) {
  const auto due = appointments(
      work.session(),
      "s.on_day = :day and a.standing = 'booked' and a.email is not null and a.reminded_at is null",
      {{"day", calendar::iso(day)}});
  for (const auto& one : due) {
    work.update("appointment", one.id, {{"reminded_at", calendar::iso(work.now().instant)}});
    work.record("appointment_reminded", one.id);
    write_to(work, one, "appointment_reminder", "Your appointment is coming",
             fmt::format("A reminder of your appointment: {}.\n", in_words(one.slot)));
  }
  return static_cast<int>(due.size());
}

int forget_people_before(Work& work, calendar::Date day) {
  const auto old =
      appointments(work.session(), "s.on_day < :day and a.erased_at is null", {{"day", calendar::iso(day)}});
  for (const auto& one : old) {
    mail::forget(work.session(), "appointment/" + one.id);
    work.blank("appointment", one.id,
               {{"name", std::nullopt},
                {"email", std::nullopt},
                {"telephone", std::nullopt},
                {"about", std::nullopt},
                {"adjustments", std::nullopt},
                {"erased_at", calendar::iso(work.now().instant)}});
    work.record("appointment_person_erased", one.id);
    work.destroy_key(one.id);
  }
  return static_cast<int>(old.size());
}

}  // namespace reeve::complaints
