// What a published month says, on its own page and as a chapter of the quarterly report.
#pragma once

#include <vector>

#include "finance/month.hpp"
#include "finance/register.hpp"
#include "plan/public_views.hpp"

namespace reeve::finance {

// Headings start at the second level. Rows of registers that speak of a line stand with its statement.
web::Html month_content(const plan::Publisher& publisher, const plan::Place& place, const MonthBook& month,
                        const std::vector<Register>& registers);

}  // namespace reeve::finance
