// The amounts at which variances must be explained, in the record.
#pragma once

#include "finance/explaining.hpp"
#include "storage/work.hpp"

namespace reeve::finance {

// By statement; the latest of each counts, or the latest until an instant (a month keeps those it was closed
// under).
std::vector<Threshold> thresholds(storage::Session& record, const std::string& until = "9999");
// `amount` 0: no variance of the statement must be explained any more.
void set_threshold(storage::Work& work, const Threshold& threshold);
LastForecast last_forecast(storage::Session& record, const std::string& year);

}  // namespace reeve::finance
