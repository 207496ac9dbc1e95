// The office's pages of the plan: the quarter and everything in it.
#pragma once

#include "plan/publication.hpp"
#include "plan/report.hpp"
#include "web/html.hpp"
#include "web/router.hpp"

namespace reeve::plan {

web::Routes quarter_routes();  // list, open, show, questions, preview
web::Routes publish_routes(
    const PublicExtras& extras);  // sign off, publish, open again, each said before it is done
web::Routes theme_routes();       // a theme's page: words, certify
web::Routes commitment_routes();  // update a status, add evidence, owners
web::Routes indicator_routes();   // update a value
web::Routes structure_routes();   // add, reword, move, retire; themes added and renamed
web::Routes register_routes();    // every commitment of the record, by page of fifty

// Shared by these pages.
std::string quarter_address(const web::Visit& visit, const Period& period, std::string_view rest = "");
// Who updates a thing each quarter: everyone with an account, or nobody.
web::Html owner_field(web::Visit& visit, const std::string& owner);
// Which way the body hopes an indicator goes.
web::Html wanted_field(const std::string& wanted, std::string_view hint, const std::string& error = {});
// What {theme}, {commitment} and {indicator} name; null when the quarter has no such thing.
const ThemePage* theme_of(const web::Visit& visit, const std::optional<Report>& report);
const CommitmentLine* commitment_of(const web::Visit& visit, const std::optional<Report>& report);
const IndicatorLine* indicator_of(const web::Visit& visit, const std::optional<Report>& report);
// The quarter of {period}; nothing when it is not in the record.
std::optional<Report> report_of(web::Visit& visit);

}  // namespace reeve::plan
