#include "web/http_reader.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>

namespace reeve::web::http {

namespace {

using Progress = RequestReader::Progress;

// What a reader makes of the bytes when they arrive so many at a time: a line a request, or the refusal.
std::string reading(std::string_view bytes, std::size_t at_a_time, ReaderLimits limits = {}) {
  RequestReader reader(limits);
  std::string story;
  for (;;) {
    switch (reader.advance()) {
      case Progress::complete: {
        auto request = reader.request("127.0.0.1");
        story += request ? request->path + " [" + request->body + "]\n" : "broken fields\n";
        reader.next();
        continue;
      }
      case Progress::refused:
        return story + std::to_string(reader.refusal());
      default:
        break;
    }
    if (bytes.empty()) return story + (reader.is_between_requests() ? "" : "unfinished");
    auto room = reader.room();
    auto count = std::min({room.size(), at_a_time, bytes.size()});
    std::memcpy(room.data(), bytes.data(), count);
    bytes.remove_prefix(count);
    reader.received(count);
  }
}

}  // namespace

TEST(Reader, finds_the_same_requests_however_the_bytes_arrive) {
  std::string bytes =
      "GET /one?a=b HTTP/1.1\r\nHost: h\r\n\r\n"
      "POST /two HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nhello"
      "POST /three HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: Chunked\r\n\r\n"
      "5;name=\"v\"\r\nhello\r\n00A\r\n, reeve...\r\n0\r\nHost: trailer\r\n\r\n"
      "POST /four HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
      "HEAD / HTTP/1.0\r\n\r\n";
  for (auto at_a_time : {1u, 2u, 3u, 5u, 7u, 64u, 100000u})
    EXPECT_EQ(reading(bytes, at_a_time), "/one []\n/two [hello]\n/three [hello, reeve...]\n/four []\n/ []\n")
        << at_a_time;
}

TEST(Reader, keeps_the_path_of_a_request_whose_body_moves_the_buffer) {
  std::string body(300'000, 'b');
  std::string padding(3'000, 'p');
  std::string bytes = "POST /a%20path HTTP/1.1\r\nHost: h\r\nX-Padding: " + padding +
                      "\r\nContent-Length: 300000\r\n\r\n" + body + "GET /after HTTP/1.1\r\nHost: h\r\n\r\n";
  for (auto at_a_time : {100u, 4096u, 100000u})
    EXPECT_EQ(reading(bytes, at_a_time), "/a path [" + body + "]\n/after []\n") << at_a_time;
}

TEST(Reader, refuses_a_header_above_the_limit_and_takes_one_below) {
  auto with_header_of = [](std::size_t size) {
    return "GET / HTTP/1.1\r\nHost: h\r\nX: " + std::string(size, 'x') + "\r\n\r\n";
  };
  for (auto at_a_time : {1u, 1000u, 100000u}) {
    EXPECT_EQ(reading(with_header_of(900), at_a_time, {1024, 10}), "/ []\n");
    EXPECT_EQ(reading(with_header_of(1000), at_a_time, {1024, 10}), "431");
    EXPECT_EQ(reading(with_header_of(100'000), at_a_time, {1024, 10}), "431");
    EXPECT_EQ(reading("GET /" + std::string(2000, 'a'), at_a_time, {1024, 10}), "414");
  }
}

TEST(Reader, refuses_more_than_128_header_lines) {
  std::string bytes = "GET / HTTP/1.1\r\nHost: h\r\n";
  for (int i = 0; i < 128; ++i) bytes += "A: b\r\n";
  EXPECT_EQ(reading(bytes + "\r\n", 100000), "431");
}

TEST(Reader, refuses_a_body_above_the_limit_however_it_is_framed) {
  std::string head = "POST / HTTP/1.1\r\nHost: h\r\n";
  EXPECT_EQ(reading(head + "Content-Length: 10\r\n\r\n0123456789", 1, {1024, 10}), "/ [0123456789]\n");
  EXPECT_EQ(reading(head + "Content-Length: 11\r\n\r\n", 1, {1024, 10}), "413");
  EXPECT_EQ(reading(head + "Content-Length: 18446744073709551615\r\n\r\n", 1, {1024, 10}), "413");
  EXPECT_EQ(reading(head + "Transfer-Encoding: chunked\r\n\r\nB\r\nhello", 1, {1024, 10}), "413");
  EXPECT_EQ(reading(head + "Transfer-Encoding: chunked\r\n\r\n6\r\n012345\r\n6\r\n", 1, {1024, 10}), "413");
}

TEST(Reader, refuses_a_chunk_line_without_an_end) {
  std::string bytes =
      "POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n1;" + std::string(40'000, 'x');
  EXPECT_EQ(reading(bytes, 1000), "400");
}

TEST(Reader, reports_a_form_and_a_query_that_cannot_be_read) {
  std::string form =
      "Content-Type: Application/x-www-form-urlencoded; charset=utf-8\r\nContent-Length: 3\r\n\r\n%zz";
  EXPECT_EQ(reading("POST /f HTTP/1.1\r\nHost: h\r\n" + form, 100), "broken fields\n");
  EXPECT_EQ(reading("GET /f?a=%FF HTTP/1.1\r\nHost: h\r\n\r\n", 100), "broken fields\n");
}

}  // namespace reeve::web::http
