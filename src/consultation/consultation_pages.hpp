// The office's and the panel's pages of a draft.
#pragma once

#include "consultation/draft.hpp"
#include "web/router.hpp"
#include "web/staff_frame.hpp"

namespace reeve::consultation {

web::Routes list_routes();     // list, make
web::Routes edit_routes();     // save an edition
web::Routes draft_routes();    // show, open for comment, close, adopt, withdraw
web::Routes comment_routes();  // comment, answer

// Shared by these pages.
std::string draft_address(const web::Visit& visit, const Draft& draft, std::string_view rest = "");
// Offices that prepare drafts see every edition; to all others a draft that has not been put out does not
// exist.
bool sees_everything(const web::Visit& visit);
// The edition the visitor may read: of those that prepare drafts, the latest. Null: the draft is not there
// for them.
const Edition* edition_for(const web::Visit& visit, const Draft& draft);
// The draft of {draft}, when it is there for the visitor. In a POST it is read inside the act, so that a rule
// decides on what is true when it is kept.
std::optional<Draft> draft_of(web::Visit& visit);

web::Response draft_page(web::Visit& visit, const Draft& draft, const Refusals& problems);
// What the last act did, in words of this duty.
std::string done_here(const web::Request& request);

}  // namespace reeve::consultation
