// What publishing funds and schemes makes: a page for all, a page for each scheme, and the data.
#pragma once

#include "investment/investment_store.hpp"
#include "plan/public_views.hpp"
#include "site/site.hpp"

namespace reeve::investment {

site::Publication investment_publication(const plan::Publisher& publisher, const Book& book,
                                         const std::string& changes);

}  // namespace reeve::investment
