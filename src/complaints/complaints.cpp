#include "complaints/complaints.hpp"

#include "complaints/complaints_pages.hpp"
#include "complaints/outside_pages.hpp"
#include "complaints/publish_numbers_store.hpp"
#include "complaints/report_store.hpp"

namespace reeve::complaints_files {
const std::vector<std::pair<std::string_view, std::string_view>>& files();
}

namespace reeve::complaints {

storage::SchemaPart schema() {
  return {"complaints",
          storage::migrations_in(complaints_files::files(), "schema/"),
          {"complaint_draft"},
          {{"appointment", "name", "id", storage::AtRest::sealed},
           {"appointment", "email", "id", storage::AtRest::sealed},
           {"appointment", "telephone", "id", storage::AtRest::sealed},
           {"appointment", "about", "id", storage::AtRest::sealed},
           {"appointment", "adjustments", "id", storage::AtRest::sealed}}};
}

web::Routes routes(const plan::PublicExtras& extras) {
  web::Routes all;
  for (auto&& some :
       {guide_routes(extras.sections), status_routes(extras.sections), step_routes(extras.sections),
        answer_routes(extras.sections), intake_routes(extras.sections), book_routes(extras.sections),
        overview_routes(), contact_routes(), notice_routes(), questions_routes(), detail_routes(),
        appointment_routes(), report_routes(), sample_routes(), publish_numbers_routes(extras)})
    all.insert(all.end(), some.begin(), some.end());
  return all;
}

std::vector<plan::PublicLink> sections(storage::Session& record) {
  std::vector<plan::PublicLink> all;
  if (is_published(record)) all.push_back({"Complaints", "complaints/index.html"});
  // Whoever wants to complain finds the way before there is any number to publish.
  if (!complaint_protocols(record).empty()) all.push_back({"Make a complaint", "complain"});
  return all;
}

}  // namespace reeve::complaints
