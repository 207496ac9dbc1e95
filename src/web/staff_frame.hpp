// The frame of the office's and the panel's pages, and the small answers every handler gives.
#pragma once

#include <string>

#include "kernel/outcome.hpp"
#include "web/components/layout.hpp"
#include "web/components/messages.hpp"
#include "web/router.hpp"

namespace reeve::web {

struct StaffPage {
  std::string title;
  std::vector<Crumb> crumbs = {};  // after the workspace's own
  Refusals problems = {};          // shown above everything, linked to their fields
  std::string done = {};           // what the last act did; shown once
};

Response show(const Visit& visit, const StaffPage& page, const Html& main, int status = 200);
// Every problem, each leading to its field; nothing when there is none.
Html summary_of(const Refusals& problems);
Html csrf_field(const Visit& visit);
// A form of the office's pages: fields are checked by the server, all at once, in our words.
template <typename... Parts>
Html post_form(const Visit& visit, std::string_view action, const Parts&... parts) {
  return el("form", attr("method", "post"), attr("action", action), flag("novalidate"), csrf_field(visit),
            parts...);
}
// At the foot of a page that asks to confirm: the form that was sent again, out of sight, with one button
// that confirms it and one that goes back to it.
Html confirm_form(const Visit& visit, const std::string& address, std::string_view words);
bool is_confirmed(const Fields& form);
bool wants_change(const Fields& form);
// The sentence of the problem with a field, or empty: for the field's own error.
std::string problem_of(const Refusals& problems, std::string_view field);
std::string work_address(const Visit& visit, std::string_view rest);  // /work/{body}/rest

// What was published is shown to the public once the act is kept.
void show_when_kept(Visit& visit);

Response not_found(const Visit& visit);
Response refused_page(const Visit& visit,
                      const Refusals& refusals);  // 409: a rule said no and there is no form to show it on

// See-other with a sentence that the next page shows once: it travels in the address, chosen from a list, so
// that no words can be put into anyone's mouth.
Response done_and_back(const std::string& address, std::string_view what);
std::string done_words(const Request& request);

}  // namespace reeve::web
