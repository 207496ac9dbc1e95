#include "cli/signing_key.hpp"
#include "complaints/complaints_pages.hpp"
#include "complaints/detail_store.hpp"
#include "complaints/publish_numbers_store.hpp"
#include "kernel/text.hpp"
#include "plan/period.hpp"
#include "web/components/button.hpp"
#include "web/components/fields.hpp"
#include "web/form_fields.hpp"

namespace reeve::complaints {
namespace {

using namespace web;

// What goes out of single cases, by its title: nobody publishes it without having read that.
Html details_item(Visit& visit) {
  std::vector<std::string> titles;
  for (const auto& one : details_decided(visit.session(), visit.now.today))
    if (!one.words.empty()) titles.push_back("“" + one.title + "”");
  if (titles.empty()) return el("li", "No details of any case are published.");
  return el("li", "Details of ", text::counted(static_cast<long long>(titles.size()), "case", "cases"),
            ", as a panel decided: ", text::join(titles, ", "), ". ",
            el("a", cls("govuk-link"), href(work_address(visit, "complaints/details")), "Read them first"),
            ".");
}

Response publish_page(Visit& visit, const Refusals& problems) {
  const auto last = plan::previous(plan::quarter_of(visit.now.today));
  const auto sent = std::string(visit.request.form.get("quarter"));
  const bool again = is_published(*visit.record);
  const auto title = "Publish complaints in numbers";
  return show(
      visit, {.title = title, .crumbs = crumbs(visit, title), .problems = problems},
      group(
          el("h1", cls("govuk-heading-xl"), title),
          el("ul", cls("govuk-list govuk-list--bullet"),
             el("li",
                "What came, how it ended and what was in time becomes public, and the samples that were "
                "drawn."),
             details_item(visit),
             el("li", "In the tables of what complaints were about, a number from 1 to 4 is not shown."),
             el("li", "It is frozen and signed. What comes later is a new edition that says what changed.")),
          el("p", cls("govuk-body"),
             el("a", cls("govuk-link"), href(work_address(visit, "complaints/report")),
                "See the numbers first")),
          post_form(visit, work_address(visit, "complaints/publish"),
                    input({.label = {.text = "Up to the end of which quarter"},
                           .name = "quarter",
                           .value = sent.empty() ? plan::label_of(last) : sent,
                           .hint = "For example Q1 2019/20",
                           .error = problem_of(problems, "quarter"),
                           .classes = "govuk-input--width-10"}),
                    again ? changes_field(visit.request.form, problems) : Html{},
                    button({.text = "Publish them", .prevent_double_click = true}))),
      problems.empty() ? 200 : 422);
}

Response publish_post(Visit& visit, const plan::PublicExtras& extras) {
  const auto published = publish_numbers(
      visit.work(), cli::signing_key(*visit.installation), std::string(visit.request.form.get("quarter")),
      std::string(visit.request.form.get("changes")), visit.at("body"), visit.authority, extras);
  if (!published) return publish_page(visit, published.refusals());
  show_when_kept(visit);
  return done_and_back(work_address(visit, "complaints"), "published");
}

}  // namespace

Routes publish_numbers_routes(const plan::PublicExtras& extras) {
  const auto publish = Allow::may("complaints.publish");
  return {get("/work/{body}/complaints/publish", publish, "What publishing complaints in numbers does",
              [](Visit& visit) { return publish_page(visit, {}); }),
          post("/work/{body}/complaints/publish", publish, "Publish complaints in numbers",
               [extras](Visit& visit) { return publish_post(visit, extras); })};
}

}  // namespace reeve::complaints
