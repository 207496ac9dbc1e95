#include "cli/signing_key.hpp"
#include "finance/finance_pages.hpp"
#include "finance/publish_month_store.hpp"
#include "web/components/button.hpp"
#include "web/staff_frame.hpp"

namespace reeve::finance {
namespace {

using namespace web;

Response publish_view(Visit& visit) {
  const auto month = month_of(visit);
  if (!month) return not_found(visit);
  const auto may = may_publish(*month);
  std::vector<Html> first;
  if (!may)
    for (const auto& refusal : may.refusals()) first.push_back(el("li", refusal.sentence));
  return show(
      visit,
      {.title = "Publish " + month->month.label(),
       .crumbs = {{.text = "Money", .href = work_address(visit, "finance")},
                  {.text = month->month.label(), .href = month_address(visit, month->month)},
                  {.text = "Publish"}}},
      group(el("h1", cls("govuk-heading-xl"), "Publish " + month->month.label()),
            el("h2", cls("govuk-heading-m"), "What this does"),
            el("ul", cls("govuk-list govuk-list--bullet"),
               el("li", "The month becomes public at once: its tables, words, charts and downloads."),
               el("li", "It is frozen and signed. A correction is a new edition that says what changed."),
               el("li", "Figures that do not add up are shown with the reason that was signed for them.")),
            may ? post_form(visit, month_address(visit, month->month, "publish"),
                            button({.text = "Publish " + month->month.label(), .prevent_double_click = true}))
                : group(el("h2", cls("govuk-heading-m"), "What must come first"),
                        el("ul", cls("govuk-list govuk-list--bullet"), first)),
            el("p", cls("govuk-body"),
               el("a", cls("govuk-link"), href(month_address(visit, month->month)),
                  "Go back without doing it"))));
}

Response publish_post(Visit& visit, const plan::PublicExtras& extras) {
  const auto month = find_month(*visit.record, visit.at("month"));
  if (!month) return not_found(visit);
  const auto published = publish_month(visit.work(), cli::signing_key(*visit.installation), month->slug,
                                       visit.at("body"), visit.authority, extras);
  if (!published) return refused_page(visit, published.refusals());
  show_when_kept(visit);
  return done_and_back(month_address(visit, *month), "published");
}

}  // namespace

Routes month_publish_routes(const plan::PublicExtras& extras) {
  const auto publish = Allow::may("finance.publish");
  return {get("/work/{body}/finance/{month}/publish", publish, "What publishing a month does", publish_view),
          post("/work/{body}/finance/{month}/publish", publish, "Publish a month",
               [extras](Visit& visit) { return publish_post(visit, extras); })};
}

}  // namespace reeve::finance
