// What the office's pages of this duty share.
#pragma once

#include <string>
#include <vector>

#include "plan/publication.hpp"
#include "web/router.hpp"
#include "web/staff_frame.hpp"

namespace reeve::complaints {

// Complaints, and this page.
std::vector<web::Crumb> crumbs(const web::Visit& visit, std::string_view here);

web::Routes overview_routes();
web::Routes contact_routes();
web::Routes notice_routes();
web::Routes questions_routes();
web::Routes detail_routes();
// The overview of a year as it was written, and where it is written.
web::Html overview_words(const web::Visit& visit, const std::string& protocol, int start_year);
web::Routes appointment_routes();
web::Routes report_routes();
web::Routes sample_routes();
web::Routes publish_numbers_routes(const plan::PublicExtras& extras);

}  // namespace reeve::complaints
