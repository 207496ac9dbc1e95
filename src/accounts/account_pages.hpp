// Signing in and out, one's own account, and who holds which office.
#pragma once

#include "web/router.hpp"

namespace reeve::accounts {

web::Routes sign_in_routes();
web::Routes account_routes();
web::Routes office_routes();
web::Routes journal_routes();
web::Routes looks_routes();

// Of `?before=`, for lists of journal lines: a number of a line, or one after all of them.
std::string line_before(const web::Request& request);  // and the way to the workspace

}  // namespace reeve::accounts
