// E-mail leaves through the outbox: a message is a row in the body's record until a server has taken it, so
// nothing is lost when the server is away and nothing is sent twice when the program is. This header is the
// sending half.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "kernel/calendar/instant.hpp"

namespace reeve::mail {

struct Message {
  std::string id;    // becomes Message-ID: <id@host of from>
  std::string from;  // address only
  std::string from_name;
  std::string to;  // address only
  std::string subject;
  std::string text;  // plain UTF-8; lines of any length
  std::string language = "en-GB";
};

// RFC 5322 bytes by GMime: UTF-8, quoted-printable, CRLF. A line break in a header value cannot add a header.
std::string to_mime(const Message& message, calendar::Instant now);

struct SmtpServer {
  std::string url;  // smtp://127.0.0.1:2525, smtps://host:465; "smtp+starttls://host:587" insists on STARTTLS
  std::string user = {};
  std::string password = {};
  int timeout_seconds = 20;
};

struct Delivery {
  bool taken = false;
  bool try_again = true;  // false when the server refused for good (5xx)
  std::string answer =
      {};  // what the server or the library said, for the outbox page; never the message itself
};
Delivery send(const SmtpServer& server, const Message& message, calendar::Instant now);

// How long to wait before attempt n+1 (n from 1): 1, 5, 15, 60 minutes, then 4 hours; nothing after 12
// attempts.
std::optional<int> minutes_to_wait_after(int attempts);

}  // namespace reeve::mail
