#include <gtest/gtest.h>

#include "accounts/accounts.hpp"
#include "casework/casework.hpp"
#include "casework/library.hpp"
#include "casework/outside_store.hpp"
#include "casework/retention_store.hpp"
#include "casework/standing_fact_store.hpp"
#include "complaints/appointment_store.hpp"
#include "complaints/complaints.hpp"
#include "complaints/intake_store.hpp"
#include "complaints/notice_store.hpp"
#include "complaints/sample_store.hpp"
#include "mail/outbox.hpp"
#include "storage/verify.hpp"
#include "support/duty_schema.hpp"
#include "support/record_test.hpp"

namespace reeve::complaints {
namespace {

using calendar::Date;
using storage::Work;

storage::Schema installation_schema() {
  storage::Schema schema;
  schema.add(storage::storage_schema()).add(accounts::installation_schema());
  return schema;
}

class Complaints : public support::RecordTest {
 protected:
  Complaints()
      : RecordTest(support::schema_with(casework::schema()).add(complaints::schema()), "complaints_officer",
                   "2020-02-08") {}

  void begin() override {
    own = std::make_unique<support::Record>(GetParam(), installation_schema());
    installation = std::make_unique<storage::Session>(own->open());
    for (const auto* protocol : {"force_complaint", "police_review"})
      ASSERT_TRUE(act([&](Work& work) {
        return casework::adopt(
            work, {casework::find_edition(protocol, ""), Date(2020, 2, 1), {}, "For this test", false});
      }));
  }
  void TearDown() override {
    installation.reset();
    own.reset();
    RecordTest::TearDown();
  }

  Outcome<Taken> sent(const std::string& form_id, const Answers& answers) {
    return act([&](Work& work) {
      return receive(
          work, {*find_form("police"), answers, form_id, {*installation, ""}, [](const std::string& secret) {
                   return "https://example.org/" + secret;
                 }});
    });
  }
  Taken taken() {
    auto made = sent("form-1", {.said = "Unmistakable words",
                                .name = "Unmistakable Name",
                                .email = "a@example.org",
                                .channel = "email"});
    EXPECT_TRUE(made) << (made ? "" : made.refusal().sentence);
    return made ? std::move(made).value() : Taken{};
  }
  Slot slot_on(Date day) {
    const auto days = casework::working_days(*session, calendar::Jurisdiction::england_and_wales);
    EXPECT_TRUE(act([&](Work& work) -> Outcome<Done> {
      offer(work, slots_of({.from = day, .to = day, .first = 16 * 60, .last = 17 * 60, .minutes = 60}, *days,
                           work.now().today)
                      .value());
      return Done{};
    }));
    return free_slots(*session, day, 1).at(0);
  }
  Outcome<Booked> booked(const Slot& slot, const std::string& name) {
    return act([&](Work& work) {
      return book(work, slot, {.name = name, .email = "b@example.org", .telephone = "01111 222222"},
                  [](const std::string&) { return std::string(); });
    });
  }
  bool verifies() {
    const auto found = storage::verify(*session, record->schema());
    for (const auto& finding : found.findings) ADD_FAILURE() << finding.where << ": " << finding.sentence;
    return found.findings.empty();
  }
  void expect_nowhere(const std::string& words) { expect_nowhere_but(words, ""); }
  void expect_nowhere_but(const std::string& words, const std::string& place) {
    for (const auto& table : session->tables())
      for (const auto& column : session->columns(table))
        for (const auto& [cell] : session->read<1>("select " + column + " from " + table +
                                                   (table + "." + column == place ? " where 1 = 0" : "")))
          EXPECT_EQ(cell.text().find(words), std::string::npos)
              << table << "." << column << ": " << cell.text();
  }

