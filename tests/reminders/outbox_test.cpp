#include "mail/outbox.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "reminders/outbox_record.hpp"

namespace reeve::mail {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class Outbox : public support::EachEngine {};
REEVE_ON_BOTH_ENGINES(Outbox);

TEST_P(Outbox, The_same_reminder_twice_in_a_day_is_one_message) {
  OutboxRecord office(GetParam());
  EXPECT_EQ(office.put(note(), at("2019-10-11T08:00:00.000000Z")), Put::written);
  EXPECT_EQ(office.put(note(), at("2019-10-11T16:00:00.000000Z")), Put::written_earlier_today);
  EXPECT_EQ(office.put(note(), at("2019-10-12T08:00:00.000000Z")), Put::written);
  EXPECT_THAT(office.journal(), ElementsAre("message_written a1 reminder", "message_written a1 reminder"));
}

TEST_P(Outbox, A_day_is_a_day_in_london) {
  OutboxRecord office(GetParam());
  EXPECT_EQ(office.put(note(), at("2019-07-11T22:30:00.000000Z")), Put::written);
  EXPECT_EQ(office.put(note(), at("2019-07-11T23:30:00.000000Z")), Put::written)
      << "half past midnight in London";
  EXPECT_EQ(office.put(note(), at("2019-07-12T22:30:00.000000Z")), Put::written_earlier_today);
}

TEST_P(Outbox, Another_person_reason_or_subject_is_another_message) {
  OutboxRecord office(GetParam());
  const auto now = at("2019-10-11T08:00:00.000000Z");
  auto other_reason = note();
  other_reason.reason = "missing_updates";
  auto other_subject = note();
  other_subject.subject_key = "p2";
  for (const auto& message : {note(), note("a2"), other_reason, other_subject})
    EXPECT_EQ(office.put(message, now), Put::written);
}

TEST_P(Outbox, An_act_that_is_not_committed_leaves_no_message) {
  OutboxRecord office(GetParam());
  {
    auto session = office.record.open();
    storage::Work work(session, office.record.schema(), {"", "installation"}, support::noon("2019-10-11"));
    put_in_outbox(work, note());
  }
  EXPECT_TRUE(office.journal().empty());
  auto session = office.record.open();
  EXPECT_TRUE(outbox_lines(session, "", 10).empty());
}

TEST_P(Outbox, Neither_the_journal_nor_a_message_that_waits_shows_address_or_text) {
  OutboxRecord office(GetParam());
  office.put(note(), support::noon("2019-10-11"));
  const auto kept = office.everything_in({"journal", "journal_head", "person_key"});
  EXPECT_THAT(kept, HasSubstr("message_written"));
  for (const char* never : {"lead@", "office.example.org", "secret words", "18 October"})
    EXPECT_THAT(kept, Not(HasSubstr(never)));
  const auto waiting = office.everything_in({"outbox"});  // its subject is for the office's page
  for (const char* never : {"lead@", "office.example.org", "secret words"})
    EXPECT_THAT(waiting, Not(HasSubstr(never)));
}

TEST_P(Outbox, Remembers_who_was_last_written_to) {
  OutboxRecord office(GetParam());
  office.put(note("a1"), support::noon("2019-10-11"));
  office.put(note("a1"), support::noon("2019-10-17"));
  office.put(note("a2"), support::noon("2019-10-11"));
  auto session = office.record.open();
  const auto days = last_written_on(session, "reminder");
  EXPECT_EQ(days.at("a1"), calendar::Date(2019, 10, 17));
  EXPECT_EQ(days.at("a2"), calendar::Date(2019, 10, 11));
  EXPECT_TRUE(last_written_on(session, "missing_updates").empty());
  EXPECT_EQ(last_written_about(session, "reminder", "p1"), calendar::Date(2019, 10, 17));
  EXPECT_FALSE(last_written_about(session, "reminder", "p2"));
}

TEST_P(Outbox, Lines_are_paged_by_key_the_newest_first) {
  OutboxRecord office(GetParam());
  for (int day = 1; day <= 5; ++day)
    office.put(note(), calendar::now_on(calendar::Date(2019, 10, static_cast<unsigned>(day))));
  auto session = office.record.open();
  const auto first = outbox_lines(session, "", 3);
  ASSERT_EQ(first.size(), 3U);
  EXPECT_EQ(calendar::iso(first[0].written_at), "2019-10-05T12:00:00.000000Z");
  const auto rest = outbox_lines(session, first.back().id, 3);
  ASSERT_EQ(rest.size(), 2U);
  EXPECT_EQ(calendar::iso(rest[0].written_at), "2019-10-02T12:00:00.000000Z");
}

}  // namespace
}  // namespace reeve::mail
