#include "complaints/complaints_pages.hpp"
#include "complaints/intake_store.hpp"
#include "kernel/text.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/staff_frame.hpp"

namespace reeve::complaints {
namespace {

using namespace web;

Response contact_page(Visit& visit, const Contact& shown, const Refusals& problems) {
  const auto title = "How the complaints team can be reached";
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
          el("p", cls("govuk-body"), "Shown to the public beside the form, for those who do not use it."),
          post_form(
              visit, work_address(visit, "complaints/contact"),
              line("telephone", "Telephone", shown.telephone, ""),
              line("relay", "Relay service", shown.relay,
                   "How somebody who does not hear or speak calls you: the number to dial first"),
              textarea({.label = {.text = "Address"}, .name = "address", .value = shown.address, .rows = 4}),
              line("hours", "Hours", shown.hours, "Monday to Friday, 9am to 5pm"), button({.text = "Save"}))),
      problems.empty() ? 200 : 422);
}

Response contact_get(Visit& visit) {
  return contact_page(visit, contact(*visit.record).value_or(Contact{}), {});
}

Response contact_post(Visit& visit) {
  const auto words = [&](const char* name) { return std::string(text::trim(visit.request.form.get(name))); };
  const Contact wanted{words("telephone"), words("relay"), words("address"), words("hours")};
  if (const auto kept = keep_contact(visit.work(), wanted); !kept)
    return contact_page(visit, wanted, kept.refusals());
  return done_and_back(work_address(visit, "complaints/contact"), "saved");
}

}  // namespace

Routes contact_routes() {
  constexpr std::string_view address = "/work/{body}/complaints/contact";
  return {
      get(address, Allow::may("complaints.set_up"), "How the complaints team can be reached", contact_get),
      post(address, Allow::may("complaints.set_up"), "Change how the complaints team can be reached",
           contact_post)};
}

}  // namespace reeve::complaints
