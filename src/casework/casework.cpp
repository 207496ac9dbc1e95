#include "casework/casework.hpp"

namespace reeve::casework_files {
const std::vector<std::pair<std::string_view, std::string_view>>& files();
}

namespace reeve::casework {

// Standing and due rows say nothing that the events do not, and are made again from them.
storage::SchemaPart schema() {
  return {"casework",
          storage::migrations_in(casework_files::files(), "schema/"),
          {"case_standing", "case_due"},
          {{"case_event", "private_facts", "case_id"}}};
}

}  // namespace reeve::casework
