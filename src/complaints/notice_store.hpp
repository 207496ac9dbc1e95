// Notices in the record.
#pragma once

#include <vector>

#include "complaints/notices.hpp"
#include "storage/work.hpp"

namespace reeve::complaints {

Outcome<Done> keep_notice(storage::Work& work, const Notice& notice);
std::vector<Notice> notices(storage::Session& record);  // the latest first
// The one that holds on that day. Nothing when none was ever recorded: then the protocols that the body has
// adopted say what it does.
std::optional<Model> model_on(storage::Session& record, calendar::Date day);
// For a case that begins: the part in complaints about the police that a body has which takes them.
Model model_or_usual(storage::Session& record, calendar::Date day);

}  // namespace reeve::complaints
