// Which of the prepared encodings a client gets, and whether it has the page already.
#pragma once

#include <string_view>

#include "web/server.hpp"

namespace reeve::web::http {

// The offered encoding with the highest q-value; between equals the smaller one: brotli, gzip, identity. A
// client that accepts none of them is served identity all the same.
const Prepared::Wire& choose_encoding(const Prepared& page, std::string_view accept_encoding);

// If-None-Match: weak comparison, lists and "*". `etag` names the identity bytes; an encoding's tag is the
// same with a suffix after a hyphen ("abc-br"), and any of them says that the client has this edition of the
// page.
bool client_has_it(std::string_view if_none_match, std::string_view etag);

}  // namespace reeve::web::http
