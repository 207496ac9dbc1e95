#include "mail/settings.hpp"

#include <cstdlib>

#include "kernel/text.hpp"

namespace reeve::mail {
namespace {

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string() : std::string(text::trim(value));
}

std::string without_slash(std::string address) {
  while (address.ends_with('/')) address.pop_back();
  return address;
}

}  // namespace

Settings settings_from_environment() {
  return {.server = {.url = variable("REEVE_SMTP"),
                     .user = variable("REEVE_SMTP_USER"),
                     .password = variable("REEVE_SMTP_PASSWORD")},
          .from = variable("REEVE_MAIL_FROM"),
          .public_url = without_slash(variable("REEVE_PUBLIC_URL"))};
}

std::string address_at(std::string_view host, std::string_view path) {
  const auto url = settings_from_environment().public_url;
  return (url.empty() ? std::string(host) : url) + std::string(path);
}

std::vector<std::string> problems_of(const Settings& settings) {
  std::vector<std::string> problems;
  if (settings.server.url.empty())
    problems.emplace_back("No message is sent: this installation has no mail server (REEVE_SMTP).");
  else if (!text::looks_like_an_address(settings.from))
    problems.emplace_back("No message is sent: there is no address to send from (REEVE_MAIL_FROM).");
  if (settings.public_url.empty())
    problems.emplace_back("Messages carry no links: the address of this site is not set (REEVE_PUBLIC_URL).");
  return problems;
}

}  // namespace reeve::mail
