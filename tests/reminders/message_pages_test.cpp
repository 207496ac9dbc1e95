#include "mail/message_pages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include "kernel/embedded.hpp"
#include "kernel/text.hpp"
#include "reminders/outbox_record.hpp"

namespace reeve::mail {
namespace {

using testing::HasSubstr;
using testing::Not;

identity::Authority authority() {
  return identity::read_authority("law/authority.toml", embedded("law/authority.toml")).value();
}

class MessagesPage : public testing::Test {
 protected:
  void TearDown() override {
    for (const char* name : {"REEVE_SMTP", "REEVE_MAIL_FROM", "REEVE_PUBLIC_URL"}) unsetenv(name);
  }

  std::string page(const std::string& before = {}) {
    const auto routes_here = routes([](storage::Session&, const std::string& account) {
      return account == "a1" ? std::string("Theme <Lead>") : std::string();
    });
    web::Request request;
    request.path = "/work/dorset/messages";
    if (!before.empty()) request.query = web::Fields({{"before", before}});
    const auto who_may = authority();
    const auto found = web::match(routes_here, web::Method::get, request.path);
    auto session = office.record.open(storage::Access::read_only);
    web::Visit visit{.request = request,
                     .now = at("2019-10-11T09:00:00.000000Z"),
                     .authority = who_may,
                     .path = found.path};
    visit.record = &session;
    visit.installation = &session;
    visit.body_name = "Dorset";
    return found.route->handler(visit).body;
  }

  OutboxRecord office{storage::Engine::sqlite};
};

std::size_t rows_of(const std::string& html) {
  return text::split(html, "<tr").size() - 2;  // what is before the first, and the head
}

TEST_F(MessagesPage, Is_for_those_who_may_read_the_outbox) {
  const auto all = routes([](storage::Session&, const std::string&) { return std::string(); });
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].pattern, "/work/{body}/messages");
  EXPECT_EQ(all[0].who.act(), "record.read_outbox");
  EXPECT_NE(authority().find_act("record.read_outbox"), nullptr);
}

TEST_F(MessagesPage, Says_when_there_is_nothing_and_which_setting_is_missing) {
  EXPECT_THAT(page(), HasSubstr("There are no messages."));
  EXPECT_THAT(page(), HasSubstr("No message is sent: this installation has no mail server (REEVE_SMTP)."));
  setenv("REEVE_SMTP", "smtp://127.0.0.1:1", 1);
  EXPECT_THAT(page(), HasSubstr("there is no address to send from (REEVE_MAIL_FROM)"));
  setenv("REEVE_MAIL_FROM", "reeve@office.example.org", 1);
  EXPECT_THAT(page(), HasSubstr("Messages carry no links"));
  setenv("REEVE_PUBLIC_URL", "https://reeve.example.org", 1);
  EXPECT_THAT(page(), Not(HasSubstr("govuk-notification-banner")));
}

TEST_F(MessagesPage, Shows_when_for_whom_why_and_how_it_stands) {
  office.put(note("a1"), at("2019-10-11T08:00:00.000000Z"));
  const auto html = page();
  EXPECT_THAT(html, HasSubstr("11 October 2019 at 9:00am"));
  EXPECT_THAT(html, HasSubstr("Theme &lt;Lead&gt;"));
  EXPECT_THAT(html, HasSubstr("Reminder of updates"));
  EXPECT_THAT(html, HasSubstr("Q2 2019/20: 1 update due by 18 October 2019"));
  EXPECT_THAT(html, HasSubstr("to be sent now"));
  for (const char* never : {"lead@", "secret words"}) EXPECT_THAT(html, Not(HasSubstr(never)));
}

TEST_F(MessagesPage, Shows_what_waits_what_was_sent_and_what_was_given_up) {
  office.put(note("a1"), at("2019-10-11T08:00:00.000000Z"));
  auto session = office.record.open();
  const auto set = [&session](const std::string& columns) {
    session.begin();
    session.run("update outbox set " + columns);
    session.commit();
  };
  set("attempts = 1, last_answer = '450 busy', next_try_at = '2019-10-11T10:30:00.000000Z'");
  EXPECT_THAT(page(),
              HasSubstr("until 11 October 2019 at 11:30am. Tried 1 time. The last answer was: 450 busy"));
  set("next_try_at = null, last_answer = '550 no such mailbox'");
  EXPECT_THAT(page(), HasSubstr("Given up</strong> 550 no such mailbox"));
  set("sent_at = '2019-10-11T08:05:00.000000Z'");
  EXPECT_THAT(page(), HasSubstr("Sent</strong> 11 October 2019 at 9:05am"));
}

TEST_F(MessagesPage, Has_fifty_a_page_and_names_who_is_not_known) {
  for (int number = 1; number <= 60; ++number)
    office.put(note("b" + std::to_string(number)),
               calendar::now_at(at("2019-10-01T08:00:00.000000Z").instant + std::chrono::hours(number)));
  const auto first = page();
  EXPECT_EQ(rows_of(first), 50U);
  EXPECT_THAT(first, HasSubstr("Not in this installation"));
  EXPECT_THAT(first, Not(HasSubstr("Newest messages")));
  const auto link = first.find("/work/dorset/messages?before=");
  ASSERT_NE(link, std::string::npos);
  const auto second = page(first.substr(link + std::string("/work/dorset/messages?before=").size(), 36));
  EXPECT_EQ(rows_of(second), 10U);
  EXPECT_THAT(second, HasSubstr("Newest messages"));
  EXPECT_THAT(second, Not(HasSubstr("Older messages")));
  EXPECT_EQ(rows_of(page("' or 1=1 --")), 50U);
}

}  // namespace
}  // namespace reeve::mail
