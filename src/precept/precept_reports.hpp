// What publishing a precept makes: its page, its letters, its data; and the list of precepts.
#pragma once

#include "plan/public_views.hpp"
#include "precept/precept_year.hpp"
#include "site/site.hpp"

namespace reeve::precept {

std::string slug_of(const Precept& precept);  // 2019-20

site::Publication precept_publication(const plan::Publisher& publisher, const Precept& precept,
                                      calendar::Date today, const std::string& changes);
site::Publication precepts_publication(const plan::Publisher& publisher,
                                       const std::vector<Precept>& published);

}  // namespace reeve::precept
