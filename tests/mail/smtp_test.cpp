#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include "mail/mail.hpp"
#include "mail/running_smtp_server.hpp"

namespace reeve::mail {
namespace {

calendar::Instant morning() { return *calendar::parse_instant("2026-11-22T03:07:49.000000Z"); }

Message letter(const std::string& to = "complaints@force.example.org") {
  return {.id = "1",
          .from = "reviews@office.example.org",
          .from_name = "Review team",
          .to = to,
          .subject = "Outcome of your review",
          .text = "Upheld.\n"};
}

bool holds(const std::string& whole, const std::string& part) {
  return whole.find(part) != std::string::npos;
}

// A port nobody listens on: taken for a moment, and given back.
std::string closed_port() {
  const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t length = sizeof address;
  bind(socket, reinterpret_cast<sockaddr*>(&address), length);
  getsockname(socket, reinterpret_cast<sockaddr*>(&address), &length);
  close(socket);
  return std::to_string(ntohs(address.sin_port));
}

std::string decoded(const std::string& quoted_printable) {
  std::string out;
  for (std::size_t at = 0; at < quoted_printable.size(); ++at) {
    if (quoted_printable[at] != '=') {
      out += quoted_printable[at];
    } else if (quoted_printable.compare(at + 1, 2, "\r\n") == 0) {
      at += 2;
    } else {
      out += static_cast<char>(std::stoi(quoted_printable.substr(at + 1, 2), nullptr, 16));
      at += 2;
    }
  }
  return out;
}

TEST(Smtp, A_message_taken_is_kept_by_the_server_as_it_was_written) {
  const RunningSmtpServer server;
  Message message = letter();
  message.subject = "Canlyniad: d\u0175r";
  message.text = "Annwyl gyfaill,\n.a line that starts with a dot\n.\n..two\nT\u0177 ger y d\u0175r.\n";
  const auto delivery = send({.url = server.url()}, message, morning());
  EXPECT_TRUE(delivery.taken) << delivery.answer;
  EXPECT_FALSE(delivery.try_again);
  EXPECT_EQ(delivery.answer, "250 2.0.0 taken");
  const std::string kept = server.taken(1);
  EXPECT_TRUE(kept.starts_with("reviews@office.example.org complaints@force.example.org\n")) << kept;
  EXPECT_TRUE(holds(kept, "Message-Id: <1@office.example.org>"));
  const std::string body = decoded(kept.substr(kept.find("\r\n\r\n") + 4));
  EXPECT_EQ(body,
            "Annwyl gyfaill,\r\n.a line that starts with a dot\r\n.\r\n..two\r\nT\u0177 ger y d\u0175r.\r\n");
}

TEST(Smtp, One_refused_for_now_is_tried_again) {
  const RunningSmtpServer server({"--refuse-now", "complaints@force.example.org"});
  const auto delivery = send({.url = server.url()}, letter(), morning());
  EXPECT_FALSE(delivery.taken);
  EXPECT_TRUE(delivery.try_again);
  EXPECT_EQ(delivery.answer, "450 4.2.1 the mailbox is busy");
}

TEST(Smtp, One_refused_for_good_is_not_tried_again) {
  const RunningSmtpServer server({"--refuse-for-good", "complaints@force.example.org"});
  const auto delivery = send({.url = server.url()}, letter(), morning());
  EXPECT_FALSE(delivery.taken);
  EXPECT_FALSE(delivery.try_again);
  EXPECT_EQ(delivery.answer, "550 5.1.1 there is no such mailbox");
  EXPECT_TRUE(send({.url = server.url()}, letter("panel@council.example.org"), morning()).taken);
}

TEST(Smtp, One_refused_for_its_content_is_not_tried_again) {
  const RunningSmtpServer server({"--refuse-content"});
  const auto delivery = send({.url = server.url()}, letter(), morning());
  EXPECT_FALSE(delivery.taken);
  EXPECT_FALSE(delivery.try_again);
  EXPECT_EQ(delivery.answer, "554 5.6.0 the content is not wanted");
}

TEST(Smtp, A_server_that_is_away_is_tried_again) {
  const auto delivery = send({.url = "smtp://127.0.0.1:" + closed_port()}, letter(), morning());
  EXPECT_FALSE(delivery.taken);
  EXPECT_TRUE(delivery.try_again);
  EXPECT_FALSE(delivery.answer.empty());
}

TEST(Smtp, A_server_that_never_answers_is_given_up_and_tried_again) {
  const int silent = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t length = sizeof address;
  ASSERT_EQ(bind(silent, reinterpret_cast<sockaddr*>(&address), length), 0);
  ASSERT_EQ(listen(silent, 1), 0);
  getsockname(silent, reinterpret_cast<sockaddr*>(&address), &length);
  const std::string url = "smtp://127.0.0.1:" + std::to_string(ntohs(address.sin_port));
  const auto delivery = send({.url = url, .timeout_seconds = 1}, letter(), morning());
  close(silent);
  EXPECT_FALSE(delivery.taken);
  EXPECT_TRUE(delivery.try_again);
}

TEST(Smtp, The_right_password_is_taken_and_a_wrong_one_does_not_lose_the_message) {
  const RunningSmtpServer server({"--password", "right"});
  const auto wrong = send({.url = server.url(), .user = "office", .password = "wrong"}, letter(), morning());
  EXPECT_FALSE(wrong.taken);
  EXPECT_TRUE(wrong.try_again);
  EXPECT_TRUE(wrong.answer.starts_with("535")) << wrong.answer;
  const auto none = send({.url = server.url()}, letter(), morning());
  EXPECT_FALSE(none.taken);
  EXPECT_TRUE(none.try_again) << none.answer;
  EXPECT_TRUE(send({.url = server.url(), .user = "office", .password = "right"}, letter(), morning()).taken);
}

TEST(Smtp, Where_starttls_is_insisted_on_nothing_leaves_without_it) {
  const RunningSmtpServer server;
  const auto delivery = send({.url = "smtp+starttls://" + server.address()}, letter(), morning());
  EXPECT_FALSE(delivery.taken);
  EXPECT_TRUE(delivery.try_again);
  EXPECT_TRUE(server.took_nothing());
}

TEST(Smtp, A_certificate_that_nobody_vouches_for_is_not_trusted) {
  const std::string pem =
      (std::filesystem::temp_directory_path() / ("reeve-" + std::to_string(getpid()) + ".pem")).string();
  const std::string make = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -keyout " +
                           pem + ".key -out " + pem + " >/dev/null 2>&1 && cat " + pem + ".key >> " + pem +
                           " && rm " + pem + ".key";
  if (std::system(make.c_str()) != 0) GTEST_SKIP() << "openssl is not installed";
  const RunningSmtpServer server({"--certificate", pem});
  const auto delivery = send({.url = "smtp+starttls://" + server.address()}, letter(), morning());
  std::filesystem::remove(pem);
  EXPECT_FALSE(delivery.taken);
  EXPECT_TRUE(delivery.try_again);
  EXPECT_TRUE(holds(delivery.answer, "ertificate")) << delivery.answer;
  EXPECT_TRUE(server.took_nothing());
}

TEST(Smtp, What_is_no_address_is_not_sent) {
  const auto delivery = send({.url = "smtp://127.0.0.1:1"}, letter("a@b.cy>\r\nRCPT TO:<c@d.cy"), morning());
  EXPECT_FALSE(delivery.taken);
  EXPECT_FALSE(delivery.try_again);
}

TEST(Smtp, A_server_of_another_protocol_is_not_spoken_to) {
  EXPECT_FALSE(send({.url = "file:///etc/hostname"}, letter(), morning()).taken);
}

}  // namespace
}  // namespace reeve::mail
