// Who the members of the panel are while it considers a precept.
#include "kernel/text.hpp"
#include "precept/precept_pages.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"

namespace reeve::precept {
namespace {

using namespace web;

Response members_view(Visit& visit, const Precept& precept, const Refusals& problems) {
  if (precept.last(What::reported))
    return refused_page(visit,
                        {{"The panel has reported: its members were those it voted with.", "precept"}});
  const auto& form = visit.request.form;
  return below_precept(
      visit, precept, "Members of the panel", problems,
      post_form(visit, precept_address(visit, precept, "members"),
                textarea({.label = {.text = "Every person who is a member now, present or not"},
                          .name = "members",
                          .value = form.has("members") ? std::string(form.get("members"))
                                                       : text::join(precept.members, "\n"),
                          .hint = "One a line. A veto takes two-thirds of them all.",
                          .error = problem_of(problems, "members"),
                          .rows = 14}),
                button({.text = "Save the members"})));
}

Response members_post(Visit& visit) {
  const auto precept = precept_of(visit);
  if (!precept) return not_found(visit);
  const auto seats = text::filled_lines(visit.request.form.get("members"));
  if (const auto named = name_members(visit.work(), *precept, seats); !named)
    return members_view(visit, *precept, named.refusals());
  return done_and_back(precept_address(visit, *precept), "saved");
}

}  // namespace

Routes member_routes() {
  const auto report = Allow::may("precept.report");
  return {get("/work/{body}/precepts/{year}/members", report, "The members of the panel",
              with_precept(members_view)),
          post("/work/{body}/precepts/{year}/members", report, "Say who the members of the panel are",
               members_post)};
}

}  // namespace reeve::precept
