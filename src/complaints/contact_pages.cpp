#include "casework/casework.hpp"
#include "complaints/complaints_pages.hpp"
#include "complaints/intake_store.hpp"
#include "kernel/text.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/components/messages.hpp"
#include "web/staff_frame.hpp"

namespace reeve::complaints {
namespace {

using namespace web;

// The address says which team: /contact, /contact/panel.
std::string team_of(const Visit& visit) {
  return visit.request.path.ends_with("/panel") ? panel_team : police_team;
}
std::string address_of(const Visit& visit, const std::string& team) {
  return work_address(visit, team == police_team ? "complaints/contact" : "complaints/contact/" + team);
}

// A body keeps the text it adopted, and one from before panels had a name of their own speaks as the body.
Html not_yet_view(Visit& visit) {
  const auto adoption = casework::adoption_on(*visit.record, "panel_complaint", visit.now.today);
  if (!adoption || adoption->edition->speaks_as != protocol::none) return {};
  return warning_text(
      {.content = group(
           "Letters still go out in the name of ", visit.body_name,
           ": the protocol this body works by is from before panels had a name of "
           "their own. ",
           el("a", cls("govuk-link"), href(work_address(visit, "protocols")), "Adopt its newer text"), ".")});
}

Response contact_page(Visit& visit, const Contact& shown, const Refusals& problems) {
  const auto team = team_of(visit);
  const bool panel = team == panel_team;
  const std::string title = panel ? "How the panel can be reached" : "How the complaints team can be reached";
  const auto line = [&](const char* name, const char* label, const std::string& value, const char* hint) {
    return input({.label = {.text = label},
                  .name = name,
                  .value = value,
                  .hint = hint,
                  .error = problem_of(problems, name)});
  };
  return show(
      visit,
      {.title = title,
       .crumbs = crumbs(visit, title),
       .problems = problems,
       .done = done_words(visit.request)},
      group(
          el("h1", cls("govuk-heading-xl"), title),
          el("p", cls("govuk-body"),
             panel
                 ? "Shown beside the form for complaints about the commissioner, and at the foot of letters."
                 : "Shown beside the forms for complaints about the police and reviews, and at the foot of "
                   "letters."),
          panel ? not_yet_view(visit) : Html{},
          post_form(
              visit, address_of(visit, team),
              panel ? line("name", "Name of the panel", shown.name,
                           "As it stands at the head of its letters, with the name of its area")
                    : Html{},
              line("telephone", "Telephone", shown.telephone, ""),
              line("relay", "Relay service", shown.relay,
                   "How somebody who does not hear or speak calls you: the number to dial first"),
              textarea({.label = {.text = "Address"}, .name = "address", .value = shown.address, .rows = 4}),
              line("hours", "Hours", shown.hours, "Monday to Friday, 9am to 5pm"), button({.text = "Save"}))),
      problems.empty() ? 200 : 422);
}

Response contact_get(Visit& visit) {
  const auto team = team_of(visit);
  return contact_page(visit, contact(*visit.record, team).value_or(Contact{}), {});
}

Response contact_post(Visit& visit) {
  const auto team = team_of(visit);
  const auto words = [&](const char* name) { return std::string(text::trim(visit.request.form.get(name))); };
  const Contact wanted{words("telephone"), words("relay"), words("address"), words("hours"), words("name")};
  if (const auto kept = keep_contact(visit.work(), team, wanted); !kept)
    return contact_page(visit, wanted, kept.refusals());
  return done_and_back(address_of(visit, team), "saved");
}

}  // namespace

Routes contact_routes() {
  constexpr std::string_view address = "/work/{body}/complaints/contact";
  constexpr std::string_view panel = "/work/{body}/complaints/contact/panel";
  return {
      get(address, Allow::may("complaints.set_up"), "How the complaints team can be reached", contact_get),
      post(address, Allow::may("complaints.set_up"), "Change how the complaints team can be reached",
           contact_post),
      get(panel, Allow::may("complaints.set_up_panel"), "How the panel can be reached", contact_get),
      post(panel, Allow::may("complaints.set_up_panel"), "Change how the panel can be reached",
           contact_post)};
}

}  // namespace reeve::complaints
