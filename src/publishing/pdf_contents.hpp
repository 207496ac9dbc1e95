// The page numbers of a table of contents: which are asked for in the HTML, and where the PDF has them.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace reeve::publishing {

using PagesOfTargets = std::map<std::string, int>;

std::vector<std::string> targets_in(std::string_view html);
std::string with_pages(std::string_view html,
                       const PagesOfTargets& pages);  // two digits' room where a page is not known
PagesOfTargets destinations_in(std::string_view pdf);

}  // namespace reeve::publishing
