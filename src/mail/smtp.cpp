#include <curl/curl.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <stdexcept>

#include "kernel/text.hpp"
#include "mail/mail.hpp"

namespace reeve::mail {
namespace {

constexpr std::string_view starttls_scheme = "smtp+starttls://";

struct Cleanup {
  void operator()(CURL* curl) const { curl_easy_cleanup(curl); }
  void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Curl = std::unique_ptr<CURL, Cleanup>;
using List = std::unique_ptr<curl_slist, Cleanup>;

Curl new_curl() {
  static std::once_flag started;
  std::call_once(started, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
  Curl curl(curl_easy_init());
  if (!curl) throw std::runtime_error("libcurl gave no handle");
  return curl;
}

struct Outgoing {
  std::string bytes;
  std::size_t sent = 0;
};

std::size_t give(char* into, std::size_t size, std::size_t count, void* data) {
  auto& outgoing = *static_cast<Outgoing*>(data);
  const std::size_t length = std::min(size * count, outgoing.bytes.size() - outgoing.sent);
  std::copy_n(outgoing.bytes.data() + outgoing.sent, length, into);
  outgoing.sent += length;
  return length;
}

// What was said on the line. The same 5xx means "this message, never" after RCPT and "wrong password here"
// after AUTH.
struct Talk {
  std::string verb;     // of the last command; the rest of it may be a password
  std::string answer;   // the last line the server said
  std::string refusal;  // the last 4xx or 5xx
  std::string refused;  // the verb it answered
};

int overhear(CURL*, curl_infotype kind, char* data, std::size_t length, void* user) {
  auto& talk = *static_cast<Talk*>(user);
  const std::string line(text::trim({data, length}));
  if (kind == CURLINFO_HEADER_OUT) talk.verb = line.substr(0, 4);
  if (kind != CURLINFO_HEADER_IN || line.empty()) return 0;
  talk.answer = line;
  if (line.starts_with('4') || line.starts_with('5')) {
    talk.refusal = line;
    talk.refused = talk.verb;
  }
  return 0;
}

bool is_refused_for_good(const Talk& talk) {
  // 530 to 538 are about who we are and how we sign in (RFC 4954, 6): the message may well pass later.
  const bool about_sign_in = talk.refusal.starts_with("53");
  const bool about_message = talk.refused == "MAIL" || talk.refused == "RCPT" || talk.refused == "DATA";
  return talk.refusal.starts_with('5') && about_message && !about_sign_in;
}

void set_server(CURL* curl, const SmtpServer& server) {
  const bool starttls = server.url.starts_with(starttls_scheme);
  const std::string url = starttls ? "smtp://" + server.url.substr(starttls_scheme.size()) : server.url;
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(curl, CURLOPT_USE_SSL, starttls ? CURLUSESSL_ALL : CURLUSESSL_NONE);
  if (!server.user.empty()) {
    curl_easy_setopt(curl, CURLOPT_USERNAME, server.user.c_str());
    curl_easy_setopt(curl, CURLOPT_PASSWORD, server.password.c_str());
  }
  curl_easy_setopt(curl, CURLOPT_TIMEOUT, static_cast<long>(server.timeout_seconds));
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);  // the server has threads
  curl_easy_setopt(curl, CURLOPT_PROXY, "");     // whatever the environment says
}

void set_message(CURL* curl, const Message& message, const List& recipients, Outgoing& outgoing) {
  curl_easy_setopt(curl, CURLOPT_MAIL_FROM, ("<" + message.from + ">").c_str());
  curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients.get());
  curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(curl, CURLOPT_READFUNCTION, give);
  curl_easy_setopt(curl, CURLOPT_READDATA, &outgoing);
  curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(outgoing.bytes.size()));
}

std::string words_of(CURLcode code, const Talk& talk, const char* error) {
  if (!talk.refusal.empty()) return talk.refusal;
  return *error != '\0' ? error : curl_easy_strerror(code);
}

}  // namespace

Delivery send(const SmtpServer& server, const Message& message, calendar::Instant now) {
  if (!text::looks_like_an_address(message.to) || !text::looks_like_an_address(message.from))
    return {.taken = false,
            .try_again = false,
            .answer = "The sender or the recipient is not an e-mail address."};
  Outgoing outgoing{to_mime(message, now)};
  Talk talk;
  char error[CURL_ERROR_SIZE] = {};
  const List recipients(curl_slist_append(nullptr, ("<" + message.to + ">").c_str()));
  const Curl curl = new_curl();
  set_server(curl.get(), server);
  set_message(curl.get(), message, recipients, outgoing);
  curl_easy_setopt(curl.get(), CURLOPT_ERRORBUFFER, error);
  curl_easy_setopt(curl.get(), CURLOPT_VERBOSE, 1L);
  curl_easy_setopt(curl.get(), CURLOPT_DEBUGFUNCTION, overhear);
  curl_easy_setopt(curl.get(), CURLOPT_DEBUGDATA, &talk);

  const CURLcode code = curl_easy_perform(curl.get());
  if (code == CURLE_OK) return {.taken = true, .try_again = false, .answer = talk.answer};
  return {.taken = false, .try_again = !is_refused_for_good(talk), .answer = words_of(code, talk, error)};
}

std::optional<int> minutes_to_wait_after(int attempts) {
  constexpr int attempts_max = 30;  // more than four days: a server may be away over a weekend
  if (attempts >= attempts_max) return std::nullopt;
  switch (attempts) {
    case 1:
      return 1;
    case 2:
      return 5;
    case 3:
      return 15;
    case 4:
      return 60;
    default:
      return attempts < 1 ? 1 : 4 * 60;
  }
}

}  // namespace reeve::mail
