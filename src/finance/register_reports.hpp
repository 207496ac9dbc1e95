// Registers on the public pages.
#pragma once

#include "finance/register.hpp"
#include "plan/public_views.hpp"

namespace reeve::finance {

web::Html registers_list(const std::vector<Register>& registers);  // links from the page of the money
web::Html register_page(const plan::Publisher& publisher, const Register& shown);

}  // namespace reeve::finance