  std::unique_ptr<support::Record> own;
  std::unique_ptr<storage::Session> installation;
};
REEVE_ON_BOTH_ENGINES(Complaints);

TEST_P(Complaints, what_is_sent_opens_one_case_with_a_copy_and_a_secret_address) {
  const auto made = taken();
  EXPECT_EQ(made.reference, "FC-2020-0001");
  const auto link = casework::find_link(*session, made.secret);
  ASSERT_TRUE(link);
  EXPECT_EQ(link->reference, made.reference);
  EXPECT_EQ(link->role, "complainant");
  EXPECT_FALSE(casework::find_link(*session, "aaaaa-bbbbb-ccccc-ddddd"));
  const auto waiting = mail::due(*session, now.instant);
  ASSERT_EQ(waiting.size(), 1U);
  EXPECT_EQ(waiting.front().address, "a@example.org");
  EXPECT_NE(waiting.front().body.find("https://example.org/" + made.secret), std::string::npos);
  EXPECT_EQ(waiting.front().body.find("Unmistakable"), std::string::npos)
      << "nobody has shown that it is theirs";
  const auto again = sent("form-1", {.said = "Again", .address = "1 High Street", .channel = "letter"});
  ASSERT_TRUE(again);
  EXPECT_EQ(again->reference, made.reference);
  EXPECT_EQ(casework::find_link(*session, again->secret)->reference, made.reference);
  EXPECT_EQ(session->read<1>("select id from case_file").size(), 1U);
  EXPECT_TRUE(verifies());
}

TEST_P(Complaints, the_secret_of_an_address_is_not_in_the_record) {
  const auto made = taken();
  expect_nowhere_but(made.secret, "outbox.body");  // the message that waits says it to its owner
}

TEST_P(Complaints, a_form_that_is_not_sent_can_be_read_with_its_secret_alone) {
  std::string secret;
  ASSERT_TRUE(act([&](Work& work) -> Outcome<Done> {
    secret = keep_draft(work, "", {"police", "said=Unmistakable+words", Date(2020, 3, 7)});
    return Done{};
  }));
  expect_nowhere("Unmistakable");
  expect_nowhere(secret);
  ASSERT_TRUE(find_draft(*session, secret, Date(2020, 3, 7)));
  EXPECT_EQ(find_draft(*session, secret, Date(2020, 3, 7))->encoded, "said=Unmistakable+words");
  EXPECT_FALSE(find_draft(*session, secret, Date(2020, 3, 8)));
  std::string same;
  ASSERT_TRUE(act([&](Work& work) -> Outcome<Done> {
    same = keep_draft(work, secret, {"police", "said=More", Date(2020, 3, 9)});
    return Done{};
  }));
  EXPECT_EQ(same, secret);
  EXPECT_EQ(find_draft(*session, secret, Date(2020, 3, 9))->encoded, "said=More");
  EXPECT_EQ(forget_old_drafts(*session, Date(2020, 3, 9)), 0);
  EXPECT_EQ(forget_old_drafts(*session, Date(2020, 3, 10)), 1);
}

TEST_P(Complaints, one_answer_can_be_given_by_one_who_was_asked) {
  const auto made = taken();
  const auto file = casework::find_case(*session, made.reference).value();
  const auto ask = [&](const char* role, const char* decision, Date until) {
    return act([&](Work& work) { return casework::make_link_to_answer(work, file, role, decision, until); });
  };
  EXPECT_EQ(ask("force", "resolve", Date(2020, 2, 20)).refusal().sentence,
            "That step is not for somebody outside to take.");
  EXPECT_EQ(ask("team", "resolve", Date(2020, 2, 20)).refusal().field, "decision");
  EXPECT_EQ(ask("force", "note_outcome", Date(2020, 2, 7)).refusal().field, "until");
  EXPECT_EQ(ask("force", "note_outcome", Date(2020, 5, 1)).refusal().field, "until");
  const auto secret = ask("force", "note_outcome", Date(2020, 2, 20));
  ASSERT_TRUE(secret);
  auto link = casework::find_link(*session, " " + *secret + " ").value();
  EXPECT_FALSE(casework::why_not_usable(link, Date(2020, 2, 20)));
  EXPECT_EQ(casework::why_not_usable(link, Date(2020, 2, 21)),
            "The last day to answer here was 20 February 2020.");
  ASSERT_TRUE(act([&](Work& work) -> Outcome<Done> {
    casework::use_link(work, link);
    return Done{};
  }));
  link = casework::find_link(*session, *secret).value();
  EXPECT_TRUE(casework::why_not_usable(link, Date(2020, 2, 9)));
  ASSERT_TRUE(act([&](Work& work) -> Outcome<Done> {
    casework::take_back_links(work, file);
    return Done{};
  }));
  EXPECT_TRUE(casework::why_not_usable(casework::find_link(*session, made.secret).value(), Date(2020, 2, 8)));
}

TEST_P(Complaints, a_time_is_taken_once_and_free_again_when_it_is_cancelled) {
  const auto slot = slot_on(Date(2020, 2, 10));
  const auto first = booked(slot, "B. Person");
  ASSERT_TRUE(first);
  EXPECT_TRUE(free_slots(*session, Date(2020, 2, 9), 10).empty());
  EXPECT_EQ(booked(slot, "C. Person").refusal().sentence,
            "Somebody else has just taken this time. Choose another one.");
  const auto known = appointment_by_secret(*session, first->secret).value();
  ASSERT_TRUE(act([&](Work& work) { return cancel(work, known); }));
  EXPECT_FALSE(
      act([&](Work& work) { return cancel(work, find_appointment(work.session(), known.id).value()); }));
  EXPECT_TRUE(booked(slot, "C. Person"));
  EXPECT_TRUE(verifies());
}

TEST_P(Complaints, what_is_taken_back_cannot_be_taken_even_after_a_cancellation) {
  const auto slot = slot_on(Date(2020, 2, 10));
  const auto first = booked(slot, "B. Person").value();
  ASSERT_TRUE(
      act([&](Work& work) { return cancel(work, find_appointment(work.session(), first.id).value()); }));
  const auto taken_back = [&] {
    std::size_t count = 0;
    EXPECT_TRUE(act([&](Work& work) -> Outcome<Done> {
      count = withdraw(work, Date(2020, 2, 10));
      return Done{};
    }));
    return count;
  };
  EXPECT_EQ(taken_back(), 1U);
  EXPECT_EQ(taken_back(), 0U);
  EXPECT_TRUE(free_slots(*session, Date(2020, 2, 9), 10).empty());
  EXPECT_FALSE(booked(slot, "C. Person"));
  EXPECT_EQ(slot_on(Date(2020, 2, 10)).id, slot.id) << "offered again, it is the same";
  now = support::noon("2020-02-11");
  EXPECT_TRUE(verifies());
}

TEST_P(Complaints, an_edition_that_cannot_hold_what_happened_takes_no_form) {
  EXPECT_EQ(open_forms(*session, Date(2020, 2, 8)).size(), 2U);
  EXPECT_TRUE(open_forms(*session, Date(2020, 1, 31)).empty());
}

TEST_P(Complaints, what_is_said_at_an_appointment_becomes_a_case_of_its_day) {
  const auto first = booked(slot_on(Date(2020, 2, 10)), "B. Person").value();
  const auto log = [&](const std::string& said) {
    return act([&](Work& work) {
      return log_complaint(work, find_appointment(work.session(), first.id).value(), said,
                           {*installation, ""});
    });
  };
  EXPECT_FALSE(log("A stop and search")) << "before its day";
  now = support::noon("2020-02-10");
  EXPECT_EQ(log("").refusal().field, "said");
  const auto reference = log("A stop and search");
  ASSERT_TRUE(reference) << reference.refusal().sentence;
  const auto file = casework::find_case(*session, *reference).value();
  EXPECT_EQ(file.events.front().on, Date(2020, 2, 10));
  EXPECT_EQ(casework::parties(*session, file.id).front().name, "B. Person");
  EXPECT_EQ(find_appointment(*session, first.id)->reference, *reference);
  EXPECT_FALSE(log("Again"));
}

TEST_P(Complaints, people_are_reminded_once_and_forgotten_four_weeks_later) {
  const auto first = booked(slot_on(Date(2020, 2, 10)), "Unmistakable Name");
  ASSERT_TRUE(first);
  const auto remind_of = [&](Date day) {
    int count = 0;
    EXPECT_TRUE(act([&](Work& work) -> Outcome<Done> {
      count = remind(work, day);
      return Done{};
    }));
    return count;
  };
  EXPECT_EQ(remind_of(Date(2020, 2, 11)), 0);
  EXPECT_EQ(remind_of(Date(2020, 2, 10)), 1);
  EXPECT_EQ(remind_of(Date(2020, 2, 10)), 0);
  const auto forget = [&](Date day) {
    int count = 0;
    EXPECT_TRUE(act([&](Work& work) -> Outcome<Done> {
      count = forget_people_before(work, day);
      return Done{};
    }));
    return count;
  };
  EXPECT_EQ(forget(Date(2020, 2, 10)), 0);
  EXPECT_EQ(forget(Date(2020, 2, 11)), 1);
  EXPECT_EQ(forget(Date(2020, 2, 11)), 0);
  expect_nowhere("Unmistakable");
  expect_nowhere("b@example.org");
  EXPECT_TRUE(verifies());
}

TEST_P(Complaints, a_case_holds_the_notice_of_its_first_day_until_that_is_taken_back) {
  const auto given = [&](Model model, Date from) {
    return act([&](Work& work) { return keep_notice(work, {model, from, from + -28, "Decision 1"}); });
  };
  const auto opened = [&](Date on) {
    return act([&](Work& work) {
      return casework::open_case(work, "force_complaint", "FC",
                                 {.name = "start",
                                  .on = on,
                                  .role = "team",
                                  .facts = {{"received", on}, {"door", std::string("letter")}}});
    });
  };
  const auto model_of_case = [&](Date on) {
    const auto file = opened(on);
    if (!file) return file.refusal().sentence;
    for (const auto& [name, value] : file->events.front().facts)
      if (name == "model") return std::get<std::string>(value);
    return std::string("not said");
  };
  ASSERT_TRUE(given(Model::informing, Date(2020, 2, 4)));
  ASSERT_TRUE(given(Model::reviews, Date(2020, 2, 6)));
  EXPECT_EQ(model_of_case(Date(2020, 2, 3)), "not said");
  EXPECT_EQ(model_of_case(Date(2020, 2, 5)), "informing");
  EXPECT_EQ(
      model_of_case(Date(2020, 2, 6)),
      "The force deals with complaints about itself here. Send it to the force; this body has reviews only.");
  const auto wrong = notices(*session).front();
  EXPECT_FALSE(act([&](Work& work) { return take_back_notice(work, wrong.id, ""); }));
  ASSERT_TRUE(act([&](Work& work) { return take_back_notice(work, wrong.id, "Not signed"); }));
  EXPECT_FALSE(act([&](Work& work) { return take_back_notice(work, wrong.id, "Not signed"); }));
  EXPECT_EQ(model_of_case(Date(2020, 2, 6)), "informing");
  EXPECT_EQ(model_on(*session, Date(2020, 2, 7)), Model::informing);
}

TEST_P(Complaints, no_step_of_a_case_overrides_the_notice_it_began_under) {
  ASSERT_TRUE(act([&](Work& work) {
    return keep_notice(work, {Model::contact, Date(2020, 2, 3), Date(2020, 1, 6), "Decision 1"});
  }));
  const auto made = taken();
  const auto recorded = [&](const char* model) {
    return act([&](Work& work) -> Outcome<casework::Added> {
      auto file = casework::find_case(work.session(), made.reference).value();
      return casework::record_event(work, file,
                                    {.name = "record",
                                     .on = Date(2020, 2, 8),
                                     .role = "team",
                                     .facts = {{"record_because", std::string("wish")},
                                               {"theme", std::string("service")},
                                               {"model", std::string(model)}}});
    });
  };
  EXPECT_EQ(recorded("informing").refusal().sentence,
            "“Under which notice the body works” is said for every case that begins on 8 February 2020: It "
            "records, and "
            "resolves what need not be recorded (13A(2)).");
  EXPECT_TRUE(recorded("contact"));
  const auto& form = casework::find_case(*session, made.reference)->edition();
  const auto asked = casework::asked_of(*session, form, form.start(), Date(2020, 2, 8));
  EXPECT_EQ(std::count(asked.may_say.begin(), asked.may_say.end(), form.fact("model")), 0);
}

TEST_P(Complaints, a_notice_recorded_after_a_case_began_holds_for_it_at_the_next_step_that_asks) {
  const auto made = taken();
  ASSERT_TRUE(act([&](Work& work) {
    return keep_notice(work, {Model::contact, Date(2020, 2, 3), Date(2020, 1, 6), "Decision 1"});
  }));
  const auto expect_taken_in = [&](const char* theme, const std::string& instead_of) {
    const auto kept = act([&](Work& work) -> Outcome<casework::Added> {
      auto file = casework::find_case(work.session(), made.reference).value();
      return casework::record_event(
          work, file,
          {.name = "record",
           .on = Date(2020, 2, 8),
           .role = "team",
           .facts = {{"record_because", std::string("wish")}, {"theme", std::string(theme)}},
           .instead_of = instead_of,
           .reason = instead_of.empty() ? "" : "It was about something else."});
    });
    ASSERT_TRUE(kept) << kept.refusal().sentence;
    const auto facts = casework::find_case(*session, made.reference)->events.back().facts;
    EXPECT_TRUE(std::any_of(facts.begin(), facts.end(), [](const auto& one) {
      return one.first == "model" && one.second == protocol::Value(std::string("contact"));
    })) << theme;
  };
  expect_taken_in("service", "");
  // The page that corrects the step does not ask for it either.
  expect_taken_in("conduct", casework::find_case(*session, made.reference)->events.back().id);
}

TEST_P(Complaints, where_the_force_deals_with_it_no_time_is_offered_and_one_that_was_booked_can_end) {
  const auto first = slot_on(Date(2020, 2, 10)), second = slot_on(Date(2020, 2, 11));
  const auto one = booked(first, "B. Person");
  ASSERT_TRUE(one);
  ASSERT_TRUE(act([&](Work& work) {
    return keep_notice(work, {Model::reviews, Date(2020, 2, 9), Date(2020, 2, 8), "Decision 2"});
  }));
  EXPECT_TRUE(free_slots(*session, Date(2020, 2, 9), 10).empty());
  EXPECT_FALSE(booked(second, "C. Person"));
  const auto known = appointment_by_secret(*session, one->secret).value();
  EXPECT_FALSE(act([&](Work& work) { return mark_held(work, known); })) << "it is still to come";
  now = support::noon("2020-02-10");
  EXPECT_FALSE(act([&](Work& work) { return log_complaint(work, known, "Words", {*installation, ""}); }));
  EXPECT_TRUE(act([&](Work& work) { return mark_held(work, known); }));
  EXPECT_EQ(find_appointment(*session, known.id)->standing, "held");
}

TEST_P(Complaints, a_sample_keeps_its_list_and_what_was_found) {
  for (const auto* form : {"a", "b", "c"})
    ASSERT_TRUE(sent(form, {.said = "Words", .address = "1 High Street", .channel = "letter"}));
  const auto drawn = act([&](Work& work) {
    return draw_sample(work,
                       {.protocol = "force_complaint",
                        .from = Date(2020, 2, 1),
                        .to = Date(2020, 2, 8),
                        .seed = "4 8 15",
                        .seed_from = "Read out"},
                       2);
  });
  ASSERT_TRUE(drawn) << drawn.refusal().sentence;
  const auto sample = find_sample(*session, *drawn).value();
  EXPECT_EQ(sample.listed.size(), 3U);
  ASSERT_EQ(sample.drawn.size(), 2U);
  EXPECT_EQ(sample.drawn[0].reference, draw(sample.listed, "4 8 15", 2)->at(0));
  EXPECT_FALSE(act([&](Work& work) { return keep_finding(work, sample.drawn[0], "splendid"); }));
  ASSERT_TRUE(act([&](Work& work) { return keep_finding(work, sample.drawn[0], "concern"); }));
  EXPECT_EQ(find_sample(*session, *drawn)->drawn[0].finding, "concern");
  EXPECT_TRUE(verifies());
}

TEST_P(Complaints, a_rule_of_retention_erases_what_is_due_and_nothing_else) {
  const auto made = taken();
  const auto set = [&](int months, Date from) {
    return act([&](Work& work) {
      return casework::set_retention(work, {"force_complaint", months, from, "Schedule, part 4"});
    });
  };
  EXPECT_EQ(set(0, Date(2020, 2, 8)).refusal().field, "months");
  EXPECT_EQ(set(6, Date(2020, 2, 7)).refusal().field, "from");
  ASSERT_TRUE(set(1, Date(2020, 2, 8)));
  ASSERT_TRUE(set(6, Date(2020, 2, 8))) << "a slip is mended the same day";
  ASSERT_TRUE(act([&](Work& work) -> Outcome<Done> {
    auto file = casework::find_case(work.session(), made.reference).value();
    const auto added = casework::record_event(
        work, file, {.name = "note_withdrawal", .on = Date(2020, 2, 8), .role = "team"});
    if (!added) return added.refusals();
    return Done{};
  }));
  EXPECT_TRUE(casework::due_for_erasure(*session, Date(2020, 8, 7)).empty());
  EXPECT_EQ(casework::due_for_erasure(*session, Date(2020, 8, 8)).size(), 1U);
  const auto erase = [&] {
    return act([&](Work& work) { return casework::erase_due(work, {made.reference}); });
  };
  now = support::noon("2020-08-07");
  EXPECT_EQ(erase().refusal().sentence, made.reference + " is not due. Nothing was erased.");
  now = support::noon("2020-08-08");
  ASSERT_TRUE(erase());
  EXPECT_TRUE(casework::due_for_erasure(*session, Date(2020, 8, 8)).empty());
  expect_nowhere("Unmistakable");
  EXPECT_TRUE(verifies());
}

}  // namespace
}  // namespace reeve::complaints
