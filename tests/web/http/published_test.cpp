// Pages from memory, over a real socket.
#include <gtest/gtest.h>

#include "web/http/client.hpp"
#include "web/http/serving.hpp"

namespace reeve::web::testing {

TEST(PublishedPage, is_answered_from_memory_with_its_prepared_headers) {
  Serving serving;
  Client client(serving.port());
  auto answer = client.ask(get("/plan"));
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.body, "the plan");
  EXPECT_EQ(answer.header("ETag"), "\"edition\"");
  EXPECT_EQ(answer.header("Vary"), "Accept-Encoding");
  EXPECT_EQ(answer.header("Date").size(), 29u);
  EXPECT_EQ(answer.header("Connection"), "");
  EXPECT_EQ(serving.application.answered, 0);
}

TEST(PublishedPage, comes_in_the_encoding_the_client_prefers) {
  Serving serving;
  Client client(serving.port());
  EXPECT_EQ(client.ask(get("/plan", "Accept-Encoding: gzip, br\r\n")).body, "brotli of the plan");
  auto answer = client.ask(get("/plan", "Accept-Encoding: gzip\r\n"));
  EXPECT_EQ(answer.body, "gzip of the plan");
  EXPECT_EQ(answer.header("Content-Encoding"), "gzip");
}

TEST(PublishedPage, has_headers_only_for_HEAD) {
  Serving serving;
  Client client(serving.port());
  client.send("HEAD /plan HTTP/1.1\r\nHost: h\r\n\r\n" + get("/plan"));
  auto head = client.receive(false);
  EXPECT_EQ(head.status, 200);
  EXPECT_EQ(head.header("Content-Length"), "8");
  EXPECT_EQ(client.receive().body, "the plan");
}

TEST(PublishedPage, that_the_client_has_is_not_sent_again) {
  Serving serving;
  Client client(serving.port());
  client.send(get("/plan", "If-None-Match: \"old\", W/\"edition-br\"\r\n") +
              get("/plan", "If-None-Match: \"old\"\r\n"));
  auto answer = client.receive();
  EXPECT_EQ(answer.status, 304);
  EXPECT_EQ(answer.header("ETag"), "\"edition\"");
  EXPECT_EQ(client.receive().body, "the plan");
}

TEST(PublishedPage, is_found_by_its_escaped_address) {
  Serving serving;
  Client client(serving.port());
  EXPECT_EQ(client.ask(get("/caf%C3%A9")).body, "the plan");
}

TEST(PublishedPage, with_a_query_is_the_applications_to_answer) {
  Serving serving;
  Client client(serving.port());
  EXPECT_EQ(client.ask(get("/plan?page=2")).body, "answered /plan");
}

TEST(PublishedPage, of_many_megabytes_arrives_whole_at_a_slow_reader) {
  Serving serving({.io_threads = 2});
  Client client(serving.port());
  client.send(get("/report") + get("/plan"));
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  EXPECT_EQ(client.receive().body, *serving.application.report->identity.body);
  EXPECT_EQ(client.receive().body, "the plan");
}

TEST(Connection, answers_pipelined_requests_in_their_order) {
  Serving serving;
  Client client(serving.port());
  std::string requests;
  for (int i = 0; i < 500; ++i)
    requests += get("/plan") + get("/page/" + std::to_string(i)) + post("/echo", std::to_string(i));
  client.send(requests);
  for (int i = 0; i < 500; ++i) {
    ASSERT_EQ(client.receive().body, "the plan");
    ASSERT_EQ(client.receive().body, "answered /page/" + std::to_string(i));
    ASSERT_EQ(client.receive().body, std::to_string(i));
  }
}

TEST(Connection, takes_a_request_byte_by_byte) {
  Serving serving;
  Client client(serving.port());
  for (char c : get("/plan")) ASSERT_TRUE(client.send({&c, 1}));
  EXPECT_EQ(client.receive().body, "the plan");
}

TEST(Connection, is_closed_after_the_answer_when_the_client_asks_for_it) {
  Serving serving;
  Client client(serving.port());
  auto answer = client.ask(get("/plan", "Connection: close\r\n"));
  EXPECT_EQ(answer.body, "the plan");
  EXPECT_EQ(answer.header("Connection"), "close");
  EXPECT_TRUE(client.is_closed_within(std::chrono::seconds(5)));
}

TEST(Connection, of_HTTP_1_0_is_closed_unless_it_asks_to_stay) {
  Serving serving;
  Client client(serving.port());
  auto answer = client.ask("GET /plan HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
  EXPECT_EQ(answer.body, "the plan");
  EXPECT_EQ(answer.header("Connection"), "keep-alive");
  EXPECT_EQ(client.ask("GET /plan HTTP/1.0\r\n\r\n").header("Connection"), "close");
  EXPECT_TRUE(client.is_closed_within(std::chrono::seconds(5)));
}

TEST(Server, says_when_its_port_is_taken) {
  Serving serving;
  SmallApplication application;
  ServerOptions options;
  options.port = serving.port();
  EXPECT_THROW(Server(options, application), std::system_error);
  options.address = "not an address";
  EXPECT_THROW(Server(options, application), std::system_error);
}

TEST(Server, on_all_addresses_names_an_IPv4_client_by_its_IPv4_address) {
  Serving serving({.address = "::"});
  Client client(serving.port());
  EXPECT_EQ(client.ask(get("/address")).body, "127.0.0.1");
}

}  // namespace reeve::web::testing
