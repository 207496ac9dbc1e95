#include "cli/office.hpp"

#include <fmt/format.h>

#include <chrono>

#include "kernel/text.hpp"

namespace reeve::cli {
namespace {

// "publish a quarter": the act in the middle of a sentence.
std::string doing(const identity::Act* known, std::string_view act) {
  if (!known) return "do " + std::string(act);
  return text::lower(known->does.substr(0, 1)) + known->does.substr(1);
}

}  // namespace

calendar::Now Office::now() const {
  const auto real = std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
  if (options.today.empty()) return calendar::now_at(real);
  // The day is given; the time of day goes on, so that acts of one day keep their order. It is the time in
  // London: by UTC the last hour of a summer's day would be of the next one.
  const auto day = calendar::parse_date(options.today).value();
  auto now = calendar::now_on(day);
  const bool summer = calendar::in_london(now.instant).summer;
  now.instant =
      day.days() + (real - std::chrono::floor<std::chrono::days>(real)) - std::chrono::hours{summer ? 1 : 0};
  return now;
}

Outcome<std::string> Office::body() const {
  const auto slugs = installation().slugs();
  if (!options.body.empty()) {
    for (const auto& slug : slugs)
      if (slug == options.body) return slug;
    return Refusal{
        "There is no record of a body called " + options.body + " in " + installation().described() + ".",
        {},
        "--body"};
  }
  if (slugs.size() == 1) return slugs.front();
  if (slugs.empty())
    return Refusal{"There is no body yet in " + installation().described() +
                       ". Make one with: reeve body add SLUG --name NAME",
                   {},
                   "--body"};
  return Refusal{"There are several bodies here; say which with --body.", {}, "--body"};
}

storage::Session Office::open_body(const std::string& slug, storage::Access access) const {
  storage::Session session(installation().body(slug), access);
  if (access == storage::Access::read_write) storage::migrate(session, body_schema);
  return session;
}

storage::Session Office::open_own(storage::Access access) const {
  storage::Session session(installation().own(), access);
  if (access == storage::Access::read_write) storage::migrate(session, own_schema);
  return session;
}

Outcome<journal::Actor> Office::actor_who_may(std::string_view act, storage::Session& record) const {
  const auto* known = authority.find_act(act);
  if (options.as.empty())
    return Refusal{fmt::format("Say who acts with --as EMAIL. What is asked needs an office that may {}.",
                               doing(known, act)),
                   std::string(act), "--as"};
  auto own = open_own(storage::Access::read_only);
  const auto account = accounts::find_account_by_email(own, options.as);
  if (!account) return Refusal{"There is no account with the e-mail address " + options.as + ".", {}, "--as"};
  const auto office =
      authority.office_that_may(act, accounts::offices_held(record, account->id, now().today));
  if (office.empty())
    return Refusal{fmt::format("{} holds no office that may {}.", options.as, doing(known, act)),
                   std::string(act), "--as"};
  return journal::Actor{account->id, office};
}

std::string Office::office_that_may(std::string_view act, storage::Session& record) const {
  const auto actor = actor_who_may(act, record);
  return actor ? actor->office : std::string();
}

int say_refused(const Refusals& refusals, Exit code) {
  for (const auto& refusal : refusals)
    fmt::print(stderr, "{} {}\n", code == bad_input ? "Not accepted." : "Refused.", shown(refusal));
  if (code == bad_input && refusals.size() > 1)
    fmt::print(stderr, "{} problems. Nothing was changed.\n", refusals.size());
  return code;
}

int say_not_accepted(const Refusals& refusals) {
  for (const auto& refusal : refusals)
    fmt::print(stderr, "Not accepted. {}{}\n", refusal.field.empty() ? "" : refusal.field + ": ",
               refusal.sentence);
  if (refusals.size() > 1) fmt::print(stderr, "{} problems. Nothing was done.\n", refusals.size());
  return bad_input;
}

void say(std::string_view sentence) { fmt::print("{}\n", sentence); }

}  // namespace reeve::cli
