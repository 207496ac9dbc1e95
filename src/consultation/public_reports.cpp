#include "consultation/consultation.hpp"
#include "consultation/consulting_acts.hpp"
#include "consultation/public_views.hpp"

namespace reeve::consultation {
namespace {

site::File file(std::string path, web::Html html) {
  return {std::move(path), "text/html; charset=utf-8", std::move(html.bytes)};
}

}  // namespace

std::vector<site::File> public_files(storage::Session& record, const plan::Publisher& publisher) {
  std::vector<Draft> adopted;
  for (auto& draft : drafts(record))
    if (shown_to_public(draft)) adopted.push_back(std::move(draft));
  std::vector<site::File> files;
  if (adopted.empty()) return files;
  files.push_back(file("drafts/index.html", public_index_view(publisher, adopted)));
  for (const auto& draft : adopted)
    files.push_back(file("drafts/" + draft.slug + ".html", public_draft_view(publisher, draft)));
  return files;
}

std::vector<plan::PublicLink> adopted_links(storage::Session& record) {
  std::vector<plan::PublicLink> links;
  for (const auto& draft : drafts(record))
    if (shown_to_public(draft))
      links.push_back({draft.title + ", adopted on " +
                           calendar::in_words(
                               calendar::in_london(*calendar::parse_instant(draft.last("adopted")->at)).date),
                       "drafts/" + draft.slug + ".html"});
  return links;
}

}  // namespace reeve::consultation
