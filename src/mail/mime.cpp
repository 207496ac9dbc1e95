#include <gmime/gmime.h>

#include <algorithm>
#include <memory>
#include <mutex>
#include <stdexcept>

#include "kernel/text.hpp"
#include "mail/mail.hpp"

namespace reeve::mail {
namespace {

template <typename T>
struct Unref {
  void operator()(T* object) const { g_object_unref(object); }
};
template <typename T>
using Kept = std::unique_ptr<T, Unref<T>>;

void start_gmime() {
  static std::once_flag started;
  std::call_once(started, g_mime_init);
}

// A header ends at a line break, so a value with one in it would be two headers.
std::string one_line(std::string_view value) {
  std::string line(value);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20U || c == '\x7F'; },
      ' ');
  return std::string(text::trim(line));
}

std::string host_of(const std::string& address) { return address.substr(address.rfind('@') + 1); }

void set_header(GMimeObject* object, const char* name, const std::string& value) {
  g_mime_object_set_header(object, name, one_line(value).c_str(), "UTF-8");
}

Kept<GMimeTextPart> body_of(const Message& message) {
  Kept<GMimeTextPart> body(g_mime_text_part_new_with_subtype("plain"));
  g_mime_text_part_set_charset(body.get(), "utf-8");
  const std::string lines = text::replace_all(text::replace_all(message.text, "\r\n", "\n"), "\r", "\n");
  g_mime_text_part_set_text(body.get(), lines.c_str());
  // Whatever is in it, no line is longer than 76 and every byte passes any server.
  g_mime_part_set_content_encoding(GMIME_PART(body.get()), GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
  set_header(GMIME_OBJECT(body.get()), "Content-Language", message.language);
  return body;
}

void set_date(GMimeMessage* mime, calendar::Instant now) {
  const auto seconds = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
  const std::unique_ptr<GDateTime, void (*)(GDateTime*)> date(g_date_time_new_from_unix_utc(seconds),
                                                              g_date_time_unref);
  g_mime_message_set_date(mime, date.get());
}

void check(const Message& message) {
  if (!text::looks_like_an_address(message.from))
    throw std::invalid_argument("the sender is no e-mail address");
  if (!text::looks_like_an_address(message.to))
    throw std::invalid_argument("the recipient is no e-mail address");
}

std::string with_crlf(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\n' && (out.empty() || out.back() != '\r')) out += '\r';
    out += c;
  }
  return out;
}

}  // namespace

std::string to_mime(const Message& message, calendar::Instant now) {
  check(message);
  start_gmime();
  const Kept<GMimeMessage> mime(g_mime_message_new(TRUE));
  const std::string name = one_line(message.from_name);
  g_mime_message_add_mailbox(mime.get(), GMIME_ADDRESS_TYPE_FROM, name.empty() ? nullptr : name.c_str(),
                             message.from.c_str());
  g_mime_message_add_mailbox(mime.get(), GMIME_ADDRESS_TYPE_TO, nullptr, message.to.c_str());
  g_mime_message_set_subject(mime.get(), one_line(message.subject).c_str(), "UTF-8");
  set_date(mime.get(), now);
  g_mime_message_set_message_id(mime.get(), (one_line(message.id) + "@" + host_of(message.from)).c_str());
  // RFC 3834: holiday answers and the like must not come back to a machine.
  set_header(GMIME_OBJECT(mime.get()), "Auto-Submitted", "auto-generated");
  const auto body = body_of(message);
  g_mime_message_set_mime_part(mime.get(), GMIME_OBJECT(body.get()));

  const std::unique_ptr<GMimeFormatOptions, void (*)(GMimeFormatOptions*)> format(g_mime_format_options_new(),
                                                                                  g_mime_format_options_free);
  g_mime_format_options_set_newline_format(format.get(), GMIME_NEWLINE_FORMAT_DOS);
  const std::unique_ptr<char, void (*)(void*)> bytes(
      g_mime_object_to_string(GMIME_OBJECT(mime.get()), format.get()), g_free);
  return with_crlf(bytes.get());
}

}  // namespace reeve::mail
