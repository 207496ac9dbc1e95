// Signing in and out, one's own account, and who holds which office.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "web/router.hpp"

namespace reeve::accounts {

// What waits for these offices in a record, in a few words; empty when nothing does.
using Waiting = std::function<std::string(storage::Session& record, const std::vector<std::string>& offices,
                                          calendar::Date today)>;
web::Routes bodies_routes(Waiting waiting);
web::Routes sign_in_routes();
web::Routes account_routes();
web::Routes office_routes();
web::Routes journal_routes();
web::Routes looks_routes();

// Of `?before=`, for lists of journal lines: a number of a line, or one after all of them.
std::string line_before(const web::Request& request);

}  // namespace reeve::accounts
