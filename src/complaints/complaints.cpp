#include "complaints/complaints.hpp"

#include "casework/casework.hpp"
#include "complaints/appointment_store.hpp"
#include "complaints/complaints_pages.hpp"
#include "complaints/intake_store.hpp"
#include "complaints/outside_pages.hpp"
#include "complaints/publish_numbers_store.hpp"

namespace reeve::complaints_files {
const std::vector<std::pair<std::string_view, std::string_view>>& files();
}

namespace reeve::complaints {

storage::SchemaPart schema() {
  return {
      "complaints", storage::migrations_in(complaints_files::files(), "schema/"), {"complaint_draft"}, {}};
}

web::Routes routes(const plan::PublicExtras& extras) {
  web::Routes all;
  for (auto&& some :
       {guide_routes(extras.sections), status_routes(extras.sections), answer_routes(extras.sections),
        intake_routes(extras.sections), book_routes(extras.sections), overview_routes(), contact_routes(),
        appointment_routes(), report_routes(), sample_routes(), publish_numbers_routes(extras)})
    all.insert(all.end(), some.begin(), some.end());
  return all;
}

std::vector<plan::PublicLink> sections(storage::Session& record) {
  if (!is_published(record)) return {};
  return {{"Complaints", "complaints/index.html"}};
}

void complaints_job(cli::Office& office, const std::string& slug) {
  constexpr int kept_days = 28;
  auto record = office.open_body(slug, storage::Access::read_write);
  const auto now = office.now();
  forget_old_drafts(record, now.today);
  const auto days = casework::working_days(record, calendar::Jurisdiction::england_and_wales);
  if (!days) throw storage::Fault(days.refusal().sentence);
  storage::Work work(record, office.body_schema, cli::installation_actor(), now);
  if (const auto next = days->nth_after(now.today, 1)) remind(work, *next);
  forget_people_before(work, now.today - kept_days);
  work.commit();
}

}  // namespace reeve::complaints
