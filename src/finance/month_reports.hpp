// What publishing a month makes: its report under finance/MONTH, and the list of months under finance.
#pragma once

#include "finance/month_store.hpp"
#include "plan/public_views.hpp"
#include "site/site.hpp"

namespace reeve::finance {

// `changes`: why a published month was opened again; empty for a first edition.
site::Publication month_publication(const plan::Publisher& publisher, const MonthBook& month,
                                    const std::string& changes);
// `published`: those the public may see, the latest first.
site::Publication months_publication(const plan::Publisher& publisher, const std::vector<Month>& published);

}  // namespace reeve::finance
