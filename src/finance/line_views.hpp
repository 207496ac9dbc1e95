// Lines over months and years, for the office and the public alike.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "finance/line_history.hpp"
#include "web/html.hpp"

namespace reeve::finance {

// `link`: the address of a month, by its slug.
web::Html line_view(const std::vector<LinePoint>& points,
                    const std::function<std::string(const std::string& month)>& link);
// `link`: the address of a line, as "revenue/overheads".
web::Html lines_table(const std::vector<ListedLine>& lines, const std::string& year,
                      const std::function<std::string(const std::string& line)>& link);

}  // namespace reeve::finance
