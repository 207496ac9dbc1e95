// Editions as bodies adopted them, parsed once a process.
#pragma once

#include <memory>
#include <string>

#include "kernel/protocol/edition.hpp"
#include "storage/work.hpp"

namespace reeve::casework {

// Keeps the text in the record, once; answers its id.
std::string keep_edition(storage::Work& work, const protocol::Edition& edition);
// A text that can no longer be read is a fault of the record, or was written by a newer Reeve.
std::shared_ptr<const protocol::Edition> adopted_edition(storage::Session& record, const std::string& id);

}  // namespace reeve::casework
