// Clients that hold connections without asking anything must cost the others nothing.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <vector>

#include "web/http/client.hpp"
#include "web/http/serving.hpp"

namespace reeve::web::testing {

namespace {

std::size_t resident_bytes() {
  std::size_t pages = 0, resident = 0;
  std::ifstream("/proc/self/statm") >> pages >> resident;
  return resident * 4096;
}

}  // namespace

TEST(SlowClients, two_hundred_of_them_are_cut_while_another_is_served) {
  Serving serving({.header_seconds = 1});
  std::vector<Client> dripping;
  for (int i = 0; i < 200; ++i) {
    dripping.emplace_back(serving.port());
    dripping.back().send("GET /plan HTTP/1.1\r\nX: ");
  }
  for (int round = 0; round < 6; ++round) {
    for (auto& client : dripping) client.send("x");
    Client normal(serving.port());
    EXPECT_EQ(normal.ask(get("/plan")).body, "the plan");
    EXPECT_EQ(normal.ask(get("/asked")).body, "answered /asked");
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
  }
  auto cut = std::count_if(dripping.begin(), dripping.end(), [](Client& client) {
    client.finish_sending();
    return client.is_closed_within(std::chrono::seconds(5)) && client.unread().find("HTTP/1.1 408") == 0;
  });
  EXPECT_EQ(cut, 200);
}

TEST(SlowClients, that_send_nothing_at_all_are_cut_without_a_word) {
  Serving serving({.header_seconds = 1, .idle_seconds = 1});
  Client silent(serving.port()), idle(serving.port());
  EXPECT_EQ(idle.ask(get("/plan")).status, 200);
  EXPECT_TRUE(silent.is_closed_within(std::chrono::seconds(5)));
  EXPECT_TRUE(idle.is_closed_within(std::chrono::seconds(5)));
  EXPECT_EQ(silent.unread() + idle.unread(), "");
}

TEST(SlowClients, that_drip_a_body_are_cut) {
  Serving serving({.body_seconds = 1});
  Client client(serving.port());
  client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 1000\r\n\r\n");
  for (int i = 0; i < 8; ++i) {
    client.send("x");
    std::this_thread::sleep_for(std::chrono::milliseconds(250));
  }
  EXPECT_EQ(client.receive().status, 408);
  EXPECT_EQ(serving.application.answered, 0);
}

TEST(Flood, of_64_MiB_in_one_header_is_cut_and_takes_no_memory) {
  Serving serving;
  Client client(serving.port());
  auto before = resident_bytes();
  client.send("GET /plan HTTP/1.1\r\nHost: localhost\r\nX: ");
  std::string block(64 * 1024, 'x');
  std::size_t sent = 0;
  while (sent < 64u * 1024 * 1024 && client.send(block)) sent += block.size();
  EXPECT_LT(sent, 64u * 1024 * 1024);
  EXPECT_LT(resident_bytes(), before + 8u * 1024 * 1024);
  EXPECT_EQ(Client(serving.port()).ask(get("/plan")).status, 200);
}

TEST(Flood, of_a_body_above_the_limit_is_cut) {
  Serving serving({.body_bytes_max = 64 * 1024});
  Client client(serving.port());
  client.send("POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n");
  std::string chunk = "8000\r\n" + std::string(0x8000, 'x') + "\r\n";
  std::size_t sent = 0;
  while (sent < 64u * 1024 * 1024 && client.send(chunk)) sent += chunk.size();
  EXPECT_LT(sent, 64u * 1024 * 1024);
  EXPECT_EQ(serving.application.answered, 0);
}

}  // namespace reeve::web::testing
