#include <gtest/gtest.h>

#include <csignal>

#include "web/http/client.hpp"
#include "web/http/serving.hpp"

namespace reeve::web::testing {

namespace {

bool is_listening(unsigned short port) {
  try {
    Client client(port);
    return true;
  } catch (const std::runtime_error&) {
    return false;
  }
}

}  // namespace

TEST(Stopping, finishes_the_request_in_hand_and_closes_the_idle_ones) {
  Serving serving({.io_threads = 2});
  Client idle(serving.port()), asking(serving.port());
  EXPECT_EQ(idle.ask(get("/plan")).status, 200);
  asking.send(get("/wait"));
  ASSERT_TRUE(eventually([&] { return serving.application.waiting == 1; }));
  serving.server.stop();
  EXPECT_TRUE(idle.is_closed_within(std::chrono::seconds(5)));
  EXPECT_FALSE(is_listening(serving.port()));
  serving.application.open_gate();
  auto answer = asking.receive();
  EXPECT_EQ(answer.body, "answered /wait");
  EXPECT_EQ(answer.header("Connection"), "close");
  serving.join();
}

TEST(Stopping, is_held_up_neither_by_half_a_request_nor_by_a_client_that_does_not_read) {
  Serving serving;
  Client half(serving.port()), deaf(serving.port());
  half.send("GET /plan HTTP/1.1\r\nHo");
  for (int i = 0; i < 16; ++i) deaf.send(get("/report"));
  EXPECT_EQ(Client(serving.port()).ask(get("/plan")).status, 200);
  serving.stop();
  EXPECT_TRUE(half.is_closed_within(std::chrono::seconds(1)));
}

TEST(Stopping, twice_or_before_running_is_harmless) {
  SmallApplication application;
  ServerOptions options;
  options.port = 0;
  Server server(options, application);
  server.stop();
  server.stop();
  server.run();
  server.stop();
}

TEST(Stopping, follows_a_SIGTERM) {
  Serving serving;
  EXPECT_EQ(Client(serving.port()).ask(get("/plan")).status, 200);
  std::raise(SIGTERM);
  serving.join();
  EXPECT_FALSE(is_listening(serving.port()));
}

}  // namespace reeve::web::testing
