// Requests that a proxy in front might read differently, byte for byte, and what is not ours to answer.
#include <gtest/gtest.h>

#include <algorithm>

#include "web/http/client.hpp"
#include "web/http/serving.hpp"

namespace reeve::web::testing {

namespace {

struct Case {
  std::string sentence;
  std::string bytes;
  int status;
};

std::string with_nul(std::string bytes) {
  std::replace(bytes.begin(), bytes.end(), '@', '\0');
  return bytes;
}

const std::string post_start = "POST /echo HTTP/1.1\r\nHost: localhost\r\n";
const std::string chunks = "5\r\nhello\r\n0\r\n\r\n";

std::vector<Case> ambiguous_requests() {
  return {
      {"Content-Length and chunked",
       post_start + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks, 400},
      {"chunked and Content-Length",
       post_start + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n" + chunks, 400},
      {"Content-Length and an unknown coding",
       post_start + "Content-Length: 5\r\nTransfer-Encoding: x\r\n\r\nhello", 400},
      {"two Content-Length that differ", post_start + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!",
       400},
      {"two Content-Length that agree", post_start + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello",
       400},
      {"a list as Content-Length", post_start + "Content-Length: 5, 5\r\n\r\nhello", 400},
      {"a signed Content-Length", post_start + "Content-Length: +5\r\n\r\nhello", 400},
      {"a negative Content-Length", post_start + "Content-Length: -5\r\n\r\nhello", 400},
      {"an empty Content-Length", post_start + "Content-Length: \r\n\r\nhello", 400},
      {"a hexadecimal Content-Length", post_start + "Content-Length: 0x5\r\n\r\nhello", 400},
      {"a Content-Length beyond 64 bits", post_start + "Content-Length: 99999999999999999999\r\n\r\n", 400},
      {"Transfer-Encoding xchunked", post_start + "Transfer-Encoding: xchunked\r\n\r\n" + chunks, 501},
      {"Transfer-Encoding gzip then chunked",
       post_start + "Transfer-Encoding: gzip, chunked\r\n\r\n" + chunks, 501},
      {"Transfer-Encoding chunked twice in a line",
       post_start + "Transfer-Encoding: chunked, chunked\r\n\r\n" + chunks, 501},
      {"Transfer-Encoding chunked then identity",
       post_start + "Transfer-Encoding: chunked, identity\r\n\r\n" + chunks, 501},
      {"Transfer-Encoding Identity", post_start + "Transfer-Encoding: Identity\r\n\r\nhello", 501},
      {"an empty Transfer-Encoding", post_start + "Transfer-Encoding: \r\n\r\nhello", 501},
      {"two lines of Transfer-Encoding chunked",
       post_start + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks, 400},
      {"a space before the colon of Transfer-Encoding",
       post_start + "Transfer-Encoding : chunked\r\n\r\n" + chunks, 400},
      {"a folded Transfer-Encoding", post_start + "Transfer-Encoding:\r\n chunked\r\n\r\n" + chunks, 400},
      {"a folded header", post_start + "X-Note: one\r\n two\r\nContent-Length: 5\r\n\r\nhello", 400},
      {"Transfer-Encoding in HTTP 1.0",
       "POST /echo HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks, 400},
      {"lines ended by LF alone", "GET /plan HTTP/1.1\nHost: localhost\n\n", 400},
      {"a header ended by LF alone", "GET /plan HTTP/1.1\r\nHost: localhost\n\r\n", 400},
      {"a CR inside a header", "GET /plan HTTP/1.1\r\nHost: localhost\r\nX: a\rb\r\n\r\n", 400},
      {"no Host", "GET /plan HTTP/1.1\r\n\r\n", 400},
      {"two Hosts", "GET /plan HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", 400},
      {"an empty Host", "GET /plan HTTP/1.1\r\nHost: \r\n\r\n", 400},
      {"a Host with a path", "GET /plan HTTP/1.1\r\nHost: localhost/x\r\n\r\n", 400},
      {"two Hosts in a line", "GET /plan HTTP/1.1\r\nHost: localhost localhost\r\n\r\n", 400},
      {"two Hosts in HTTP 1.0", "GET /plan HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n", 400},
      {"NUL in a header", with_nul("GET /plan HTTP/1.1\r\nHost: localhost\r\nX: a@b\r\n\r\n"), 400},
      {"NUL in the target", with_nul("GET /plan@ HTTP/1.1\r\nHost: localhost\r\n\r\n"), 400},
      {"NUL in a header name", with_nul("GET /plan HTTP/1.1\r\nHost: localhost\r\nX@: b\r\n\r\n"), 400},
      {"chunk size minus one", post_start + "Transfer-Encoding: chunked\r\n\r\n-1\r\nhello\r\n0\r\n\r\n",
       400},
      {"chunk size with 0x", post_start + "Transfer-Encoding: chunked\r\n\r\n0x5\r\nhello\r\n0\r\n\r\n", 400},
      {"chunk size with a space before",
       post_start + "Transfer-Encoding: chunked\r\n\r\n 5\r\nhello\r\n0\r\n\r\n", 400},
      {"chunk size beyond 64 bits",
       post_start + "Transfer-Encoding: chunked\r\n\r\n10000000000000005\r\nhello\r\n0\r\n\r\n", 400},
      {"a chunk longer than it says",
       post_start + "Transfer-Encoding: chunked\r\n\r\n4\r\nhello\r\n0\r\n\r\n", 400},
      {"a chunk ended by LF alone", post_start + "Transfer-Encoding: chunked\r\n\r\n5\nhello\n0\n\n", 400},
      {"a Content-Length in a trailer",
       post_start + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nContent-Length: 5\r\n\r\n", 400},
      {"two spaces in the request line", "GET  /plan HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
      {"a tab in the request line", "GET\t/plan HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
      {"no version", "GET /plan\r\nHost: localhost\r\n\r\n", 400},
      {"HTTP 2.0", "GET /plan HTTP/2.0\r\nHost: localhost\r\n\r\n", 400},
      {"HTTP 1.2", "GET /plan HTTP/1.2\r\nHost: localhost\r\n\r\n", 400},
      {"a line break before the request line", "\r\nGET /plan HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
      {"a header without a name", "GET /plan HTTP/1.1\r\nHost: localhost\r\n: x\r\n\r\n", 400},
      {"a path that climbs", get("/../plan"), 400},
      {"a path that climbs by escapes", get("/a/%2e%2E/plan"), 400},
      {"a broken escape", get("/plan%2"), 400},
      {"a path that is not UTF-8", get("/%C3%28"), 400},
      {"another host in the target", get("http://other.example/plan"), 400},
      {"a method nobody knows", "STEAL /plan HTTP/1.1\r\nHost: localhost\r\n\r\n", 501},
      {"a method in small letters", "get /plan HTTP/1.1\r\nHost: localhost\r\n\r\n", 501},
      {"TRACE", "TRACE /plan HTTP/1.1\r\nHost: localhost\r\n\r\n", 405},
      {"PUT with a body", "PUT /plan HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello", 405},
      {"CONNECT", "CONNECT localhost:80 HTTP/1.1\r\nHost: localhost:80\r\n\r\n", 405},
      {"an expectation we do not know", post("/echo", "hello", "Expect: miracles\r\n"), 417},
      {"a query that is not UTF-8", get("/query?name=%FF"), 400},
      {"a target that is too long", get("/" + std::string(20'000, 'a')), 414},
      {"headers that are too long", get("/plan", "X: " + std::string(20'000, 'a') + "\r\n"), 431},
      {"a body that is too long", post_start + "Content-Length: 8388609\r\n\r\n", 413},
  };
}

class Refused : public ::testing::TestWithParam<Case> {
 protected:
  static void SetUpTestSuite() { serving = std::make_unique<Serving>(); }
  static void TearDownTestSuite() { serving.reset(); }
  static std::unique_ptr<Serving> serving;
};

std::unique_ptr<Serving> Refused::serving;

std::string as_identifier(const ::testing::TestParamInfo<Case>& info) {
  auto name = info.param.sentence;
  for (char& c : name)
    if (!std::isalnum(static_cast<unsigned char>(c))) c = '_';
  return name;
}

}  // namespace

TEST_P(Refused, with_its_own_status_and_nothing_behind_it_is_answered) {
  Client client(serving->port());
  auto answer = client.ask(GetParam().bytes + get("/smuggled"));
  EXPECT_EQ(answer.status, GetParam().status);
  EXPECT_EQ(answer.body.find("smuggled"), std::string::npos);
  if (answer.status == 400 && GetParam().sentence == "a query that is not UTF-8")
    return;  // framing was sound
  EXPECT_EQ(answer.header("Connection"), "close");
  client.finish_sending();
  EXPECT_TRUE(client.is_closed_within(std::chrono::seconds(3)));
  EXPECT_EQ(client.unread(), "");
}

INSTANTIATE_TEST_SUITE_P(AmbiguousRequest, Refused, ::testing::ValuesIn(ambiguous_requests()), as_identifier);

TEST(Refusal, is_a_short_page_that_repeats_nothing_of_the_request) {
  Serving serving;
  Client client(serving.port());
  auto answer = client.ask(get("/%FF<blink>", "X: <blink>\r\n"));
  EXPECT_EQ(answer.status, 400);
  EXPECT_EQ(answer.header("Content-Type"), "text/html; charset=utf-8");
  EXPECT_EQ(answer.header("X-Content-Type-Options"), "nosniff");
  EXPECT_NE(answer.body.find(">This could not be answered</h1>"), std::string::npos);
  EXPECT_EQ(answer.body.find("blink"), std::string::npos);
}

TEST(Refusal, of_a_known_method_says_which_are_allowed) {
  Serving serving;
  Client client(serving.port());
  EXPECT_EQ(client.ask("DELETE /plan HTTP/1.1\r\nHost: h\r\n\r\n").header("Allow"), "GET, HEAD, POST");
}

TEST(Refusal, for_want_of_room_is_503_with_a_time_to_come_back) {
  Serving serving({.connections_max = 2});
  Client one(serving.port()), two(serving.port());
  EXPECT_EQ(one.ask(get("/plan")).status, 200);
  EXPECT_EQ(two.ask(get("/plan")).status, 200);
  {
    Client three(serving.port());
    auto answer = three.receive();
    EXPECT_EQ(answer.status, 503);
    EXPECT_EQ(answer.header("Retry-After"), "5");
    EXPECT_TRUE(three.is_closed_within(std::chrono::seconds(5)));
  }
  EXPECT_EQ(one.ask(get("/plan")).status, 200);
}

TEST(Refusal, for_too_many_connections_of_one_address_ends_when_one_leaves) {
  Serving serving({.connections_per_address_max = 1});
  {
    Client first(serving.port());
    EXPECT_EQ(first.ask(get("/plan")).status, 200);
    EXPECT_EQ(Client(serving.port()).receive().status, 503);
  }
  EXPECT_TRUE(eventually([&] { return Client(serving.port()).ask(get("/plan")).status == 200; }));
}

}  // namespace reeve::web::testing
