// How somebody outside is reached, as fields of a form.
#pragma once

#include "casework/party.hpp"
#include "web/html.hpp"
#include "web/message.hpp"

namespace reeve::casework {

web::Html party_fields(const web::Fields& form, const Refusals& problems);
Party read_party(const std::string& role, const web::Fields& form);
// What a form with these fields would have sent.
web::Fields as_form(const Party& party);

}  // namespace reeve::casework
