// The amounts at which variances must be explained, in the record.
#pragma once

#include "finance/explaining.hpp"
#include "storage/work.hpp"

namespace reeve::finance {

std::vector<Threshold> thresholds(storage::Session& record);  // by statement; the latest of each counts
// `amount` 0: no variance of the statement must be explained any more.
void set_threshold(storage::Work& work, const Threshold& threshold);
LastForecast last_forecast(storage::Session& record, const std::string& year);

}  // namespace reeve::finance
