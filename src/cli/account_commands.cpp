#include <fmt/format.h>

#include <iostream>

#include "cli/record_commands.hpp"
#include "mail/outbox.hpp"

namespace reeve::cli {
namespace {

struct AccountOptions {
  std::string email, name, password, office, from, to;
};

// The password comes from --password (demonstrations), or from standard input, so that it need not be in the
// shell's history.
std::string password_of(const AccountOptions& options) {
  if (!options.password.empty()) return options.password;
  std::string line;
  std::getline(std::cin, line);
  return line;
}

int add(Office& office, const AccountOptions& options) {
  auto own = office.open_own(storage::Access::read_write);
  storage::Work work(own, office.own_schema, installation_actor(), office.now());
  const auto account = accounts::add_account(
      work, options.email, options.name.empty() ? options.email : options.name, password_of(options));
  if (!account) return say_refused(account.refusals(), bad_input);
  work.commit();
  fmt::print("Added the account {}.\n", account->email);
  return done;
}

int reset(Office& office, const AccountOptions& options) {
  auto own = office.open_own(storage::Access::read_write);
  const auto account = accounts::find_account_by_email(own, options.email);
  if (!account)
    return say_refused({{"There is no account with the e-mail address " + options.email + ".", {}, "email"}},
                       bad_input);
  storage::Work work(own, office.own_schema, installation_actor(), office.now());
  if (auto changed = accounts::change_password(work, account->id, password_of(options)); !changed)
    return say_refused(changed.refusals(), bad_input);
  work.update("account", account->id, {{"totp_secret", std::nullopt}});
  work.record("second_factor_removed", account->id);
  work.commit();
  fmt::print("{} has a new password and no second factor; ask them to set one up.\n", account->email);
  return done;
}

int erase(Office& office, const AccountOptions& options) {
  auto own = office.open_own(storage::Access::read_write);
  const auto account = accounts::find_account_by_email(own, options.email);
  if (!account)
    return say_refused({{"There is no account with the e-mail address " + options.email + ".", {}, "email"}},
                       bad_input);
  storage::Work work(own, office.own_schema, installation_actor(), office.now());
  accounts::erase_account(work, account->id);
  work.commit();
  for (const auto& slug : office.installation().slugs()) {
    auto record = office.open_body(slug, storage::Access::read_write);
    mail::forget(record, account->id);
  }
  fmt::print("Erased the account. What the journal says of the person can no longer be read.\n");
  return done;
}

int appoint(Office& office, const AccountOptions& options) {
  const auto slug = office.body();
  if (!slug) return say_refused(slug.refusals(), bad_input);
  auto own = office.open_own(storage::Access::read_only);
  const auto account = accounts::find_account_by_email(own, options.email);
  if (!account)
    return say_refused({{"There is no account with the e-mail address " + options.email + ".", {}, "email"}},
                       bad_input);
  if (!office.authority.has_office(options.office)) {
    std::string codes;
    for (const auto& known : office.authority.offices())
      codes.append(codes.empty() ? "" : ", ").append(known.code);
    return say_refused(
        {{"There is no office \"" + options.office + "\". The offices are: " + codes + ".", {}, "office"}},
        bad_input);
  }
  const auto from =
      options.from.empty() ? std::optional(office.now().today) : calendar::parse_date(options.from);
  const auto to = options.to.empty() ? std::nullopt : calendar::parse_date(options.to);
  if (!from || (!options.to.empty() && !to))
    return say_refused({{"A day is written like 2026-11-22.", {}, "--from"}}, bad_input);
  auto record = office.open_body(*slug, storage::Access::read_write);
  storage::Work work(record, office.body_schema, installation_actor(), office.now());
  if (auto appointed = accounts::appoint(work, office.authority, account->id, options.office, *from, to);
      !appointed)
    return say_refused(appointed.refusals(), bad_input);
  work.commit();
  fmt::print("{} is {} of {} from {}{}.\n", account->email, office.authority.title_of(options.office), *slug,
             calendar::in_words(*from), to ? " to " + calendar::in_words(*to) : "");
  return done;
}

int list(Office& office) {
  auto own = office.open_own(storage::Access::read_only);
  for (const auto& account : accounts::all_accounts(own))
    fmt::print("{}\t{}\n", account.email, account.display_name);
  return done;
}

}  // namespace

void add_account_commands(CLI::App& app, Office& office, int& result) {
  static AccountOptions options;
  auto* account = app.add_subcommand("account", "People who sign in")->require_subcommand(1);
  const auto command = [&](const std::string& name, const std::string& does, auto act) {
    auto* sub = account->add_subcommand(name, does);
    sub->callback([&office, &result, act] { result = act(office, options); });
    return sub;
  };
  auto* added = command("add", "Add an account; the password is read from standard input", add);
  added->add_option("email", options.email)->required();
  added->add_option("--name", options.name, "The office or name shown on pages");
  added->add_option("--password", options.password,
                    "For demonstrations only: it stays in the shell's history");
  auto* again =
      command("reset", "Give a new password and take the second factor off, when both are lost", reset);
  again->add_option("email", options.email)->required();
  again->add_option("--password", options.password);
  command("erase", "Erase a person's account for good", erase)
      ->add_option("email", options.email)
      ->required();
  auto* appointed = command("appoint", "Give an office in a body", appoint);
  appointed->add_option("email", options.email)->required();
  appointed->add_option("office", options.office, "Code of the office: see reeve authority")->required();
  appointed->add_option("--from", options.from, "First day; today when left out");
  appointed->add_option("--to", options.to, "Last day; open when left out");
  command("list", "List accounts", [](Office& where, const AccountOptions&) { return list(where); });
}

}  // namespace reeve::cli
