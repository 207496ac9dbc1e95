#include "cli/signing_key.hpp"
#include "finance/finance_pages.hpp"
#include "finance/publication.hpp"
#include "plan/plan_document.hpp"
#include "plan/publish_quarter.hpp"
#include "web/components/button.hpp"
#include "web/components/lists.hpp"
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

bool was_published(const Month& month) {
  for (const auto& event : month.events)
    if (event.what == "published") return true;
  return false;
}

// Why a published month was opened again.
std::string reason_of(const Month& month) {
  if (!was_published(month)) return {};
  for (auto event = month.events.rbegin(); event != month.events.rend(); ++event)
    if (event->what == "reopened") return event->note;
  return {};
}

Response publish_post(Visit& visit, const plan::PublicExtras& extras) {
  const auto month = month_of(visit);
  if (!month) return not_found(visit);
  if (auto may = may_publish(*month); !may) return refused_page(visit, may.refusals());
  auto& work = visit.work();
  const auto key = cli::signing_key(*visit.installation);
  const auto changes = reason_of(month->month);
  note_published(work, month->month);
  std::vector<Month> published;
  for (auto& each : months(work.session()))
    if (was_published(each)) published.push_back(std::move(each));
  const auto publisher = plan::publisher_of(work.session(), visit.at("body"), visit.authority, extras);
  const auto report = site::publish(work, key, month_publication(publisher, *month, changes));
  if (!report) return refused_page(visit, report.refusals());
  // Unchanged lists are refused as nothing new, and that is no reason to stop.
  static_cast<void>(site::publish(work, key, months_publication(publisher, published)));
  static_cast<void>(plan::publish_tracker(work, key, publisher, extras));
  visit.after_commit = [show_it = visit.show_publication, slug = visit.at("body")] { show_it(slug); };
  return done_and_back(month_address(visit, month->month), "published");
}

}  // namespace

Routes month_publish_routes(const plan::PublicExtras& extras) {
  const auto publish = Allow::may("finance.publish");
  return {get("/work/{body}/finance/{month}/publish", publish, "What publishing a month does", publish_view),
          post("/work/{body}/finance/{month}/publish", publish, "Publish a month",
               [extras](Visit& visit) { return publish_post(visit, extras); })};
}

}  // namespace reeve::finance
