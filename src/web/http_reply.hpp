// The bytes of an answer.
#pragma once

#include <ctime>
#include <string>
#include <string_view>

#include "web/message.hpp"

namespace reeve::web::http {

enum class Persistence {
  keep,
  keep_and_say_so,
  close
};  // the second is for HTTP/1.0, where closing is the rule

std::string_view connection_line(Persistence persistence);  // a header line, or nothing
std::string http_date(std::time_t when);                    // Sun, 22 Nov 2026 03:25:28 GMT

struct Reply {
  std::string head;
  std::string body;
};

// Content-Length, Date and Connection are written here whatever the response says of them. Throws
// std::invalid_argument when a header holds a line break or another control character, for the rest of it
// would be read as the application's word.
Reply render(Response response, Method method, Persistence persistence, std::string_view date);

// A short page for what is refused before the application is asked. Nothing the client sent is repeated in
// it.
Response refusal_page(int status);

// One line on standard error; control characters are escaped so that a value cannot forge another line.
void log_fault(std::string_view what);

}  // namespace reeve::web::http
