// Dates that move: whoever counts on one hears of it, once, and nobody else.
#include <gmock/gmock.h>

#include "accounts/accounts.hpp"
#include "casework/holiday_store.hpp"
#include "casework/moved.hpp"
#include "casework/moving_store.hpp"
#include "casework/panel_case.hpp"
#include "kernel/embedded.hpp"
#include "kernel/text.hpp"
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
  Outcome<Done> adopt_five_days() {
    return act([&](Work& work) {
      return adopt(work, {find_edition("panel_complaint", "2019-09"),
                          Date(2019, 4, 20),
                          {{"acknowledging", 5}},
                          "For this test",
                          true});
    });
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
  Outcome<Done> note_outcome(Date told_on, const std::string& instead_of) {
    return record_one({.name = "note_outcome",
                       .on = Date(2019, 4, 30),
                       .role = "team",
                       .facts = {{"outcome", std::string("acceptable")}, {"told_of_review", told_on}},
                       .instead_of = instead_of,
                       .reason = instead_of.empty() ? "" : "The letter was of another day"});
  }
  // A review may be asked for until 28 days after.
  void concluded_with_told_of_review_on(Date told_on) {
    resolve_one();
    ASSERT_TRUE(team("record", {{"record_because", std::string("wish")},
                                {"theme", std::string("service")},
                                {"said", std::string("Nobody came.")},
                                {"model", std::string("contact")}}));
    now = support::noon("2019-04-30");
    ASSERT_TRUE(note_outcome(told_on, ""));
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
  static HolidayChange added(Date day) { return {.holiday = {day, "A royal wedding", "Proclamation"}}; }
  static HolidayChange taken_back(Date day) {
    return {.is = HolidayChange::Is::taken_back, .holiday = {.day = day}, .reason = "For this test"};
  }
  Outcome<std::vector<CaseMoves>> change(const HolidayChange& change) {
    return act([&](Work& work) { return change_calendar(work, change, installation, ""); });
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
  appoint("council_monitoring_officer");  // in whose hands it is when the chief executive is named
  ASSERT_THAT(messages_to("chief_executive"), SizeIs(1));
  EXPECT_THAT(messages_to("chief_executive").front(), HasSubstr("Dates moved in " + reference));
  EXPECT_THAT(messages_to("chief_executive").front(), HasSubstr("is stopped."));
  EXPECT_THAT(messages_to("complaints_chair"), IsEmpty());
  ASSERT_TRUE(decide("name_officer", {{"chief_executive_named", true}}));
  now = support::noon("2019-04-25");
  ASSERT_TRUE(record_one(
      {.what = Event::What::resumed, .name = "awaiting_reply", .on = now.today, .role = "service_manager"}));
  EXPECT_THAT(messages_to("chief_executive"), SizeIs(1)) << "kept out since";
  EXPECT_THAT(messages_to("council_monitoring_officer"), SizeIs(1));
}

TEST_P(MovedDates, by_a_holiday_are_shown_first_and_told_in_one_message) {
  resolve_one();
  appoint("complaints_officer");
  appoint("assurance_manager");
  const auto day = added(Date(2019, 4, 24));
  const auto would = moves_by(*session, day, now.today);
  ASSERT_TRUE(would);
  EXPECT_THAT(told("complainant"), IsEmpty()) << "it was only looked at";
  const auto moved = change(day);
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
  EXPECT_FALSE(change(day)) << "once";
  EXPECT_FALSE(change(added(Date(2019, 4, 27)))) << "a Saturday";
  EXPECT_FALSE(change(added(Date(2019, 5, 6)))) << "a bank holiday as it is";
  EXPECT_TRUE(verifies());
}

TEST_P(MovedDates, by_a_holiday_that_was_a_mistake_are_told_again) {
  resolve_one();
  appoint("complaints_officer");
  EXPECT_EQ(change(taken_back(Date(2019, 4, 24))).refusal().sentence,
            "24 April 2019 was not added here, so it is not taken back.");
  ASSERT_TRUE(change(added(Date(2019, 4, 24))));
  const auto back = change(taken_back(Date(2019, 4, 24)));
  ASSERT_TRUE(back);
  EXPECT_EQ(back->size(), 2U);
  EXPECT_THAT(proclaimed_holidays(*session), IsEmpty());
  EXPECT_THAT(told("complainant"), IsEmpty()) << "the letter had not gone, and says what holds no more";
  EXPECT_THAT(messages_to("complaints_officer"), SizeIs(2));
  ASSERT_TRUE(change(added(Date(2019, 4, 24)))) << "it was right the first time";
  EXPECT_THAT(messages_to("complaints_officer"), SizeIs(3)) << "on the same day, and told";
  EXPECT_TRUE(verifies());
}

TEST_P(MovedDates, by_a_holiday_that_was_a_mistake_are_written_once_more_when_the_first_letter_went) {
  resolve_one();
  ASSERT_TRUE(change(added(Date(2019, 4, 24))));
  for (const auto& letter : letters_sent(*session, file().id))
    EXPECT_TRUE(act([&](Work& work) { return note_gone(work, file(), letter.id, now.today); }));
  auto without_reason = taken_back(Date(2019, 4, 24));
  without_reason.reason.clear();
  EXPECT_EQ(change(without_reason).refusal().field, "reason");
  ASSERT_TRUE(change(taken_back(Date(2019, 4, 24))));
  ASSERT_THAT(told("complainant"), SizeIs(2));
  EXPECT_THAT(told("complainant").back(), HasSubstr("Wednesday 24 April 2019 is a working day after all"));
}

TEST_P(MovedDates, by_a_holiday_say_which_step_has_no_place_any_more) {
  resolve_one();
  ASSERT_TRUE(change(added(Date(2019, 4, 24))));
  now = support::noon("2019-05-22");  // the last day with the holiday, a day late without it
  ASSERT_TRUE(more_time(5));
  const auto moved = moves_by(*session, taken_back(Date(2019, 4, 24)), now.today);
  ASSERT_TRUE(moved);
  EXPECT_THAT(moved->back().stranded, testing::Contains(HasSubstr("Extended by 5")));
  appoint("complaints_officer");
  ASSERT_TRUE(change(taken_back(Date(2019, 4, 24))));
  ASSERT_THAT(messages_to("complaints_officer"), SizeIs(1));
  EXPECT_THAT(messages_to("complaints_officer").front(), HasSubstr("The case says which."));
  EXPECT_THAT(messages_to("complaints_officer").front(), testing::Not(HasSubstr("Extended")));
}

TEST_P(MovedDates, by_another_adoption_are_shown_first_and_the_decision_is_kept) {
  ASSERT_TRUE(adopt_five_days());
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

// Another edition may ask for something else, and numbers what it asks for in its own order.
TEST_P(MovedDates, under_another_edition_are_compared_by_what_the_duty_is_called) {
  ASSERT_TRUE(decide("record", {{"concerns", std::string("conduct")}}));
  ASSERT_TRUE(decide("refer_to_triage"));
  const auto here = file();
  auto there = here;
  const auto text = text::replace_all(here.edition().text, "triage_report", "another_report");
  const auto other = protocol::read_edition("another", text);
  ASSERT_TRUE(other) << other.refusal().sentence;
  there.adoption.edition = std::make_shared<protocol::Edition>(*other);
  const auto days = working_days(*session, here.edition().calendar).value();
  const auto is = here.derived(days, now.today), would = there.derived(days, now.today);
  const Derived before{here, is}, after{there, would};
  EXPECT_THAT(sentences_of(dates_moved(before, after)),
              testing::Contains(HasSubstr("was 7 May 2019, and is not asked for any more.")));
  EXPECT_THAT(sentences_of(newly_owed(before, after)), testing::Contains(HasSubstr("7 May 2019.")));
  const auto moves = moves_of(before, after);
  ASSERT_TRUE(moves);
  EXPECT_THAT(moves->owners, testing::Contains("chief_executive"));
  const auto unheard =
      unheard_dates(before, after, days, {{"complainant", {{"triage_report", "2019-05-07"}}}});
  ASSERT_THAT(unheard, SizeIs(1));
  EXPECT_THAT(unheard.front().sentences, HasSubstr("It was Tuesday 7 May 2019. It is not due any more."));
  EXPECT_EQ(unheard.front().dates.at("triage_report"), not_due);
}

TEST_P(MovedDates, of_each_case_are_told_though_two_are_moved_on_one_day) {
  appoint("assurance_manager");
  ASSERT_TRUE(adopt_five_days());
  now = support::noon("2019-04-23");
  const auto to = adoption_on(*session, "panel_complaint", now.today).value();
  const auto second = act([&](Work& work) {
    return open_case(work, adoption_on(work.session(), "panel_complaint", Date(2019, 4, 18)).value(), "PC",
                     {.name = "start",
                      .on = Date(2019, 4, 18),
                      .role = "service_manager",
                      .facts = {{"received", Date(2019, 4, 18)}, {"door", std::string("email")}}});
  });
  ASSERT_TRUE(second);
  for (const auto& one : {reference, second->reference})
    ASSERT_TRUE(act([&](Work& work) {
      return move_case(work, find_case(work.session(), one).value(), to, "Asked for", {installation, ""});
    }));
  EXPECT_THAT(messages_to("assurance_manager"), SizeIs(2));
}

TEST_P(MovedDates, are_still_told_when_the_first_step_is_corrected_before_the_letter_went) {
  resolve_one();
  ASSERT_TRUE(change(added(Date(2019, 4, 24))));
  ASSERT_THAT(told("complainant"), SizeIs(1));
  const auto start = file().events.front();
  ASSERT_TRUE(record_one(
      {.name = start.name,
       .on = start.on,
       .role = start.role,
       .facts = {{"received", start.on}, {"door", std::string("email")}, {"model", std::string("contact")}},
       .instead_of = start.id,
       .reason = "It came by e-mail"}));
  EXPECT_THAT(told("complainant"), SizeIs(1)) << "no step has caused it, so none takes it away";
}

TEST_P(MovedDates, are_told_once_when_an_undo_is_undone) {
  resolve_one();
  ASSERT_TRUE(more_time(5));
  const auto undo_last = [&] {
    return record_one({.what = Event::What::undone,
                       .on = now.today,
                       .role = "chief_executive",
                       .target = last_event(),
                       .reason = "For this test"});
  };
  ASSERT_TRUE(undo_last());
  ASSERT_TRUE(undo_last());
  EXPECT_THAT(told("complainant"), SizeIs(1)) << "the first letter waits again";
}

TEST_P(MovedDates, that_have_run_out_by_a_correction_are_told_all_the_same) {
  concluded_with_told_of_review_on(Date(2019, 4, 30));  // until 28 May
  now = support::noon("2019-05-27");
  ASSERT_TRUE(note_outcome(Date(2019, 4, 25), last_event()));  // until 23 May
  ASSERT_THAT(told("complainant"), SizeIs(1));
  EXPECT_THAT(told("complainant").front(), HasSubstr("It is Thursday 23 May 2019 now. That day has passed."));
}

TEST_P(MovedDates, that_had_run_out_and_are_owed_again_are_told_to_who_owes_them) {
  concluded_with_told_of_review_on(Date(2019, 4, 25));
  now = support::noon("2019-05-27");
  ASSERT_TRUE(note_outcome(Date(2019, 4, 30), last_event()));
  ASSERT_THAT(told("complainant"), SizeIs(1));
  EXPECT_THAT(told("complainant").front(),
              HasSubstr("It was Thursday 23 May 2019. It is Tuesday 28 May 2019 now."));
}

TEST_P(MovedDates, by_a_correction_come_in_one_message) {
  appoint("chief_executive");
  ASSERT_TRUE(decide("record", {{"concerns", std::string("conduct")}}));
  ASSERT_TRUE(decide("refer_to_triage"));  // the chief executive is told, and owes the report
  const auto messages = [&] {
    const auto all = mail::due(*session, now.instant);
    return std::count_if(all.begin(), all.end(),
                         [](const auto& one) { return one.address == "chief_executive@demo.example"; });
  };
  ASSERT_EQ(messages(), 1);
  now = support::noon("2019-04-25");
  ASSERT_TRUE(record_one({.name = "refer_to_triage",
                          .on = Date(2019, 4, 23),
                          .role = "service_manager",
                          .instead_of = last_event(),
                          .reason = "It was on Tuesday"}));
  EXPECT_EQ(messages(), 2);
  EXPECT_THAT(messages_to("chief_executive"), SizeIs(1));
}

TEST_P(MovedDates, of_a_case_that_is_erased_are_told_to_nobody) {
  ASSERT_TRUE(adopt_five_days());
  ASSERT_TRUE(decide("record", {{"concerns", std::string("conduct")}}));
  ASSERT_TRUE(decide("refer_to_triage"));
  ASSERT_TRUE(record_one(
      {.name = "report_triage",
       .on = now.today,
       .role = "chief_executive",
       .facts = {{"findings", std::string("None")}, {"recommendation", std::string("informal")}}}));
  ASSERT_TRUE(decide("record_resolution", {{"resolution", std::string("Explained")}, {"consent", true}}));
  post_all();
  ASSERT_TRUE(act([&](Work& work) {
    return move_case(work, file(), adoption_on(work.session(), "panel_complaint", Date(2019, 4, 20)).value(),
                     "Unmistakable reason", {installation, ""});
  }));
  ASSERT_TRUE(act([&](Work& work) {
    auto of = file();
    return erase_people(work, of, "Asked for");
  }));
  EXPECT_EQ(moves_kept(*session, file().id).front().reason, "(erased)");
  const auto letters = letters_sent(*session, file().id).size();
  const auto moved = change(added(Date(2019, 4, 24)));
  ASSERT_TRUE(moved);
  EXPECT_THAT(moved->front().sentences, testing::Contains(HasSubstr("Send both sides a copy of the record")));
  EXPECT_EQ(letters_sent(*session, file().id).size(), letters);
  for (const auto& [line] : session->read<1>("select line from journal"))
    EXPECT_EQ(line.text().find("Unmistakable"), std::string::npos);
  EXPECT_TRUE(verifies());
}

TEST_P(MovedDates, by_an_adoption_keep_it_from_being_taken_back) {
  ASSERT_TRUE(adopt_five_days());
  const auto take_back = [&](Date day) {
    return act([&](Work& work) {
      return take_back_adoption(work, adoption_on(work.session(), "panel_complaint", day).value(), "A slip");
    });
  };
  EXPECT_EQ(
      take_back(Date(2019, 4, 18)).refusal().sentence,
      "Cases run under it, or ran, so it stays. Adopt another from a later day, and let them go on under "
      "that.");
  ASSERT_TRUE(take_back(Date(2019, 4, 20)));
  ASSERT_TRUE(adopt_five_days()) << "the day is free again";
  ASSERT_TRUE(act([&](Work& work) -> Outcome<MovedCase> {
    return move_case(work, file(), adoption_on(work.session(), "panel_complaint", Date(2019, 4, 20)).value(),
                     "Asked for", {installation, ""});
  }));
  EXPECT_FALSE(take_back(Date(2019, 4, 20))) << "a case runs under it now";
  EXPECT_FALSE(take_back(Date(2019, 4, 18))) << "and ran under this one";
  EXPECT_TRUE(verifies());
}

// The other edition has no such ground any more: the case would lose what ended it.
TEST_P(MovedDates, of_a_case_that_another_edition_cannot_hold_do_not_move) {
  ASSERT_TRUE(act([&](Work& work) {
    return adopt(work,
                 {find_edition("panel_complaint", "2026-11"), Date(2019, 4, 20), {}, "For this test", true});
  }));
  ASSERT_TRUE(decide("disapply",
                     {{"grounds", std::vector<std::string>{"employment"}}, {"reasons", std::string("R")}}));
  const auto to = adoption_on(*session, "panel_complaint", Date(2019, 4, 20)).value();
  const auto would = moved_to(*session, file(), to, now.today);
  ASSERT_FALSE(would);
  EXPECT_THAT(would.refusal().sentence,
              HasSubstr("“Do not apply the regulations” of 18 April 2019 has no place"));
}

}  // namespace
}  // namespace reeve::casework
