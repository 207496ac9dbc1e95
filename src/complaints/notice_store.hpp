// Notices in the record.
#pragma once

#include <vector>

#include "complaints/notices.hpp"
#include "storage/work.hpp"

namespace reeve::complaints {

Outcome<Done> keep_notice(storage::Work& work, const Notice& notice);
std::vector<Notice> notices(storage::Session& record);  // the latest first
// The one that holds on that day. Nothing when none was ever recorded: then the protocols that the body has
// adopted say what it does, and a case is asked.
std::optional<Model> model_on(storage::Session& record, calendar::Date day);
std::optional<Model> model_on(const std::vector<Notice>& given, calendar::Date day);  // the latest first
// For one that was recorded wrongly. Cases that have begun under it keep what they hold.
Outcome<Done> take_back_notice(storage::Work& work, const std::string& id, const std::string& reason);

}  // namespace reeve::complaints
