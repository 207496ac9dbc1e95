// What the application is asked, and what becomes of its answer.
#include <gtest/gtest.h>

#include "web/http/client.hpp"
#include "web/http/serving.hpp"

namespace reeve::web::testing {

TEST(Application, gets_the_path_the_query_and_the_form_decoded) {
  Serving serving;
  Client client(serving.port());
  EXPECT_EQ(client.ask(get("/commitment/9%28a%29")).body, "answered /commitment/9(a)");
  EXPECT_EQ(client.ask(get("/query?name=Ann+Smith")).body, "Ann Smith");
  auto form = "Content-Type: application/x-www-form-urlencoded\r\n";
  EXPECT_EQ(client.ask(post("/form", "name=Ann%20Smith", form)).body, "Ann Smith");
  EXPECT_EQ(client.ask(post("/form", "name=Ann")).body, "");
}

TEST(Application, is_not_asked_when_the_form_is_broken) {
  Serving serving;
  Client client(serving.port());
  auto form = "Content-Type: application/x-www-form-urlencoded\r\n";
  EXPECT_EQ(client.ask(post("/form", "name=%FF", form)).status, 400);
  EXPECT_EQ(serving.application.answered, 0);
  EXPECT_EQ(client.ask(get("/plan")).status, 200);
}

TEST(Application, gets_a_body_of_any_framing_whole) {
  Serving serving;
  Client client(serving.port());
  std::string body(1024 * 1024, 'b');
  EXPECT_EQ(client.ask(post("/echo", body)).body, body);
  EXPECT_EQ(client
                .ask("POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                     "5\r\nhello\r\n7;x=y\r\n, reeve\r\n0\r\nX-Sum: 1\r\n\r\n")
                .body,
            "hello, reeve");
  EXPECT_EQ(client.ask("GET /plan HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello").body, "the plan");
}

TEST(Application, is_never_given_a_body_above_the_limit) {
  Serving serving({.body_bytes_max = 1000});
  EXPECT_EQ(Client(serving.port()).ask(post("/echo", std::string(1000, 'b'))).status, 200);
  EXPECT_EQ(Client(serving.port()).ask(post("/echo", std::string(1001, 'b'))).status, 413);
  EXPECT_EQ(Client(serving.port())
                .ask("POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n3e9\r\n")
                .status,
            413);
  EXPECT_EQ(serving.application.answered, 1);
}

TEST(Client, that_waits_to_be_invited_is_invited) {
  Serving serving;
  Client client(serving.port());
  client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nExpect: 100-Continue\r\n\r\n");
  EXPECT_EQ(client.receive().status, 100);
  EXPECT_EQ(client.ask("hello").body, "hello");
}

TEST(Client, that_does_not_wait_or_whose_body_is_too_long_is_not_invited) {
  Serving serving;
  Client client(serving.port());
  EXPECT_EQ(client.ask(post("/echo", "hello", "Expect: 100-continue\r\n")).body, "hello");
  EXPECT_EQ(
      client.ask("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 9999999\r\nExpect: 100-continue\r\n\r\n")
          .status,
      413);
}

TEST(Answer, to_HEAD_has_the_length_and_no_body) {
  Serving serving;
  Client client(serving.port());
  client.send("HEAD /some HTTP/1.1\r\nHost: h\r\n\r\n" + get("/other"));
  EXPECT_EQ(client.receive(false).header("Content-Length"), "14");
  EXPECT_EQ(client.receive().body, "answered /other");
}

TEST(Answer, to_a_fault_is_the_applications_own_page_and_the_connection_goes_on) {
  Serving serving;
  Client client(serving.port());
  ::testing::internal::CaptureStderr();
  auto answer = client.ask(get("/fault"));
  auto log = ::testing::internal::GetCapturedStderr();
  EXPECT_EQ(answer.status, 500);
  EXPECT_EQ(answer.body, "our own fault page");
  EXPECT_NE(log.find("the database\\x0ais gone\n"), std::string::npos) << log;
  EXPECT_EQ(client.ask(get("/plan")).status, 200);
}

TEST(Answer, with_a_line_break_in_a_header_is_not_sent) {
  Serving serving;
  Client client(serving.port());
  auto answer = client.ask(get("/split"));
  EXPECT_EQ(answer.status, 500);
  EXPECT_EQ(answer.header("Set-Cookie"), "");
}

TEST(Queue, that_is_full_is_answered_503_and_the_others_are_served) {
  Serving serving({.workers = 1, .queue_max = 2});
  Client busy(serving.port()), first(serving.port()), second(serving.port()), third(serving.port());
  busy.send(get("/wait"));
  ASSERT_TRUE(eventually([&] { return serving.application.waiting == 1; }));
  first.send(get("/first"));
  second.send(get("/second"));
  int refused = 0;
  ASSERT_TRUE(eventually([&] {
    auto answer = third.ask("GET /plan HTTP/1.1\r\nHost: h\r\n\r\n");
    if (answer.status != 200) return false;  // published pages need no worker
    Client late(serving.port());
    late.send(get("/late", "Connection: close\r\n"));
    if (!late.is_closed_within(std::chrono::milliseconds(200))) return false;
    refused =
        late.unread().find("HTTP/1.1 503") == 0 && late.unread().find("Retry-After: 5") != std::string::npos;
    return refused == 1;
  }));
  serving.application.open_gate();
  EXPECT_EQ(busy.receive().body, "answered /wait");
  EXPECT_EQ(first.receive().body, "answered /first");
  EXPECT_EQ(second.receive().body, "answered /second");
}

}  // namespace reeve::web::testing
