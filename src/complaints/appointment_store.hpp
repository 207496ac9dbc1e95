// Appointments in the record.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "casework/letter_store.hpp"
#include "complaints/appointments.hpp"
#include "storage/work.hpp"

namespace reeve::complaints {

// Keeps the times that are not offered yet, and answers how many that were.
std::size_t offer(storage::Work& work, const std::vector<Slot>& slots);
// Takes back the times of a day that nobody has taken; answers how many.
std::size_t withdraw(storage::Work& work, calendar::Date day);

// Times that can still be taken, from that day on, in order: none where a notice says that the force deals
// with complaints about itself.
std::vector<Slot> free_slots(storage::Session& record, calendar::Date from, int most);
std::optional<Slot> find_slot(storage::Session& record, const std::string& id);

struct Appointment {
  std::string id = {};
  Slot slot = {};
  std::string standing = "booked";  // cancelled, kept (and a case opened), held, missed
  std::string name = {}, email = {}, telephone = {}, about = {}, adjustments = {};
  std::string reference = {};  // of the case that was logged at it
};
struct Booked {
  std::string id, secret;  // of the page on which it can be cancelled
};
// Refused when somebody was quicker, or the time is not to come.
// `address` makes the address of that page, for the message; empty: it does not say it.
Outcome<Booked> book(storage::Work& work, const Slot& slot, const Appointment& wanted,
                     const std::function<std::string(const std::string& secret)>& address);
std::optional<Appointment> find_appointment(storage::Session& record, const std::string& id);
std::optional<Appointment> appointment_by_secret(storage::Session& record, std::string_view secret);
std::vector<Appointment> appointments_on(storage::Session& record, calendar::Date day);
// Refused unless it is booked and its day has not passed. The person is told.
Outcome<Done> cancel(storage::Work& work, const Appointment& appointment);
Outcome<Done> mark_missed(storage::Work& work, const Appointment& appointment);
// It took place and nothing is opened: it was no complaint, or one that the force deals with.
Outcome<Done> mark_held(storage::Work& work, const Appointment& appointment);
// What was said becomes a case about the police, from the person who came. Answers its reference.
Outcome<std::string> log_complaint(storage::Work& work, const Appointment& appointment,
                                   const std::string& said, const casework::Sending& sending);

struct DayOfWork {
  calendar::Date on = {};
  int taken = 0, free = 0;
};
std::vector<DayOfWork> days_offered(storage::Session& record, calendar::Date from);

// Reminds those of that day who gave an e-mail address and were not reminded; answers how many.
int remind(storage::Work& work, calendar::Date day);
// Destroys what is about people in appointments of before that day; answers how many.
int forget_people_before(storage::Work& work, calendar::Date day);

}  // namespace reeve::complaints
