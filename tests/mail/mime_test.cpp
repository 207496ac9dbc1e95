#include <gtest/gtest.h>

#include "kernel/text.hpp"
#include "mail/mail.hpp"

namespace reeve::mail {
namespace {

calendar::Instant morning() { return *calendar::parse_instant("2026-11-22T03:07:49.000000Z"); }

Message letter() {
  return {.id = "0199-outbox-1",
          .from = "reviews@office.example.org",
          .from_name = "Swyddfa'r Comisiynydd",
          .to = "complaints@force.example.org",
          .subject = "Outcome of your review",
          .text = "The review is upheld.\n"};
}

std::string headers_of(const std::string& mime) { return mime.substr(0, mime.find("\r\n\r\n") + 2); }

std::size_t count_of(const std::string& whole, const std::string& part) {
  std::size_t count = 0;
  for (auto at = whole.find(part); at != std::string::npos; at = whole.find(part, at + 1)) ++count;
  return count;
}

bool has_line(const std::string& headers, const std::string& line) {
  return ("\r\n" + headers).find("\r\n" + line + "\r\n") != std::string::npos;
}

TEST(Mime, The_headers_a_machine_owes_are_there) {
  const std::string headers = headers_of(to_mime(letter(), morning()));
  EXPECT_TRUE(has_line(headers, "Date: Sun, 22 Nov 2026 03:07:49 +0000")) << headers;
  EXPECT_TRUE(has_line(headers, "Message-Id: <0199-outbox-1@office.example.org>")) << headers;
  EXPECT_TRUE(has_line(headers, "Auto-Submitted: auto-generated")) << headers;
  EXPECT_TRUE(has_line(headers, "Content-Language: en-GB")) << headers;
  EXPECT_TRUE(has_line(headers, "Content-Transfer-Encoding: quoted-printable")) << headers;
  EXPECT_TRUE(has_line(headers, "MIME-Version: 1.0") || has_line(headers, "Mime-Version: 1.0")) << headers;
  EXPECT_TRUE(has_line(headers, "To: complaints@force.example.org")) << headers;
}

TEST(Mime, A_line_break_in_a_value_adds_no_header) {
  Message message = letter();
  message.subject = "Outcome\r\nBcc: others@example.org\r\n\r\nand a body";
  message.from_name = "Office\nBcc: others@example.org";
  message.id = "1\r\nBcc: others@example.org";
  message.language = "cy\r\nBcc: others@example.org";
  const std::string headers = headers_of(to_mime(message, morning()));
  EXPECT_EQ(count_of("\r\n" + headers, "\r\nBcc:"), 0U) << headers;
  EXPECT_EQ(count_of("\r\n" + headers, "\r\nSubject: Outcome  Bcc: others@example.org"), 1U) << headers;
}

TEST(Mime, Letters_beyond_ascii_travel_as_ascii) {
  Message message = letter();
  message.subject = "Canlyniad eich adolygiad: t\u0177 a d\u0175r";
  message.text = "Annwyl gyfaill,\n\u0174yth t\u0177 ger y d\u0175r \u2014 " + std::string(2000, 'x') + "\n";
  const std::string mime = to_mime(message, morning());
  for (const char c : mime) ASSERT_LT(static_cast<unsigned char>(c), 0x80U);
  EXPECT_NE(mime.find("=C5=B7"), std::string::npos);
  EXPECT_NE(headers_of(mime).find("charset=utf-8"), std::string::npos);
}

TEST(Mime, Lines_end_in_crlf_and_none_is_long) {
  Message message = letter();
  message.text = "one\r\ntwo\rthree\n" + std::string(5000, 'x');
  const std::string mime = to_mime(message, morning());
  std::size_t start = 0;
  for (std::size_t at = 0; at < mime.size(); ++at) {
    if (mime[at] != '\n') continue;
    ASSERT_TRUE(at > 0 && mime[at - 1] == '\r');
    EXPECT_LE(at - start, 80U);
    start = at + 1;
  }
  EXPECT_NE(mime.find("one\r\ntwo\r\nthree\r\n"), std::string::npos);
}

TEST(Mime, A_message_to_nowhere_is_a_bug) {
  Message message = letter();
  message.to = "nobody";
  EXPECT_THROW(to_mime(message, morning()), std::invalid_argument);
}

TEST(Address, Addresses_look_like_addresses) {
  for (const char* address :
       {"a@b.cy", "complaints.team+dorset@force.pnn.police.uk", "o'office@x-y.example.org"})
    EXPECT_TRUE(text::looks_like_an_address(address)) << address;
  for (const char* address : {"", "@", "a@", "@b.cy", "a@b", "a@@b.cy", "a@b@c.cy", "a b@c.cy", "a@b.cy\n",
                              "a@b.cy>", "a@.cy", "a@b.", "a@b..cy", "<a@b.cy>", "a,b@c.cy", "t\u0177@b.cy"})
    EXPECT_FALSE(text::looks_like_an_address(address)) << address;
  EXPECT_FALSE(text::looks_like_an_address(std::string(250, 'a') + "@b.cy"));
}

TEST(Waiting, The_waits_grow_and_end_after_thirty_attempts) {
  const int expected[] = {1, 5, 15, 60, 240, 240, 240, 240, 240, 240, 240};
  for (int attempt = 1; attempt <= 11; ++attempt)
    EXPECT_EQ(minutes_to_wait_after(attempt), expected[attempt - 1]);
  EXPECT_EQ(minutes_to_wait_after(29), 240);
  EXPECT_FALSE(minutes_to_wait_after(30));
  EXPECT_FALSE(minutes_to_wait_after(100));
}

}  // namespace
}  // namespace reeve::mail
