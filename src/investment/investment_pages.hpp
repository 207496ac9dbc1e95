// The office's pages of funds and schemes. Each file has its routes; investment.cpp brings them together.
#pragma once

#include "investment/investment_store.hpp"
#include "investment/investment_views.hpp"
#include "plan/publication.hpp"
#include "web/router.hpp"
#include "web/staff_frame.hpp"

namespace reeve::investment {

std::string fund_address(const web::Visit& visit, const Fund& fund);
std::string scheme_address(const web::Visit& visit, const Scheme& scheme, std::string_view rest = {});
// Funds and schemes; of a POST, as they stand within its act.
Book book_of(web::Visit& visit);
Seen seen_by_office(const web::Visit& visit);
// A page below the list: crumbs and heading. 422 when there are problems.
web::Response below_investment(const web::Visit& visit, const std::string& title, const Refusals& problems,
                               const web::Html& main);
web::Routes fund_routes();         // the list, a fund, its money
web::Routes scheme_routes();       // submit, one scheme
web::Routes scheme_step_routes();  // recommend, decide, award, report, evaluate
web::Routes investment_publish_routes(const plan::PublicExtras& extras);

}  // namespace reeve::investment
