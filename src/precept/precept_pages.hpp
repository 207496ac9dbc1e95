// The office's and the panel's pages of precepts. Each file has its routes; precept.cpp brings them together.
#pragma once

#include <optional>
#include <string>

#include "plan/publication.hpp"
#include "precept/precept_store.hpp"
#include "precept/tell_store.hpp"
#include "web/router.hpp"
#include "web/staff_frame.hpp"

namespace reeve::precept {

std::string precept_address(const web::Visit& visit, const Precept& precept, std::string_view rest = {});
// The precept of the address, as this office may see it: a draft is the commissioner's until the panel is
// notified.
std::optional<Precept> precept_of(web::Visit& visit);
// A page of the precept of the address, or that there is none.
web::Handler with_precept(web::Response (*view)(web::Visit&, const Precept&, const Refusals&));
// The page of the precept, also after an act that was refused.
web::Response precept_view(web::Visit& visit, const Precept& precept, const Refusals& problems);
// A page below it: crumbs and heading.
web::Response below_precept(const web::Visit& visit, const Precept& precept, const std::string& title,
                            const Refusals& problems, const web::Html& main);
// Records a step, tells the other side, and goes back to the precept.
Outcome<Done> take_and_tell(web::Visit& visit, const Precept& precept, const Event& event);

// Whose precept it is, and where those who are told of a step find it.
Told told_of(const web::Visit& visit, const Precept& precept);

web::Routes precept_routes();
web::Routes proposal_routes();  // open, draft, notify
web::Routes member_routes();    // who the panel is
web::Routes step_routes();      // reports, revision, issue
web::Routes take_back_routes();
web::Routes condition_routes();  // what the panel asked for, and what became of it
web::Routes precept_publish_routes(const plan::PublicExtras& extras);

}  // namespace reeve::precept
