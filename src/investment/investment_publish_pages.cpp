#include "cli/signing_key.hpp"
#include "investment/investment_pages.hpp"
#include "investment/publish_investment_store.hpp"
#include "web/components/button.hpp"
#include "web/form_fields.hpp"

namespace reeve::investment {
namespace {

using namespace web;

Response publish_view(Visit& visit, const Refusals& problems) {
  const bool again = is_published(*visit.record);
  std::vector<Html> kept_back;
  for (const auto& scheme : load_book(*visit.record).schemes)
    if (scheme.steps.size() < 2) kept_back.push_back(el("li", scheme.title));
  return below_investment(
      visit, "Publish funds and schemes", problems,
      group(
          el("ul", cls("govuk-list govuk-list--bullet"),
             el("li",
                "Every fund, and every idea, business case and deep dive of which something is decided, "
                "recommended or reported, becomes public with the reasons of the board."),
             el("li", "It is frozen and signed. What comes later is a new edition that says what changed.")),
          kept_back.empty()
              ? Html{}
              : group(el("p", cls("govuk-body"), "These are submitted only, and stay in the office:"),
                      el("ul", cls("govuk-list govuk-list--bullet"), kept_back)),
          post_form(visit, work_address(visit, "investment/publish"),
                    again ? changes_field(visit.request.form, problems) : Html{},
                    button({.text = "Publish them", .prevent_double_click = true}))));
}

Response publish_post(Visit& visit, const plan::PublicExtras& extras) {
  const auto published = publish_investment(visit.work(), cli::signing_key(*visit.installation),
                                            std::string(visit.request.form.get("changes")), visit.at("body"),
                                            visit.authority, extras);
  if (!published) return publish_view(visit, published.refusals());
  show_when_kept(visit);
  return done_and_back(work_address(visit, "investment"), "published");
}

}  // namespace

Routes investment_publish_routes(const plan::PublicExtras& extras) {
  const auto publish = Allow::may("investment.publish");
  return {get("/work/{body}/investment/publish", publish, "What publishing funds and schemes does",
              [](Visit& visit) { return publish_view(visit, {}); }),
          post("/work/{body}/investment/publish", publish, "Publish funds and schemes",
               [extras](Visit& visit) { return publish_post(visit, extras); })};
}

}  // namespace reeve::investment
