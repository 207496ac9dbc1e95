// The door of consultation: drafts of the plan and of the annual report, put out for the panel's comments.
#pragma once

#include <vector>

#include "plan/public_views.hpp"
#include "site/site.hpp"
#include "storage/schema.hpp"
#include "storage/work.hpp"
#include "web/router.hpp"

namespace reeve::consultation {

storage::SchemaPart schema();
web::Routes routes();

// Pages of the adopted drafts, for the tracker's publication: drafts/index.html and drafts/<slug>.html. Empty
// when none is adopted; nothing else of a draft ever becomes public.
std::vector<site::File> public_files(storage::Session& record, const plan::Publisher& publisher);
// What the page of the plan says was adopted, the latest first, each linked to its page.
std::vector<plan::PublicLink> adopted_links(storage::Session& record);
// In the act that publishes the tracker.
void record_publication(storage::Work& work);

// Drafts the panel may comment on today: title, slug and last day.
struct OpenDraft {
  std::string title, slug;
  calendar::Date closes_on;
  long long comments = 0;
};
std::vector<OpenDraft> open_for_comment(storage::Session& record, calendar::Date today);

}  // namespace reeve::consultation
