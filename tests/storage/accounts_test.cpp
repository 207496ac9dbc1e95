#include "accounts/accounts.hpp"

#include <gmock/gmock.h>

#include "kernel/bytes.hpp"
#include "kernel/embedded.hpp"
#include "kernel/identity/secrets.hpp"
#include "kernel/text.hpp"
#include "storage/verify.hpp"
#include "support/records.hpp"

namespace reeve::accounts {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Accounts : public support::EachEngine {};
REEVE_ON_BOTH_ENGINES(Accounts);

const std::string password = "three random words";
const calendar::Instant morning = support::noon("2026-03-30").instant;

storage::Schema schema() {
  storage::Schema schema;
  schema.add(storage::storage_schema()).add(installation_schema());
  return schema;
}

// An installation with one account, and acts at a chosen moment. Refusals are committed too: wrong tries
// count.
struct Installation : support::Record {
  template <typename Act>
  auto at(calendar::Instant moment, Act act) {
    storage::Work work(session, schema(), {}, calendar::now_at(moment));
    auto result = act(work);
    work.commit();
    return result;
  }
  explicit Installation(storage::Engine engine) : Record(engine, accounts::schema()), session(open()) {
    ann = at(morning, [](storage::Work& work) {
            return add_account(work, "Ann@Example.org", "Ann Archer", password).value();
          }).id;
  }

  Outcome<Admitted> sign_in_at(calendar::Instant moment, const std::string& email, const std::string& given) {
    return at(moment, [&](storage::Work& work) { return sign_in(work, email, given); });
  }
  Outcome<Done> give_code_at(calendar::Instant moment, const std::string& token, const std::string& code) {
    return at(moment, [&](storage::Work& work) { return give_code(work, token, code); });
  }
  SecondFactor set_up(calendar::Instant moment, const std::string& secret) {
    return at(moment, [&](storage::Work& work) {
      return set_up_second_factor(work, ann, secret, identity::totp_code(secret, identity::totp_step(moment)))
          .value();
    });
  }

