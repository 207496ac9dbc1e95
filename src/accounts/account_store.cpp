#include "accounts/accounts.hpp"
#include "kernel/identity/secrets.hpp"
#include "kernel/text.hpp"

namespace reeve::accounts_files {
const std::vector<std::pair<std::string_view, std::string_view>>& files();
}

namespace reeve::accounts {
namespace {

std::optional<Account> first(const storage::Rows<3>& rows) {
  if (rows.empty()) return std::nullopt;
  return Account{rows[0][0], rows[0][1], rows[0][2]};
}

}  // namespace

storage::SchemaPart installation_schema() {
  return {"accounts",
          storage::migrations_in(accounts_files::files(), "schema/"),
          // Sign-ins come and go and are not history; the signing key must not be copied into lines.
          {"sign_in", "sign_in_try", "signing_key"},
          {{"account", "email", "id"},
           {"account", "email_folded", "id"},
           {"account", "display_name", "id"},
           {"account", "password_hash", "id"},
           {"account", "totp_secret", "id"}}};
}

storage::SchemaPart body_schema() {
  // A message's address is blanked when it is sent, which a journal line would undo; the line says that it
  // was sent.
  return {"offices", storage::migrations_in(accounts_files::files(), "body_schema/"), {"outbox"}, {}};
}

std::optional<Account> find_account(storage::Session& installation, const std::string& id) {
  return first(
      installation.read<3>("select id, email, display_name from account where id = :id", {{"id", id}}));
}

std::optional<Account> find_account_by_email(storage::Session& installation, const std::string& email) {
  return first(installation.read<3>(
      "select id, email, display_name from account where email_folded = :email and closed_at is null",
      {{"email", text::lower(text::trim(email))}}));
}

std::vector<Account> all_accounts(storage::Session& installation) {
  std::vector<Account> accounts;
  for (const auto& [id, email, name] : installation.read<3>(
           "select id, email, display_name from account where closed_at is null order by email_folded"))
    accounts.push_back({id, email, name});
  return accounts;
}

Outcome<Account> add_account(storage::Work& installation, const std::string& email,
                             const std::string& display_name, const std::string& password) {
  Refusals problems;
  const std::string address(text::trim(email));
  const std::string name(text::trim(display_name));
  if (!text::looks_like_an_address(address))
    problems.push_back({"Enter an e-mail address, like name@example.org.", {}, "email"});
  else if (find_account_by_email(installation.session(), address))
    problems.push_back({"There is an account with this e-mail address already.", {}, "email"});
  if (name.empty() || name.size() > 100)
    problems.push_back({"Enter a name or an office of at most 100 characters.", {}, "display_name"});
  if (const auto checked = identity::check_new_password(password, address); !checked)
    problems.insert(problems.end(), checked.refusals().begin(), checked.refusals().end());
  if (!problems.empty()) return problems;

  const Account account{installation.fresh_id(), address, name};
  installation.insert("account", {{"id", account.id},
                                  {"email", address},
                                  {"email_folded", text::lower(address)},
                                  {"display_name", name},
                                  {"password_hash", identity::hash_password(password)},
                                  {"created_at", calendar::iso(installation.now().instant)}});
  installation.record("account_added", account.id);
  return account;
}

Outcome<Done> change_password(storage::Work& installation, const std::string& account,
                              const std::string& password) {
  const auto known = find_account(installation.session(), account);
  if (!known) return Refusal{"There is no such account."};
  if (auto checked = identity::check_new_password(password, known->email); !checked) return checked;
  installation.update("account", account, {{"password_hash", identity::hash_password(password)}});
  installation.record("password_changed", account);
  // Whoever knew the old password is out.
  installation.session().run("delete from sign_in where account_id = :account", {{"account", account}});
  installation.session().run("delete from sign_in_try where email_folded = :email",
                             {{"email", text::lower(known->email)}});
  return Done{};
}

void erase_account(storage::Work& installation, const std::string& account) {
  installation.session().run("delete from sign_in where account_id = :account", {{"account", account}});
  if (const auto known = find_account(installation.session(), account))
    installation.session().run("delete from sign_in_try where email_folded = :email",
                               {{"email", text::lower(known->email)}});
  // NULL is not allowed in these columns, so the erased row says so in the place of a person.
  installation.blank("account", account,
                     {{"email", ""},
                      {"email_folded", "erased " + account},
                      {"display_name", "Erased"},
                      {"password_hash", "!"},
                      {"totp_secret", std::nullopt},
                      {"closed_at", calendar::iso(installation.now().instant)}});
  installation.record("account_erased", account, "UK GDPR Article 17");
  installation.destroy_key(account);
}

}  // namespace reeve::accounts
