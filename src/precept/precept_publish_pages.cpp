#include "cli/signing_key.hpp"
#include "precept/precept_pages.hpp"
#include "precept/publish_precept_store.hpp"
#include "web/components/button.hpp"
#include "web/form_fields.hpp"

namespace reeve::precept {
namespace {

using namespace web;

Response publish_view(Visit& visit, const Refusals& problems) {
  const auto precept = precept_of(visit);
  if (!precept) return not_found(visit);
  const bool again = is_published(*visit.record, precept->year);
  return below_precept(
      visit, *precept, "Publish the precept of " + year_in_words(precept->year), problems,
      group(el("ul", cls("govuk-list govuk-list--bullet"),
               el("li",
                  "The proposal, every step with its day, the votes of the members, the letters and what the "
                  "panel asked for become public at once."),
               el("li",
                  "It is frozen and signed. Later steps are published as a new edition that says what "
                  "changed.")),
            post_form(visit, precept_address(visit, *precept, "publish"),
                      again ? changes_field(visit.request.form, problems) : Html{},
                      button({.text = "Publish the precept", .prevent_double_click = true})),
            el("p", cls("govuk-body"),
               el("a", cls("govuk-link"), href(precept_address(visit, *precept)),
                  "Go back without doing it"))));
}

Response publish_post(Visit& visit, const plan::PublicExtras& extras) {
  const auto precept = precept_of(visit);
  if (!precept) return not_found(visit);
  const auto published = publish_precept(visit.work(), cli::signing_key(*visit.installation), precept->year,
                                         std::string(visit.request.form.get("changes")), visit.at("body"),
                                         visit.authority, extras);
  if (!published) return publish_view(visit, published.refusals());
  show_when_kept(visit);
  return done_and_back(precept_address(visit, *precept), "published");
}

}  // namespace

Routes precept_publish_routes(const plan::PublicExtras& extras) {
  const auto publish = Allow::may("precept.publish");
  return {get("/work/{body}/precepts/{year}/publish", publish, "What publishing a precept does",
              [](Visit& visit) { return publish_view(visit, {}); }),
          post("/work/{body}/precepts/{year}/publish", publish, "Publish a precept",
               [extras](Visit& visit) { return publish_post(visit, extras); })};
}

}  // namespace reeve::precept
