// Lines of statements in the record, over months and years.
#pragma once

#include <string>
#include <vector>

#include "finance/line_history.hpp"
#include "storage/session.hpp"

namespace reeve::finance {

// One line in every month that has it, the earliest first.
std::vector<LinePoint> line_over_time(storage::Session& record, const std::string& shape,
                                      const std::string& line_key);
// Every line of every published month as it was last published: a correction that is being made is not among
// them. By statement and line, then the earliest month first.
std::vector<LinePoint> published_lines(storage::Session& record);
// The same of one month alone: the last of a year before its outturn. Empty when none is published.
std::vector<LinePoint> last_published_lines(storage::Session& record, const std::string& year);

std::vector<std::string> years_with_lines(storage::Session& record);  // the latest first

struct LineKey {
  std::string shape = {};
  long long position = 0;
};
// Lines of the latest month of a year before its outturn (or of the outturn alone), after `after`, by
// statement and position.
std::vector<ListedLine> listed_lines(storage::Session& record, const std::string& year, const LineKey& after,
                                     int at_most);

}  // namespace reeve::finance
