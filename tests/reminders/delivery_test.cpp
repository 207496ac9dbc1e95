#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <thread>

#include "mail/outbox_jobs.hpp"
#include "mail/running_smtp_server.hpp"
#include "reminders/outbox_record.hpp"

namespace reeve::mail {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

class Delivering : public support::EachEngine {};
REEVE_ON_BOTH_ENGINES(Delivering);

constexpr const char* lead = "lead@office.example.org";
const auto morning = at("2019-10-11T08:00:00.000000Z");

int number_taken(const RunningSmtpServer& server) {
  int number = 0;
  while (!server.taken(number + 1).empty()) ++number;
  return number;
}

// The address, the text and the first part of the address, in the whole record.
void expect_forgotten(OutboxRecord& office) {
  const auto kept = office.everything_in({"outbox", "journal", "journal_head", "person_key", "record"});
  for (const char* never : {"lead@", "office.example.org", "secret words"})
    EXPECT_THAT(kept, Not(HasSubstr(never)));
  EXPECT_THAT(kept, HasSubstr("Q2 2019/20: 1 update due by 18 October 2019"));
}

TEST_P(Delivering, A_message_is_sent_once_and_then_forgotten) {
  const RunningSmtpServer server;
  OutboxRecord office(GetParam());
  office.put(note(), morning);
  EXPECT_EQ(office.deliver({.url = server.url()}, morning).sent, 1);
  EXPECT_EQ(office.deliver({.url = server.url()}, morning).sent, 0);
  EXPECT_EQ(office.deliver({.url = server.url()}, at("2019-10-12T08:00:00.000000Z")).sent, 0);
  EXPECT_EQ(number_taken(server), 1);
  const auto mail = server.taken(1);
  EXPECT_THAT(mail, HasSubstr("reeve@office.example.org lead@office.example.org"));
  EXPECT_THAT(mail, HasSubstr("From: Dorset <reeve@office.example.org>"));
  EXPECT_THAT(mail, HasSubstr("The secret words."));
  EXPECT_THAT(mail, HasSubstr("Message-Id: <" + office.only_line().id + "@office.example.org>"));
  EXPECT_EQ(office.only_line().sent_at, morning.instant);
  EXPECT_EQ(office.only_line().attempts, 1);
  EXPECT_THAT(office.journal(), ElementsAre("message_written a1 reminder", "message_sent a1 reminder"));
  expect_forgotten(office);
}

TEST_P(Delivering, One_refused_for_now_is_tried_again_when_its_time_has_come) {
  OutboxRecord office(GetParam());
  office.put(note(), morning);
  {
    const RunningSmtpServer busy({"--refuse-now", lead});
    EXPECT_EQ(office.deliver({.url = busy.url()}, morning).waiting, 1);
    EXPECT_EQ(office.only_line().next_try_at, at("2019-10-11T08:01:00.000000Z").instant);
    EXPECT_EQ(office.only_line().last_answer, "450 4.2.1 the mailbox is busy");
    EXPECT_EQ(office.deliver({.url = busy.url()}, at("2019-10-11T08:00:59.000000Z")).waiting, 0);
    EXPECT_EQ(office.deliver({.url = busy.url()}, at("2019-10-11T08:01:00.000000Z")).waiting, 1);
    EXPECT_EQ(office.only_line().next_try_at, at("2019-10-11T08:06:00.000000Z").instant);
    EXPECT_EQ(office.only_line().attempts, 2);
  }
  const RunningSmtpServer server;
  EXPECT_EQ(office.deliver({.url = server.url()}, at("2019-10-11T08:05:59.999999Z")).sent, 0);
  EXPECT_EQ(office.deliver({.url = server.url()}, at("2019-10-11T08:06:00.000000Z")).sent, 1);
  EXPECT_EQ(number_taken(server), 1);
  expect_forgotten(office);
}

TEST_P(Delivering, A_server_that_is_away_for_two_days_loses_nothing_and_gets_it_once) {
  OutboxRecord office(GetParam());
  office.put(note(), morning);
  const auto two_days_on = at("2019-10-13T08:00:00.000000Z");
  for (auto now = morning; now.instant < two_days_on.instant;) {
    EXPECT_EQ(office.deliver({.url = "smtp://127.0.0.1:1"}, now).waiting, 1);
    ASSERT_TRUE(office.only_line().next_try_at) << "given up after " << office.only_line().attempts;
    now = calendar::now_at(*office.only_line().next_try_at);
  }
  const RunningSmtpServer server;
  const auto back = calendar::now_at(*office.only_line().next_try_at);
  EXPECT_EQ(office.deliver({.url = server.url()}, back).sent, 1);
  EXPECT_EQ(office.deliver({.url = server.url()}, back).sent, 0);
  EXPECT_EQ(number_taken(server), 1);
  expect_forgotten(office);
}

TEST_P(Delivering, One_refused_for_good_is_given_up_and_forgotten) {
  const RunningSmtpServer server({"--refuse-for-good", lead});
  OutboxRecord office(GetParam());
  office.put(note(), morning);
  EXPECT_EQ(office.deliver({.url = server.url()}, morning).given_up, 1);
  EXPECT_EQ(office.deliver({.url = server.url()}, at("2019-10-15T08:00:00.000000Z")).given_up, 0);
  const auto line = office.only_line();
  EXPECT_FALSE(line.next_try_at || line.sent_at);
  EXPECT_EQ(line.last_answer, "550 5.1.1 there is no such mailbox");
  EXPECT_THAT(office.journal(), ElementsAre("message_written a1 reminder", "message_given_up a1 reminder"));
  expect_forgotten(office);
}

TEST_P(Delivering, An_address_that_a_server_repeats_is_not_kept) {
  const RunningSmtpServer server({"--refuse-for-good", lead, "--repeat-address"});
  OutboxRecord office(GetParam());
  office.put(note(), morning);
  EXPECT_EQ(office.deliver({.url = server.url()}, morning).given_up, 1);
  EXPECT_EQ(office.only_line().last_answer, "550 5.1.1 <(address)>: no mailbox d?r of (name)");
  expect_forgotten(office);
}

TEST_P(Delivering, After_thirty_attempts_a_message_is_given_up) {
  const RunningSmtpServer busy({"--refuse-now", lead});
  OutboxRecord office(GetParam());
  office.put(note(), morning);
  auto now = morning;
  for (int attempt = 1; attempt <= 29; ++attempt) {
    ASSERT_EQ(office.deliver({.url = busy.url()}, now).waiting, 1) << attempt;
    now = calendar::now_at(office.only_line().next_try_at.value());
  }
  EXPECT_EQ(calendar::iso(now.instant), "2019-10-15T13:21:00.000000Z");
  EXPECT_EQ(office.deliver({.url = busy.url()}, now).given_up, 1);
  EXPECT_EQ(office.only_line().attempts, 30);
  expect_forgotten(office);
}

TEST_P(Delivering, Two_deliverers_send_each_of_twenty_messages_exactly_once) {
  const RunningSmtpServer server;
  OutboxRecord office(GetParam());
  for (int number = 1; number <= 20; ++number)
    office.put(note("a" + std::to_string(number), "n" + std::to_string(number) + "@office.example.org"),
               morning);
  int sent[2] = {0, 0};
  const auto deliver = [&](int& count) {
    auto session = office.record.open();
    for (int round = 0; round < 4; ++round)
      count += deliver_due(session, office.record.schema(), morning, {.url = server.url()},
                           {"reeve@office.example.org"})
                   .sent;
  };
  std::thread other([&] { deliver(sent[0]); });
  deliver(sent[1]);
  other.join();
  EXPECT_EQ(sent[0] + sent[1], 20);
  EXPECT_EQ(number_taken(server), 20);
  std::set<std::string> recipients;
  for (int number = 1; number <= 20; ++number) {
    const auto mail = server.taken(number);
    recipients.insert(mail.substr(0, mail.find('\n')));
  }
  EXPECT_EQ(recipients.size(), 20U);
}

TEST_P(Delivering, When_the_server_is_away_one_message_finds_out_for_all) {
  OutboxRecord office(GetParam());
  for (const char* account : {"a1", "a2", "a3"}) office.put(note(account), morning);
  EXPECT_EQ(office.deliver({.url = "smtp://127.0.0.1:1"}, morning).waiting, 1);
  const RunningSmtpServer server;
  EXPECT_EQ(office.deliver({.url = server.url()}, morning).sent, 2);
  EXPECT_EQ(office.deliver({.url = server.url()}, at("2019-10-11T08:01:00.000000Z")).sent, 1);
}

TEST_P(Delivering, Whoever_stopped_between_claim_and_answer_is_followed_after_ten_minutes) {
  const RunningSmtpServer server;
  OutboxRecord office(GetParam());
  office.put(note(), morning);
  auto session = office.record.open();
  session.begin();
  session.run("update outbox set next_try_at = :at, attempts = 1", {{"at", "2019-10-11T08:10:00.000000Z"}});
  session.commit();
  EXPECT_EQ(office.deliver({.url = server.url()}, at("2019-10-11T08:09:59.000000Z")).sent, 0);
  EXPECT_EQ(office.deliver({.url = server.url()}, at("2019-10-11T08:10:00.000000Z")).sent, 1);
  EXPECT_EQ(office.only_line().attempts, 2);
}

TEST_P(Delivering, The_job_sends_in_the_name_of_the_body) {
  const RunningSmtpServer server;
  OutboxRecord office(GetParam());
  {
    auto session = office.record.open();
    session.begin();
    session.run("insert into record (id, value) values ('name', 'Dorset Office')");
    session.commit();
  }
  office.put(note(), morning);
  const Settings settings{.server = {.url = server.url()}, .from = "reeve@office.example.org"};
  deliver_job(office.record.location(), office.record.schema(), morning, settings);
  deliver_job(office.record.location(), office.record.schema(), morning, settings);
  EXPECT_EQ(number_taken(server), 1);
  EXPECT_THAT(server.taken(1), HasSubstr("From: Dorset Office <reeve@office.example.org>"));
}

TEST_P(Delivering, Without_a_server_nothing_is_sent_and_after_a_week_nothing_is_kept) {
  OutboxRecord office(GetParam());
  office.put(note(), morning);
  deliver_job(office.record.location(), office.record.schema(), at("2019-10-18T08:00:00.000000Z"), {});
  EXPECT_TRUE(office.only_line().next_try_at);
  deliver_job(office.record.location(), office.record.schema(), at("2019-10-18T08:00:00.000001Z"), {});
  EXPECT_FALSE(office.only_line().next_try_at);
  EXPECT_EQ(office.only_line().last_answer, "Not sent: it had waited for more than 7 days.");
  expect_forgotten(office);
}

}  // namespace
}  // namespace reeve::mail
