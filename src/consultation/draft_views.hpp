// How a draft reads, for the office, the panel and the public alike. A draft is lines: "# " begins a heading,
// "- " a bullet.
#pragma once

#include <functional>

#include "consultation/amendments.hpp"
#include "web/html.hpp"

namespace reeve::consultation {

// Of a code and a moment: "Member of the Police and Crime Panel, 1 October 2019".
using OfficeWords = std::function<std::string(const std::string& office, const std::string& at)>;

// <ins> and <del>: the style sheet draws them, and has them said for those who listen.
web::Html marked(const Runs& runs);
web::Html plain_text(std::string_view text, int heading_level);
web::Html marked_text(const Runs& runs, int heading_level);

web::Html sections_view(const std::vector<Section>& sections);
// The old text on the left, the changes marked on the right; a section that did not change is shown once.
web::Html tracked_view(const std::vector<TrackedSection>& tracked, const Edition& before,
                       const Edition& after);
web::Html amendments_view(const std::vector<Amendment>& list);
web::Html comment_view(const Draft& draft, const Comment& comment, const OfficeWords& office_words);

std::string about_words(const Draft& draft);        // Annual report, 2019/20
std::string edition_words(const Edition& edition);  // Edition 2

}  // namespace reeve::consultation