  storage::Session session;
  std::string ann;
};

TEST_P(Accounts, the_right_password_signs_in_whatever_the_case_of_the_address) {
  Installation office(GetParam());
  const auto admitted = office.sign_in_at(morning, " ann@EXAMPLE.org ", password);
  ASSERT_TRUE(admitted);
  EXPECT_FALSE(admitted->code_owed);
  const auto who = who_is(office.session, admitted->token, morning);
  ASSERT_TRUE(who);
  EXPECT_EQ(who->account, office.ann);
  EXPECT_EQ(who->display_name, "Ann Archer");
  EXPECT_FALSE(who->code_owed);
  EXPECT_FALSE(who->csrf.empty());
}

TEST_P(Accounts, a_wrong_password_and_an_unknown_address_are_refused_in_the_same_words) {
  Installation office(GetParam());
  const auto wrong = office.sign_in_at(morning, "ann@example.org", "three random sword");
  const auto unknown = office.sign_in_at(morning, "bob@example.org", password);
  ASSERT_FALSE(wrong);
  ASSERT_FALSE(unknown);
  EXPECT_EQ(wrong.refusals(), unknown.refusals());
}

TEST_P(Accounts, a_token_is_stored_as_its_hash_and_ends_with_its_day_or_its_owner) {
  Installation office(GetParam());
  const auto token = office.sign_in_at(morning, "ann@example.org", password)->token;
  EXPECT_FALSE(
      office.session.find<1>("select csrf from sign_in where token_hash = :token", {{"token", token}}));
  EXPECT_TRUE(who_is(office.session, token, morning + std::chrono::hours(9)));
  EXPECT_FALSE(who_is(office.session, token, morning + std::chrono::hours(10)));
  EXPECT_FALSE(who_is(office.session, "", morning));
  EXPECT_FALSE(who_is(office.session, token + "0", morning));
  office.at(morning, [&](storage::Work& work) {
    sign_out(work, token);
    return 0;
  });
  EXPECT_FALSE(who_is(office.session, token, morning));
}

TEST_P(Accounts, five_wrong_tries_shut_the_door_even_to_the_right_password_until_the_wait_is_over) {
  Installation office(GetParam());
  for (int tries = 0; tries < 5; ++tries)
    EXPECT_THAT(office.sign_in_at(morning, "ann@example.org", "wrong password").refusal().sentence,
                HasSubstr("is not right"))
        << tries;
  const auto shut = office.sign_in_at(morning + std::chrono::seconds(59), "ann@example.org", password);
  ASSERT_FALSE(shut);
  EXPECT_EQ(shut.refusal().clause, "sign-in lock-out");
  EXPECT_TRUE(office.sign_in_at(morning + std::chrono::seconds(60), "ann@example.org", password));
  // A right password starts the count again.
  EXPECT_THAT(office.sign_in_at(morning + std::chrono::seconds(61), "ann@example.org", "wrong password")
                  .refusal()
                  .sentence,
              HasSubstr("is not right"));
  EXPECT_TRUE(office.sign_in_at(morning + std::chrono::seconds(61), "ann@example.org", password));
}

TEST_P(Accounts, an_address_nobody_has_is_shut_out_just_the_same) {
  Installation office(GetParam());
  for (int tries = 0; tries < 5; ++tries)
    EXPECT_FALSE(office.sign_in_at(morning, "bob@example.org", "wrong password"));
  EXPECT_EQ(office.sign_in_at(morning, "bob@example.org", "wrong password").refusal().clause,
            "sign-in lock-out");
  EXPECT_TRUE(office.sign_in_at(morning, "ann@example.org", password));
}

TEST_P(Accounts, with_a_second_factor_the_password_alone_is_not_enough) {
  Installation office(GetParam());
  const auto secret = identity::make_totp_secret();
  office.set_up(morning - std::chrono::hours(1), secret);
  const auto admitted = office.sign_in_at(morning, "ann@example.org", password);
  ASSERT_TRUE(admitted);
  EXPECT_TRUE(admitted->code_owed);
  EXPECT_TRUE(who_is(office.session, admitted->token, morning)->code_owed);

  const auto code = identity::totp_code(secret, identity::totp_step(morning));
  const std::string wrong = code == "000000" ? "000001" : "000000";
  EXPECT_FALSE(office.give_code_at(morning, admitted->token, wrong));
  EXPECT_TRUE(who_is(office.session, admitted->token, morning)->code_owed);
  EXPECT_TRUE(office.give_code_at(morning, admitted->token, " " + code.substr(0, 3) + " " + code.substr(3)));
  EXPECT_FALSE(who_is(office.session, admitted->token, morning)->code_owed);
}

TEST_P(Accounts, a_one_time_code_works_once) {
  Installation office(GetParam());
  const auto secret = identity::make_totp_secret();
  office.set_up(morning - std::chrono::hours(1), secret);
  const auto code = identity::totp_code(secret, identity::totp_step(morning));
  const auto first = office.sign_in_at(morning, "ann@example.org", password)->token;
  const auto second = office.sign_in_at(morning, "ann@example.org", password)->token;
  EXPECT_TRUE(office.give_code_at(morning, first, code));
  EXPECT_FALSE(office.give_code_at(morning, second, code));
}

TEST_P(Accounts, wrong_codes_shut_the_door_too) {
  Installation office(GetParam());
  const auto secret = identity::make_totp_secret();
  office.set_up(morning - std::chrono::hours(1), secret);
  const auto token = office.sign_in_at(morning, "ann@example.org", password)->token;
  for (int tries = 0; tries < 5; ++tries) EXPECT_FALSE(office.give_code_at(morning, token, "not it"));
  const auto shut =
      office.give_code_at(morning, token, identity::totp_code(secret, identity::totp_step(morning)));
  ASSERT_FALSE(shut);
  EXPECT_EQ(shut.refusal().clause, "sign-in lock-out");
}

TEST_P(Accounts, a_right_password_does_not_forgive_wrong_codes) {
  Installation office(GetParam());
  const auto secret = identity::make_totp_secret();
  office.set_up(morning - std::chrono::hours(1), secret);
  for (int tries = 0; tries < 4; ++tries) {
    const auto token = office.sign_in_at(morning, "ann@example.org", password)->token;
    EXPECT_FALSE(office.give_code_at(morning, token, "not it"));
  }
  const auto token = office.sign_in_at(morning, "ann@example.org", password)->token;
  EXPECT_FALSE(office.give_code_at(morning, token, "not it"));
  EXPECT_FALSE(office.sign_in_at(morning, "ann@example.org", password));
}

TEST_P(Accounts, a_recovery_code_works_once_and_is_written_down) {
  Installation office(GetParam());
  const auto factor = office.set_up(morning - std::chrono::hours(1), identity::make_totp_secret());
  EXPECT_EQ(factor.recovery_codes.size(), 10U);
  const auto first = office.sign_in_at(morning, "ann@example.org", password)->token;
  EXPECT_TRUE(office.give_code_at(morning, first, text::replace_all(factor.recovery_codes[3], "-", " ")));
  EXPECT_FALSE(who_is(office.session, first, morning)->code_owed);
  EXPECT_EQ((*office.session.find<1>("select count(*) from journal where what = 'recovery_code_used'"))[0]
                .integer(),
            1);
  const auto second = office.sign_in_at(morning, "ann@example.org", password)->token;
  EXPECT_FALSE(office.give_code_at(morning, second, factor.recovery_codes[3]));
  EXPECT_TRUE(office.give_code_at(morning, second, factor.recovery_codes[4]));
}

TEST_P(Accounts, recovery_codes_are_stored_as_hashes_and_replaced_with_a_new_second_factor) {
  Installation office(GetParam());
  const auto old = office.set_up(morning - std::chrono::hours(2), identity::make_totp_secret());
  office.set_up(morning - std::chrono::hours(1), identity::make_totp_secret());
  EXPECT_EQ((*office.session.find<1>("select count(*) from recovery_code"))[0].integer(), 10);
  const auto plain = text::replace_all(old.recovery_codes[0], "-", "");
  for (const auto& [line] : office.session.read<1>("select line from journal"))
    EXPECT_THAT(line.text(), Not(HasSubstr(plain)));
  const auto token = office.sign_in_at(morning, "ann@example.org", password)->token;
  EXPECT_FALSE(office.give_code_at(morning, token, old.recovery_codes[0]));
}

TEST_P(Accounts, a_second_factor_is_kept_only_after_a_code_was_made_with_it) {
  Installation office(GetParam());
  EXPECT_FALSE(office.at(morning, [&](storage::Work& work) {
    return set_up_second_factor(work, office.ann, identity::make_totp_secret(), "123");
  }));
  EXPECT_FALSE(has_second_factor(office.session, office.ann));
  office.set_up(morning, identity::make_totp_secret());
  EXPECT_TRUE(has_second_factor(office.session, office.ann));
}

TEST_P(Accounts, all_problems_of_a_new_account_are_told_at_once) {
  Installation office(GetParam());
  const auto refused =
      office.at(morning, [](storage::Work& work) { return add_account(work, "no address", "", "short"); });
  ASSERT_FALSE(refused);
  std::vector<std::string> fields;
  for (const auto& refusal : refused.refusals()) fields.push_back(refusal.field);
  EXPECT_THAT(fields, ElementsAre("email", "display_name", "password"));
  const auto twice = office.at(
      morning, [](storage::Work& work) { return add_account(work, "ANN@example.org", "Other", password); });
  ASSERT_FALSE(twice);
  EXPECT_THAT(twice.refusal().sentence, HasSubstr("already"));
  EXPECT_EQ(all_accounts(office.session).size(), 1U);
}

TEST_P(Accounts, a_new_password_ends_every_sign_in_and_the_wait) {
  Installation office(GetParam());
  const auto token = office.sign_in_at(morning, "ann@example.org", password)->token;
  for (int tries = 0; tries < 5; ++tries)
    EXPECT_FALSE(office.sign_in_at(morning, "ann@example.org", "wrong password"));
  ASSERT_TRUE(office.at(morning, [&](storage::Work& work) {
    return change_password(work, office.ann, "four other random words");
  }));
  EXPECT_FALSE(who_is(office.session, token, morning));
  EXPECT_FALSE(office.sign_in_at(morning, "ann@example.org", password));
  EXPECT_TRUE(office.sign_in_at(morning, "ann@example.org", "four other random words"));
}

TEST_P(Accounts, nothing_about_a_person_stands_in_the_journal_in_clear) {
  Installation office(GetParam());
  office.set_up(morning, identity::make_totp_secret());
  ASSERT_TRUE(office.sign_in_at(morning, "ann@example.org", password));
  const auto rows = office.session.find<3>("select password_hash, totp_secret, email from account");
  for (const auto& [line] : office.session.read<1>("select line from journal"))
    for (const std::string& secret : {(*rows)[0].text(), (*rows)[1].text(), (*rows)[2].text(),
                                      std::string("Archer"), std::string("ann@")})
      EXPECT_THAT(line.text(), Not(HasSubstr(secret)));
  EXPECT_THAT(storage::verify(office.session, office.schema()).findings, IsEmpty());
}

void erase(Installation& office) {
  office.at(morning, [&](storage::Work& work) {
    erase_account(work, office.ann);
    return 0;
  });
}

TEST_P(Accounts, an_erased_account_cannot_sign_in_and_is_nobodys) {
  Installation office(GetParam());
  const auto token = office.sign_in_at(morning, "ann@example.org", password)->token;
  erase(office);
  EXPECT_FALSE(who_is(office.session, token, morning));
  EXPECT_FALSE(office.sign_in_at(morning, "ann@example.org", password));
  EXPECT_FALSE(find_account_by_email(office.session, "ann@example.org"));
  EXPECT_THAT(all_accounts(office.session), IsEmpty());
  // The address is free again.
  EXPECT_TRUE(office.at(morning, [](storage::Work& work) {
    return add_account(work, "ann@example.org", "Ann Archer", password);
  }));
}

TEST_P(Accounts, an_erased_person_can_be_read_from_no_line_and_from_no_row) {
  Installation office(GetParam());
  erase(office);
  EXPECT_FALSE(office.session.find<1>("select secret from person_key"));
  for (const auto& [text] : office.session.read<1>("select line from journal")) {
    const auto line = journal::from_text(text.text(), [](const std::string&) { return std::nullopt; });
    ASSERT_TRUE(line);
    for (const auto& change : line->changes)
      for (const auto& [column, value] : change.after.value_or(journal::ReadRow{})) {
        if (column != "email" && column != "display_name" && column != "password_hash") continue;
        EXPECT_FALSE(value.value.text && *value.value.text == "ann@example.org") << column;
        EXPECT_FALSE(value.value.text && *value.value.text == "Ann Archer") << column;
      }
  }
  for (const auto& row :
       office.session.read<4>("select email, email_folded, display_name, password_hash from account"))
    for (const auto& cell : row) {
      EXPECT_THAT(cell.text(), Not(HasSubstr("rcher")));
      EXPECT_THAT(cell.text(), Not(HasSubstr("example.org")));
    }
}

TEST_P(Accounts, a_record_with_an_erased_account_is_still_clean) {
  Installation office(GetParam());
  erase(office);
  const auto checked = storage::verify(office.session, office.schema());
  for (const auto& finding : checked.findings) ADD_FAILURE() << finding.where << ": " << finding.sentence;
}

TEST_P(Accounts, an_erased_address_is_in_no_table) {
  Installation office(GetParam());
  EXPECT_FALSE(office.sign_in_at(morning, "ann@example.org", "wrong password"));
  erase(office);
  EXPECT_FALSE(office.session.find<1>("select email_folded from sign_in_try"));
}

TEST_P(Accounts, the_code_that_set_up_the_second_factor_does_not_sign_in_as_well) {
  Installation office(GetParam());
  const auto secret = identity::make_totp_secret();
  office.set_up(morning, secret);
  const auto token = office.sign_in_at(morning, "ann@example.org", password)->token;
  EXPECT_FALSE(
      office.give_code_at(morning, token, identity::totp_code(secret, identity::totp_step(morning))));
}

identity::Authority authority() {
  return identity::read_authority("law/authority.toml", embedded("law/authority.toml")).value();
}

struct Body : support::Record {
  explicit Body(storage::Engine engine)
      : Record(engine,
               [] {
                 storage::Schema schema;
                 schema.add(storage::storage_schema()).add(body_schema());
                 return schema;
               }()),
        session(open()) {}

