#include "complaints/appointment_store.hpp"
#include "complaints/guide.hpp"
#include "complaints/intake_store.hpp"
#include "complaints/notice_store.hpp"
#include "complaints/outside_pages.hpp"
#include "web/components/button.hpp"
#include "web/components/choices.hpp"

namespace reeve::complaints {
namespace {

using namespace web;

Response guide_get(Visit& visit, const Sections& sections) {
  std::vector<Choice> items;
  for (const auto& one : destinations())
    items.push_back({.value = std::string(one.code), .text = std::string(one.about)});
  const bool asked = visit.request.query.has("asked");
  Refusals problems;
  if (asked) problems.push_back({"Choose what it is about.", {}, "about"});
  return show_outside(visit, sections, {.title = "Make a complaint", .problems = problems},
                      group(el("h1", cls("govuk-heading-xl"), "Make a complaint"),
                            el("p", cls("govuk-body"),
                               "Different bodies deal with different complaints. Answer one question, and we "
                               "show you the right "
                               "one and what happens next."),
                            el("form", attr("method", "get"),
                               attr("action", outside_address(visit, "complain/where")), flag("novalidate"),
                               radios({.legend = {.text = "What is it about?"},
                                       .name = "about",
                                       .items = items,
                                       .error = problem_of(problems, "about")}),
                               button({.text = "Continue"})),
                            contacts_view(*visit.record)));
}

bool takes(storage::Session& record, std::string_view form, calendar::Date today) {
  for (const auto& open : open_forms(record, today))
    if (open.slug == form) return true;
  return false;
}

// Only when there is a time to choose.
Html speak_view(Visit& visit) {
  if (free_slots(*visit.record, visit.now.today + 1, 1).empty()) return {};
  return el("p", cls("govuk-body"), "Would you rather speak to somebody? ",
            el("a", cls("govuk-link"), href(outside_address(visit, "appointments")), "Choose a time"), ".");
}

Response where_get(Visit& visit, const Sections& sections) {
  const auto* to = find_destination(visit.request.query.get("about"));
  if (to && to->form == police_form && model_on(*visit.record, visit.now.today) == Model::reviews)
    to = &the_force();
  if (!to) return see_other(outside_address(visit, "complain") + "?asked=yes");
  Html says;
  for (const auto line : to->says) says += el("p", cls("govuk-body"), line);
  Html next;
  if (!to->form.empty())
    next = takes(*visit.record, to->form, visit.now.today)
               ? button({.text = "Start now",
                         .href = outside_address(visit, "complain/" + std::string(to->form)),
                         .start = true})
               : el("p", cls("govuk-body"),
                    "This cannot be sent through this website. Write to the body itself.");
  return show_outside(
      visit, sections, {.title = "Make a complaint: " + std::string(to->heading)},
      group(el("span", cls("govuk-caption-xl"), to->about), el("h1", cls("govuk-heading-xl"), to->heading),
            says, next, to->form == police_form ? speak_view(visit) : Html{},
            to->form.empty() ? (to->ours ? contacts_view(*visit.record) : Html{})
                             : contact_view(*visit.record, to->form),
            el("p", cls("govuk-body"),
               el("a", cls("govuk-link"), href(outside_address(visit, "complain")),
                  "It is about something else"))));
}

}  // namespace

Routes guide_routes(const Sections& sections) {
  return {get("/{body}/complain", Allow::outside(), "Find the right body for a complaint",
              [sections](Visit& visit) { return guide_get(visit, sections); }),
          get("/{body}/complain/where", Allow::outside(), "Say which body deals with it",
              [sections](Visit& visit) { return where_get(visit, sections); })};
}

}  // namespace reeve::complaints
