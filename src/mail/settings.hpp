// How this installation sends mail: from the environment, because a password does not belong in a record or
// in the list of processes.
//
//   REEVE_SMTP            smtps://mail.example.org:465 (see SmtpServer); without it nothing is sent
//   REEVE_SMTP_USER, REEVE_SMTP_PASSWORD
//   REEVE_MAIL_FROM       the address messages come from
//   REEVE_PUBLIC_URL      https://reeve.example.org, for the links in messages
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/text.hpp"
#include "mail/mail.hpp"

namespace reeve::mail {

struct Settings {
  SmtpServer server = {};
  std::string from = {};
  std::string public_url = {};  // without a slash at the end; empty: messages say where to look instead

  bool can_send() const { return !server.url.empty() && text::looks_like_an_address(from); }
};

Settings settings_from_environment();
// A path with the host: REEVE_PUBLIC_URL's, or the one the browser asked for, for showing on a page. Not for
// messages without the setting: who asks chooses the host they ask for.
std::string address_at(std::string_view host, std::string_view path);
// What the office should know: one sentence a setting that is missing or wrong.
std::vector<std::string> problems_of(const Settings& settings);

}  // namespace reeve::mail