  Outcome<Done> appoint(const std::string& account, const std::string& office, const char* from,
                        const char* to = nullptr) {
    storage::Work work(session, schema(), {}, support::noon("2026-03-30"));
    auto result = accounts::appoint(work, authority(), account, office, calendar::parse_date(from).value(),
                                    to ? calendar::parse_date(to) : std::nullopt);
    work.commit();
    return result;
  }
  std::vector<std::string> held(const std::string& account, const char* day) {
    return offices_held(session, account, calendar::parse_date(day).value());
  }

  storage::Session session;
};

TEST_P(Accounts, an_office_is_held_from_its_first_day_to_its_last_both_included) {
  Body body(GetParam());
  ASSERT_TRUE(body.appoint("ann", "policy_officer", "2026-04-01", "2026-06-30"));
  ASSERT_TRUE(body.appoint("ann", "chief_executive", "2026-06-30"));
  ASSERT_TRUE(body.appoint("bob", "theme_owner", "2026-01-01"));
  EXPECT_THAT(body.held("ann", "2026-03-31"), IsEmpty());
  EXPECT_THAT(body.held("ann", "2026-04-01"), ElementsAre("policy_officer"));
  EXPECT_THAT(body.held("ann", "2026-06-30"), ElementsAre("policy_officer", "chief_executive"));
  EXPECT_THAT(body.held("ann", "2026-07-01"), ElementsAre("chief_executive"));
  EXPECT_THAT(body.held("carol", "2026-07-01"), IsEmpty());
}

TEST_P(Accounts, an_office_that_ends_is_held_to_the_day_it_ends) {
  Body body(GetParam());
  ASSERT_TRUE(body.appoint("ann", "policy_officer", "2026-04-01"));
  const auto holding = holdings(body.session).at(0).id;
  const auto end = [&](const char* day) {
    storage::Work work(body.session, body.schema(), {}, support::noon("2026-05-01"));
    auto result = end_holding(work, holding, calendar::parse_date(day).value());
    work.commit();
    return result;
  };
  EXPECT_FALSE(end("2026-03-31"));
  EXPECT_TRUE(end("2026-05-31"));
  EXPECT_THAT(body.held("ann", "2026-05-31"), ElementsAre("policy_officer"));
  EXPECT_THAT(body.held("ann", "2026-06-01"), IsEmpty());
  EXPECT_THAT(storage::verify(body.session, body.schema()).findings, IsEmpty());
}

TEST_P(Accounts, an_unknown_office_and_days_the_wrong_way_round_are_refused) {
  Body body(GetParam());
  EXPECT_EQ(body.appoint("ann", "crime_tsar", "2026-04-01").refusal().field, "office");
  EXPECT_EQ(body.appoint("ann", "policy_officer", "2026-04-01", "2026-03-31").refusal().field, "to_on");
  EXPECT_EQ(body.appoint("", "crime_tsar", "2026-04-01", "2026-03-31").refusals().size(), 3U);
  EXPECT_THAT(holdings(body.session), IsEmpty());
}

}  // namespace
}  // namespace reeve::accounts
