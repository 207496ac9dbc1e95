// The door of casework: cases that run under a protocol, whatever they are about. Duties that have cases
// (complaints, and later grants, reviews, recommendations) ask here.
#pragma once

#include "casework/case_store.hpp"
#include "casework/sender_store.hpp"
#include "storage/schema.hpp"
#include "web/router.hpp"

namespace reeve::casework {

storage::SchemaPart schema();
web::Routes routes();

}  // namespace reeve::casework
