#include "finance/finance_pages.hpp"
#include "kernel/figures/prose.hpp"
#include "kernel/text.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/staff_frame.hpp"

namespace reeve::finance {
namespace {

using namespace web;

Response close_view(Visit& visit) {
  const auto month = month_of(visit);
  if (!month) return not_found(visit);
  if (const auto may = may_close(*month); !may && month->month.state() == "open") {
    std::vector<Html> first;
    for (const auto& refusal : may.refusals()) first.push_back(el("li", refusal.sentence));
    return show(visit,
                {.title = "Close " + month->month.label(),
                 .crumbs = {{.text = "Money", .href = work_address(visit, "finance")},
                            {.text = month->month.label(), .href = month_address(visit, month->month)},
                            {.text = "Close"}}},
                group(el("h1", cls("govuk-heading-xl"), "Close " + month->month.label()),
                      el("h2", cls("govuk-heading-m"), "What must come first"),
                      el("ul", cls("govuk-list govuk-list--bullet"), first),
                      el("p", cls("govuk-body"),
                         el("a", cls("govuk-link"), href(month_address(visit, month->month)), "Go back"))));
  }
  const auto report = figures::check(month->book);
  const auto left = static_cast<long long>(doubts(*month, report).size());
  long long typed = 0;
  for (const auto& said : month->commentary)
    typed += static_cast<long long>(figures::typed_by_hand(month->book, said.words).size());
  return show(
      visit,
      {.title = "Close " + month->month.label(),
       .crumbs = {{.text = "Money", .href = work_address(visit, "finance")},
                  {.text = month->month.label(), .href = month_address(visit, month->month)},
                  {.text = "Close"}}},
      group(el("h1", cls("govuk-heading-xl"), "Close " + month->month.label()),
            el("ul", cls("govuk-list govuk-list--bullet"),
               el("li", "Nobody can bring in a file or change the words while the month is closed."),
               el("li", "It is not public yet. It can be opened again, with a reason."),
               typed ? el("li", text::counted(typed, "figure in the words is", "figures in the words are") +
                                    " typed by hand and will not follow the tables.")
                     : Html{},
               left ? el("li", text::counted(left, "figure does", "figures do") +
                                   " not add up. Each needs correcting, or a signed exception, "
                                   "before it is published.")
                    : Html{}),
            post_form(visit, month_address(visit, month->month, "close"),
                      button({.text = "Close the month", .prevent_double_click = true})),
            el("p", cls("govuk-body"),
               el("a", cls("govuk-link"), href(month_address(visit, month->month)),
                  "Go back without doing it"))));
}

Response close_post(Visit& visit) {
  const auto month = month_of(visit);
  if (!month) return not_found(visit);
  if (auto closed = close_month(visit.work(), *month); !closed) return refused_page(visit, closed.refusals());
  return done_and_back(month_address(visit, month->month), "month_closed");
}

Response reopen_view(Visit& visit, const Refusals& problems) {
  const auto month = month_of(visit);
  if (!month) return not_found(visit);
  const bool published = month->month.state() == "published";
  return show(
      visit,
      {.title = "Open " + month->month.label() + " again",
       .crumbs = {{.text = "Money", .href = work_address(visit, "finance")},
                  {.text = month->month.label(), .href = month_address(visit, month->month)},
                  {.text = "Open again"}},
       .problems = problems},
      group(el("h1", cls("govuk-heading-xl"), "Open " + month->month.label() + " again"),
            el("p", cls("govuk-body"),
               published ? "What is published stays public and unchanged while the correction is made."
                         : "The month can be changed again, and must be closed once more."),
            post_form(visit, month_address(visit, month->month, "reopen"),
                      textarea({.label = {.text = published ? "What is being corrected, and why"
                                                            : "Why it is opened again"},
                                .name = "reason",
                                .value = std::string(visit.request.form.get("reason")),
                                .hint = published ? "This is published with the new edition." : Content(),
                                .error = problem_of(problems, "reason"),
                                .rows = 3}),
                      button({.text = "Open it again", .kind = ButtonKind::secondary}))),
      problems.empty() ? 200 : 422);
}

Response reopen_post(Visit& visit) {
  const auto month = month_of(visit);
  if (!month) return not_found(visit);
  if (auto opened = reopen_month(visit.work(), month->month, std::string(visit.request.form.get("reason")));
      !opened)
    return reopen_view(visit, opened.refusals());
  return done_and_back(month_address(visit, month->month), "reopened");
}

Response exception_post(Visit& visit) {
  const auto month = month_of(visit);
  if (!month) return not_found(visit);
  const auto signed_for = sign_exception(visit.work(), *month, std::string(visit.request.form.get("cell")),
                                         std::string(visit.request.form.get("reason")));
  if (!signed_for) return month_view(visit, *month, signed_for.refusals());
  return done_and_back(month_address(visit, month->month), "signed");
}

}  // namespace

Routes month_act_routes() {
  const auto close = Allow::may("finance.close");
  return {get("/work/{body}/finance/{month}/close", close, "What closing a month does", close_view),
          post("/work/{body}/finance/{month}/close", close, "Close a month", close_post),
          get("/work/{body}/finance/{month}/reopen", close, "What opening a month again does",
              [](Visit& visit) { return reopen_view(visit, {}); }),
          post("/work/{body}/finance/{month}/reopen", close, "Open a month again", reopen_post),
          post("/work/{body}/finance/{month}/exceptions", Allow::may("finance.sign_exception"),
               "Sign for a figure that does not add up", exception_post)};
}

}  // namespace reeve::finance
