// Variances and their explanations, for the office and the public alike.
#pragma once

#include <functional>

#include "finance/explaining.hpp"
#include "web/html.hpp"

namespace reeve::finance {

// `who`: an office in words. `write`: the cell that leads to writing; nothing for the public, who read the
// words.
web::Html variances_view(const MonthBook& month,
                         const std::function<std::string(const std::string& office)>& who,
                         const std::function<web::Html(const ToExplain&)>& write = {});
// The outturn beside the last reported forecast; nothing in another month.
web::Html outturn_view(const MonthBook& month);

}  // namespace reeve::finance
