// What publishing a month makes: its report under finance/MONTH, and the list of months under finance.
#pragma once

#include "finance/month_store.hpp"
#include "finance/register.hpp"
#include "plan/public_views.hpp"
#include "site/site.hpp"

namespace reeve::finance {

// `changes`: why a published month was opened again; empty for a first edition.
site::Publication month_publication(const plan::Publisher& publisher, const MonthBook& month,
                                    const std::vector<Register>& registers, const std::string& changes);
// `published`: those the public may see, the latest first.
// The registers come with it, a page each.
// The list of months, the registers, and every line over the published months.
site::Publication months_publication(const plan::Publisher& publisher, const std::vector<Month>& published,
                                     const std::vector<Register>& registers,
                                     const std::vector<LinePoint>& lines);

}  // namespace reeve::finance
