#include "casework/case_store.hpp"

#include <gtest/gtest.h>

#include "casework/casework.hpp"
#include "casework/letter_store.hpp"
#include "casework/library.hpp"
#include "casework/moved.hpp"
#include "storage/verify.hpp"
#include "support/duty_schema.hpp"
#include "support/record_test.hpp"

namespace reeve::casework {
namespace {

using calendar::Date;
using protocol::Event;
using storage::Work;

class Cases : public support::RecordTest {
 protected:
  Cases() : RecordTest(support::schema_with(schema()), "assurance_manager", "2019-04-18") {}

  void begin() override { ASSERT_TRUE(adopt_from(Date(2019, 4, 1), {})); }

  Outcome<Done> adopt_from(Date from, const std::map<std::string, int>& settings, bool as_practised = true,
                           const std::string& edition = "2019-09") {
    return act([&](Work& work) {
      return adopt(work,
                   {find_edition("panel_complaint", edition), from, settings, "For this test", as_practised});
    });
  }
  void today(const char* day) { now = support::noon(day); }

  static Event start(Date on) {
    return {.name = "start",
            .on = on,
            .role = "service_manager",
            .facts = {{"received", on}, {"door", std::string("email")}}};
  }
  static Event decided(const char* name, Date on, const char* role = "service_manager",
                       std::vector<std::pair<std::string, protocol::Value>> facts = {}) {
    return {.name = name, .on = on, .role = role, .facts = std::move(facts)};
  }
  std::string opened(Date on = Date(2019, 4, 18)) {
    const auto file = act([&](Work& work) { return open_case(work, "panel_complaint", "PC", start(on)); });
    EXPECT_TRUE(file) << (file ? "" : file.refusal().sentence);
    return file ? file->reference : "";
  }
  Outcome<Added> add(const std::string& reference, const Event& event) {
    return act([&](Work& work) -> Outcome<Added> {
      auto file = find_case(work.session(), reference).value();
      return record_event(work, file, event);
    });
  }
  void expect_added(const std::string& reference, const Event& event) {
    const auto added = add(reference, event);
    EXPECT_TRUE(added) << (added ? "" : added.refusal().sentence);
  }
  std::string due(const std::string& reference, const std::string& duty) {
    for (const auto& item :
         work_of(*session, {"assurance_manager", "chief_executive", "council_monitoring_officer"}, "").items)
      if (item.reference == reference && item.duty == duty) return item.due_on;
    return "none";
  }
  bool verifies() {
    const auto found = storage::verify(*session, record->schema());
    for (const auto& finding : found.findings) ADD_FAILURE() << finding.where << ": " << finding.sentence;
    return found.findings.empty();
  }
};
REEVE_ON_BOTH_ENGINES(Cases);

TEST_P(Cases, a_case_begins_with_a_reference_and_what_is_owed) {
  const auto reference = opened();
  EXPECT_EQ(reference, "PC-2019-0001");
  EXPECT_EQ(opened(), "PC-2019-0002");
  EXPECT_EQ(due(reference, "acknowledgement"), "2019-04-25");
  const auto file = find_case(*session, reference).value();
  EXPECT_EQ(file.events.size(), 1U);
  EXPECT_EQ(file.recorded.front().office, "assurance_manager");
  EXPECT_TRUE(verifies());
}

TEST_P(Cases, without_an_edition_of_that_day_there_is_no_case) {
  const auto early =
      act([&](Work& work) { return open_case(work, "panel_complaint", "PC", start(Date(2019, 3, 1))); });
  ASSERT_FALSE(early);
  EXPECT_EQ(early.refusal().sentence,
            "No edition of this protocol is adopted on 1 March 2019, so there is nothing a case could run "
            "under. Adopt "
            "one first.");
}

TEST_P(Cases, a_body_that_changes_three_days_to_five_leaves_running_cases_theirs) {
  const auto before = opened();
  ASSERT_TRUE(adopt_from(Date(2019, 4, 20), {{"acknowledging", 5}}));
  today("2019-04-23");
  const auto after = opened(Date(2019, 4, 23));
  EXPECT_EQ(due(before, "acknowledgement"), "2019-04-25");
  EXPECT_EQ(due(after, "acknowledgement"), "2019-04-30");
  EXPECT_TRUE(verifies());
}

TEST_P(Cases, an_adoption_is_within_the_edition) {
  const auto sentence = [&](const Outcome<Done>& outcome) {
    return outcome ? "" : outcome.refusal().sentence;
  };
  EXPECT_EQ(sentence(adopt_from(Date(2019, 5, 1), {{"acknowledging", 11}})),
            "“To acknowledge” is from 1 to 10 working days. Protocol 2.6; the panels of the West Midlands "
            "and of South "
            "Yorkshire have 5.");
  EXPECT_EQ(sentence(adopt_from(Date(2019, 5, 1), {{"acknowledge", 3}})),
            "There is no time called “acknowledge” in Complaint about the commissioner.");
  EXPECT_EQ(sentence(adopt_from(Date(2019, 5, 1), {}, false)),
            "The text of this edition is of 24 September 2019. Adopt it from that day on, or say that the "
            "body practised "
            "it before.");
  EXPECT_EQ(sentence(adopt_from(Date(2019, 4, 1), {})),
            "An edition of Complaint about the commissioner is adopted from 1 April 2019 already.");
}

TEST_P(Cases, pause_extend_undo_and_turning_serious_move_the_lists) {
  const auto reference = opened();
  expect_added(reference, decided("record", Date(2019, 4, 18), "service_manager",
                                  {{"concerns", std::string("conduct")}}));
  today("2019-04-24");
  expect_added(reference, decided("acknowledge", Date(2019, 4, 23)));
  EXPECT_EQ(due(reference, "acknowledgement"), "none");
  expect_added(reference, decided("refer_to_triage", Date(2019, 4, 24)));
  EXPECT_EQ(due(reference, "triage_report"), "2019-05-09");
  today("2019-05-02");
  expect_added(reference, {.what = Event::What::paused,
                           .name = "awaiting_reply",
                           .on = Date(2019, 4, 26),
                           .role = "chief_executive"});
  EXPECT_EQ(due(reference, "triage_report"), "9999-12-31");
  expect_added(reference, {.what = Event::What::resumed,
                           .name = "awaiting_reply",
                           .on = Date(2019, 4, 30),
                           .role = "chief_executive"});
  EXPECT_EQ(due(reference, "triage_report"), "2019-05-13");
  expect_added(reference, {.what = Event::What::extended,
                           .name = "triage_report",
                           .on = Date(2019, 5, 2),
                           .role = "monitoring_officer",
                           .by = 5,
                           .reason = "The papers are long."});
  EXPECT_EQ(due(reference, "triage_report"), "2019-05-20");
  EXPECT_EQ(find_case(*session, reference)->events.back().reason, "The papers are long.");
  const auto longer = find_case(*session, reference)->events.back().id;
  Event undo{
      .what = Event::What::undone, .on = Date(2019, 5, 2), .role = "monitoring_officer", .target = longer};
  EXPECT_EQ(add(reference, undo).refusal().field, "reason") << "nothing is undone without a reason";
  undo.reason = "It was meant for another case.";
  expect_added(reference, undo);
  EXPECT_EQ(due(reference, "triage_report"), "2019-05-13");
  today("2019-05-08");
  expect_added(reference,
               decided("find_serious", Date(2019, 5, 8), "chief_executive",
                       {{"became_clear", Date(2019, 5, 8)}, {"reasons", std::string("An offence")}}));
  EXPECT_EQ(due(reference, "triage_report"), "none");
  EXPECT_EQ(due(reference, "referral"), "2019-05-09");
  EXPECT_TRUE(verifies());
}

TEST_P(Cases, what_has_no_place_is_refused_and_nothing_is_kept) {
  const auto reference = opened();
  const auto refused = [&](const Event& event) {
    const auto added = add(reference, event);
    return added ? std::string("added") : added.refusal().sentence;
  };
  EXPECT_EQ(refused(decided("acknowledge", Date(2019, 4, 19))),
            "19 April 2019 has not come yet. Record what has happened.");
  EXPECT_EQ(refused(decided("acknowledge", Date(2019, 4, 17))),
            "“Acknowledge it” is dated before the case began.");
  EXPECT_EQ(refused(decided("nonsense", Date(2019, 4, 18))),
            "“nonsense” is no step of Complaint about the commissioner.");
  EXPECT_EQ(
      refused(decided("acknowledge", Date(2019, 4, 18), "chair")),
      "“Acknowledge it” is not for this office as things are: Chair and Vice-Chair of the sub-committee.");
  expect_added(reference, decided("acknowledge", Date(2019, 4, 18)));
  EXPECT_EQ(refused(decided("acknowledge", Date(2019, 4, 18))), "“Acknowledge it” was done already.");
  EXPECT_EQ(find_case(*session, reference)->events.size(), 2U);
}

TEST_P(Cases, two_answers_on_one_day_are_not_both_taken) {
  const auto reference = opened();
  const Date day(2019, 4, 18);
  const auto named = [&](bool yes) {
    return decided("name_officer", day, "service_manager", {{"chief_executive_named", yes}});
  };
  expect_added(reference, named(false));
  expect_added(reference, named(false));
  const auto again = add(reference, named(true));
  ASSERT_FALSE(again);
  EXPECT_EQ(
      again.refusal().sentence,
      "“The complaint names the chief executive” was answered on 18 April 2019 already: No. Correct that "
      "step instead.");
  expect_added(reference, decided("tell_more", day, "complainant", {{"more", std::string("One")}}));
  expect_added(reference, decided("tell_more", day, "complainant", {{"more", std::string("Two")}}));
}

TEST_P(Cases, another_step_of_the_day_may_not_say_otherwise_nor_what_an_undo_brings_back) {
  const auto reference = opened();
  const Date day(2019, 4, 18);
  const std::vector<std::pair<std::string, protocol::Value>> no{{"chief_executive_named", false}},
      yes{{"concerns", std::string("conduct")}, {"chief_executive_named", true}};
  expect_added(reference, decided("name_officer", day, "service_manager", no));
  EXPECT_FALSE(add(reference, decided("record", day, "service_manager", yes)));
  const auto last = [&] { return find_case(*session, reference)->events.back().id; };
  Event undo{.what = Event::What::undone, .on = day, .role = "service_manager", .reason = "A slip"};
  undo.target = last();
  expect_added(reference, undo);
  const auto undone = last();
  expect_added(reference, decided("record", day, "service_manager", yes));
  undo.target = undone;
  EXPECT_FALSE(add(reference, undo)) << "the “no” would stand beside the “yes” again";
  expect_added(reference, decided("refer_to_triage", day));
}

TEST_P(Cases, what_is_owed_from_then_on_is_said_before) {
  const auto reference = opened();
  today("2019-06-20");
  const auto file = find_case(*session, reference).value();
  const auto days = working_days(*session, file.edition().calendar).value();
  const auto event =
      decided("find_serious", Date(2019, 6, 10), "service_manager",
              {{"became_clear", Date(2019, 6, 6)}, {"reasons", std::string("Force was used")}});
  const auto added = check_event(file, event, days, Date(2019, 6, 20));
  ASSERT_TRUE(added);
  EXPECT_EQ(begun(file, added->before, added->after, Date(2019, 6, 20)),
            std::vector<std::string>{
                "“Refer it to the IPCC as soon as practicable”, by the Monitoring Officer of the "
                "council: 7 June 2019. That day has passed already."});
}

TEST_P(Cases, undoing_a_step_strands_what_came_after_it_and_says_so) {
  const auto reference = opened();
  expect_added(reference, decided("record", Date(2019, 4, 18), "service_manager",
                                  {{"concerns", std::string("conduct")}}));
  const auto recorded = find_case(*session, reference)->events.back().id;
  expect_added(reference, decided("refer_to_triage", Date(2019, 4, 18)));
  const auto undone = add(reference, {.what = Event::What::undone,
                                      .on = Date(2019, 4, 18),
                                      .role = "service_manager",
                                      .target = recorded,
                                      .reason = "A slip"});
  ASSERT_TRUE(undone);
  EXPECT_EQ(undone->stranded, (std::vector<int>{2}));
  expect_added(reference, decided("record", Date(2019, 4, 18), "service_manager",
                                  {{"concerns", std::string("conduct")}}));
  EXPECT_EQ(due(reference, "triage_report"), "2019-05-07");
}

TEST_P(Cases, the_lists_are_what_the_events_say) {
  for (int each = 0; each < 4; ++each) opened();
  EXPECT_EQ(act([&](Work& work) { return Outcome<long long>(derive_open_cases(work)); }).value(), 0);
  session->run("update case_due set due_on = '2030-01-01'");
  EXPECT_EQ(act([&](Work& work) { return Outcome<long long>(derive_open_cases(work)); }).value(), 4);
  EXPECT_EQ(due("PC-2019-0003", "acknowledgement"), "2019-04-25");
}

TEST_P(Cases, a_list_of_work_comes_in_pages) {
  for (int each = 0; each < 7; ++each) opened();
  std::vector<std::string> seen;
  std::string after;
  do {
    const auto page = work_of(*session, {"assurance_manager"}, after, 3);
    for (const auto& item : page.items) seen.push_back(item.id);
    after = page.next;
  } while (!after.empty());
  EXPECT_EQ(seen.size(), 7U);
  EXPECT_EQ(std::set<std::string>(seen.begin(), seen.end()).size(), 7U);
  EXPECT_TRUE(work_of(*session, {"panel_clerk"}, "").items.empty());
}

TEST_P(Cases, what_may_be_about_a_person_is_sealed_in_the_journal) {
  const auto reference = opened();
  expect_added(reference, decided("find_serious", Date(2019, 4, 18), "chief_executive",
                                  {{"became_clear", Date(2019, 4, 18)},
                                   {"reasons", std::string("Unmistakable words")}}));
  for (const auto& [line] : session->read<1>("select line from journal"))
    EXPECT_EQ(line.text().find("Unmistakable"), std::string::npos);
  const auto file = find_case(*session, reference).value();
  EXPECT_EQ(std::get<std::string>(file.events.back().facts.back().second), "Unmistakable words");
}

TEST_P(Cases, erasing_people_keeps_every_date_and_leaves_the_journal_provable) {
  const auto reference = opened();
  ASSERT_TRUE(act([&](Work& work) {
    const auto file = find_case(work.session(), reference).value();
    return keep_party(work, file,
                      {.role = "complainant",
                       .name = "Unmistakable Name",
                       .email = "a@example.org",
                       .telephone = {},
                       .address = {},
                       .channel = "email"});
  }));
  const auto words = std::string("Unmistakable words");
  const auto erase = [&](const std::string& reason) {
    return act([&](Work& work) {
      auto file = find_case(work.session(), reference).value();
      return erase_people(work, file, reason);
    });
  };
  EXPECT_EQ(erase("Rule").refusal().sentence, "The case has not ended: it is “Received”.");
  expect_added(reference, decided("disapply", Date(2019, 4, 18), "service_manager",
                                  {{"grounds", std::vector<std::string>{"too_old"}}, {"reasons", words}}));
  EXPECT_FALSE(erase(""));
  const auto before =
      find_case(*session, reference)
          ->derived(working_days(*session, calendar::Jurisdiction::england_and_wales).value(), now.today);
  const auto erased = erase("Kept for twelve months");
  ASSERT_TRUE(erased);
  EXPECT_EQ(erased->texts, 1);
  EXPECT_EQ(erased->people, (std::vector<std::string>{"complainant"}));
  const auto file = find_case(*session, reference).value();
  const auto after =
      file.derived(working_days(*session, calendar::Jurisdiction::england_and_wales).value(), now.today);
  EXPECT_EQ(after.state, before.state);
  EXPECT_EQ(after.runs.size(), before.runs.size());
  EXPECT_TRUE(after.misfits.empty());
  EXPECT_TRUE(parties(*session, file.id).front().name.empty());
  for (const auto& table : session->tables())
    for (const auto& column : session->columns(table))
      for (const auto& [cell] : session->read<1>("select " + column + " from " + table))
        EXPECT_EQ(cell.text().find("Unmistakable"), std::string::npos) << table << "." << column;
  EXPECT_FALSE(add(reference, decided("ombudsman_asks", Date(2019, 4, 18))));
  EXPECT_TRUE(verifies());
}

}  // namespace
}  // namespace reeve::casework
