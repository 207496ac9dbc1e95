#include <mutex>

#include "accounts/accounts.hpp"
#include "kernel/bytes.hpp"
#include "kernel/identity/secrets.hpp"
#include "kernel/text.hpp"

namespace reeve::accounts {
namespace {

constexpr auto longest_sign_in = std::chrono::hours(10);
constexpr int recovery_codes = 10;

std::string hash_of_token(std::string_view token) { return bytes::sha256(token); }

// argon2 takes 19 MiB a time: two at once are enough, or thirty sign-ins would take half a gigabyte.
bool is_password_one_at_a_time(const std::string& password, const std::string& hash) {
  static std::mutex one;
  const std::lock_guard lock(one);
  return identity::is_password(password, hash);
}

struct Tries {
  int wrong = 0;
  std::optional<calendar::Instant> last;
  long long totp_step = 0;
};

Tries tries_of(storage::Session& session, const std::string& email) {
  const auto row = session.find<3>(
      "select wrong, last_at, totp_step from sign_in_try where email_folded = :email", {{"email", email}});
  if (!row) return {};
  return {static_cast<int>((*row)[0].integer()), calendar::parse_instant((*row)[1].text()),
          (*row)[2].integer()};
}

void save_tries(storage::Work& work, const std::string& email, int wrong, long long totp_step) {
  work.session().run(
      "insert into sign_in_try (email_folded, wrong, last_at, totp_step) values (:email, :wrong, :at, :step) "
      "on conflict (email_folded) do update set wrong = excluded.wrong, last_at = excluded.last_at, "
      "totp_step = excluded.totp_step",
      {{"email", email}, {"wrong", wrong}, {"at", calendar::iso(work.now().instant)}, {"step", totp_step}});
}

Refusal locked(calendar::Instant until) {
  const auto london = calendar::in_london(until);
  return {"There were too many wrong tries. Try again after " + calendar::in_words(london) + ".",
          "sign-in lock-out", "password"};
}

Outcome<Done> not_locked(const Tries& tries, calendar::Instant now) {
  if (!tries.last) return Done{};
  const auto until = identity::locked_until(tries.wrong, *tries.last);
  if (until && now < *until) return locked(*until);
  return Done{};
}

std::string normal_code(std::string_view code) {
  return text::replace_all(text::replace_all(text::lower(text::trim(code)), " ", ""), "-", "");
}

bool use_recovery_code(storage::Work& work, const std::string& account, const std::string& code) {
  const auto row = work.session().find<1>(
      "select id from recovery_code where account_id = :account and code_hash = :hash and used_at is null",
      {{"account", account}, {"hash", hash_of_token(normal_code(code))}});
  if (!row) return false;
  work.update("recovery_code", (*row)[0], {{"used_at", calendar::iso(work.now().instant)}});
  work.record("recovery_code_used", account);
  return true;
}

}  // namespace

Outcome<Admitted> sign_in(storage::Work& work, const std::string& email, const std::string& password) {
  const auto folded = text::lower(text::trim(email));
  const auto tries = tries_of(work.session(), folded);
  if (auto open = not_locked(tries, work.now().instant); !open) return open.refusals();

  static const std::string nobody = identity::hash_password("nobody has this password");
  const auto row = work.session().find<3>(
      "select id, password_hash, totp_secret from account where email_folded = :email and closed_at is null",
      {{"email", folded}});
  const bool right = is_password_one_at_a_time(password, row ? (*row)[1].text() : nobody) && row.has_value();
  if (!right) {
    save_tries(work, folded, tries.wrong + 1, tries.totp_step);
    return Refusal{"The e-mail address or the password is not right.", {}, "password"};
  }
  const bool code_owed = !(*row)[2].is_null();
  save_tries(work, folded, code_owed ? tries.wrong : 0, tries.totp_step);
  const auto token = bytes::hex(bytes::random(32));
  work.session().run(
      "insert into sign_in (token_hash, account_id, csrf, started_at, ends_at, second_factor) values "
      "(:token, :account, :csrf, :at, :until, :factor)",
      {{"token", hash_of_token(token)},
       {"account", (*row)[0]},
       {"csrf", bytes::hex(bytes::random(16))},
       {"at", calendar::iso(work.now().instant)},
       {"until", calendar::iso(work.now().instant + longest_sign_in)},
       {"factor", code_owed ? 0 : 1}});
  work.session().run("delete from sign_in where ends_at < :now",
                     {{"now", calendar::iso(work.now().instant)}});
  work.record("signed_in", (*row)[0], {}, storage::Work::Even::without_changes);
  return Admitted{token, code_owed};
}

Outcome<Done> give_code(storage::Work& work, const std::string& token, const std::string& code) {
  const auto row = work.session().find<3>(
      "select a.id, a.email_folded, a.totp_secret from sign_in s join account a on a.id = s.account_id "
      "where s.token_hash = :token and s.ends_at > :now",
      {{"token", hash_of_token(token)}, {"now", calendar::iso(work.now().instant)}});
  if (!row) return Refusal{"Your sign-in has run out. Sign in again.", {}, "code"};
  const auto& [account, email, secret] = *row;
  const auto tries = tries_of(work.session(), email);
  if (auto open = not_locked(tries, work.now().instant); !open) return open;

  const auto step = identity::totp_match(bytes::from_base64(secret.text()).value_or(""), normal_code(code),
                                         work.now().instant, tries.totp_step);
  if (!step && !use_recovery_code(work, account, code)) {
    save_tries(work, email, tries.wrong + 1, tries.totp_step);
    return Refusal{"That is not the code the app shows now, nor an unused recovery code.", {}, "code"};
  }
  save_tries(work, email, 0, step.value_or(tries.totp_step));
  work.session().run("update sign_in set second_factor = 1 where token_hash = :token",
                     {{"token", hash_of_token(token)}});
  return Done{};
}

std::optional<SignedIn> who_is(storage::Session& installation, std::string_view token,
                               calendar::Instant now) {
  if (token.empty()) return std::nullopt;
  const auto row = installation.find<4>(
      "select a.id, a.display_name, s.csrf, s.second_factor from sign_in s join account a on a.id = "
      "s.account_id "
      "where s.token_hash = :token and s.ends_at > :now and a.closed_at is null",
      {{"token", hash_of_token(token)}, {"now", calendar::iso(now)}});
  if (!row) return std::nullopt;
  return SignedIn{(*row)[0], (*row)[1], (*row)[2], (*row)[3].integer() == 0};
}

void sign_out(storage::Work& installation, const std::string& token) {
  installation.session().run("delete from sign_in where token_hash = :token",
                             {{"token", hash_of_token(token)}});
}

bool has_second_factor(storage::Session& installation, const std::string& account) {
  return installation
      .find<1>("select id from account where id = :id and totp_secret is not null", {{"id", account}})
      .has_value();
}

Outcome<SecondFactor> set_up_second_factor(storage::Work& work, const std::string& account,
                                           const std::string& secret, const std::string& code) {
  const auto step = identity::totp_match(secret, normal_code(code), work.now().instant, 0);
  if (!step)
    return Refusal{
        "That is not the code the app shows now. Check that the key is typed right and that the phone's "
        "clock is right.",
        {},
        "code"};
  work.update("account", account, {{"totp_secret", bytes::base64(secret)}});
  // The code just used must not also open the next sign-in.
  if (const auto known = find_account(work.session(), account))
    save_tries(work, text::lower(known->email), 0, *step);
  for (const auto& [old] : work.session().read<1>("select id from recovery_code where account_id = :account",
                                                  {{"account", account}}))
    work.remove("recovery_code", old);
  SecondFactor made;
  for (int i = 0; i < recovery_codes; ++i) {
    const auto fresh = text::lower(identity::base32(bytes::random(10)));
    work.insert("recovery_code",
                {{"id", work.fresh_id()}, {"account_id", account}, {"code_hash", hash_of_token(fresh)}});
    made.recovery_codes.push_back(fresh.substr(0, 4) + "-" + fresh.substr(4, 4) + "-" + fresh.substr(8, 4) +
                                  "-" + fresh.substr(12));
  }
  work.record("second_factor_set_up", account);
  return made;
}

}  // namespace reeve::accounts
