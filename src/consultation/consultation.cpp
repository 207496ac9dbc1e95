#include "consultation/consultation.hpp"

#include "consultation/consultation_pages.hpp"
#include "consultation/consulting_acts.hpp"

namespace reeve::consultation_files {
const std::vector<std::pair<std::string_view, std::string_view>>& files();
}

namespace reeve::consultation {

storage::SchemaPart schema() {
  return {"consultation", storage::migrations_in(consultation_files::files(), "schema/"), {}, {}};
}

web::Routes routes() {
  web::Routes all;
  for (auto&& some : {list_routes(), edit_routes(), draft_routes(), comment_routes()})
    all.insert(all.end(), some.begin(), some.end());
  return all;
}

std::vector<OpenDraft> open_for_comment(storage::Session& record, calendar::Date today) {
  std::vector<OpenDraft> open;
  for (const auto& draft : drafts(record))
    if (stage_of(draft, today) == Stage::open)
      open.push_back({draft.title, draft.slug, *draft.last("opened_for_comment")->closes_on,
                      static_cast<long long>(draft.comments.size())});
  return open;
}

}  // namespace reeve::consultation
