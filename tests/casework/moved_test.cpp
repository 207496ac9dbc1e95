// Dates that move: whoever counts on one hears of it, once, and nobody else.
#include <gmock/gmock.h>

#include "accounts/accounts.hpp"
#include "casework/holiday_store.hpp"
#include "casework/moved.hpp"
#include "casework/moving_store.hpp"
#include "casework/panel_case.hpp"
#include "kernel/embedded.hpp"
#include "mail/outbox.hpp"
#include "storage/verify.hpp"

namespace reeve::casework {
namespace {

using calendar::Date;
using protocol::Event;
using storage::Work;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class MovedDates : public PanelCase {
 protected:
  // A complaint about the police that the team tries to resolve: the complainant was told two dates.
  void resolve_one() {
    ASSERT_TRUE(act([&](Work& work) {
      return adopt(work, {find_edition("force_complaint", ""), Date(2019, 4, 1), {}, "For this test", true});
    }));
    reference = act([&](Work& work) {
                  return open_case(work, "force_complaint", "FC",
                                   {.name = "start",
                                    .on = now.today,
                                    .role = "team",
                                    .facts = {{"received", now.today},
                                              {"door", std::string("letter")},
                                              {"model", std::string("contact")}}});
                })
                    .value()
                    .reference;
    ASSERT_TRUE(team("contact", {{"views", std::string("A letter")}, {"wants_recorded", false}}));
    ASSERT_TRUE(team("resolve_outside", {{"theme", std::string("service")}}));
  }
  Outcome<Done> team(const char* name, std::vector<std::pair<std::string, protocol::Value>> facts = {}) {
    return record_one({.name = name, .on = now.today, .role = "team", .facts = std::move(facts)});
  }
  Outcome<Done> clock(Event::What what) {
    return record_one({.what = what, .name = "awaiting_complainant", .on = now.today, .role = "team"});
  }
  Outcome<Done> more_time(int by) {
    return record_one({.what = Event::What::extended,
                       .name = "resolve_it",
                       .on = now.today,
                       .role = "chief_executive",
                       .by = by,
                       .reason = "For this test"});
  }
  // Letters about dates that moved and count, as they were written.
  std::vector<std::string> told(const std::string& role) {
    std::vector<std::string> all;
    for (const auto& letter : letters_sent(*session, file().id))
      if (letter.role == role && letter.withdrawn_on.empty() &&
          letter.subject == reference + ": A date has changed")
        all.push_back(letter.words);
    return all;
  }
  // Somebody who holds an office and hears by e-mail; the subjects they were sent.
  void appoint(const std::string& office) {
    static const auto authority =
        identity::read_authority("law/authority.toml", embedded("law/authority.toml")).value();
    storage::Work own_work(installation, own.schema(), {"operator", "operator"}, now);
    const auto account =
        accounts::add_account(own_work, office + "@demo.example", office, "a long enough password");
    ASSERT_TRUE(account) << account.refusal().sentence;
    own_work.commit();
    const auto appointed = act([&](Work& work) {
      return accounts::appoint(work, authority, account->id, office, Date(2019, 1, 1), std::nullopt);
    });
    ASSERT_TRUE(appointed) << appointed.refusal().sentence;
  }
  std::vector<std::string> messages_to(const std::string& office) {
    std::vector<std::string> all;
    for (const auto& message : mail::due(*session, now.instant))
      if (message.reason == "case_moved" && message.address == office + "@demo.example")
        all.push_back(message.subject + "\n" + message.body);
    return all;
  }
  Outcome<std::vector<CaseMoves>> holiday(Date day) {
    return act([&](Work& work) {
      return proclaim(work, {day, "A royal wedding", "Proclamation"}, installation, "");
    });
  }
  bool verifies() {
    const auto found = storage::verify(*session, record->schema());
    for (const auto& finding : found.findings) ADD_FAILURE() << finding.where << ": " << finding.sentence;
    return found.findings.empty();
  }
};
REEVE_ON_BOTH_ENGINES(MovedDates);

TEST_P(MovedDates, are_told_in_a_letter_to_who_was_told_the_earlier_one) {
  resolve_one();
  ASSERT_TRUE(more_time(5));
  const auto letters = told("complainant");
  ASSERT_THAT(letters, SizeIs(1));
  EXPECT_THAT(letters.front(), HasSubstr("More time was given."));
  EXPECT_THAT(letters.front(), HasSubstr("“We try to put it right, so that you are satisfied”: It was "
                                         "Tuesday 21 May 2019. It is Wednesday 29 May 2019 now."));
  EXPECT_THAT(letters.front(), HasSubstr("How that was counted:"));
  EXPECT_THAT(letters.front(), HasSubstr(calendar::in_words_with_day(Date(2019, 5, 29))));
  EXPECT_THAT(told("force"), IsEmpty());
  EXPECT_TRUE(verifies());
}

TEST_P(MovedDates, that_move_again_are_told_from_what_was_told_last) {
  resolve_one();
  ASSERT_TRUE(clock(Event::What::paused));
  ASSERT_THAT(told("complainant"), SizeIs(1));
  EXPECT_THAT(told("complainant").front(),
              HasSubstr("There is no date now. We write to you when there is one."));
  for (const auto& letter : letters_sent(*session, file().id))
    EXPECT_TRUE(act([&](Work& work) { return note_gone(work, file(), letter.id, now.today); }));
  now = support::noon("2019-04-25");
  ASSERT_TRUE(clock(Event::What::resumed));
  ASSERT_THAT(told("complainant"), SizeIs(2));
  EXPECT_THAT(told("complainant").back(), HasSubstr("There was no date until now. It is "));
}

TEST_P(MovedDates, that_are_back_before_the_letter_went_are_not_told) {
  resolve_one();
  ASSERT_TRUE(more_time(5));
  ASSERT_THAT(told("complainant"), SizeIs(1));
  ASSERT_TRUE(record_one({.what = Event::What::undone,
                          .on = now.today,
                          .role = "chief_executive",
                          .target = last_event(),
                          .reason = "For this test"}));
  EXPECT_THAT(told("complainant"), IsEmpty()) << "the letter is withdrawn, and says what holds again";
}

TEST_P(MovedDates, are_not_told_twice_when_the_step_is_corrected_with_a_letter_of_its_own) {
  resolve_one();
  const auto step = file().events.back();
  now = support::noon("2019-04-23");
  ASSERT_TRUE(record_one({.name = step.name,
                          .on = now.today,
                          .role = "team",
                          .facts = step.facts,
                          .instead_of = step.id,
                          .reason = "It was on Tuesday"}));
  EXPECT_THAT(told("complainant"), IsEmpty());
  EXPECT_THAT(letters_sent(*session, file().id).back().words, HasSubstr("resolved by Wednesday 22 May 2019"));
}

TEST_P(MovedDates, are_told_to_the_office_that_owes_them_and_to_nobody_who_is_kept_out) {
  for (const auto* office : {"assurance_manager", "complaints_chair", "chief_executive"}) appoint(office);
  ASSERT_TRUE(decide("record", {{"concerns", std::string("conduct")}}));
  ASSERT_TRUE(decide("refer_to_triage"));  // the chief executive reports
  ASSERT_TRUE(record_one(
      {.what = Event::What::paused, .name = "awaiting_reply", .on = now.today, .role = "service_manager"}));
  ASSERT_THAT(messages_to("chief_executive"), SizeIs(1));
  EXPECT_THAT(messages_to("chief_executive").front(), HasSubstr("Dates moved in " + reference));
  EXPECT_THAT(messages_to("chief_executive").front(), HasSubstr("is stopped."));
  EXPECT_THAT(messages_to("complaints_chair"), IsEmpty());
  ASSERT_TRUE(decide("name_officer", {{"chief_executive_named", true}}));
  now = support::noon("2019-04-25");
  ASSERT_TRUE(record_one(
      {.what = Event::What::resumed, .name = "awaiting_reply", .on = now.today, .role = "service_manager"}));
  EXPECT_THAT(messages_to("chief_executive"), SizeIs(1)) << "kept out since";
}

TEST_P(MovedDates, by_a_holiday_are_shown_first_and_told_in_one_message) {
  resolve_one();
  appoint("complaints_officer");
  appoint("assurance_manager");
  const Holiday day{Date(2019, 4, 24), "A royal wedding", "Proclamation"};
  const auto would = holiday_moves(*session, day, now.today);
  ASSERT_TRUE(would);
  EXPECT_THAT(told("complainant"), IsEmpty()) << "it was only looked at";
  const auto moved = holiday(day.day);
  ASSERT_TRUE(moved);
  ASSERT_EQ(moved->size(), 2U);
  EXPECT_EQ(would->size(), 2U);
  EXPECT_EQ(moved->front().sentences, would->front().sentences);
  EXPECT_THAT(
      moved->front().sentences,
      ElementsAre("“Acknowledge it, with a copy to the chair and vice-chair” was 25 April 2019, is 26 "
                  "April 2019."));
  EXPECT_TRUE(moved->front().may_be_seen_by({"assurance_manager"}));
  EXPECT_FALSE(moved->front().may_be_seen_by({"complaints_officer"}));
  ASSERT_THAT(told("complainant"), SizeIs(1));
  EXPECT_THAT(told("complainant").front(),
              HasSubstr("Wednesday 24 April 2019 is a bank holiday: A royal wedding."));
  EXPECT_THAT(messages_to("assurance_manager"), SizeIs(1));
  ASSERT_THAT(messages_to("complaints_officer"), SizeIs(1));
  EXPECT_THAT(messages_to("complaints_officer").front(), HasSubstr(reference));
  EXPECT_THAT(messages_to("complaints_officer").front(), testing::Not(HasSubstr("PC-2019-0001")));
  EXPECT_THAT(proclaimed_holidays(*session), SizeIs(1));
  EXPECT_FALSE(holiday(Date(2019, 4, 24))) << "once";
  EXPECT_FALSE(holiday(Date(2019, 4, 27))) << "a Saturday";
  EXPECT_FALSE(holiday(Date(2019, 5, 6))) << "a bank holiday as it is";
  EXPECT_TRUE(verifies());
}

TEST_P(MovedDates, by_another_adoption_are_shown_first_and_the_decision_is_kept) {
  ASSERT_TRUE(act([&](Work& work) {
    return adopt(work, {find_edition("panel_complaint", "2019-09"),
                        Date(2019, 4, 20),
                        {{"acknowledging", 5}},
                        "For this test",
                        true});
  }));
  now = support::noon("2019-04-23");
  const auto to = adoption_on(*session, "panel_complaint", now.today).value();
  const auto would = moved_to(*session, file(), to, now.today);
  ASSERT_TRUE(would);
  EXPECT_THAT(
      would->sentences,
      ElementsAre("“Acknowledge it, with a copy to the chair and vice-chair” was 25 April 2019, is 29 "
                  "April 2019."));
  const auto move = [&](const std::string& reason) {
    return act([&](Work& work) { return move_case(work, file(), to, reason, {installation, ""}); });
  };
  EXPECT_EQ(move("").refusal().field, "reason");
  ASSERT_TRUE(move("Asked for"));
  EXPECT_EQ(file().adoption.id, to.id);
  EXPECT_EQ(move("Asked for again").refusal().sentence, "The case runs under that adoption already.");
  const auto kept = moves_kept(*session, file().id);
  ASSERT_THAT(kept, SizeIs(1));
  EXPECT_EQ(kept.front().reason, "Asked for");
  EXPECT_EQ(kept.front().on, now.today);
  EXPECT_TRUE(verifies());
}

// The editions number their duties differently: dates are compared by what they are called.
TEST_P(MovedDates, under_another_edition_are_those_of_the_same_duty) {
  ASSERT_TRUE(act([&](Work& work) {
    return adopt(work,
                 {find_edition("panel_complaint", "2026-11"), Date(2019, 4, 20), {}, "For this test", true});
  }));
  ASSERT_TRUE(decide("record", {{"concerns", std::string("conduct")}}));
  ASSERT_TRUE(decide("refer_to_triage"));
  now = support::noon("2019-04-23");
  const auto to = adoption_on(*session, "panel_complaint", now.today).value();
  const auto would = moved_to(*session, file(), to, now.today);
  ASSERT_TRUE(would) << would.refusal().sentence;
  const auto& there = to.edition->duties;
  for (const auto& run : would->before.runs)
    EXPECT_NE(file().edition().duty(there[static_cast<std::size_t>(run.duty)].name), protocol::none);
  EXPECT_THAT(would->sentences, IsEmpty());
}

}  // namespace
}  // namespace reeve::casework
