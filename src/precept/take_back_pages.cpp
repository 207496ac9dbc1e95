// A step recorded wrongly, taken back by the side that took it.
#include "kernel/text.hpp"
#include "precept/precept_pages.hpp"
#include "web/form_fields.hpp"

namespace reeve::precept {
namespace {

using namespace web;

Response take_back_view(Visit& visit, const Precept& precept, const Refusals& problems) {
  const auto last = may_take_back(precept, "a reason");
  if (!last) return refused_page(visit, last.refusals());
  if (!visit.may(act_of(*last)))
    return refused_page(visit, {{"The last step is the other side's. Only they take it back.", "precept"}});
  return below_precept(
      visit, precept, "Take back: " + text::lower(title_of(*last)), problems,
      group(
          el("p", cls("govuk-body"),
             "For a step that was recorded wrongly. It stays in the journal, with your "
             "reason; the step can then be recorded again. Those who were sent its letter are told. What is "
             "published stays as it is until a new edition."),
          take_back_form(visit, precept_address(visit, precept, "take-back"), problems)));
}

Response take_back_post(Visit& visit) {
  const auto precept = precept_of(visit);
  if (!precept) return not_found(visit);
  const auto last = may_take_back(*precept, "a reason");
  if (!last || !visit.may(act_of(*last))) return take_back_view(visit, *precept, {});
  const auto reason = std::string(visit.request.form.get("reason"));
  if (const auto taken = take_back(visit.work(), *precept, reason); !taken)
    return take_back_view(visit, *precept, taken.refusals());
  tell_of_taking_back(visit.work(), *visit.installation, *precept, *last, reason, told_of(visit, *precept));
  return done_and_back(precept_address(visit, *precept), "taken_back");
}

}  // namespace

Routes take_back_routes() {
  const auto take_back = Allow::may("precept.take_back");
  return {
      get("/work/{body}/precepts/{year}/take-back", take_back, "What taking back a step does",
          with_precept(take_back_view)),
      post("/work/{body}/precepts/{year}/take-back", take_back, "Take back the last step", take_back_post)};
}

}  // namespace reeve::precept
