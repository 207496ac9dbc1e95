// Signing in and out, one's own account, and who holds which office.
#pragma once

#include "web/router.hpp"

namespace reeve::accounts {

web::Routes sign_in_routes();
web::Routes account_routes();
web::Routes office_routes();
web::Routes journal_routes();  // and the way to the workspace

}  // namespace reeve::accounts
