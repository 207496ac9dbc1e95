// An adopted draft on the published site, and the list of them. Both stand in drafts/.
#pragma once

#include <vector>

#include "consultation/draft.hpp"
#include "plan/public_views.hpp"
#include "web/html.hpp"

namespace reeve::consultation {

web::Html public_draft_view(const plan::Publisher& publisher, const Draft& adopted);
web::Html public_index_view(const plan::Publisher& publisher, const std::vector<Draft>& adopted);

}  // namespace reeve::consultation
