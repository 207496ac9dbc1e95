// Who people are and which offices they hold: the door of this duty.
//
// Accounts belong to the installation; an office is held in one body from a day to a day, and that is in the
// body's own record. Questions other duties may ask are below; pages and commands are wired by main.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kernel/calendar/instant.hpp"
#include "kernel/identity/authority.hpp"
#include "kernel/outcome.hpp"
#include "storage/schema.hpp"
#include "storage/session.hpp"
#include "storage/work.hpp"

namespace reeve::accounts {

storage::SchemaPart installation_schema();  // accounts, sign-ins, the signing key
storage::SchemaPart body_schema();          // who holds which office; the outbox

struct Account {
  std::string id;
  std::string email;
  std::string display_name;
};

std::optional<Account> find_account(storage::Session& installation, const std::string& id);
std::optional<Account> find_account_by_email(storage::Session& installation, const std::string& email);
std::vector<Account> all_accounts(storage::Session& installation);

// Every field problem at once.
Outcome<Account> add_account(storage::Work& installation, const std::string& email,
                             const std::string& display_name, const std::string& password);
Outcome<Done> change_password(storage::Work& installation, const std::string& account,
                              const std::string& password);
// Blanks the account and destroys its key: what the journal says of the person can no longer be read.
void erase_account(storage::Work& installation, const std::string& account);

struct Holding {
  std::string id;
  std::string account;
  std::string office;
  std::string from_on;
  std::optional<std::string> to_on;
};
std::vector<std::string> offices_held(storage::Session& body, const std::string& account,
                                      calendar::Date today);
std::vector<Holding> holdings(storage::Session& body);
// Accounts that hold one of these offices on that day, each once, in the order of all_accounts().
std::vector<Account> holders(storage::Session& installation, storage::Session& body,
                             const std::vector<std::string>& offices, calendar::Date today);
// Who holds what on that day: offices by account.
std::map<std::string, std::vector<std::string>> offices_by_account(storage::Session& body,
                                                                   calendar::Date today);
Outcome<Done> appoint(storage::Work& body, const identity::Authority& authority, const std::string& account,
                      const std::string& office, calendar::Date from, std::optional<calendar::Date> to);
Outcome<Done> end_holding(storage::Work& body, const std::string& holding, calendar::Date last_day);

// Sign-in. A wrong password and an unknown address take the same time and get the same sentence.
struct SignedIn {
  std::string account;
  std::string display_name;
  std::string csrf;
  bool code_owed = false;  // the password was right, the one-time code is still to come
};
struct Admitted {
  std::string token;  // for the cookie; only its hash is stored
  bool code_owed = false;
};
Outcome<Admitted> sign_in(storage::Work& installation, const std::string& email, const std::string& password);
Outcome<Done> give_code(storage::Work& installation, const std::string& token, const std::string& code);
std::optional<SignedIn> who_is(storage::Session& installation, std::string_view token, calendar::Instant now);
void sign_out(storage::Work& installation, const std::string& token);

// Setting up the second factor: a secret is proposed, and kept once a code made with it has been given.
struct SecondFactor {
  std::vector<std::string> recovery_codes;  // shown once
};
bool has_second_factor(storage::Session& installation, const std::string& account);
Outcome<SecondFactor> set_up_second_factor(storage::Work& installation, const std::string& account,
                                           const std::string& secret, const std::string& code);

}  // namespace reeve::accounts
