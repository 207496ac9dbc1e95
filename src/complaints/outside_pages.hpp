// What the pages for those outside share: the frame of the body's public pages, around something that is not
// published.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "casework/casework.hpp"
#include "plan/public_views.hpp"
#include "storage/session.hpp"
#include "web/router.hpp"
#include "web/staff_frame.hpp"

namespace reeve::complaints {

using Sections = std::function<std::vector<plan::PublicLink>(storage::Session& record)>;

struct OutsidePage {
  std::string title;
  Refusals problems = {};
  std::string speaker = {};  // in whose name it speaks; empty: the body's
};
// Kept by no browser and no search engine.
web::Response show_outside(web::Visit& visit, const Sections& sections, const OutsidePage& page,
                           const web::Html& main, int status = 200);
web::Response outside_not_found(web::Visit& visit, const Sections& sections);

std::string outside_address(const web::Visit& visit, std::string_view rest);  // /{body}/rest
// With the scheme and the host as the browser knows them, for writing down.
std::string whole_address(const web::Visit& visit, std::string_view rest);
// For messages: by REEVE_PUBLIC_URL alone, because who asks chooses the host they ask for. Empty without it.
std::string address_for_messages(const web::Visit& visit, std::string_view rest);

// The case behind the secret address of a status page, and the role of who was given it; nothing when there
// is none, or it was taken back.
struct StatusOf {
  casework::CaseFile file;
  std::string role;
};
std::optional<StatusOf> status_of(web::Visit& visit);
std::string status_address(const web::Visit& visit, std::string_view rest = {});
// The steps that are open now to who the case is from and move nothing; whatever moves the case is asked for
// by an address of its own, that can be used once. And the one by which they add to what they sent.
std::vector<const protocol::Decision*> steps_open_to(web::Visit& visit, const StatusOf& of);
inline constexpr std::string_view adding = "tell_more";

// How to reach the team that has the form or the protocol, without the web; nothing when nobody has said.
web::Html contact_view(storage::Session& record, std::string_view form_or_protocol);
// The same of every team, each under what it is for.
web::Html contacts_view(storage::Session& record);

// What was sent to a role of a case; nothing when nothing was, or it is erased. A letter that is not posted
// yet may still be withdrawn, so it is not shown.
web::Html letters_view(storage::Session& record, const casework::CaseFile& file, const std::string& role);

// What a step is called to who takes it on their own page.
inline const std::string& words_of(const protocol::Decision& step) {
  return step.outside.empty() ? step.words : step.outside;
}

web::Routes guide_routes(const Sections& sections);
web::Routes intake_routes(const Sections& sections);
web::Routes status_routes(const Sections& sections);
web::Routes step_routes(const Sections& sections);
web::Routes answer_routes(const Sections& sections);
web::Routes book_routes(const Sections& sections);

}  // namespace reeve::complaints
