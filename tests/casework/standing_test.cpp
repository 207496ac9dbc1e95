// What is kept beside a case for lists and messages: who is kept out, who is reminded, what has ended.
#include <gtest/gtest.h>

#include "casework/case_store.hpp"
#include "casework/casework.hpp"
#include "casework/letter_store.hpp"
#include "casework/library.hpp"
#include "casework/nudge_store.hpp"
#include "kernel/text.hpp"
#include "support/duty_schema.hpp"
#include "support/record_test.hpp"

namespace reeve::casework {
namespace {

using calendar::Date;
using protocol::Event;
using storage::Work;

class Standing : public support::RecordTest {
 protected:
  Standing() : RecordTest(support::schema_with(schema()), "assurance_manager", "2019-04-18") {}

  void begin() override { ASSERT_TRUE(adopt_text(*find_edition("panel_complaint", "2019-09"))); }

  Outcome<Done> adopt_text(const protocol::Edition& edition, Date from = Date(2019, 4, 1)) {
    return act([&](Work& work) { return adopt(work, {&edition, from, {}, "For this test", true}); });
  }
  std::string opened(std::vector<std::pair<std::string, protocol::Value>> more = {}) {
    std::vector<std::pair<std::string, protocol::Value>> facts{{"received", Date(2019, 4, 18)},
                                                               {"door", std::string("email")}};
    facts.insert(facts.end(), more.begin(), more.end());
    return act([&](Work& work) {
             return open_case(work, "panel_complaint", "PC",
                              {.name = "start", .on = now.today, .role = "service_manager", .facts = facts});
           })
        .value()
        .reference;
  }
  void decide(const std::string& reference, const char* name,
              std::vector<std::pair<std::string, protocol::Value>> facts = {},
              const char* role = "service_manager") {
    const auto added = act([&](Work& work) -> Outcome<Added> {
      auto file = find_case(work.session(), reference).value();
      return record_event(work, file,
                          {.name = name, .on = now.today, .role = role, .facts = std::move(facts)});
    });
    EXPECT_TRUE(added) << (added ? "" : added.refusal().sentence);
  }
  calendar::WorkingDays days() {
    return working_days(*session, calendar::Jurisdiction::england_and_wales).value();
  }
  std::vector<std::string> waits_for(const std::string& office) {
    std::vector<std::string> all;
    for (const auto& item : work_of(*session, {office}, "").items) all.push_back(item.duty);
    return all;
  }
  bool sees(const std::string& reference, const std::vector<std::string>& offices) {
    const auto file = find_case(*session, reference).value();
    return protocol::has_part_in(file.edition(), file.derived(days(), now.today), offices);
  }
};

TEST_P(Standing, an_officer_who_is_named_is_kept_out_and_who_else_may_do_it_owes_their_work) {
  const auto reference = opened({{"chief_executive_named", true}});
  decide(reference, "record", {{"concerns", std::string("conduct")}});
  decide(reference, "refer_to_triage");
  EXPECT_FALSE(sees(reference, {"chief_executive"}));
  EXPECT_FALSE(sees(reference, {"chief_executive", "assurance_manager"})) << "by another office of theirs";
  EXPECT_TRUE(sees(reference, {"assurance_manager"}));
  EXPECT_TRUE(waits_for("chief_executive").empty());
  EXPECT_EQ(text::join(waits_for("assurance_manager"), " "), "acknowledgement");
  EXPECT_EQ(text::join(waits_for("council_monitoring_officer"), " "), "triage_report");
  EXPECT_TRUE(work_of(*session, {"chief_executive", "assurance_manager"}, "").items.empty());
  EXPECT_EQ(kept_from(*session, {"chief_executive"}), std::set<std::string>{reference});
  EXPECT_TRUE(kept_from(*session, {"assurance_manager"}).empty());
  const auto barred = act([&](Work& work) -> Outcome<Added> {
    auto file = find_case(work.session(), reference).value();
    return record_event(
        work, file,
        {.name = "begin_informal", .on = now.today, .role = "chief_executive", .facts = {{"consent", true}}});
  });
  EXPECT_FALSE(barred);
}

TEST_P(Standing, whom_a_case_names_later_is_kept_out_from_then_on) {
  const auto reference = opened();
  EXPECT_TRUE(sees(reference, {"chief_executive"}));
  decide(reference, "name_officer", {{"chief_executive_named", true}});
  EXPECT_FALSE(sees(reference, {"chief_executive"}));
  now = support::noon("2019-04-23");
  decide(reference, "name_officer", {{"chief_executive_named", false}});
  EXPECT_TRUE(sees(reference, {"chief_executive"})) << "it was a mistake";
}

// Hidden rows must not eat the place of those that are shown.
TEST_P(Standing, a_page_of_work_is_full_although_some_of_it_is_hidden) {
  for (int n = 0; n < 4; ++n)
    opened(n % 2 == 0 ? std::vector<std::pair<std::string, protocol::Value>>{{"chief_executive_named", true}}
                      : std::vector<std::pair<std::string, protocol::Value>>{});
  std::size_t seen = 0;
  std::string after;
  do {
    const auto page = work_of(*session, {"assurance_manager", "chief_executive"}, after, 1);
    seen += page.items.size();
    after = page.next;
  } while (!after.empty());
  EXPECT_EQ(seen, 2U);
}

TEST_P(Standing, one_who_is_not_named_triages) {
  const auto reference = opened();
  decide(reference, "record", {{"concerns", std::string("conduct")}});
  decide(reference, "refer_to_triage");
  EXPECT_EQ(text::join(waits_for("chief_executive"), " "), "triage_report");
  EXPECT_TRUE(sees(reference, {"chief_executive"}));
}

TEST_P(Standing, a_list_says_where_each_date_stands_in_its_count) {
  opened();
  const auto item = work_of(*session, {"assurance_manager"}, "").items.front();
  const auto position = [&](Date today) {
    return protocol::position_in_words(item.wanted, calendar::parse_date(item.due_on).value(), today, days());
  };
  EXPECT_EQ(position(Date(2019, 4, 18)), "working day 0 of 3");
  EXPECT_EQ(position(Date(2019, 4, 23)), "working day 1 of 3");
  EXPECT_EQ(position(Date(2019, 4, 29)), "2 working days late");
  EXPECT_EQ(position(Date(2019, 4, 1)), "") << "it counts from a day that has not come";
  EXPECT_EQ(item.remind_on, "2019-04-24");
}

TEST_P(Standing, somebody_outside_is_reminded_once_and_only_by_e_mail) {
  const auto reference = opened();
  ASSERT_TRUE(act([&](Work& work) {
    return keep_party(
        work, find_case(work.session(), reference).value(),
        {.role = "commissioner", .name = "The office", .email = "office@example.org", .channel = "email"});
  }));
  decide(reference, "record", {{"concerns", std::string("conduct")}});
  decide(reference, "convene");
  const auto due = std::string("2019-05-02");  // two weeks on
  EXPECT_TRUE(nudges_of_today(*session, days(), Date(2019, 4, 29)).empty()) << "three working days before";
  const auto messages = nudges_of_today(*session, days(), Date(2019, 4, 30));
  ASSERT_EQ(messages.size(), 1U);
  EXPECT_EQ(messages.front().address, "office@example.org");
  EXPECT_EQ(messages.front().subject, "A reminder: " + reference);
  EXPECT_NE(messages.front().body.find("Thursday 2 May 2019"), std::string::npos) << messages.front().body;
  now = support::noon("2019-04-30");
  ASSERT_TRUE(act([&](Work& work) -> Outcome<Done> {
    for (const auto& message : messages) mail::put_in_outbox(work, message);
    return Done{};
  }));
  EXPECT_TRUE(nudges_of_today(*session, days(), Date(2019, 5, 1)).empty()) << "it went out";
  EXPECT_TRUE(nudges_of_today(*session, days(), Date(2019, 5, 4)).empty()) << "a Saturday";
}

TEST_P(Standing, what_has_ended_is_listed_the_latest_first_but_not_to_those_kept_out) {
  const auto end = [&](const std::string& reference) {
    decide(reference, "acknowledge");
    decide(reference, "signpost",
           {{"concerns", std::string("force")}, {"right_body", std::string("The force")}});
  };
  const auto first = opened({{"chief_executive_named", true}});
  const auto second = opened();
  const auto open = opened();
  end(first);
  now = support::noon("2019-04-23");
  end(second);
  const auto references = [&](const std::string& office, const std::string& after = {}) {
    std::string all;
    for (const auto& one : ended_cases(*session, {"panel_complaint"}, {office}, after, 1).cases)
      all += one.reference + " ";
    return all;
  };
  EXPECT_EQ(references("assurance_manager"), second + " ");
  EXPECT_EQ(references("assurance_manager",
                       ended_cases(*session, {"panel_complaint"}, {"assurance_manager"}, "", 1).next),
            first + " ");
  EXPECT_EQ(references("chief_executive"), second + " ");
  EXPECT_TRUE(ended_cases(*session, {"panel_complaint"}, {"chief_executive"}, "", 1).next.empty());
  EXPECT_TRUE(ended_cases(*session, {"police_review"}, {"assurance_manager"}, "").cases.empty());
}

TEST_P(Standing, an_organisation_is_reached_alike_in_every_case_until_one_says_otherwise) {
  const auto first = opened();
  const auto second = opened();
  const auto keep = [&](const std::string& email) {
    return Party{.role = "iopc", .name = "The IOPC", .email = email, .channel = "email"};
  };
  ASSERT_TRUE(
      act([&](Work& work) { return keep_standing_party(work, "panel_complaint", keep("a@example.org")); }));
  ASSERT_TRUE(act([&](Work& work) {
    return keep_party(work, find_case(work.session(), second).value(), keep("b@example.org"));
  }));
  const auto reached = [&](const std::string& reference) {
    return mail_address_of(reachable(*session, find_case(*session, reference).value()), "iopc");
  };
  EXPECT_EQ(reached(first), "a@example.org");
  EXPECT_EQ(reached(second), "b@example.org");
  ASSERT_TRUE(act([&](Work& work) {
    return keep_party(work, find_case(work.session(), second).value(), keep("c@example.org"));
  }));
  EXPECT_EQ(reached(second), "c@example.org") << "changed, not named twice";
  EXPECT_EQ(parties(*session, find_case(*session, second)->id).size(), 1U);
  const auto wrong =
      act([&](Work& work) { return keep_standing_party(work, "panel_complaint", keep("nowhere")); });
  EXPECT_EQ(wrong.refusal().field, "email");
}

// What somebody does to the file of an edition after it was adopted is nothing to the cases under it.
TEST_P(Standing, a_case_keeps_the_text_that_was_adopted) {
  const auto& shipped = *find_edition("panel_complaint", "2019-09");
  auto words = shipped.text;
  const auto at = words.find("is 3 working days, from 1 to 10");
  ASSERT_NE(at, std::string::npos);
  words.replace(at + std::string("is ").size(), 1, "4");
  auto edited = protocol::read_edition("edited.protocol", words);
  ASSERT_TRUE(edited);
  const auto before = opened();
  ASSERT_TRUE(adopt_text(*edited, Date(2019, 4, 18)));
  const auto after = opened();
  const auto due = [&](const std::string& reference) {
    return calendar::iso(find_case(*session, reference)->derived(days(), now.today).nearest()->due->on);
  };
  EXPECT_EQ(due(before), "2019-04-25");
  EXPECT_EQ(due(after), "2019-04-26");
  ASSERT_TRUE(act([&](Work& work) { return Outcome<long long>(derive_open_cases(work)); }));
  EXPECT_EQ(due(before), "2019-04-25") << "though the body has another text of that edition now";
}

REEVE_ON_BOTH_ENGINES(Standing);

}  // namespace
}  // namespace reeve::casework
