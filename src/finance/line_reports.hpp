// Lines of the money on the public pages, made from what was published alone.
#pragma once

#include <vector>

#include "finance/line_history.hpp"
#include "plan/public_views.hpp"
#include "site/site.hpp"

namespace reeve::finance {

// lines/index.html and lines/SHAPE/LINE.html. Points by statement and line, then the earliest month first.
void add_line_pages(std::vector<site::File>& files, const plan::Publisher& publisher,
                    const std::vector<LinePoint>& points);

}  // namespace reeve::finance
