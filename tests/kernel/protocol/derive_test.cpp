#include <gtest/gtest.h>

#include <algorithm>

#include "kernel/protocol/case_file.hpp"
#include "kernel/protocol/shipped_editions.hpp"
#include "kernel/text.hpp"

namespace reeve::protocol {
namespace {

const Edition* find(std::string_view name, std::string_view edition) {
  if (name == "request") return &shipped::request();
  for (const auto& one : shipped::all())
    if (one.name == name && one.edition == edition) return &one;
  return nullptr;
}

// A case written as a file, and what comes of it.
struct Told {
  CaseFile file;
  Timeline timeline;

  explicit Told(const std::string& text) : file(read(text)), timeline(derived()) {}

  static CaseFile read(const std::string& text) {
    auto read = read_case_file("case", text, find);
    if (!read) throw std::runtime_error(read.refusal().field + ": " + read.refusal().sentence);
    return std::move(read).value();
  }
  Timeline derived() const {
    return derive(*file.edition, file.terms, file.events, shipped::days(), file.today);
  }

  std::string state() const {
    return timeline.begun ? file.edition->states[static_cast<std::size_t>(timeline.state)].name : "";
  }
  // The last run of a duty.
  const Run& run(std::string_view duty) const {
    const auto index = file.edition->duty(duty);
    const auto found = std::find_if(timeline.runs.rbegin(), timeline.runs.rend(),
                                    [&](const Run& one) { return one.duty == index; });
    if (found == timeline.runs.rend()) throw std::runtime_error("no such run");
    return *found;
  }
  std::string due(std::string_view duty) const {
    const auto& of = run(duty);
    if (!of.due) return "no date";
    return of.due->is == Due::Is::dated ? calendar::iso(of.due->on) : "stopped";
  }
  std::vector<std::string> misfits() const {
    std::vector<std::string> all;
    for (const auto& one : timeline.misfits) all.push_back(one.why);
    return all;
  }
};

const std::string request = "case request 2020\ntoday 31 January 2020\n";
const std::string begun = request + "2 January 2020 start by asker\n  received 2 January 2020\n";
const std::string easter =
    "case panel_complaint 2019-09\ntoday 20 May 2019\n"
    "18 April 2019 start by service_manager\n  received 18 April 2019\n  door email\n"
    "18 April 2019 record by service_manager\n  concerns conduct\n";

TEST(Derive, nothing_happened_and_nothing_is_owed) {
  const Told told(request);
  EXPECT_FALSE(told.timeline.begun);
  EXPECT_TRUE(told.timeline.runs.empty());
}

TEST(Derive, the_thursday_before_easter_leaves_until_the_thursday_after) {
  const Told told(easter + "23 April 2019 acknowledge by service_manager\n");
  EXPECT_EQ(told.state(), "recorded");
  EXPECT_EQ(told.due("acknowledgement"), "2019-04-25");
  EXPECT_EQ(told.run("acknowledgement").is, Run::Is::done);
  EXPECT_FALSE(told.run("acknowledgement").late(told.file.today));
}

TEST(Derive, a_body_that_has_five_days_counts_five) {
  const Told told(text::replace_all(easter, "today", "with acknowledging 5 working days\ntoday"));
  EXPECT_EQ(told.due("acknowledgement"), "2019-04-29");
  EXPECT_TRUE(told.run("acknowledgement").late(told.file.today));
}

TEST(Derive, what_the_clock_stood_for_is_not_counted) {
  EXPECT_EQ(Told(text::replace_all(begun, "31", "7")).due("answer_it"), "2020-01-09");
  EXPECT_EQ(Told(begun + "6 January 2020 pause asking by clerk\n13 January 2020 resume asking by clerk\n")
                .due("answer_it"),
            "2020-01-16");
  EXPECT_EQ(Told(begun + "6 January 2020 pause asking by clerk\n").due("answer_it"), "stopped");
  EXPECT_EQ(Told(begun + "6 January 2020 pause asking by clerk\n").state(), "open");
}

TEST(Derive, pause_extend_and_undo_in_any_order_are_still_right) {
  const std::string pause = "6 January 2020 pause asking by clerk\n",
                    resume = "13 January 2020 resume asking by clerk\n";
  const std::string longer = "3 January 2020 extend answer_it 4 by clerk as longer\n",
                    undo = "14 January 2020 undo longer\n";
  EXPECT_EQ(Told(begun + pause + resume + longer).due("answer_it"), "2020-01-22");
  EXPECT_EQ(Told(begun + longer + resume + pause).due("answer_it"), "2020-01-22");
  EXPECT_EQ(Told(begun + longer + pause + resume + undo).due("answer_it"), "2020-01-16");
  EXPECT_EQ(Told(begun + resume + longer + undo + pause).due("answer_it"), "2020-01-16");
}

TEST(Derive, nobodys_time_is_ended_before_it_has_passed) {
  const std::string convened = easter + "23 April 2019 convene by service_manager\n";
  const std::string without = "go_on_without by service_manager\n  reasons None came\n";
  EXPECT_EQ(Told(convened).due("comment_in_time"), "2019-05-07");
  const Told early(convened + "7 May 2019 " + without);
  EXPECT_EQ(early.state(), "awaiting_comments");
  EXPECT_EQ(early.misfits(),
            std::vector<std::string>{"Comments may come until the last day, unless it was said "
                                     "that there will be none."});
  const Told passed(convened + "8 May 2019 " + without);
  EXPECT_EQ(passed.state(), "preparing");
  EXPECT_TRUE(passed.run("comment_in_time").missed());
  const Told declined(convened + "25 April 2019 " + without + "  no_comment yes\n");
  EXPECT_EQ(declined.state(), "preparing");
  EXPECT_FALSE(declined.run("comment_in_time").missed());
}

TEST(Derive, nobody_decides_before_the_day_of_the_meeting) {
  const std::string called = easter +
                             "23 April 2019 convene by service_manager\n"
                             "25 April 2019 comment by commissioner\n  comments None\n"
                             "26 April 2019 send_papers by service_manager\n  hearing_on 13 May 2019\n";
  const std::string agrees = "agree_resolved by chair\n  considered handling\n  reasons It was put right\n";
  const Told early(called + "12 May 2019 " + agrees);
  EXPECT_EQ(early.state(), "hearing");
  EXPECT_EQ(early.misfits(),
            std::vector<std::string>{"The sub-committee decides when it meets: on that day or later."});
  EXPECT_EQ(Told(called + "13 May 2019 " + agrees).state(), "resolved");
  const std::string again =
      called + "13 May 2019 adjourn by chair\n  hearing_on 20 May 2019\n  reasons No quorum\n";
  EXPECT_EQ(Told(again + "14 May 2019 " + agrees).state(), "hearing");
  EXPECT_EQ(Told(again + "20 May 2019 " + agrees).state(), "resolved");
}

const std::string resolved_in_may =
    easter +
    "23 April 2019 refer_to_triage by service_manager\n"
    "24 April 2019 report_triage by chief_executive\n  findings None\n  "
    "recommendation informal\n"
    "25 April 2019 record_resolution by service_manager\n  resolution Explained\n  consent "
    "yes\n";

TEST(Derive, both_sides_are_heard_before_the_panel_decides_to_publish) {
  const std::string invited = resolved_in_may + "26 April 2019 invite_representations by service_manager\n";
  const std::string spoke = "28 April 2019 speak by complainant\n  view_on_publishing Please not\n";
  const std::string publish = " decide_to_publish by panel\n  public_interest yes\n  reasons Learning\n";
  const Told one_side(invited + spoke);
  EXPECT_EQ(one_side.due("speak_in_time"), "2019-05-10");
  EXPECT_EQ(one_side.run("speak_in_time").is, Run::Is::owed) << "the other side still may";
  EXPECT_EQ(Told(invited + spoke + "11 May 2019" + publish).misfits(),
            std::vector<std::string>{"Both sides are heard first."});
  EXPECT_EQ(Told(invited + "10 May 2019 hear_both by service_manager\n").misfits().size(), 1U);
  const Told heard(invited + "11 May 2019 hear_both by service_manager\n");
  EXPECT_EQ(heard.run("decide_publication").is, Run::Is::owed);
  const Told decided(invited + "29 April 2019 hear_both by service_manager\n  both_spoke yes\n30 April 2019" +
                     publish);
  EXPECT_TRUE(decided.misfits().empty());
  EXPECT_EQ(decided.run("decide_publication").is, Run::Is::done);
  const std::string shut =
      resolved_in_may + "26 April 2019 decide_not_to_publish by panel\n  reasons Private\n";
  EXPECT_EQ(Told(shut + "27 April 2019 invite_representations by service_manager\n").misfits(),
            std::vector<std::string>{"That has been decided."});
}

TEST(Derive, a_case_that_is_opened_again_is_decided_about_again) {
  const std::string heard = resolved_in_may +
                            "26 April 2019 invite_representations by service_manager\n"
                            "29 April 2019 hear_both by service_manager\n  both_spoke yes\n";
  const std::string again =
      heard +
      "2 May 2019 call_in by service_manager\n  became_clear 2 May 2019\n"
      "3 May 2019 refer by monitoring_officer\n"
      "7 May 2019 returned by monitoring_officer\n  reasons Not theirs\n"
      "7 May 2019 refer_to_triage by service_manager\n"
      "8 May 2019 report_triage by chief_executive\n  findings None\n  recommendation informal\n"
      "9 May 2019 record_resolution by service_manager\n  resolution Explained\n  consent yes\n";
  const Told told(again);
  EXPECT_TRUE(told.misfits().empty());
  EXPECT_EQ(told.state(), "resolved");
  EXPECT_EQ(told.run("decide_publication").is, Run::Is::fell_away);
  EXPECT_EQ(
      Told(again + "10 May 2019 decide_to_publish by panel\n  public_interest yes\n  reasons Learning\n")
          .misfits(),
      std::vector<std::string>{"Both sides are heard first."});
  EXPECT_TRUE(Told(again + "10 May 2019 invite_representations by service_manager\n").misfits().empty());
}

TEST(Derive, what_undoes_can_be_undone) {
  const std::string longer = "3 January 2020 extend answer_it 4 by clerk as longer\n";
  EXPECT_EQ(Told(begun + longer + "6 January 2020 undo longer as back\n7 January 2020 undo back\n")
                .due("answer_it"),
            Told(begun + longer).due("answer_it"));
}

TEST(Derive, a_correction_stands_for_what_it_corrects) {
  const Told told(
      "case request 2020\ntoday 8 January 2020\n"
      "2 January 2020 start by asker as first\n  received 2 January 2020\n"
      "3 January 2020 start by asker instead of first\n  received 31 December 2019\n");
  EXPECT_EQ(told.due("answer_it"), "2020-01-08");
  EXPECT_TRUE(told.misfits().empty());
}

TEST(Derive, a_correction_of_a_correction_does_not_bring_the_first_back) {
  const std::string twice =
      "case request 2020\ntoday 8 January 2020\n"
      "2 January 2020 start by asker as first\n  received 2 January 2020\n"
      "2 January 2020 start by asker instead of first as second\n  received 31 December 2019\n"
      "2 January 2020 start by asker instead of second as third\n  received 30 December 2019\n";
  const Told told(twice);
  EXPECT_TRUE(told.misfits().empty());
  EXPECT_EQ(told.due("answer_it"), "2020-01-07");
  EXPECT_EQ(Told(twice + "3 January 2020 undo third\n").due("answer_it"), "2020-01-08");
}

TEST(Derive, a_date_that_passes_leads_on_the_day_after_it) {
  EXPECT_EQ(Told(text::replace_all(begun, "today 31", "today 9")).state(), "open");
  const Told told(text::replace_all(begun, "today 31", "today 10"));
  EXPECT_EQ(told.state(), "lapsed");
  EXPECT_EQ(calendar::iso(told.timeline.since), "2020-01-10");
  EXPECT_EQ(told.run("answer_it").is, Run::Is::lapsed);
}

TEST(Derive, a_report_of_the_panel_after_8_february_loses_the_veto) {
  const std::string precept =
      "case precept 2012-11\ntoday 1 March 2026\n5 January 2026 start by commissioner\n  year 2026\n"
      "29 January 2026 notify by commissioner\n  increase £11\n";
  const std::string veto =
      " February 2026 veto by panel\n  members 14\n  for_veto 10\n  veto_because too_low\n  recommendations "
      "\"More.\"\n";
  EXPECT_EQ(Told(precept + "4" + veto).state(), "vetoed");
  const Told late(precept + "9" + veto);
  EXPECT_EQ(late.state(), "to_issue");
  EXPECT_EQ(
      late.misfits(),
      (std::vector<std::string>{"“Veto it” is not open while the case is “To be answered and issued”."}));
  const Told issued(precept + "6 February 2026 support by panel\n");
  EXPECT_EQ(issued.due("answer_in_time"), "2026-03-01");
  EXPECT_EQ(issued.due("issue_in_time"), "2026-02-28");
  const Told few(precept + "4" + text::replace_all(veto, "for_veto 10", "for_veto 9"));
  EXPECT_EQ(few.misfits().front(),
            "A veto needs two-thirds of the persons who are members at the time, those absent included.");
  const Told revised(precept + "4" + veto +
                     "10 February 2026 revise by commissioner\n  revised_increase £15\n  answer \"Yes.\"\n");
  EXPECT_EQ(revised.state(), "to_issue");
  EXPECT_EQ(revised.due("second_report"), "2026-02-22");
  EXPECT_EQ(Told(precept + "4" + veto +
                 "10 February 2026 revise by commissioner\n  revised_increase £9\n  answer \"Yes.\"\n")
                .state(),
            "vetoed");
}

TEST(Derive, what_happened_on_one_day_is_taken_in_the_order_that_fits) {
  const std::string start =
      "18 April 2019 start by service_manager\n  received 18 April 2019\n  door email\n";
  const std::string record = "18 April 2019 record by service_manager\n  concerns conduct\n";
  const std::string triage = "18 April 2019 refer_to_triage by service_manager\n";
  const std::string head = "case panel_complaint 2019-09\ntoday 1 May 2019\n";
  for (const auto& text : {start + record + triage, triage + record + start, record + triage + start}) {
    const Told told(head + text);
    EXPECT_EQ(told.state(), "triage");
    EXPECT_TRUE(told.misfits().empty());
  }
}

TEST(Derive, turning_serious_ends_what_was_under_way) {
  const Told told(
      easter +
      "24 April 2019 refer_to_triage by service_manager\n"
      "8 May 2019 find_serious by chief_executive\n  became_clear 8 May 2019\n  reasons \"An offence.\"\n");
  EXPECT_EQ(told.state(), "serious");
  EXPECT_EQ(told.run("triage_report").is, Run::Is::fell_away);
  EXPECT_EQ(told.due("referral"), "2019-05-09");
  EXPECT_EQ(told.run("acknowledgement").is, Run::Is::owed);
}

TEST(Derive, what_can_no_longer_be_done_once_it_has_ended_is_not_owed) {
  const Told told(easter +
                  "19 April 2019 disapply_recorded by service_manager\n  grounds too_old\n  reasons \"x\"\n");
  EXPECT_EQ(told.state(), "disapplied");
  EXPECT_EQ(told.run("acknowledgement").is, Run::Is::fell_away);
}

TEST(Derive, a_pause_ends_with_what_it_stopped) {
  const std::string paused = easter +
                             "19 April 2019 refer_to_triage by service_manager\n"
                             "23 April 2019 pause awaiting_reply by chief_executive\n";
  const std::string returned =
      paused +
      "24 April 2019 find_serious by chief_executive\n  became_clear 24 April 2019\n  reasons \"x\"\n"
      "24 April 2019 refer by monitoring_officer\n"
      "29 April 2019 returned by monitoring_officer\n  reasons \"x\"\n"
      "29 April 2019 refer_to_triage by service_manager\n";
  EXPECT_EQ(Told(paused).due("triage_report"), "stopped");
  const Told again(returned);
  EXPECT_EQ(again.due("triage_report"), "2019-05-14");
  EXPECT_TRUE(again.timeline.stopped.empty());
  EXPECT_EQ(Told(returned + "30 April 2019 resume awaiting_reply by chief_executive\n").misfits().size(), 1U);
  EXPECT_EQ(Told(returned + "30 April 2019 pause awaiting_reply by chief_executive\n").due("triage_report"),
            "stopped");
  EXPECT_EQ(Told(easter + "18 April 2019 pause awaiting_reply by chief_executive\n").misfits(),
            (std::vector<std::string>{"Nothing that this would stop is owed on that day."}));
}

TEST(Derive, a_clock_stands_and_runs_again_between_two_steps_of_one_day) {
  const Told told(
      easter +
      "19 April 2019 refer_to_triage by service_manager\n"
      "19 April 2019 pause awaiting_reply by chief_executive\n"
      "19 April 2019 resume awaiting_reply by chief_executive\n"
      "19 April 2019 report_triage by chief_executive\n  findings \"x\"\n  recommendation resolved\n");
  EXPECT_EQ(told.misfits(), std::vector<std::string>{});
  EXPECT_TRUE(told.timeline.stopped.empty());
}

TEST(Derive, what_is_done_while_its_clock_stands_has_a_date) {
  const Told told(
      easter +
      "19 April 2019 refer_to_triage by service_manager\n"
      "23 April 2019 pause awaiting_reply by chief_executive\n"
      "25 April 2019 report_triage by chief_executive\n  findings \"x\"\n  recommendation informal\n");
  EXPECT_EQ(told.due("triage_report"), "2019-05-09");
  EXPECT_FALSE(told.run("triage_report").late(told.file.today));
}

TEST(Derive, who_is_barred_cannot_lift_the_bar_by_what_they_say) {
  const Told told(
      text::replace_all(easter, "door email\n", "door email\n  chief_executive_named yes\n") +
      "24 April 2019 refer_to_triage by service_manager\n"
      "25 April 2019 report_triage by chief_executive\n  findings \"x\"\n  recommendation resolved\n"
      "  chief_executive_named no\n");
  EXPECT_EQ(told.state(), "triage");
  EXPECT_EQ(told.misfits().size(), 1U);
}

TEST(Derive, a_day_that_was_past_before_it_began_takes_no_turn_away) {
  const std::string notified =
      "case precept 2012-11\ntoday 20 February 2019\n5 January 2019 start by commissioner\n  year 2019\n"
      "10 February 2019 notify by commissioner\n  increase £24\n";
  const Told told(notified);
  EXPECT_EQ(told.state(), "with_panel");
  EXPECT_TRUE(told.run("report").late(told.file.today));
}

TEST(Derive, one_stray_step_of_a_day_leaves_the_others_their_places) {
  const Told told(
      easter +
      "24 April 2019 find_serious by chief_executive\n  became_clear 24 April 2019\n  reasons \"x\"\n"
      "24 April 2019 refer by monitoring_officer\n"
      "29 April 2019 returned by monitoring_officer\n  reasons \"x\"\n"
      "29 April 2019 refer_to_triage by service_manager\n"
      "29 April 2019 settle by chief_executive\n  resolution \"x\"\n");
  EXPECT_EQ(told.state(), "triage");
  EXPECT_EQ(told.misfits().size(), 1U);
}

TEST(Derive, two_pauses_of_one_day_are_turned_each_by_itself) {
  const std::string turned =
      "6 January 2020 pause asking by clerk\n8 January 2020 resume asking by clerk\n"
      "8 January 2020 pause asking by clerk\n9 January 2020 resume asking by clerk\n";
  const Told told(begun + turned);
  EXPECT_TRUE(told.misfits().empty());
  EXPECT_EQ(told.due("answer_it"), "2020-01-14");
}

TEST(Derive, learning_the_right_day_moves_what_was_done_and_begins_nothing) {
  const Told told(
      easter +
      "23 April 2019 acknowledge by service_manager\n24 April 2019 learn\n  received 12 April 2019\n");
  EXPECT_EQ(told.due("acknowledgement"), "2019-04-17");
  EXPECT_EQ(told.run("acknowledgement").is, Run::Is::done);
  EXPECT_TRUE(told.run("acknowledgement").late(told.file.today));
}

TEST(Derive, an_extension_does_not_run_over) {
  EXPECT_EQ(Told(begun + "3 January 2020 extend answer_it 999999999 by clerk\n").misfits().size(), 1U);
}

TEST(Derive, facts_out_of_order_have_no_place_and_say_why) {
  const auto why = [](const std::string& more) { return Told(easter + more).misfits(); };
  using All = std::vector<std::string>;
  EXPECT_EQ(why("17 April 2019 acknowledge by service_manager\n"),
            (All{"“Acknowledge it” is dated before the case began."}));
  EXPECT_EQ(why("19 April 2019 acknowledge by chair\n"),
            (All{"“Acknowledge it” is not for this office as things are: Chair and Vice-Chair of the "
                 "sub-committee."}));
  EXPECT_EQ(
      why("19 April 2019 acknowledge by service_manager\n20 April 2019 acknowledge by service_manager\n"),
      (All{"“Acknowledge it” was done already."}));
  EXPECT_EQ(
      why("19 April 2019 find_serious by chief_executive\n  became_clear 21 April 2019\n  reasons \"x\"\n"),
      (All{"“The day it first became clear that it is serious” is 21 April 2019, after the day on which it "
           "was said."}));
  EXPECT_EQ(why("19 April 2019 settle by chief_executive\n  resolution \"x\"\n"),
            (All{"“Report that it is settled” is not open while the case is “Recorded”."}));
  EXPECT_EQ(why("19 April 2019 signpost by service_manager\n  concerns conduct\n  right_body \"x\"\n"),
            (All{"What is about conduct is the panel's to consider."}));
  EXPECT_EQ(why("19 April 2019 resume awaiting_reply by chief_executive\n"),
            (All{"The clock is running; it was not stopped before that day."}));
}

TEST(Derive, who_is_named_in_the_complaint_does_not_triage_it) {
  const std::string named =
      text::replace_all(easter, "door email\n", "door email\n  chief_executive_named yes\n") +
      "24 April 2019 refer_to_triage by service_manager\n";
  const std::string report = "\n  findings \"x\"\n  recommendation informal\n";
  EXPECT_EQ(Told(named + "25 April 2019 report_triage by chief_executive" + report).misfits().size(), 1U);
  EXPECT_EQ(Told(named + "25 April 2019 report_triage by monitoring_officer" + report).state(), "triaged");
}

TEST(Derive, an_extension_is_within_its_limit_its_office_and_its_time) {
  const auto why = [](const std::string& more) { return Told(begun + more).misfits(); };
  using All = std::vector<std::string>;
  EXPECT_EQ(why("3 January 2020 extend answer_it 11 by clerk\n"),
            (All{"“Answer it” may be extended by at most 10 working days in all."}));
  EXPECT_EQ(why("3 January 2020 extend answer_it 6 by clerk\n6 January 2020 extend answer_it 5 by clerk\n"),
            (All{"“Answer it” may be extended by at most 10 working days in all."}));
  EXPECT_EQ(why("3 January 2020 extend answer_it 1 by asker\n"),
            (All{"To extend “Answer it” is not for this office."}));
  EXPECT_EQ(why("10 January 2020 extend answer_it 1 by clerk\n"),
            (All{"“Answer it” is not owed on that day, so it is not extended."}));
}

TEST(Derive, a_duty_from_a_fact_waits_for_it_and_moves_with_it) {
  const std::string resolved =
      easter +
      "24 April 2019 refer_to_triage by service_manager\n"
      "25 April 2019 report_triage by chief_executive\n  findings \"x\"\n  recommendation resolved\n"
      "26 April 2019 record_resolution by service_manager\n  resolution \"x\"\n  consent yes\n";
  const Told open(resolved);
  EXPECT_EQ(open.state(), "resolved");
  EXPECT_EQ(open.due("copies"), "2019-05-03");
  const std::string withhold =
      " withhold by service_manager\n  withholding withheld\n  reasons \"x\"\n  review_on ";
  const Told withheld(resolved + "29 April 2019" + withhold + "1 July 2019\n");
  EXPECT_EQ(withheld.run("copies").is, Run::Is::done);
  EXPECT_EQ(withheld.due("withholding_review"), "2019-07-01");
  const Told again(resolved + "29 April 2019" + withhold + "1 July 2019\n13 May 2019" + withhold +
                   "1 August 2019\n");
  EXPECT_EQ(again.due("withholding_review"), "2019-08-01");
}

TEST(Derive, what_is_decided_about_the_copies_is_what_is_sent) {
  const std::string decided =
      easter +
      "24 April 2019 refer_to_triage by service_manager\n"
      "25 April 2019 report_triage by chief_executive\n  findings \"x\"\n  recommendation resolved\n"
      "26 April 2019 record_resolution by service_manager\n  resolution \"x\"\n  consent yes\n"
      "29 April 2019 withhold by service_manager\n  reasons \"x\"\n  review_on 1 July 2019\n  withholding ";
  const std::string send = "30 April 2019 send_copies by service_manager\n";
  const std::string nameless =
      "30 April 2019 send_copies_without_names by service_manager\n  copy_words \"A person said sorry\"\n";
  EXPECT_EQ(Told(decided + "withheld\n" + send).misfits().size(), 1U);
  EXPECT_EQ(Told(decided + "withheld\n" + nameless).misfits().size(), 1U);
  EXPECT_EQ(Told(decided + "anonymised\n" + send).misfits().size(), 1U);
  EXPECT_TRUE(Told(decided + "anonymised\n" + nameless).misfits().empty());
  EXPECT_TRUE(Told(decided + "lifted\n" + send).misfits().empty());
}

TEST(Derive, a_day_that_lies_before_another_which_it_may_not_is_refused) {
  const auto why = [](const std::string& day) {
    return Told(easter + "24 April 2019 find_serious by service_manager\n  reasons \"x\"\n  became_clear " +
                day + "\n")
        .misfits();
  };
  EXPECT_EQ(
      why("17 April 2019"),
      std::vector<std::string>{"“The day it first became clear that it is serious” is 17 April 2019, before "
                               "“The day it reached the panel”, 18 April 2019."});
  EXPECT_TRUE(why("18 April 2019").empty());
}

TEST(Derive, every_date_is_explained_by_the_days_it_was_counted_over) {
  const Told told(begun +
                  "3 January 2020 extend answer_it 4 by clerk\n"
                  "6 January 2020 pause asking by clerk\n13 January 2020 resume asking by clerk\n");
  const auto explained =
      protocol::explained(*told.file.edition, told.file.terms, told.run("answer_it"), shipped::days());
  ASSERT_TRUE(explained);
  EXPECT_EQ(calendar::iso(explained->date), told.due("answer_it"));
  const auto& lines = explained->derivation;
  EXPECT_EQ(lines[0],
            "5 working days, extended by 4 working days after “The day it came”. T 3. Day zero is that day, "
            "whatever "
            "day it is. Calendar: bank holidays in England and Wales (gov.uk/bank-holidays, checked on 22 "
            "November 2026).");
  EXPECT_EQ(lines[3], "Saturday 4 January 2020: weekend, not counted");
  EXPECT_EQ(lines[5],
            "Monday 6 January 2020 to Sunday 12 January 2020: the clock stood (Waiting for the asker), not "
            "counted");
  EXPECT_EQ(lines.back(), "Wednesday 22 January 2020: working day 9, the last day");
}

TEST(Derive, a_table_that_has_run_out_is_said_and_not_guessed) {
  const Told told(
      "case request 2020\ntoday 31 December 2028\n28 December 2028 start by asker\n  received 28 December "
      "2028\n");
  EXPECT_EQ(told.run("answer_it").due->is, Due::Is::off_the_table);
  const auto explained =
      protocol::explained(*told.file.edition, told.file.terms, told.run("answer_it"), shipped::days());
  ASSERT_FALSE(explained);
  EXPECT_EQ(
      explained.refusal().sentence,
      "The table of bank holidays in England and Wales ends on 31 December 2028, so 5 working days after 28 "
      "December 2028 cannot be counted. Add the later bank holidays to calendars/england-and-wales.toml and "
      "try again.");
}

}  // namespace
}  // namespace reeve::protocol
