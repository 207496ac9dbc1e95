// A complaint that comes in from outside, and the form that is not sent yet.
#pragma once

#include <optional>
#include <string>

#include "casework/letter_store.hpp"
#include "complaints/intake.hpp"
#include "storage/work.hpp"

namespace reeve::complaints {

struct Taken {
  std::string reference;
  std::string secret;  // of the page that shows where it stands; known to nobody else
};
// Opens the case, keeps who it is from, sends what the protocol has sent, and the reference to the e-mail
// address that was given. `form_id`: of this form, a secret number; sent again, it opens nothing and leads to
// the same case. `address` makes the address of the status page from its secret, for messages; empty: they do
// not say it.
struct Receiving {
  const DoorForm& form;
  const Answers& answers;
  std::string form_id;
  casework::Sending sending;
  std::function<std::string(const std::string& secret)> address;
};
Outcome<Taken> receive(storage::Work& work, const Receiving& receiving);

// Forms of protocols that hold today, in the order of door_forms().
// The one of that slug, when it is open.
std::optional<DoorForm> open_form(storage::Session& record, std::string_view slug, calendar::Date today);
std::vector<DoorForm> open_forms(storage::Session& record, calendar::Date today);

// Days for which a form that was not sent is kept.
inline constexpr int draft_days = 28;

struct Draft {
  std::string form;     // slug
  std::string encoded;  // the fields, as a browser sends them
  calendar::Date until = {};
};
// Kept under the secret, or under a new one when it is empty or has run out; answers it.
std::string keep_draft(storage::Work& work, const std::string& secret, const Draft& draft);
std::optional<Draft> find_draft(storage::Session& record, const std::string& secret, calendar::Date today);
void forget_draft(storage::Work& work, const std::string& secret);
// Deletes those whose last day has passed; answers how many.
long long forget_old_drafts(storage::Session& record, calendar::Date today);

struct Contact {
  std::string telephone, relay, address, hours;
  std::string name = {};  // of the panel, as its letters have it; the police team speaks as the body
};
// Of the team for complaints about the police, and of the panel's for those about the commissioner; the
// second is also the role as which its editions speak.
inline constexpr const char* police_team = "contact";
inline constexpr const char* panel_team = "panel";
std::optional<Contact> contact(storage::Session& record, const std::string& team);
Outcome<Done> keep_contact(storage::Work& work, const std::string& team, const Contact& contact);

}  // namespace reeve::complaints
