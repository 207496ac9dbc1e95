#include "casework/casework.hpp"

#include "casework/case_pages.hpp"

namespace reeve::casework_files {
const std::vector<std::pair<std::string_view, std::string_view>>& files();
}

namespace reeve::casework {

// Standing, due rows and numbers say nothing that events and references do not, and are made again from them.
// Of a file the journal has the digest.
storage::SchemaPart schema() {
  return {"casework",
          storage::migrations_in(casework_files::files(), "schema/"),
          {"case_standing", "case_due", "attachment_content", "case_number"},
          {{"case_event", "private_facts", "case_id", storage::AtRest::sealed},
           {"case_event", "reason", "case_id", storage::AtRest::sealed},
           {"case_move", "reason", "case_id", storage::AtRest::sealed},
           {"case_party", "name", "case_id", storage::AtRest::sealed},
           {"case_party", "email", "case_id", storage::AtRest::sealed},
           {"case_party", "telephone", "case_id", storage::AtRest::sealed},
           {"case_party", "address", "case_id", storage::AtRest::sealed},
           {"case_party", "adjustments", "case_id", storage::AtRest::sealed},
           {"standing_party", "name", "id", storage::AtRest::sealed},
           {"standing_party", "email", "id", storage::AtRest::sealed},
           {"standing_party", "telephone", "id", storage::AtRest::sealed},
           {"standing_party", "address", "id", storage::AtRest::sealed},
           {"standing_party", "adjustments", "id", storage::AtRest::sealed},
           {"case_attachment", "name", "case_id", storage::AtRest::sealed},
           {"case_letter", "words", "case_id", storage::AtRest::sealed},
           {"case_letter", "passed_on", "case_id", storage::AtRest::sealed}},
          {{"attachment_content", "sealed", "case_attachment", "digest", "name"}}};
}

web::Routes routes() {
  web::Routes all;
  for (auto&& some :
       {worklist_routes(), find_routes(), start_routes(), case_routes(), decide_routes(), clock_routes(),
        protocol_routes(), link_routes(), retention_routes(), export_routes(), calendar_routes(),
        letter_routes(), attachment_routes(), party_routes(), holiday_routes(), moving_routes()})
    all.insert(all.end(), some.begin(), some.end());
  return all;
}

}  // namespace reeve::casework
