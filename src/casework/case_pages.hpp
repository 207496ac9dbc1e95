// What the pages of cases share.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "casework/case_store.hpp"
#include "casework/letter_store.hpp"
#include "web/router.hpp"
#include "web/staff_frame.hpp"

namespace reeve::casework {

// The case of the address, when one of the person's offices has a part in its protocol; in a POST loaded
// within the act, so that two people cannot decide at once.
std::optional<CaseFile> case_of(web::Visit& visit);
bool has_part_in(const web::Visit& visit, const protocol::Edition& edition);
bool has_part_in(web::Visit& visit, const CaseFile& file);  // and is not kept out of it
// The protocols that were ever adopted in which one of the person's offices has a part, each once.
std::vector<std::string> protocols_of(web::Visit& visit);
std::string case_address(const web::Visit& visit, const CaseFile& file, std::string_view rest = {});
calendar::WorkingDays days_of(web::Visit& visit, const CaseFile& file);
std::vector<web::Crumb> crumbs_of(const web::Visit& visit, const CaseFile& file, std::string_view here);

// The roles of those listed in which the person may record a step: those of offices they hold; and for who
// keeps the case, the others as well, as what somebody else did.
std::vector<protocol::Index> roles_for(const web::Visit& visit, const protocol::Edition& edition,
                                       const std::vector<protocol::Index>& by);
// Asks who did it when it may have been several; a hidden field otherwise.
web::Html role_field(const protocol::Edition& edition, const std::vector<protocol::Index>& roles,
                     const web::Fields& form, const Refusals& problems);
// The role that was sent, when it is one of them.
Outcome<std::string> read_role(const protocol::Edition& edition, const std::vector<protocol::Index>& roles,
                               const web::Fields& form);
// The day it happened, filled with today.
web::Html happened_field(const web::Visit& visit, const web::Fields& form, const Refusals& problems,
                         std::string_view label = "The day it happened");

// Why, of an event that says so; nothing for others.
web::Html reason_field(const protocol::Event& event, const web::Fields& form, const Refusals& problems);
web::Html reason_view(const protocol::Event& event);

// What letters of a step pass on of the words of somebody outside, to be shortened; and what was sent of it.
// `earlier`: as letters of the same step had them before.
web::Html passed_on_fields(const CaseFile& file, const std::vector<PassedOn>& all, const web::Fields& form,
                           const PassedOnWords& earlier);
PassedOnWords read_passed_on(const web::Fields& form);

// What an event would do, before it is done: where it leads, what moves, what is owed then, what is stranded,
// the letters.
web::Html preview(const CaseFile& file, const protocol::Event& event, const Added& added,
                  const std::vector<Letter>& letters, calendar::Date today);
// As they would go.
web::Html letters_preview(const protocol::Edition& edition, const std::vector<Letter>& letters);
// Whom letters will not reach by themselves, and what they need to take part.
web::Html not_reached_view(const protocol::Edition& edition, const std::vector<Letter>& letters,
                           const std::vector<Party>& all);
// In whose name it is recorded: a step that somebody else took is theirs.
web::Html done_by(const CaseFile& file, const protocol::Event& event);
// That letters of a step which is undone or corrected went out already; nothing when none did.
web::Html letters_gone(storage::Session& record, const CaseFile& file, const std::string& event_id);
Sending sending_of(web::Visit& visit, const CaseFile& file);

// What a person saw when the form was made: a form that is sent twice, or after a colleague's, is refused.
web::Html seen_field(const CaseFile& file);
Outcome<Done> check_seen(const CaseFile& file, const web::Fields& form);

// Keeps an event that was confirmed, with what it causes; the page to go to, or the problems.
Outcome<std::string> keep_confirmed(web::Visit& visit, CaseFile& file, const protocol::Event& event);

// Those outside, as far as it is known how they are reached.
web::Html people_view(web::Visit& visit, const CaseFile& file);
// The files of a case, and where one is added.
web::Html attachments_view(web::Visit& visit, const CaseFile& file);

web::Routes worklist_routes();
web::Routes find_routes();
web::Routes case_routes();
web::Routes decide_routes();
web::Routes clock_routes();
web::Routes start_routes();
web::Routes protocol_routes();
web::Routes link_routes();
web::Routes retention_routes();
web::Routes export_routes();
web::Routes calendar_routes();
web::Routes letter_routes();
web::Routes attachment_routes();
web::Routes party_routes();
web::Routes holiday_routes();
web::Routes moving_routes();

}  // namespace reeve::casework
