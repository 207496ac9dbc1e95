#include "web/http_reply.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

#include "kernel/text.hpp"
#include "web/components/layout.hpp"

namespace reeve::web::http {

namespace {

bool is_control(char c) { return (static_cast<unsigned char>(c) < ' ' && c != '\t') || c == 0x7f; }

bool belongs_to_the_edge(std::string_view name) {
  auto lower = text::lower(name);
  return lower == "content-length" || lower == "transfer-encoding" || lower == "connection" ||
         lower == "date";
}

void append_header(std::string& head, std::string_view name, std::string_view value) {
  if (std::any_of(name.begin(), name.end(), is_control) ||
      std::any_of(value.begin(), value.end(), is_control))
    throw std::invalid_argument("a header of the response holds a control character");
  head += name;
  head += ": ";
  head += value;
  head += "\r\n";
}

std::string_view heading(int status) {
  switch (status) {
    case 408:
      return "That took too long";
    case 413:
      return "What you sent is too large";
    case 503:
      return "The service is busy";
    default:
      return "This could not be answered";
  }
}

std::string_view advice(int status) {
  switch (status) {
    case 400:
      return "The request could not be understood. Check the address and try again.";
    case 405:
      return "This address does not take that kind of request.";
    case 408:
      return "The request took too long to arrive. Try again.";
    case 413:
      return "Nothing was saved. Go back in your browser: what you wrote should still be there. Then send a "
             "file smaller than 7 MB, or a shorter text.";
    case 414:
      return "The address is too long.";
    case 417:
      return "The request expects something this service does not do.";
    case 431:
      return "The browser sent too much with the request. Clearing the cookies for this site may help.";
    case 501:
      return "This service does not take that kind of request.";
    case 503:
      return "Too many people are using the service just now. Try again in a few seconds.";
    default:
      return "Something went wrong. Try again later.";
  }
}

}  // namespace

std::string_view connection_line(Persistence persistence) {
  switch (persistence) {
    case Persistence::keep:
      return "";
    case Persistence::keep_and_say_so:
      return "Connection: keep-alive\r\n";
    case Persistence::close:
      return "Connection: close\r\n";
  }
  return "";
}

std::string http_date(std::time_t when) {
  constexpr std::array days = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  constexpr std::array months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::tm utc{};
  gmtime_r(&when, &utc);
  return fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} GMT", days[static_cast<std::size_t>(utc.tm_wday)],
                     utc.tm_mday, months[static_cast<std::size_t>(utc.tm_mon)], utc.tm_year + 1900,
                     utc.tm_hour, utc.tm_min, utc.tm_sec);
}

Reply render(Response response, Method method, Persistence persistence, std::string_view date) {
  Reply reply;
  reply.head.reserve(512);
  reply.head = fmt::format("HTTP/1.1 {} {}\r\nDate: {}\r\n{}", response.status,
                           reason_phrase(response.status), date, connection_line(persistence));
  bool may_have_body = response.status != 204 && response.status != 304;
  if (may_have_body && !response.content_type.empty())
    append_header(reply.head, "Content-Type", response.content_type);
  for (const auto& [name, value] : response.headers)
    if (!belongs_to_the_edge(name)) append_header(reply.head, name, value);
  if (may_have_body) reply.head += fmt::format("Content-Length: {}\r\n", response.body.size());
  reply.head += "\r\n";
  if (may_have_body && method != Method::head) reply.body = std::move(response.body);
  return reply;
}

Response refusal_page(int status) {
  Response response;
  response.status = status;
  const std::string title(heading(status));
  response.body =
      page({.title = title, .body_name = "Reeve"},
           group(el("h1", cls("govuk-heading-xl"), title), el("p", cls("govuk-body"), advice(status))))
          .bytes;
  response.headers = {
      {"Cache-Control", "no-store"},
      {"Content-Security-Policy",
       "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' "
       "data:; frame-ancestors 'none'"},
      {"X-Content-Type-Options", "nosniff"}};
  if (status == 405) response.headers.emplace_back("Allow", "GET, HEAD, POST");
  if (status == 503) response.headers.emplace_back("Retry-After", "5");
  return response;
}

void log_fault(std::string_view what) {
  std::string line;
  for (char c : what) {
    if (static_cast<unsigned char>(c) < ' ' || c == 0x7f)
      line += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
    else
      line += c;
  }
  fmt::print(stderr, "reeve: fault: {}\n", line);
}

}  // namespace reeve::web::http
